using System.Text;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Operator;

/// <summary>methodcaller: calls a method of its argument with arguments given beforehand.</summary>
[PyType("methodcaller", TypeIndex.MethodCaller, Module = "operator",
    Flags = TypeFlags.Container | TypeFlags.Immutable,
    Signature = "(name, /, *args, **kwargs)",
    Doc = "A function that calls the named method of its argument, with the other arguments given here.")]
internal unsafe partial struct PyMethodCaller
{
    public PyObject Header;

    /// <summary>Interned.</summary>
    public PyObject* MethodName;

    /// <summary>Positional arguments, then the values of keyword arguments.</summary>
    public PyTuple* Arguments;

    /// <summary>Names of the keyword arguments; null when there are none.</summary>
    public PyTuple* KeywordNames;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        if (count == 0)
            return Raise.TypeError(py, "methodcaller needs at least one argument, the method name");
        if (!PyStr.Check(py, args[0]))
            return Raise.TypeError(py, "method name must be a string");
        long keywords = kwnames == null ? 0 : ((PyTuple*)kwnames)->Length;
        PyObject* interned = Ref.New(args[0]);
        PyStr.InternInPlace(py, &interned);
        using var name = new PyOwned(py, interned);
        using var arguments = new PyOwned(py, PyTuple.FromBorrowed(py, args + 1, count - 1 + keywords));
        var self = arguments.IsNull ? null : (PyMethodCaller*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->MethodName = name.Move();
        self->Arguments = (PyTuple*)arguments.Move();
        self->KeywordNames = keywords == 0 ? null : (PyTuple*)Ref.New(kwnames);
        return (PyObject*)self;
    }

    [PySlot(Slot.Call)]
    private static PyObject* Invoke(Interpreter py, PyMethodCaller* self, PyObject** args, int count, PyObject* kwnames)
    {
        if (count != 1)
            return ArgumentBinding.WrongCount(py, "methodcaller", count, 1, 1);
        if (!ArgumentBinding.TakesNoKeywords(py, "methodcaller", kwnames))
            return null;
        using var method = new PyOwned(py, Attributes.Get(py, args[0], self->MethodName));
        return method.IsNull
            ? null
            : Call.Invoke(py, method.Pointer, PyTuple.Items(self->Arguments), Positional(self), (PyObject*)self->KeywordNames);
    }

    private static int Positional(PyMethodCaller* self) =>
        (int)(self->Arguments->Length - (self->KeywordNames == null ? 0 : self->KeywordNames->Length));

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyMethodCaller* self)
    {
        if (!NativeRecursion.Enter(py, " while getting the repr of an object"))
            return null;
        var text = new StringBuilder("operator.methodcaller(");
        bool ok = AppendRepr(py, text, self->MethodName);
        int positional = Positional(self);
        for (long i = 0; i < self->Arguments->Length && ok; i++)
        {
            text.Append(", ");
            if (i >= positional)
                text.Append(Conversion.Text(PyTuple.Items(self->KeywordNames)[i - positional])).Append('=');
            ok = AppendRepr(py, text, PyTuple.Items(self->Arguments)[i]);
        }
        NativeRecursion.Leave(py);
        return ok ? PyStr.FromString(py, text.Append(')').ToString()) : null;
    }

    private static bool AppendRepr(Interpreter py, StringBuilder text, PyObject* value)
    {
        using var repr = new PyOwned(py, Conversion.Repr(py, value));
        if (!repr.IsNull)
            text.Append(Conversion.Text(repr.Pointer));
        return !repr.IsNull;
    }

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the function anew.")]
    private static PyObject* Reduce(Interpreter py, PyMethodCaller* self)
    {
        var type = (PyObject*)py.TypeOf((PyObject*)self);
        int positional = Positional(self);
        using var arguments = new PyOwned(py, PyTuple.FromBorrowed(py, PyTuple.Items(self->Arguments), positional));
        if (arguments.IsNull)
            return null;
        if (self->KeywordNames == null)
        {
            using var name = new PyOwned(py, PyTuple.Pack(py, self->MethodName));
            using var all = new PyOwned(py, name.IsNull ? null : Numbers.Binary(py, BinaryOperator.Add, name.Pointer, arguments.Pointer));
            return all.IsNull ? null : PyTuple.Pack(py, type, all.Pointer);
        }
        // Keywords need a callable that holds them: partial(methodcaller, name, **kwargs).
        int keywords = (int)self->KeywordNames->Length;
        using var partialArguments = new PyOwned(py, (PyObject*)PyTuple.New(py, 2 + keywords));
        if (partialArguments.IsNull)
            return null;
        PyObject** items = PyTuple.Items((PyTuple*)partialArguments.Pointer);
        items[0] = Ref.New(type);
        items[1] = Ref.New(self->MethodName);
        for (int i = 0; i < keywords; i++)
            items[2 + i] = Ref.New(PyTuple.Items(self->Arguments)[positional + i]);
        using var maker = new PyOwned(py, Call.Invoke(py, (PyObject*)py.TypeTable[TypeIndex.Partial], items, 2, (PyObject*)self->KeywordNames));
        return maker.IsNull ? null : PyTuple.Pack(py, maker.Pointer, arguments.Pointer);
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyMethodCaller* self)
    {
        Ref.XDec(py, self->MethodName);
        Ref.XDec(py, (PyObject*)self->Arguments);
        Ref.XDec(py, (PyObject*)self->KeywordNames);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyMethodCaller* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->MethodName);
        Visitor.Visit(visitor, self->Arguments);
        Visitor.Visit(visitor, self->KeywordNames);
    }
}
