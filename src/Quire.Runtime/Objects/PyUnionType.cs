using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>types.UnionType: <c>int | str</c>.</summary>
[PyType("UnionType", TypeIndex.UnionType, Module = "types", Flags = TypeFlags.Container, Doc = "One of several types, as in int | str.")]
internal unsafe partial struct PyUnionType
{
    public PyObject Header;

    /// <summary>The members: flat, each once, at least two.</summary>
    public PyTuple* Args;

    /// <summary>left | right for types: the union, one type when all are the same, or NotImplemented.</summary>
    public static PyObject* Or(Interpreter py, PyObject* left, PyObject* right)
    {
        if (!CanBeMember(py, left) || !CanBeMember(py, right))
            return Ref.New(py.NotImplemented);
        using var members = new PyOwned(py, (PyObject*)PyList.New(py, 0));
        if (members.IsNull || !AddFlat(py, (PyList*)members.Pointer, left) || !AddFlat(py, (PyList*)members.Pointer, right))
            return null;
        var list = (PyList*)members.Pointer;
        if (list->Length == 1)
            return Ref.New(list->Items[0]);
        using var args = new PyOwned(py, PyList.ToTuple(py, list));
        return args.IsNull ? null : New(py, (PyTuple*)args.Pointer);
    }

    private static PyObject* New(Interpreter py, PyTuple* args)
    {
        var union = (PyUnionType*)py.NewObject((nuint)sizeof(PyUnionType), BlockKind.Container, TypeIndex.UnionType);
        if (union == null)
            return null;
        union->Args = (PyTuple*)Ref.New((PyObject*)args);
        return (PyObject*)union;
    }

    private static bool CanBeMember(Interpreter py, PyObject* o) =>
        o == py.None || Types.IsType(py, o) || o->Is(TypeIndex.GenericAlias) || o->Is(TypeIndex.UnionType) || o->Is(TypeIndex.TypeAlias);

    private static bool AddFlat(Interpreter py, PyList* members, PyObject* o)
    {
        if (!o->Is(TypeIndex.UnionType))
            return AddOnce(py, members, o == py.None ? (PyObject*)py.TypeTable[TypeIndex.NoneType] : o);
        PyTuple* args = ((PyUnionType*)o)->Args;
        for (long i = 0; i < args->Length; i++)
        {
            if (!AddOnce(py, members, PyTuple.Items(args)[i]))
                return false;
        }
        return true;
    }

    private static bool AddOnce(Interpreter py, PyList* members, PyObject* o)
    {
        for (int i = 0; i < members->Length; i++)
        {
            PyObject* known = members->Items[i];
            bool aliases = known->Is(TypeIndex.GenericAlias) && o->Is(TypeIndex.GenericAlias);
            int same = known == o ? 1 : aliases ? Comparison.Test(py, known, o, CompareOp.Eq) : 0;
            if (same != 0)
                return same > 0;
        }
        return PyList.Append(py, members, o) == 0;
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyUnionType* self)
    {
        Ref.Clear(py, (PyObject**)&self->Args);
        py.Heap.Free(self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyUnionType* self, Visitor* visitor) => Visitor.Visit(visitor, self->Args);

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PyUnionType* self)
    {
        var text = new System.Text.StringBuilder();
        for (long i = 0; i < self->Args->Length; i++)
        {
            PyObject* member = PyTuple.Items(self->Args)[i];
            text.Append(i == 0 ? "" : " | ");
            if (member->Is(TypeIndex.Type) && ((PyType*)member)->Index == TypeIndex.NoneType)
                text.Append("None");
            else if (!GenericArguments.AppendRepr(py, text, member))
                return null;
        }
        return PyStr.FromString(py, text.ToString());
    }

    [PySlot(Slot.Hash)]
    internal static long Hash(Interpreter py, PyUnionType* self)
    {
        using var set = new PyOwned(py, PySet.NewFrozen(py, (PyObject*)self->Args));
        return set.IsNull ? -1 : Conversion.Hash(py, set.Pointer);
    }

    /// <summary>Order does not matter.</summary>
    [PySlot(Slot.Compare)]
    internal static PyObject* Compare(Interpreter py, PyUnionType* self, PyObject* other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !other->Is(TypeIndex.UnionType))
            return Ref.New(py.NotImplemented);
        using var a = new PyOwned(py, PySet.New(py, (PyObject*)self->Args));
        using var b = new PyOwned(py, a.IsNull ? null : PySet.New(py, (PyObject*)((PyUnionType*)other)->Args));
        return b.IsNull ? null : Comparison.Compare(py, a.Pointer, b.Pointer, op);
    }

    [PySlot(Slot.Or)]
    internal static PyObject* OrSlot(Interpreter py, PyObject* left, PyObject* right) => Or(py, left, right);

    /// <summary>Puts types in the place of type variables, and unites the results.</summary>
    [PySlot(Slot.GetItem)]
    internal static PyObject* GetItem(Interpreter py, PyUnionType* self, PyObject* item)
    {
        using var parameters = new PyOwned(py, GenericArguments.Of(py, self->Args));
        if (parameters.IsNull)
            return null;
        using var replaced = new PyOwned(
            py, GenericArguments.Substitute(py, (PyObject*)self, self->Args, (PyTuple*)parameters.Pointer, item));
        if (replaced.IsNull)
            return null;
        var args = (PyTuple*)replaced.Pointer;
        PyObject* result = Ref.New(PyTuple.Items(args)[0]);
        for (long i = 1; i < args->Length && result != null; i++)
        {
            PyObject* united = Numbers.Binary(py, BinaryOperator.Or, result, PyTuple.Items(args)[i]);
            Ref.Dec(py, result);
            result = united;
        }
        return result;
    }

    [PyProperty("__args__", IsMember = true, Doc = "The types united.")]
    internal static PyObject* GetArgs(Interpreter py, PyUnionType* self) => Ref.New((PyObject*)self->Args);

    [PyProperty("__parameters__", Doc = "The type variables in the union.")]
    internal static PyObject* GetParameters(Interpreter py, PyUnionType* self) => GenericArguments.Of(py, self->Args);

    [PyMethod("__instancecheck__($self, instance, /)", Doc = "Whether the object is an instance of one of the types.")]
    internal static PyObject* InstanceCheck(Interpreter py, PyUnionType* self, PyObject* instance) =>
        ArgumentBinding.FromTruth(py, ClassTest.IsInstance(py, instance, (PyObject*)self->Args));

    [PyMethod("__subclasscheck__($self, subclass, /)", Doc = "Whether the class is a subclass of one of the types.")]
    internal static PyObject* SubclassCheck(Interpreter py, PyUnionType* self, PyObject* subclass) =>
        ArgumentBinding.FromTruth(py, ClassTest.IsSubclass(py, subclass, (PyObject*)self->Args));
}
