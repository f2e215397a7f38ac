using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Collector;

/// <summary>
/// Goes over the candidates on the chosen pages, in the order of their addresses. The note of a chosen page is the number of its candidates. The
/// program may run meanwhile as long as each candidate that the walk has not yet shown is held.
/// </summary>
internal unsafe struct CandidateWalk(Heap heap)
{
    private PoolWalk _pages = heap.PagesIn(PageSet.Chosen);
    private byte* _next;
    private nuint _size;
    private nint _left;

    public PyObject* Current { get; private set; }

    public readonly CandidateWalk GetEnumerator() => this;

    public bool MoveNext()
    {
        // Once a page's last candidate was shown the page is not touched again: it may be gone.
        while (_left == 0)
        {
            if (!_pages.MoveNext())
                return false;
            PoolView page = _pages.Current;
            _next = (byte*)page.Start;
            _size = page.BlockSize;
            _left = page.Note;
        }
        while ((((PyObject*)_next)->Tag & HeaderFlags.Candidate) == 0)
            _next += _size;
        Current = (PyObject*)_next;
        _next += _size;
        _left--;
        return true;
    }
}
