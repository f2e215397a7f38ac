using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Subscripts, length and membership.</summary>
internal static unsafe class Items
{
    /// <summary>Whether items can be had by number, so that iteration without __iter__ is possible.</summary>
    public static bool IsSequence(PyType* type) =>
        (type->Flags & TypeFlags.DictSubclass) == 0
        && (type->GetItemAt != null || ((type->Flags & TypeFlags.HeapType) != 0 && type->GetItem != null));

    /// <summary>o[key]</summary>
    public static PyObject* Get(Interpreter py, PyObject* o, PyObject* key)
    {
        PyType* type = py.TypeOf(o);
        if (type->GetItem != null)
            return type->GetItem(py, o, key);
        if (type->GetItemAt != null)
            return SequenceIndex(py, key, out long index) ? GetAt(py, o, index) : null;
        if ((type->Flags & TypeFlags.TypeSubclass) != 0)
            return GetOfClass(py, o, key);
        return Raise.TypeError(py, $"'{Types.NameOf(type)}' object is not subscriptable");
    }

    private static PyObject* GetOfClass(Interpreter py, PyObject* type, PyObject* key)
    {
        // type[int] is for annotations; type itself has no such method because every class would inherit it.
        if (type == (PyObject*)py.TypeTable[TypeIndex.Type])
            return Call.TwoArgs(py, (PyObject*)py.TypeTable[TypeIndex.GenericAlias], type, key);
        PyObject* method;
        int found = Attributes.TryGet(py, type, Name.__class_getitem__, &method);
        if (found < 0)
            return null;
        if (found == 0 || method == py.None)
        {
            Ref.XDec(py, method);
            return Raise.TypeError(py, $"type '{Types.NameOf((PyType*)type)}' is not subscriptable");
        }
        using var owned = new PyOwned(py, method);
        return Call.OneArg(py, method, key);
    }

    /// <summary>o[key] = value; 0 or −1.</summary>
    public static int Set(Interpreter py, PyObject* o, PyObject* key, PyObject* value)
    {
        PyType* type = py.TypeOf(o);
        if (type->SetItem != null)
            return type->SetItem(py, o, key, value);
        if (type->SetItemAt != null)
            return SequenceIndex(py, key, out long index) ? SetAt(py, o, index, value) : -1;
        if (IsAskedByNumber(py, type, key) && !SequenceIndex(py, key, out _))
            return -1;
        Raise.TypeError(py, $"'{Types.NameOf(type)}' object does not support item assignment");
        return -1;
    }

    /// <summary>del o[key]; 0 or −1.</summary>
    public static int Delete(Interpreter py, PyObject* o, PyObject* key)
    {
        PyType* type = py.TypeOf(o);
        if (type->SetItem != null)
            return type->SetItem(py, o, key, null);
        if (type->SetItemAt != null)
            return SequenceIndex(py, key, out long index) ? SetAt(py, o, index, null) : -1;
        // What has anything of a sequence says "doesn't" when asked by number; everything else says "does not".
        bool isAskedByNumber = IsAskedByNumber(py, type, key);
        if (isAskedByNumber && !SequenceIndex(py, key, out _))
            return -1;
        string words = isAskedByNumber ? "doesn't" : "does not";
        Raise.TypeError(py, $"'{Types.NameOf(type)}' object {words} support item deletion");
        return -1;
    }

    private static bool IsAskedByNumber(Interpreter py, PyType* type, PyObject* key)
    {
        bool isSequence = type->Length != null || type->Contains != null || IsSequence(type) || (type->Flags & TypeFlags.HeapType) != 0;
        return isSequence && py.TypeOf(key)->Number->Index != null;
    }

    private static bool SequenceIndex(Interpreter py, PyObject* key, out long index)
    {
        index = 0;
        if (py.TypeOf(key)->Number->Index == null)
        {
            Raise.TypeError(py, $"sequence index must be integer, not '{Types.NameOf(py, key)}'");
            return false;
        }
        index = Conversion.IndexAsLong(py, key, TypeIndex.IndexError);
        return index != -1 || !py.HasError;
    }

    /// <summary>The item of a sequence by number; a negative one counts from the end.</summary>
    public static PyObject* GetAt(Interpreter py, PyObject* o, long index)
    {
        PyType* type = py.TypeOf(o);
        if (type->GetItemAt != null)
            return FromEnd(py, type, o, ref index) ? type->GetItemAt(py, o, index) : null;
        if (type->GetItem == null)
            return Raise.TypeError(py, $"'{Types.NameOf(type)}' object does not support indexing");
        using var key = new PyOwned(py, PyInt.FromLong(py, index));
        return key.IsNull ? null : type->GetItem(py, o, key.Pointer);
    }

