using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>isinstance and issubclass: 1, 0, or −1 with an exception pending.</summary>
internal static unsafe class ClassCheck
{
    private const int MaxDepth = 200;

    public static int IsInstance(Interpreter py, PyObject* o, PyObject* classes) => IsInstance(py, o, classes, 0);

    public static int IsSubclass(Interpreter py, PyObject* derived, PyObject* classes) => IsSubclass(py, derived, classes, 0);

    private static int IsInstance(Interpreter py, PyObject* o, PyObject* classes, int depth)
    {
        if ((PyObject*)py.TypeOf(o) == classes)
            return 1;
        if (classes->Is(TypeIndex.Type))
            return RealIsInstance(py, o, classes);
        if (classes->Is(TypeIndex.UnionType))
            classes = (PyObject*)((PyUnionType*)classes)->Args;
        if ((py.TypeOf(classes)->Flags & TypeFlags.TupleSubclass) != 0)
            return Any(py, o, (PyTuple*)classes, depth, isInstance: true);
        int special = AskClass(py, classes, o, Name.__instancecheck__, out bool missing);
        return missing ? RealIsInstance(py, o, classes) : special;
    }

    private static int IsSubclass(Interpreter py, PyObject* derived, PyObject* classes, int depth)
    {
        if (classes->Is(TypeIndex.Type))
            return derived == classes ? 1 : RealIsSubclass(py, derived, classes);
        if (classes->Is(TypeIndex.UnionType))
            classes = (PyObject*)((PyUnionType*)classes)->Args;
        if ((py.TypeOf(classes)->Flags & TypeFlags.TupleSubclass) != 0)
            return Any(py, derived, (PyTuple*)classes, depth, isInstance: false);
        int special = AskClass(py, classes, derived, Name.__subclasscheck__, out bool missing);
        return missing ? RealIsSubclass(py, derived, classes) : special;
    }

    private static int Any(Interpreter py, PyObject* o, PyTuple* classes, int depth, bool isInstance)
    {
        if (depth >= MaxDepth || ++py.RecursionDepth > py.RecursionLimit)
        {
            py.RecursionDepth -= depth >= MaxDepth ? 0 : 1;
            Raise.New(py, TypeIndex.RecursionError, $"maximum recursion depth exceeded in {(isInstance ? "__instancecheck__" : "__subclasscheck__")}");
            return -1;
        }
        int result = 0;
        for (long i = 0; i < classes->Length && result == 0; i++)
        {
            PyObject* item = PyTuple.Items(classes)[i];
            result = isInstance ? IsInstance(py, o, item, depth + 1) : IsSubclass(py, o, item, depth + 1);
        }
        py.RecursionDepth--;
        return result;
    }

    private static int AskClass(Interpreter py, PyObject* cls, PyObject* argument, Name check, out bool missing)
    {
        using var answer = new PyOwned(py, SpecialCall.TryInvoke(py, cls, check, argument, null, 1, out missing));
        return answer.IsNull ? -1 : Conversion.IsTrue(py, answer.Pointer);
    }

    /// <summary>What type.__instancecheck__ says: the object's type, or what it gives as its __class__.</summary>
    public static int RealIsInstance(Interpreter py, PyObject* o, PyObject* cls)
    {
        PyObject* found;
        if (Types.IsType(py, cls))
        {
            if (Types.IsSubtype(py.TypeOf(o), (PyType*)cls))
                return 1;
            if (Attributes.TryGet(py, o, Name.__class__, &found) < 0)
                return -1;
            using var claimed = new PyOwned(py, found);
            bool other = found != null && found != (PyObject*)py.TypeOf(o) && Types.IsType(py, found);
            return other && Types.IsSubtype((PyType*)found, (PyType*)cls) ? 1 : 0;
        }
        if (!CheckIsClass(py, cls, "isinstance() arg 2 must be a type, a tuple of types, or a union"))
            return -1;
        if (Attributes.TryGet(py, o, Name.__class__, &found) < 0)
            return -1;
        using var type = new PyOwned(py, found);
        return type.IsNull ? 0 : DerivesFrom(py, found, cls, 0);
    }

    /// <summary>What type.__subclasscheck__ says.</summary>
    public static int RealIsSubclass(Interpreter py, PyObject* derived, PyObject* cls)
    {
        if (Types.IsType(py, cls) && Types.IsType(py, derived))
            return Types.IsSubtype((PyType*)derived, (PyType*)cls) ? 1 : 0;
        if (!CheckIsClass(py, derived, "issubclass() arg 1 must be a class")
            || !CheckIsClass(py, cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union"))
            return -1;
        return DerivesFrom(py, derived, cls, 0);
    }

    // Objects that are no types count as classes when their __bases__ is a tuple.
    private static bool CheckIsClass(Interpreter py, PyObject* cls, string message)
    {
        using var bases = new PyOwned(py, BasesOf(py, cls));
        if (!bases.IsNull)
            return true;
        if (!py.HasError)
            Raise.TypeError(py, message);
        return false;
    }

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

    private static int DerivesFrom(Interpreter py, PyObject* derived, PyObject* cls, int depth)
    {
        if (derived == cls)
            return 1;
        if (depth >= MaxDepth)
        {
            Raise.New(py, TypeIndex.RecursionError, "maximum recursion depth exceeded in __issubclass__");
            return -1;
        }
        using var bases = new PyOwned(py, BasesOf(py, derived));
        if (bases.IsNull)
            return py.HasError ? -1 : 0;
        var tuple = (PyTuple*)bases.Pointer;
        int result = 0;
        for (long i = 0; i < tuple->Length && result == 0; i++)
            result = DerivesFrom(py, PyTuple.Items(tuple)[i], cls, depth + 1);
        return result;
    }
}
