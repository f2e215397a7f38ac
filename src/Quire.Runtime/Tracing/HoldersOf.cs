using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Tracing;

/// <summary>Names who holds references to one address: one more walk over the heap, for the few objects that an audit found wrong.</summary>
internal sealed unsafe class HoldersOf : ReferenceSink
{
    private readonly Interpreter _py;
    private readonly nint _target;
    private readonly List<string> _holders = [];

    private HoldersOf(Interpreter py, nint target)
    {
        _py = py;
        _target = target;
    }

    public static List<string> Find(Interpreter py, nint target)
    {
        var holders = new HoldersOf(py, target);
        ReferenceWalk.Walk(py, holders);
        return holders._holders;
    }

    public override void FromRoot(string root, PyObject* target)
    {
        if ((nint)target == _target && _holders.Count < ReferenceAudit.MaxHolders)
            _holders.Add(root);
    }

    public override void FromObject(PyObject* owner, PyObject* target)
    {
        if ((nint)target == _target && _holders.Count < ReferenceAudit.MaxHolders)
            _holders.Add($"{Types.NameOf(_py, owner)} {Heap.Locate(owner)}");
    }
}
