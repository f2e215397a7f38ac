using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// What the basic slots of a class hold when the special method is a Python function. Each calls into Python: any may raise, run
/// anything, and free anything that the caller does not own.
/// </summary>
internal static unsafe class GenericSlots
{
    public static PyObject* Repr(Interpreter py, PyObject* self) => SpecialCall.Invoke(py, self, Name.__repr__);

    public static PyObject* Str(Interpreter py, PyObject* self) => SpecialCall.Invoke(py, self, Name.__str__);

    public static long Hash(Interpreter py, PyObject* self)
    {
        PyObject* found = Types.Lookup(py, py.TypeOf(self), Name.__hash__);
        if (found == null || found == py.None)
            return py.HasError ? -1 : HashNotImplemented(py, self);
        using var result = new PyOwned(py, SpecialCall.Invoke(py, self, Name.__hash__));
        if (result.IsNull)
            return -1;
        if (!Types.IsInstance(py, result.Pointer, TypeIndex.Int))
        {
            Raise.TypeError(py, "__hash__ method should return an integer");
            return -1;
        }
        if (!PyInt.TryGetLong(result.Pointer, out long value))
            value = py.TypeTable[TypeIndex.Int]->Hash(py, result.Pointer);
        return value == -1 ? -2 : value;
    }

    /// <summary>The hash slot of types with __hash__ = None.</summary>
    public static long HashNotImplemented(Interpreter py, PyObject* self)
    {
        Raise.TypeError(py, $"unhashable type: '{Types.NameOf(py, self)}'");
        return -1;
    }

    /// <summary>The slot of iterators whose __next__ was deleted; such a class makes no iterators any more.</summary>
    public static PyObject* NextNotImplemented(Interpreter py, PyObject* self) =>
        Raise.TypeError(py, $"'{Types.NameOf(py, self)}' object is not iterable");

    /// <summary>Whether instances of a type are iterators.</summary>
    public static bool HasNext(PyType* type) => type->Next != null && !FunctionPointer.Same(type->Next, (UnarySlot)(&NextNotImplemented));

    public static PyObject* Compare(Interpreter py, PyObject* self, PyObject* other, CompareOp op)
    {
        PyObject* result = SpecialCall.TryInvoke(py, self, NameOf(op), other, null, 1, out bool missing);
        return missing ? Ref.New(py.NotImplemented) : result;
    }

    private static Name NameOf(CompareOp op) => op switch
    {
        CompareOp.Lt => Name.__lt__,
        CompareOp.Le => Name.__le__,
        CompareOp.Eq => Name.__eq__,
        CompareOp.Ne => Name.__ne__,
        CompareOp.Gt => Name.__gt__,
        _ => Name.__ge__,
    };

    public static PyObject* Call(Interpreter py, PyObject* self, PyObject** args, int count, PyObject* kwnames)
    {
        PyObject* method;
        int found = Attributes.LookupSpecialMethod(py, self, Name.__call__, &method);
        if (found == 2)
            return Raise.NewWith(py, TypeIndex.AttributeError, py.NameOf(Name.__call__));
        if (found < 0)
            return null;
        PyObject* result = found == 1
            ? SpecialCall.WithFirst(py, method, self, args, count, kwnames)
            : ObjectModel.Call.Invoke(py, method, args, count, kwnames);
        Ref.Dec(py, method);
        return result;
    }

    public static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        using var method = new PyOwned(py, TypeAttributes.Get(py, type, py.NameOf(Name.__new__), raises: true));
        return method.IsNull ? null : SpecialCall.WithFirst(py, method.Pointer, (PyObject*)type, args, count, kwnames);
    }

    public static int Init(Interpreter py, PyObject* self, PyObject** args, int count, PyObject* kwnames)
    {
        PyObject* method;
        int found = Attributes.LookupSpecialMethod(py, self, Name.__init__, &method);
        if (found == 2)
            Raise.NewWith(py, TypeIndex.AttributeError, py.NameOf(Name.__init__));
        if (found is 2 or < 0)
            return -1;
        using var owned = new PyOwned(py, method);
        using var result = new PyOwned(py, found == 1
            ? SpecialCall.WithFirst(py, method, self, args, count, kwnames)
            : ObjectModel.Call.Invoke(py, method, args, count, kwnames));
        if (result.IsNull)
            return -1;
        if (result.Pointer == py.None)
            return 0;
        Raise.TypeError(py, $"__init__() should return None, not '{Types.NameOf(py, result.Pointer)}'");
        return -1;
    }

    /// <summary>Errors in __del__ are reported, never raised. Before: no exception is pending, the object is alive.</summary>
    public static void Finalize(Interpreter py, PyObject* self)
    {
        PyObject* method;
        int found = Attributes.LookupSpecialMethod(py, self, Name.__del__, &method);
        if (found is 2 or < 0)
        {
            // A __del__ that cannot be had is passed over without a word, as in CPython.
            Errors.Clear(py);
            return;
        }
        PyObject* result = found == 1 ? ObjectModel.Call.OneArg(py, method, self) : ObjectModel.Call.NoArgs(py, method);
        if (result == null)
            Errors.WriteUnraisable(py, method, null);
        else
            Ref.Dec(py, result);
        Ref.Dec(py, method);
    }
}
