using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>zip.</summary>
[PyType("zip", TypeIndex.Zip, Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable,
    Doc = "zip(*iterables, strict=False)\n\nAn iterator over tuples of the n-th items of all iterables. It ends with the shortest; if strict is true,\n"
        + "iterables of different length raise ValueError.")]
internal unsafe partial struct PyZip
{
    public PyObject Header;

    /// <summary>Tuple of iterators.</summary>
    public PyTuple* Iterators;

    /// <summary>The tuple given last: when nobody else kept it, it serves again.</summary>
    public PyTuple* Result;
    public bool Strict;

    [PySlot(Slot.New)]
    private static PyObject* Create(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        if (!TryStrict(py, args + count, (PyTuple*)kwnames, out bool strict))
            return null;
        using var iterators = new PyOwned(py, Iterate(py, args, count));
        using var result = new PyOwned(py, iterators.IsNull ? null : Nones(py, count));
        if (result.IsNull)
            return null;
        var made = (PyZip*)Types.AllocateInstance(py, type, 0);
        if (made == null)
            return null;
        made->Iterators = (PyTuple*)iterators.Move();
        made->Result = (PyTuple*)result.Move();
        made->Strict = strict;
        return (PyObject*)made;
    }

    private static bool TryStrict(Interpreter py, PyObject** values, PyTuple* names, out bool strict)
    {
        strict = false;
        long keywords = names == null ? 0 : names->Length;
        for (long i = 0; i < keywords; i++)
        {
            PyObject* name = PyTuple.Items(names)[i];
            if (!PyStr.EqualsText(name, "strict"))
            {
                ArgumentBinding.UnexpectedKeyword(py, "zip", name, ["strict"]);
                return false;
            }
            if (!ArgumentBinding.ToBool(py, values[i], out strict))
                return false;
        }
        return true;
    }

    /// <summary>A tuple of iterators over the arguments; owned.</summary>
    internal static PyObject* Iterate(Interpreter py, PyObject** args, int count)
    {
        PyTuple* iterators = PyTuple.New(py, count);
        for (int i = 0; iterators != null && i < count; i++)
        {
            PyObject* iterator = Iteration.Iter(py, args[i]);
            if (iterator == null)
            {
                Ref.Dec(py, (PyObject*)iterators);
                return null;
            }
            PyTuple.Items(iterators)[i] = iterator;
        }
        return (PyObject*)iterators;
    }

    private static PyObject* Nones(Interpreter py, int count)
    {
        PyTuple* t = PyTuple.New(py, count);
        for (int i = 0; t != null && i < count; i++)
            PyTuple.Items(t)[i] = Ref.New(py.None);
        return (PyObject*)t;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    internal static PyObject* Next(Interpreter py, PyZip* it)
    {
        long count = it->Iterators->Length;
        if (count == 0)
            return null;
        PyTuple* result = it->Result;
        bool reuse = result->Header.Count == 1;
        if (reuse)
            Ref.Inc((PyObject*)result);
        else if ((result = PyTuple.New(py, count)) == null)
            return null;
        for (long i = 0; i < count; i++)
        {
            PyObject* iterator = PyTuple.Items(it->Iterators)[i];
            PyObject* item = Iteration.NextOfInner(py, iterator);
            if (item == null)
            {
                Ref.Dec(py, (PyObject*)result);
                return End(py, it, i);
            }
            Ref.Set(py, &PyTuple.Items(result)[i], item);
        }
        Tracking.Resume((PyObject*)result);
        return (PyObject*)result;
    }

    // The iterator of that number is exhausted or failed.
    private static PyObject* End(Interpreter py, PyZip* it, long ended)
    {
        if (!it->Strict || (py.HasError && !Errors.ClearIf(py, TypeIndex.StopIteration)))
            return null;
        if (ended > 0)
            return Raise.ValueError(py, $"zip() argument {ended + 1} is shorter than argument{Others(ended)}");
        for (long i = 1; i < it->Iterators->Length; i++)
        {
            PyObject* iterator = PyTuple.Items(it->Iterators)[i];
            using var item = new PyOwned(py, Iteration.NextOfInner(py, iterator));
            if (!item.IsNull)
                return Raise.ValueError(py, $"zip() argument {i + 1} is longer than argument{Others(i)}");
            if (py.HasError && !Errors.ClearIf(py, TypeIndex.StopIteration))
                return null;
        }
        return null;
    }

    private static string Others(long number) => number == 1 ? " 1" : $"s 1-{number}";

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the iterator anew.")]
    private static PyObject* Reduce(Interpreter py, PyZip* it)
    {
        PyObject* type = (PyObject*)py.TypeOf((PyObject*)it);
        return it->Strict ? PyTuple.Pack(py, type, (PyObject*)it->Iterators, py.True) : PyTuple.Pack(py, type, (PyObject*)it->Iterators);
    }

    [PyMethod("__setstate__($self, state, /)", Doc = "Sets whether the iterator is strict.")]
    private static int SetState(Interpreter py, PyZip* it, bool strict)
    {
        it->Strict = strict;
        return 0;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyZip* it)
    {
        Ref.XDec(py, (PyObject*)it->Iterators);
        Ref.XDec(py, (PyObject*)it->Result);
        Types.FreeInstance(py, (PyObject*)it);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyZip* it, Visitor* visitor)
    {
        Visitor.Visit(visitor, it->Iterators);
        Visitor.Visit(visitor, it->Result);
    }
}
