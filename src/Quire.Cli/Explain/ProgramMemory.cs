using Quire.Memory;
using Quire.Runtime;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Tracing;

namespace Quire.Cli.Explain;

/// <summary>
/// Remembers what was shown and sees which of it is freed. Addresses are used again, so what dies is noted the moment its
/// count becomes zero.
/// </summary>
internal sealed unsafe class ProgramMemory
{
    private readonly Interpreter _py;
    private readonly Dictionary<nint, ProgramObject> _known = [];
    private readonly List<(nint Address, bool ByCollector)> _released = [];
    private readonly HashSet<nint> _lost = [];

    public ProgramMemory(Interpreter py)
    {
        _py = py;
        py.ReleaseObserver = Note;
    }

    /// <summary>What was shown before and freed since then; an object that its finalizer brought back is not among it.</summary>
    public List<FreedObject> TakeFreed()
    {
        List<FreedObject> freed = [];
        foreach ((nint address, bool byCollector) in _released)
        {
            if (IsBackAgain(address) || !_known.Remove(address, out ProgramObject? known))
                continue;
            _lost.Remove(address);
            freed.Add(new FreedObject(known.Id, known.Type, known.Value, byCollector));
        }
        _released.Clear();
        return freed;
    }

    /// <summary>Remembers a picture; what it lacks of the ones before and is still there is lost, said once.</summary>
    public List<FreedObject> Remember(ProgramPicture picture)
    {
        HashSet<nint> present = [.. picture.Objects.Select(o => o.Address)];
        List<FreedObject> lost = [];
        foreach ((nint address, ProgramObject known) in _known)
        {
            bool isCycle = !present.Contains(address) && Heap.KindOf((void*)address) == BlockKind.Container && known.RuntimeReferences == 0;
            if (isCycle && _lost.Add(address))
                lost.Add(new FreedObject(known.Id, known.Type, known.Value));
        }
        foreach (ProgramObject o in picture.Objects)
        {
            _known[o.Address] = o;
            _lost.Remove(o.Address);
        }
        return lost;
    }

    private void Note(nint address)
    {
        if (_known.ContainsKey(address))
            _released.Add((address, _py.Collector.IsClearing));
    }

    private bool IsBackAgain(nint address) => _py.Heap.IsLiveBlock((void*)address)
        && ((PyObject*)address)->Has(HeaderFlags.Finalized) && _known.TryGetValue(address, out ProgramObject? known)
        && Types.NameOf(_py, (PyObject*)address) == known.Type;
}
