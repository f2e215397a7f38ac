using System.Runtime.InteropServices;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Collector;

/// <summary>
/// The order of finalizers at the end of a program. CPython's last collection but one leaves its list breadth first, as seen from the names
/// of __main__, and that is the order the next one finalizes in: what names hold directly, in the order of the names, then what these hold, lists and
/// tuples from behind. Here the same walk gives the objects new ages. A program with more objects than <see cref="MostVisited"/> keeps the
/// order of making for the rest.
/// </summary>
internal sealed unsafe class ExitOrder(Interpreter py)
{
    private const int MostVisited = 100_000;

    private readonly HashSet<nint> _seen = [];
    private readonly Queue<nint> _waiting = new();
    private readonly List<nint> _children = [];

    private struct OrderVisitor
    {
        public Visitor Base;
        public nint Children;
    }

    /// <summary>Before: sys.modules is whole. Runs nothing.</summary>
    public void Assign()
    {
        long position = 0;
        PyObject* main = null;
        while (PyDict.Next(py.Modules, ref position, out PyObject* name, out PyObject* module))
        {
            if (!Types.IsInstance(py, module, TypeIndex.Module))
                continue;
            if (PyStr.EqualsText(name, "__main__"))
                main = module;
            else if (_seen.Add((nint)module))
                _waiting.Enqueue((nint)module);
        }
        if (main == null)
            return;
        var handle = GCHandle.Alloc(_children);
        var visitor = new OrderVisitor { Base = new Visitor(py, &Note), Children = GCHandle.ToIntPtr(handle) };
        _seen.Add((nint)main);
        VisitChildren(&visitor, (PyObject*)((PyModule*)main)->Dict);
        while (_waiting.TryDequeue(out nint next) && _seen.Count < MostVisited)
            VisitChildren(&visitor, (PyObject*)next);
        handle.Free();
    }

    private static void Note(Visitor* visitor, PyObject* target)
    {
        // What holds no references has no finalizer either.
        if (visitor->Types[target->TypeIndex]->Traverse != null)
            ((List<nint>)GCHandle.FromIntPtr(((OrderVisitor*)visitor)->Children).Target!).Add((nint)target);
    }

    private void VisitChildren(OrderVisitor* visitor, PyObject* o)
    {
        _children.Clear();
        Visitor.VisitReferencesOf(&visitor->Base, o);
        if ((py.TypeOf(o)->Flags & (TypeFlags.ListSubclass | TypeFlags.TupleSubclass)) != 0)
            _children.Reverse();
        foreach (nint child in _children)
        {
            if (!_seen.Add(child))
                continue;
            _waiting.Enqueue(child);
            var target = (PyObject*)child;
            if (py.TypeOf(target)->Finalize != null && !target->Has(HeaderFlags.Finalized))
                py.FinalizerOrder.Enter(target);
        }
    }
}