    /// <summary>Sets the item of a sequence by number, or deletes it when the value is null. 0 or −1.</summary>
    public static int SetAt(Interpreter py, PyObject* o, long index, PyObject* value)
    {
        PyType* type = py.TypeOf(o);
        if (type->SetItemAt != null)
            return FromEnd(py, type, o, ref index) ? type->SetItemAt(py, o, index, value) : -1;
        if (type->SetItem == null)
        {
            Raise.TypeError(py, $"'{Types.NameOf(type)}' object {(value == null ? "doesn't" : "does not")} support item {(value == null ? "deletion" : "assignment")}");
            return -1;
        }
        using var key = new PyOwned(py, PyInt.FromLong(py, index));
        return key.IsNull ? -1 : type->SetItem(py, o, key.Pointer, value);
    }

    private static bool FromEnd(Interpreter py, PyType* type, PyObject* o, ref long index)
    {
        if (index >= 0 || type->Length == null)
            return true;
        long length = type->Length(py, o);
        index += length;
        return length >= 0;
    }

    /// <summary>o[start:stop]; either bound may be null.</summary>
    public static PyObject* GetSlice(Interpreter py, PyObject* o, PyObject* start, PyObject* stop)
    {
        using var slice = new PyOwned(py, PySlice.New(py, OrNone(py, start), OrNone(py, stop), py.None));
        return slice.IsNull ? null : Get(py, o, slice.Pointer);
    }

    /// <summary>o[start:stop] = value, or del o[start:stop] when the value is null. 0 or −1.</summary>
    public static int SetSlice(Interpreter py, PyObject* o, PyObject* start, PyObject* stop, PyObject* value)
    {
        using var slice = new PyOwned(py, PySlice.New(py, OrNone(py, start), OrNone(py, stop), py.None));
        if (slice.IsNull)
            return -1;
        return value == null ? Delete(py, o, slice.Pointer) : Set(py, o, slice.Pointer, value);
    }

    private static PyObject* OrNone(Interpreter py, PyObject* bound) => bound == null ? py.None : bound;

    /// <summary>len(o), −1 on error.</summary>
    public static long Length(Interpreter py, PyObject* o)
    {
        PyType* type = py.TypeOf(o);
        if (type->Length != null)
            return type->Length(py, o);
        Raise.TypeError(py, $"object of type '{Types.NameOf(type)}' has no len()");
        return -1;
    }

    /// <summary>len or __length_hint__, else the default; −1 on error.</summary>
    public static long LengthHint(Interpreter py, PyObject* o, long defaultValue)
    {
        if (py.TypeOf(o)->Length != null)
        {
            long length = py.TypeOf(o)->Length(py, o);
            if (length >= 0)
                return length;
            if (!Errors.ClearIf(py, TypeIndex.TypeError))
                return -1;
        }
        PyObject* method = Attributes.LookupSpecial(py, o, Name.__length_hint__);
        if (method == null)
            return py.HasError ? -1 : defaultValue;
        PyObject* result = Call.NoArgs(py, method);
        Ref.Dec(py, method);
        if (result == null)
            return Errors.ClearIf(py, TypeIndex.TypeError) ? defaultValue : -1;
        using var owned = new PyOwned(py, result);
        return result == py.NotImplemented ? defaultValue : HintValue(py, result);
    }

    private static long HintValue(Interpreter py, PyObject* result)
    {
        if (!PyInt.Check(result, py))
        {
            Raise.TypeError(py, $"__length_hint__ must be an integer, not {Types.NameOf(py, result)}");
            return -1;
        }
        if (!PyInt.TryGetLong(result, out long hint))
        {
            Raise.OverflowError(py, "Python int too large to convert to C ssize_t");
            return -1;
        }
        if (hint >= 0)
            return hint;
        Raise.ValueError(py, "__length_hint__() should return >= 0");
        return -1;
    }

    /// <summary>item in o: 1, 0, −1.</summary>
    public static int Contains(Interpreter py, PyObject* o, PyObject* item)
    {
        PyType* type = py.TypeOf(o);
        if (type->Contains != null)
            return type->Contains(py, o, item);
        using var iterator = new PyOwned(py, Iteration.Iter(py, o));
        if (iterator.IsNull)
        {
            if (Errors.ClearIf(py, TypeIndex.TypeError))
                Raise.TypeError(py, $"argument of type '{Types.NameOf(type)}' is not iterable");
            return -1;
        }
        while (true)
        {
            using var candidate = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (candidate.IsNull)
                return py.HasError ? -1 : 0;
            int same = Comparison.Same(py, candidate.Pointer, item);
            if (same != 0)
                return same;
        }
    }
}
