using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>The sequence, mapping, iteration and await slots of classes that define them in Python.</summary>
internal static unsafe class GenericContainerSlots
{
    public static PyObject* Iter(Interpreter py, PyObject* self)
    {
        PyObject* found = Types.Lookup(py, py.TypeOf(self), Name.__iter__);
        if (found == null || found == py.None)
            return py.HasError ? null : Raise.TypeError(py, $"'{Types.NameOf(py, self)}' object is not iterable");
        return SpecialCall.Invoke(py, self, Name.__iter__);
    }

    public static PyObject* Next(Interpreter py, PyObject* self) => SpecialCall.Invoke(py, self, Name.__next__);

    public static long Length(Interpreter py, PyObject* self)
    {
        using var result = new PyOwned(py, SpecialCall.Invoke(py, self, Name.__len__));
        using var index = new PyOwned(py, result.IsNull ? null : Conversion.Index(py, result.Pointer));
        if (index.IsNull)
            return -1;
        if (PyInt.Sign(index.Pointer) < 0)
        {
            Raise.ValueError(py, "__len__() should return >= 0");
            return -1;
        }
        if (PyInt.TryGetLong(index.Pointer, out long length))
            return length;
        Raise.OverflowError(py, $"cannot fit '{Types.NameOf(py, index.Pointer)}' into an index-sized integer");
        return -1;
    }

    public static PyObject* GetItem(Interpreter py, PyObject* self, PyObject* key) => SpecialCall.Invoke(py, self, Name.__getitem__, key);

    public static int SetItem(Interpreter py, PyObject* self, PyObject* key, PyObject* value) => Finish(py, value == null
        ? SpecialCall.Invoke(py, self, Name.__delitem__, key)
        : SpecialCall.Invoke(py, self, Name.__setitem__, key, value));

    public static PyObject* GetItemAt(Interpreter py, PyObject* self, long index)
    {
        using var key = new PyOwned(py, PyInt.FromLong(py, index));
        return key.IsNull ? null : GetItem(py, self, key.Pointer);
    }

    public static int SetItemAt(Interpreter py, PyObject* self, long index, PyObject* value)
    {
        using var key = new PyOwned(py, PyInt.FromLong(py, index));
        return key.IsNull ? -1 : SetItem(py, self, key.Pointer, value);
    }

    public static int Contains(Interpreter py, PyObject* self, PyObject* item)
    {
        PyObject* found = Types.Lookup(py, py.TypeOf(self), Name.__contains__);
        if (found == py.None)
            Raise.TypeError(py, $"'{Types.NameOf(py, self)}' object is not a container");
        if (found == null || found == py.None)
            return -1;
        using var result = new PyOwned(py, SpecialCall.Invoke(py, self, Name.__contains__, item));
        return result.IsNull ? -1 : Conversion.IsTrue(py, result.Pointer);
    }

    public static PyObject* Await(Interpreter py, PyObject* self) => InvokeAsync(py, self, Name.__await__, "__await__");

    public static PyObject* AsyncIter(Interpreter py, PyObject* self) => InvokeAsync(py, self, Name.__aiter__, "__aiter__");

    public static PyObject* AsyncNext(Interpreter py, PyObject* self) => InvokeAsync(py, self, Name.__anext__, "__anext__");

    private static PyObject* InvokeAsync(Interpreter py, PyObject* self, Name name, string text)
    {
        PyObject* result = SpecialCall.TryInvoke(py, self, name, null, null, 0, out bool missing);
        if (!missing)
            return result;
        return Raise.New(py, TypeIndex.AttributeError, $"object {Types.NameOf(py, self)} does not have {text} method");
    }

    private static int Finish(Interpreter py, PyObject* result)
    {
        if (result == null)
            return -1;
        Ref.Dec(py, result);
        return 0;
    }
}
