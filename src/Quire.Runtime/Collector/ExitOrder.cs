using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Collector;

/// <summary>
/// The order of finalizers at the end of a program. CPython's last collection but one leaves its list breadth first, as seen from the names
/// of __main__, and that is the order the next one finalizes in: what names hold directly, in the order of the names, then what these hold, lists and
/// tuples from behind. Here the same walk gives the objects new ages. A program with more objects than <see cref="MostVisited"/>, or without memory for
/// the walk, keeps the order of making for the rest.
/// </summary>
internal sealed unsafe class ExitOrder(Interpreter py)
{
    private const int MostVisited = 100_000;

    // Every object that was reached, once; those from _next on are still to be looked into.
    private ObjectTable _seen;
    private ObjectList _reached;
    private int _next;
    private bool _isOutOfMemory;

    private struct OrderVisitor
    {
        public Visitor Base;
        public ObjectList Children;
        public int Count;
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
            else
                Reach(module);
        }
        if (main != null && _seen.Set(py.Heap, main, 1))
            Walk((PyObject*)((PyModule*)main)->Dict);
        _seen.Free(py.Heap);
        _reached.Free(py.Heap);
    }

    private void Walk(PyObject* names)
    {
        var visitor = new OrderVisitor { Base = new Visitor(py, &CountOne) };
        VisitChildren(&visitor, names);
        while (_next < _reached.Count && _reached.Count < MostVisited && !_isOutOfMemory)
            VisitChildren(&visitor, _reached[_next++]);
        visitor.Children.Free(py.Heap);
    }

    // What holds no references has no finalizer either.
    private static bool Matters(Visitor* visitor, PyObject* target) => visitor->Types[target->TypeIndex]->Traverse != null;

    private static void CountOne(Visitor* visitor, PyObject* target) => ((OrderVisitor*)visitor)->Count += Matters(visitor, target) ? 1 : 0;

    private static void Note(Visitor* visitor, PyObject* target)
    {
        if (Matters(visitor, target))
            ((OrderVisitor*)visitor)->Children.AddReserved(target);
    }

    private void VisitChildren(OrderVisitor* visitor, PyObject* o)
    {
        visitor->Count = 0;
        visitor->Base.Function = &CountOne;
        Visitor.VisitReferencesOf(&visitor->Base, o);
        int count = visitor->Count;
        if (count > MostVisited)
            return;
        visitor->Children.Clear();
        _isOutOfMemory |= !visitor->Children.TryReserve(py.Heap, count);
        if (_isOutOfMemory)
            return;
        visitor->Base.Function = &Note;
        Visitor.VisitReferencesOf(&visitor->Base, o);
        bool isFromBehind = (py.TypeOf(o)->Flags & (TypeFlags.ListSubclass | TypeFlags.TupleSubclass)) != 0;
        for (int i = 0; i < count && _reached.Count < MostVisited; i++)
        {
            PyObject* child = visitor->Children[isFromBehind ? count - 1 - i : i];
            if (Reach(child) && py.TypeOf(child)->Finalize != null && !child->Has(HeaderFlags.Finalized))
                py.FinalizerOrder.Enter(child);
        }
    }

    // True the first time.
    private bool Reach(PyObject* o)
    {
        if (_seen.Get(o) != 0)
            return false;
        _isOutOfMemory |= !_seen.Set(py.Heap, o, 1) || !_reached.Add(py.Heap, o);
        return true;
    }
}
