using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// isinstance and issubclass: against a class, a union or a (nested) tuple of them, with the hooks __instancecheck__ and
/// __subclasscheck__, and for objects that only look like classes by their __bases__. All answer 1, 0 or −1.
/// </summary>
internal static unsafe class ClassTest
{
    public static int IsInstance(Interpreter py, PyObject* o, PyObject* classes)
    {
        if ((PyObject*)py.TypeOf(o) == classes)
            return 1;
        if (classes->Is(TypeIndex.Type))
            return RealIsInstance(py, o, classes);
        if (classes->Is(TypeIndex.UnionType))
            return AnyOfUnion(py, o, classes, &IsInstance);
        if ((py.TypeOf(classes)->Flags & TypeFlags.TupleSubclass) != 0)
            return AnyOf(py, o, (PyTuple*)classes, " in __instancecheck__", &IsInstance);
        return ByHook(py, o, classes, Name.__instancecheck__, " in __instancecheck__", &RealIsInstance);
    }

    public static int IsSubclass(Interpreter py, PyObject* derived, PyObject* classes)
    {
        if (classes->Is(TypeIndex.Type))
            return derived == classes ? 1 : RealIsSubclass(py, derived, classes);
        if (classes->Is(TypeIndex.UnionType))
            return AnyOfUnion(py, derived, classes, &IsSubclass);
        if ((py.TypeOf(classes)->Flags & TypeFlags.TupleSubclass) != 0)
            return AnyOf(py, derived, (PyTuple*)classes, " in __subclasscheck__", &IsSubclass);
        return ByHook(py, derived, classes, Name.__subclasscheck__, " in __subclasscheck__", &RealIsSubclass);
    }

    /// <summary>What type.__instancecheck__ does: no hook is asked.</summary>
    public static int RealIsInstance(Interpreter py, PyObject* o, PyObject* cls)
    {
        bool isType = IsType(py, cls);
        if (isType && Types.IsSubtype(py.TypeOf(o), (PyType*)cls))
            return 1;
        if (!isType && !CheckClass(py, cls, "isinstance() arg 2 must be a type, a tuple of types, or a union"))
            return -1;
        PyObject* found;
        int status = Attributes.TryGet(py, o, Name.__class__, &found);
        if (status <= 0)
            return status;
        using var claimed = new PyOwned(py, found);
        if (!isType)
            return AbstractIsSubclass(py, claimed.Pointer, cls);
        bool lies = claimed.Pointer != (PyObject*)py.TypeOf(o) && IsType(py, claimed.Pointer);
        return lies && Types.IsSubtype((PyType*)claimed.Pointer, (PyType*)cls) ? 1 : 0;
    }

    /// <summary>What type.__subclasscheck__ does: no hook is asked.</summary>
    public static int RealIsSubclass(Interpreter py, PyObject* derived, PyObject* cls)
    {
        if (IsType(py, cls) && IsType(py, derived))
            return Types.IsSubtype((PyType*)derived, (PyType*)cls) ? 1 : 0;
        if (!CheckClass(py, derived, "issubclass() arg 1 must be a class"))
            return -1;
        if (!CheckClass(py, cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union"))
            return -1;
        return AbstractIsSubclass(py, derived, cls);
    }

    private static bool IsType(Interpreter py, PyObject* o) => (py.TypeOf(o)->Flags & TypeFlags.TypeSubclass) != 0;

    private static int ByHook(
        Interpreter py, PyObject* o, PyObject* cls, Name hook, string where, delegate*<Interpreter, PyObject*, PyObject*, int> without)
    {
        using var checker = new PyOwned(py, Attributes.LookupSpecial(py, cls, hook));
        if (checker.IsNull)
            return py.HasError ? -1 : without(py, o, cls);
        if (!NativeRecursion.Enter(py, where))
            return -1;
        using var answer = new PyOwned(py, Call.OneArg(py, checker.Pointer, o));
        NativeRecursion.Leave(py);
        return answer.IsNull ? -1 : Conversion.IsTrue(py, answer.Pointer);
    }

    private static int AnyOfUnion(Interpreter py, PyObject* o, PyObject* union, delegate*<Interpreter, PyObject*, PyObject*, int> test)
    {
        using var members = new PyOwned(py, Attributes.Get(py, union, Name.__args__));
        return members.IsNull ? -1 : AnyOf(py, o, (PyTuple*)members.Pointer, "", test);
    }

    private static int AnyOf(Interpreter py, PyObject* o, PyTuple* classes, string where, delegate*<Interpreter, PyObject*, PyObject*, int> test)
    {
        if (!NativeRecursion.Enter(py, where))
            return -1;
        int answer = 0;
        for (long i = 0; i < classes->Length && answer == 0; i++)
            answer = test(py, o, PyTuple.Items(classes)[i]);
        NativeRecursion.Leave(py);
        return answer;
    }

    private static bool CheckClass(Interpreter py, PyObject* cls, string message)
    {
        using var bases = new PyOwned(py, BasesOf(py, cls));
        if (bases.IsNull && !py.HasError)
            Raise.TypeError(py, message);
        return !bases.IsNull;
    }

    // The tuple in __bases__ (owned); null when there is none, and on error.
    private static PyObject* BasesOf(Interpreter py, PyObject* cls)
    {
        PyObject* bases;
        if (Attributes.TryGet(py, cls, Name.__bases__, &bases) <= 0)
            return null;
        if ((py.TypeOf(bases)->Flags & TypeFlags.TupleSubclass) != 0)
            return bases;
        Ref.Dec(py, bases);
        return null;
    }

    private static int AbstractIsSubclass(Interpreter py, PyObject* derived, PyObject* cls)
    {
        if (derived == cls)
            return 1;
        using var bases = new PyOwned(py, BasesOf(py, derived));
        if (bases.IsNull)
            return py.HasError ? -1 : 0;
        if (!NativeRecursion.Enter(py, " in __issubclass__"))
            return -1;
        var tuple = (PyTuple*)bases.Pointer;
        int answer = 0;
        for (long i = 0; i < tuple->Length && answer == 0; i++)
            answer = AbstractIsSubclass(py, PyTuple.Items(tuple)[i], cls);
        NativeRecursion.Leave(py);
        return answer;
    }
}
