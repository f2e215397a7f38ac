using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>enumerate.</summary>
[PyType("enumerate", TypeIndex.Enumerate, Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable,
    Signature = "(iterable, start=0)",
    Doc = "An iterator over (number, item) pairs: the items of an iterable, counted from start.")]
internal unsafe partial struct PyEnumerate
{
    public PyObject Header;
    public PyObject* Iterator;

    /// <summary>The number of the next item, unless <see cref="BigIndex"/> is set.</summary>
    public long Index;

    /// <summary>The number of the next item once it passes 64 bits, else null.</summary>
    public PyObject* BigIndex;

    /// <summary>The pair given last: when nobody else kept it, it serves again.</summary>
    public PyTuple* Result;

    [PySlot(Slot.New)]
    private static PyObject* Create(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        if (!TryArguments(py, args, count, (PyTuple*)kwnames, out PyObject* iterable, out PyObject* start))
            return null;
        using var number = new PyOwned(py, start == null ? PyInt.FromLong(py, 0) : Conversion.Index(py, start));
        if (number.IsNull)
            return null;
        using var iterator = new PyOwned(py, Iteration.Iter(py, iterable));
        using var pair = new PyOwned(py, iterator.IsNull ? null : PyTuple.Pack(py, py.None, py.None));
        if (pair.IsNull)
            return null;
        var made = (PyEnumerate*)Types.AllocateInstance(py, type, 0);
        if (made == null)
            return null;
        made->Iterator = iterator.Move();
        made->Result = (PyTuple*)pair.Move();
        made->BigIndex = PyInt.TryGetLong(number.Pointer, out made->Index) ? null : number.Move();
        return (PyObject*)made;
    }

    // Words of its own for a call that does not fit.
    private static bool TryArguments(Interpreter py, PyObject** args, int count, PyTuple* names, out PyObject* iterable, out PyObject* start)
    {
        iterable = start = null;
        int keywords = names == null ? 0 : (int)names->Length;
        if (count + keywords > 2 || (count == 0 && keywords == 0))
        {
            if (count == 0)
                Raise.TypeError(py, "enumerate() missing required argument 'iterable'");
            else
                Raise.TypeError(py, $"enumerate() takes at most 2 arguments ({count + keywords} given)");
            return false;
        }
        if (count > 0)
            iterable = args[0];
        if (count > 1)
            start = args[1];
        for (int i = 0; i < keywords; i++)
        {
            PyObject* name = PyTuple.Items(names)[i];
            if (iterable == null && PyStr.EqualsText(name, "iterable"))
            {
                iterable = args[count + i];
            }
            else if (start == null && count + keywords == 2 && PyStr.EqualsText(name, "start"))
            {
                start = args[count + i];
            }
            else
            {
                Raise.TypeError(py, $"'{Conversion.Text(name)}' is an invalid keyword argument for enumerate()");
                return false;
            }
        }
        return true;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    internal static PyObject* Next(Interpreter py, PyEnumerate* it)
    {
        PyObject* item = Iteration.NextOfInner(py, it->Iterator);
        if (item == null)
            return null;
        PyObject* number = TakeNumber(py, it);
        if (number == null)
        {
            Ref.Dec(py, item);
            return null;
        }
        PyTuple* result = it->Result;
        if (result->Header.Count != 1)
        {
            PyObject** both = stackalloc PyObject*[2] { number, item };
            return PyTuple.FromStolen(py, both, 2);
        }
        Ref.Inc((PyObject*)result);
        PyObject* oldNumber = PyTuple.Items(result)[0];
        PyObject* oldItem = PyTuple.Items(result)[1];
        PyTuple.Items(result)[0] = number;
        PyTuple.Items(result)[1] = item;
        Ref.Dec(py, oldNumber);
        Ref.Dec(py, oldItem);
        Tracking.Resume((PyObject*)result);
        return (PyObject*)result;
    }

    private static PyObject* TakeNumber(Interpreter py, PyEnumerate* it)
    {
        if (it->BigIndex == null && it->Index < long.MaxValue)
            return PyInt.FromLong(py, it->Index++);
        using var current = new PyOwned(py, it->BigIndex != null ? Ref.New(it->BigIndex) : PyInt.FromLong(py, it->Index));
        using var one = new PyOwned(py, current.IsNull ? null : PyInt.FromLong(py, 1));
        PyObject* next = one.IsNull ? null : PyInt.Add(py, current.Pointer, one.Pointer);
        if (next == null)
            return null;
        Ref.Set(py, &it->BigIndex, next);
        return current.Move();
    }

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the iterator anew.")]
    private static PyObject* Reduce(Interpreter py, PyEnumerate* it)
    {
        using var number = new PyOwned(py, it->BigIndex != null ? Ref.New(it->BigIndex) : PyInt.FromLong(py, it->Index));
        using var arguments = new PyOwned(py, number.IsNull ? null : PyTuple.Pack(py, it->Iterator, number.Pointer));
        return arguments.IsNull ? null : PyTuple.Pack(py, (PyObject*)py.TypeOf((PyObject*)it), arguments.Pointer);
    }

    [PyMethod("__class_getitem__($type, item, /)", Doc = "enumerate[item] as an annotation.")]
    private static PyObject* ClassGetItem(Interpreter py, PyType* type, PyObject* item) => SequenceSearch.Alias(py, type, item);

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyEnumerate* it)
    {
        Ref.XDec(py, it->Iterator);
        Ref.XDec(py, (PyObject*)it->Result);
        Ref.XDec(py, it->BigIndex);
        Types.FreeInstance(py, (PyObject*)it);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyEnumerate* it, Visitor* visitor)
    {
        Visitor.Visit(visitor, it->Iterator);
        Visitor.Visit(visitor, it->Result);
        Visitor.Visit(visitor, it->BigIndex);
    }
}
