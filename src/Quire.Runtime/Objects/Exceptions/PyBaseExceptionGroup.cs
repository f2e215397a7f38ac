using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>BaseExceptionGroup, and by another name ExceptionGroup: several exceptions in one. The latter holds none but Exceptions.</summary>
[PyType("BaseExceptionGroup", TypeIndex.BaseExceptionGroup, Base = TypeIndex.BaseException, DictOffset = 8,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.ExceptionSubclass | TypeFlags.HasDict, Doc = "Several exceptions raised together.")]
internal unsafe partial struct PyBaseExceptionGroup
{
    public PyBaseException Head;
    public PyObject* Message;
    public PyObject* Exceptions;

    [PySlot(Slot.New)]
    internal static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* names)
    {
        if (count != 2)
            return Raise.TypeError(py, $"BaseExceptionGroup.__new__() takes exactly 2 arguments ({count} given)");
        if (!PyStr.Check(py, args[0]))
            return Raise.TypeError(py, $"BaseExceptionGroup.__new__() argument 1 must be str, not {Types.NameOf(py, args[0])}");
        if (!Items.IsSequence(py.TypeOf(args[1])))
            return Raise.TypeError(py, "second argument (exceptions) must be a sequence");
        using var exceptions = new PyOwned(py, Iteration.ToTuple(py, args[1]));
        if (exceptions.IsNull)
            return null;
        type = Narrowed(py, type, (PyTuple*)exceptions.Pointer);
        PyObject* given = type == null ? null : PyTuple.FromBorrowed(py, args, count);
        var self = (PyBaseExceptionGroup*)(given == null ? null : PyBaseException.New(py, type, (PyTuple*)given));
        if (self == null)
            return null;
        self->Message = Ref.New(args[0]);
        self->Exceptions = exceptions.Move();
        return (PyObject*)self;
    }

    // The class for these exceptions: a group of Exceptions alone is an ExceptionGroup. Null with an exception.
    private static PyType* Narrowed(Interpreter py, PyType* type, PyTuple* exceptions)
    {
        if (exceptions->Length == 0)
        {
            Raise.ValueError(py, "second argument (exceptions) must be a non-empty sequence");
            return null;
        }
        bool hasOthers = false;
        for (long i = 0; i < exceptions->Length; i++)
        {
            PyObject* item = PyTuple.Items(exceptions)[i];
            if (!Types.IsInstance(py, item, TypeIndex.BaseException))
            {
                Raise.ValueError(py, $"Item {i} of second argument (exceptions) is not an exception");
                return null;
            }
            hasOthers |= !Types.IsInstance(py, item, TypeIndex.Exception);
        }
        if (type->Index == TypeIndex.BaseExceptionGroup)
            return hasOthers ? type : py.TypeTable[TypeIndex.ExceptionGroup];
        if (!hasOthers || !Types.IsSubtype(type, py.TypeTable[TypeIndex.Exception]))
            return type;
        Raise.TypeError(py, type->Index == TypeIndex.ExceptionGroup
            ? "Cannot nest BaseExceptions in an ExceptionGroup" : $"Cannot nest BaseExceptions in '{Types.NameOf(type)}'");
        return null;
    }

    [PySlot(Slot.Str)]
    internal static PyObject* Str(Interpreter py, PyBaseExceptionGroup* self)
    {
        using var message = new PyOwned(py, Conversion.Str(py, self->Message == null ? py.EmptyStr : self->Message));
        if (message.IsNull)
            return null;
        long count = self->Exceptions == null ? 0 : ((PyTuple*)self->Exceptions)->Length;
        return PyStr.FromString(py, $"{Conversion.Text(message.Pointer)} ({count} sub-exception{(count == 1 ? "" : "s")})");
    }

    [PyProperty("message", IsMember = true, Doc = "What the exceptions have in common.")]
    private static PyObject* GetMessage(Interpreter py, PyBaseExceptionGroup* self) => Ref.New(self->Message == null ? py.None : self->Message);

    [PyProperty("exceptions", IsMember = true, Doc = "The exceptions, a tuple.")]
    private static PyObject* GetExceptions(Interpreter py, PyBaseExceptionGroup* self) =>
        Ref.New(self->Exceptions == null ? py.EmptyTuple : self->Exceptions);

    [PyMethod("derive($self, excs, /)", Doc = "A group with the same message and other exceptions; split and subgroup make theirs so.")]
    private static PyObject* Derive(Interpreter py, PyBaseExceptionGroup* self, PyObject* excs) =>
        Call.TwoArgs(py, (PyObject*)py.TypeTable[TypeIndex.BaseExceptionGroup], self->Message == null ? py.EmptyStr : self->Message, excs);

    [PyMethod("split($self, matcher_value, /)", Doc = "Two groups, of the exceptions that fit and of the others; None for an empty one.")]
    private static PyObject* Split(Interpreter py, PyObject* self, PyObject* matcher)
    {
        PyObject* match, rest;
        if (GroupSplitting.Split(py, self, matcher, &match, &rest) < 0)
            return null;
        using var fitting = new PyOwned(py, match == null ? Ref.New(py.None) : match);
        using var others = new PyOwned(py, rest == null ? Ref.New(py.None) : rest);
        return PyTuple.Pack(py, fitting.Pointer, others.Pointer);
    }

    [PyMethod("subgroup($self, matcher_value, /)", Doc = "A group of the exceptions that fit, or None.")]
    private static PyObject* Subgroup(Interpreter py, PyObject* self, PyObject* matcher)
    {
        PyObject* match;
        if (GroupSplitting.Split(py, self, matcher, &match, null) < 0)
            return null;
        return match == null ? Ref.New(py.None) : match;
    }

    [PyMethod("__class_getitem__($type, item, /)", Doc = "The type with arguments, as an annotation.")]
    private static PyObject* ClassGetItem(Interpreter py, PyType* type, PyObject* item) => SequenceSearch.Alias(py, type, item);
}
