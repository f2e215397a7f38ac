using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Iterators and what is made from them.</summary>
internal static unsafe class Iteration
{
    /// <summary>iter(o), with CPython's "'X' object is not iterable".</summary>
    public static PyObject* Iter(Interpreter py, PyObject* o)
    {
        PyType* type = py.TypeOf(o);
        if (type->Iter == null)
        {
            return Items.IsSequence(type)
                ? PySequenceIterator.New(py, o)
                : Raise.TypeError(py, $"'{Types.NameOf(type)}' object is not iterable");
        }
        PyObject* iterator = type->Iter(py, o);
        if (iterator == null || IsIterator(py, iterator))
            return iterator;
        Raise.TypeError(py, $"iter() returned non-iterator of type '{Types.NameOf(py, iterator)}'");
        Ref.Dec(py, iterator);
        return null;
    }

    /// <summary>Whether next(o) may work.</summary>
    public static bool IsIterator(Interpreter py, PyObject* o) => GenericSlots.HasNext(py.TypeOf(o));

    /// <summary>Next item (owned); null at the end (no exception, StopIteration is swallowed) or on error (py.HasError).</summary>
    public static PyObject* Next(Interpreter py, PyObject* iterator)
    {
        if ((py.Attention & Interrupts.Bit) != 0)
            return Interrupts.Raise(py);
        PyObject* item = py.TypeOf(iterator)->Next(py, iterator);
        if (item == null && py.HasError)
            Errors.ClearIf(py, TypeIndex.StopIteration);
        return item;
    }

    /// <summary>
    /// The slot of an iterator that another iterator holds, whose exceptions it leaves: such iterators can be nested as deep as a program
    /// likes, so the depth is counted.
    /// </summary>
    public static PyObject* NextOfInner(Interpreter py, PyObject* iterator)
    {
        if (iterator->TypeIndex is TypeIndex.ListIterator or TypeIndex.RangeIterator)
            return py.TypeOf(iterator)->Next(py, iterator);
        if ((py.Attention & Interrupts.Bit) != 0)
            return Interrupts.Raise(py);
        if (!NativeRecursion.Enter(py, ""))
            return null;
        PyObject* item = py.TypeOf(iterator)->Next(py, iterator);
        NativeRecursion.Leave(py);
        return item;
    }

    /// <summary>As Next, for an iterator that another iterator holds.</summary>
    public static PyObject* NextInner(Interpreter py, PyObject* iterator)
    {
        PyObject* item = NextOfInner(py, iterator);
        if (item == null && py.HasError)
            Errors.ClearIf(py, TypeIndex.StopIteration);
        return item;
    }

    /// <summary>A new list of an iterable's items.</summary>
    public static PyObject* ToList(Interpreter py, PyObject* iterable)
    {
        PyList* list = PyList.New(py, 0);
        if (list == null)
            return null;
        if (PyList.Extend(py, list, iterable) == 0)
            return (PyObject*)list;
        Ref.Dec(py, (PyObject*)list);
        return null;
    }

    /// <summary>A tuple of an iterable's items; an exact tuple is returned itself.</summary>
    public static PyObject* ToTuple(Interpreter py, PyObject* iterable)
    {
        if (iterable->Is(TypeIndex.Tuple))
            return Ref.New(iterable);
        if (iterable->Is(TypeIndex.List))
            return PyList.ToTuple(py, (PyList*)iterable);
        using var list = new PyOwned(py, ToList(py, iterable));
        if (list.IsNull)
            return null;
        // Nobody else has seen the list, so its references can move.
        var items = (PyList*)list.Pointer;
        PyTuple* t = PyTuple.Allocate(py, items->Length);
        if (t == null)
            return null;
        long bytes = items->Length * 8L;
        Buffer.MemoryCopy(items->Items, PyTuple.Items(t), bytes, bytes);
        items->Length = 0;
        return (PyObject*)t;
    }

    /// <summary>The object itself when it is a list or tuple, else a new list of its items; owned. Read with <see cref="FastItems"/>.</summary>
    public static PyObject* Fast(Interpreter py, PyObject* o)
    {
        if ((py.TypeOf(o)->Flags & (TypeFlags.ListSubclass | TypeFlags.TupleSubclass)) != 0)
            return Ref.New(o);
        return ToList(py, o);
    }

    /// <summary>As Fast, with a TypeError of one's own when the object is not iterable.</summary>
    public static PyObject* Fast(Interpreter py, PyObject* o, string message)
    {
        if ((py.TypeOf(o)->Flags & (TypeFlags.ListSubclass | TypeFlags.TupleSubclass)) != 0)
            return Ref.New(o);
        using var iterator = new PyOwned(py, Iter(py, o));
        if (!iterator.IsNull)
            return ToList(py, iterator.Pointer);
        if (Errors.ClearIf(py, TypeIndex.TypeError))
            Raise.TypeError(py, message);
        return null;
    }

    /// <summary>The items of what Fast returned, borrowed. A list's move when it changes: ask again after running the program.</summary>
    public static PyObject** FastItems(Interpreter py, PyObject* listOrTuple, out long count)
    {
        if ((py.TypeOf(listOrTuple)->Flags & TypeFlags.TupleSubclass) != 0)
        {
            count = ((PyTuple*)listOrTuple)->Length;
            return PyTuple.Items((PyTuple*)listOrTuple);
        }
        count = ((PyList*)listOrTuple)->Length;
        return ((PyList*)listOrTuple)->Items;
    }
}
