using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>isinstance and issubclass with their hooks.</summary>
internal static unsafe class InstanceChecks
{
    /// <summary>1, 0, −1. The class may be a type, a tuple of such (nested), a union, or anything with __instancecheck__.</summary>
    public static int IsInstance(Interpreter py, PyObject* o, PyObject* classes)
    {
        if ((PyObject*)py.TypeOf(o) == classes)
            return 1;
        if (classes->Is(TypeIndex.Type))
            return PlainIsInstance(py, o, classes);
        if (Types.IsInstance(py, classes, TypeIndex.Tuple))
            return Any(py, o, (PyTuple*)classes, isSubclass: false);
        return Hook(py, o, classes, Name.__instancecheck__, isSubclass: false);
    }

    public static int IsSubclass(Interpreter py, PyObject* derived, PyObject* classes)
    {
        if (classes->Is(TypeIndex.Type))
            return derived == classes ? 1 : PlainIsSubclass(py, derived, classes);
        if (Types.IsInstance(py, classes, TypeIndex.Tuple))
            return Any(py, derived, (PyTuple*)classes, isSubclass: true);
        return Hook(py, derived, classes, Name.__subclasscheck__, isSubclass: true);
    }

    private static int Any(Interpreter py, PyObject* o, PyTuple* classes, bool isSubclass)
    {
        if (!NativeRecursion.Enter(py, isSubclass ? " in __subclasscheck__" : " in __instancecheck__"))
            return -1;
        int result = 0;
        for (long i = 0; i < classes->Length && result == 0; i++)
        {
            PyObject* item = PyTuple.Items(classes)[i];
            result = isSubclass ? IsSubclass(py, o, item) : IsInstance(py, o, item);
        }
        NativeRecursion.Leave(py);
        return result;
    }

    private static int Hook(Interpreter py, PyObject* o, PyObject* classes, Name hook, bool isSubclass)
    {
        using var checker = new PyOwned(py, Attributes.LookupSpecial(py, classes, hook));
        if (checker.IsNull)
        {
            if (py.HasError)
                return -1;
            return isSubclass ? PlainIsSubclass(py, o, classes) : PlainIsInstance(py, o, classes);
        }
        if (!NativeRecursion.Enter(py, isSubclass ? " in __subclasscheck__" : " in __instancecheck__"))
            return -1;
        using var answer = new PyOwned(py, Call.OneArg(py, checker.Pointer, o));
        NativeRecursion.Leave(py);
        return answer.IsNull ? -1 : Conversion.IsTrue(py, answer.Pointer);
    }

    /// <summary>type.__instancecheck__: by the object's type, then by its __class__.</summary>
    public static int PlainIsInstance(Interpreter py, PyObject* o, PyObject* type)
    {
        if (!Types.IsInstance(py, type, TypeIndex.Type))
            return AbstractIsInstance(py, o, type);
        if (Types.IsSubtype(py.TypeOf(o), (PyType*)type))
            return 1;
        PyObject* found;
        if (Attributes.TryGet(py, o, py.NameOf(Name.__class__), &found) < 0)
            return -1;
        using var declared = new PyOwned(py, found);
        bool isOther = found != null && found != (PyObject*)py.TypeOf(o) && Types.IsInstance(py, found, TypeIndex.Type);
        return isOther && Types.IsSubtype((PyType*)found, (PyType*)type) ? 1 : 0;
    }

    /// <summary>type.__subclasscheck__.</summary>
    public static int PlainIsSubclass(Interpreter py, PyObject* derived, PyObject* type)
    {
        bool areTypes = Types.IsInstance(py, derived, TypeIndex.Type) && Types.IsInstance(py, type, TypeIndex.Type);
        if (areTypes)
            return Types.IsSubtype((PyType*)derived, (PyType*)type) ? 1 : 0;
        if (CheckClass(py, derived, "issubclass() arg 1 must be a class") < 0
            || CheckClass(py, type, "issubclass() arg 2 must be a class, a tuple of classes, or a union") < 0)
            return -1;
        return AbstractIsSubclass(py, derived, type);
    }

    // A class in the loose sense: something with a __bases__ tuple.
    private static PyObject* BasesOf(Interpreter py, PyObject* o)
    {
        PyObject* bases;
        if (Attributes.TryGet(py, o, py.NameOf(Name.__bases__), &bases) <= 0)
            return null;
        if (Types.IsInstance(py, bases, TypeIndex.Tuple))
            return bases;
        Ref.Dec(py, bases);
        return null;
    }

    private static int CheckClass(Interpreter py, PyObject* o, string complaint)
    {
        using var bases = new PyOwned(py, BasesOf(py, o));
        if (!bases.IsNull)
            return 0;
        if (!py.HasError)
            Raise.TypeError(py, complaint);
        return -1;
    }

    private static int AbstractIsInstance(Interpreter py, PyObject* o, PyObject* type)
    {
        if (CheckClass(py, type, "isinstance() arg 2 must be a type, a tuple of types, or a union") < 0)
            return -1;
        PyObject* found;
        int has = Attributes.TryGet(py, o, py.NameOf(Name.__class__), &found);
        using var declared = new PyOwned(py, found);
        return has <= 0 ? has : AbstractIsSubclass(py, found, type);
    }

    private static int AbstractIsSubclass(Interpreter py, PyObject* derived, PyObject* type)
    {
        if (derived == type)
            return 1;
        using var bases = new PyOwned(py, BasesOf(py, derived));
        if (bases.IsNull)
            return py.HasError ? -1 : 0;
        if (!NativeRecursion.Enter(py, " in __issubclass__"))
            return -1;
        int result = 0;
        var tuple = (PyTuple*)bases.Pointer;
        for (long i = 0; i < tuple->Length && result == 0; i++)
            result = AbstractIsSubclass(py, PyTuple.Items(tuple)[i], type);
        NativeRecursion.Leave(py);
        return result;
    }
}
