using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Collector;

/// <summary>
/// Goes over the candidates on the chosen pages, in the order of their addresses. The program may run between two steps: what dies meanwhile
/// is not shown, and a page that is given back is not touched again.
/// </summary>
internal unsafe struct CandidateWalk(Heap heap)
{
    private PoolWalk _pages = heap.PagesIn(PageSet.Chosen);
    private byte* _next;
    private byte* _end;
    private nuint _size;

    public PyObject* Current { get; private set; }

    public readonly CandidateWalk GetEnumerator() => this;

    public bool MoveNext()
    {
        while (true)
        {
            if (_next < _end && _pages.IsStillThere)
            {
                while (_next < _end)
                {
                    var o = (PyObject*)_next;
                    _next += _size;
                    // One that is dying has its flag still, and is no longer tracked.
                    if ((o->Tag & (HeaderFlags.Candidate | HeaderFlags.Untracked)) != HeaderFlags.Candidate)
                        continue;
                    Current = o;
                    return true;
                }
            }
            if (!_pages.MoveNext())
                return false;
            PoolView page = _pages.Current;
            _next = (byte*)page.Start;
            _size = page.BlockSize;
            _end = _next + ((nuint)page.BlockCount * _size);
        }
    }
}
