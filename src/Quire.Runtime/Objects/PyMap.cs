using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>map.</summary>
[PyType("map", TypeIndex.Map, Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable,
    Doc = "map(function, iterable, /, *iterables)\n\nAn iterator over what the function returns for the items of the iterables, one of each; it ends with the shortest.")]
internal unsafe partial struct PyMap
{
    public PyObject Header;
    public PyObject* Function;

    /// <summary>Tuple of at least one iterator.</summary>
    public PyTuple* Iterators;

    [PySlot(Slot.New)]
    private static PyObject* Create(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        if (!ArgumentBinding.NewTakesNoKeywords(py, type, TypeIndex.Map, "map", kwnames))
            return null;
        if (count < 2)
            return Raise.TypeError(py, "map() must have at least two arguments.");
        using var iterators = new PyOwned(py, PyZip.Iterate(py, args + 1, count - 1));
        if (iterators.IsNull)
            return null;
        var made = (PyMap*)Types.AllocateInstance(py, type, 0);
        if (made == null)
            return null;
        made->Function = Ref.New(args[0]);
        made->Iterators = (PyTuple*)iterators.Move();
        return (PyObject*)made;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    internal static PyObject* Next(Interpreter py, PyMap* it)
    {
        PyObject** iterators = PyTuple.Items(it->Iterators);
        if (it->Iterators->Length != 1)
            return NextOfMany(py, it);
        PyObject* item = Iteration.NextOfInner(py, *iterators);
        if (item == null)
            return null;
        PyObject* result = Call.OneArg(py, it->Function, item);
        Ref.Dec(py, item);
        return result;
    }

    private static PyObject* NextOfMany(Interpreter py, PyMap* it)
    {
        PyTuple* items = PyTuple.New(py, it->Iterators->Length);
        if (items == null)
            return null;
        using var owned = new PyOwned(py, (PyObject*)items);
        for (long i = 0; i < items->Length; i++)
        {
            PyObject* iterator = PyTuple.Items(it->Iterators)[i];
            PyObject* item = Iteration.NextOfInner(py, iterator);
            if (item == null)
                return null;
            PyTuple.Items(items)[i] = item;
        }
        return Call.Invoke(py, it->Function, PyTuple.Items(items), (int)items->Length, null);
    }

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the iterator anew.")]
    private static PyObject* Reduce(Interpreter py, PyMap* it)
    {
        PyTuple* arguments = PyTuple.New(py, it->Iterators->Length + 1);
        if (arguments == null)
            return null;
        using var owned = new PyOwned(py, (PyObject*)arguments);
        PyTuple.Items(arguments)[0] = Ref.New(it->Function);
        for (long i = 0; i < it->Iterators->Length; i++)
            PyTuple.Items(arguments)[i + 1] = Ref.New(PyTuple.Items(it->Iterators)[i]);
        return PyTuple.Pack(py, (PyObject*)py.TypeOf((PyObject*)it), (PyObject*)arguments);
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyMap* it)
    {
        Ref.XDec(py, (PyObject*)it->Iterators);
        Ref.XDec(py, it->Function);
        Types.FreeInstance(py, (PyObject*)it);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyMap* it, Visitor* visitor)
    {
        Visitor.Visit(visitor, it->Iterators);
        Visitor.Visit(visitor, it->Function);
    }
}
