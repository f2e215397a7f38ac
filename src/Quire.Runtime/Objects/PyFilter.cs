using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>filter.</summary>
[PyType("filter", TypeIndex.Filter, Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable,
    Signature = "(function, iterable, /)",
    Doc = "An iterator over the items of an iterable for which the function is true; for None, over the items that are true themselves.")]
internal unsafe partial struct PyFilter
{
    public PyObject Header;

    /// <summary>The function, or None.</summary>
    public PyObject* Function;
    public PyObject* Iterator;

    [PySlot(Slot.New)]
    private static PyObject* Create(Interpreter py, PyType* type, PyObject* function, PyObject* iterable)
    {
        using var iterator = new PyOwned(py, Iteration.Iter(py, iterable));
        if (iterator.IsNull)
            return null;
        var made = (PyFilter*)Types.AllocateInstance(py, type, 0);
        if (made == null)
            return null;
        made->Function = Ref.New(function);
        made->Iterator = iterator.Move();
        return (PyObject*)made;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    internal static PyObject* Next(Interpreter py, PyFilter* it)
    {
        bool asksItem = it->Function == py.None || it->Function == (PyObject*)py.TypeTable[TypeIndex.Bool];
        while (true)
        {
            PyObject* item = Iteration.NextOfInner(py, it->Iterator);
            if (item == null)
                return null;
            int good = asksItem ? Conversion.IsTrue(py, item) : AskFunction(py, it->Function, item);
            if (good > 0)
                return item;
            Ref.Dec(py, item);
            if (good < 0)
                return null;
        }
    }

    private static int AskFunction(Interpreter py, PyObject* function, PyObject* item)
    {
        PyObject* answer = Call.OneArg(py, function, item);
        if (answer == null)
            return -1;
        int good = answer == py.True ? 1 : answer == py.False ? 0 : Conversion.IsTrue(py, answer);
        Ref.Dec(py, answer);
        return good;
    }

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the iterator anew.")]
    private static PyObject* Reduce(Interpreter py, PyFilter* it)
    {
        using var arguments = new PyOwned(py, PyTuple.Pack(py, it->Function, it->Iterator));
        return arguments.IsNull ? null : PyTuple.Pack(py, (PyObject*)py.TypeOf((PyObject*)it), arguments.Pointer);
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyFilter* it)
    {
        Ref.XDec(py, it->Function);
        Ref.XDec(py, it->Iterator);
        Types.FreeInstance(py, (PyObject*)it);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyFilter* it, Visitor* visitor)
    {
        Visitor.Visit(visitor, it->Function);
        Visitor.Visit(visitor, it->Iterator);
    }
}
