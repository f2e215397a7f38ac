using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>
/// BaseException and, as a prefix, every exception. What a built-in exception adds (StopIteration.value, OSError.errno …) are object
/// fields right behind, named by <see cref="ExceptionFields"/>; a null one reads as None.
/// </summary>
[PyType("BaseException", TypeIndex.BaseException, Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.ExceptionSubclass | TypeFlags.HasDict,
    DictOffset = 8, Doc = "Base of all exceptions.")]
internal unsafe partial struct PyBaseException
{
    public PyObject Header;

    /// <summary>The instance __dict__, or null.</summary>
    public PyDict* Dict;
    public PyTuple* Args;
    public PyObject* Traceback;
    public PyObject* Context;
    public PyObject* Cause;
    public bool SuppressContext;

    /// <summary>Number of object fields behind this struct.</summary>
    public int FieldCount;

    public static PyObject** Fields(PyBaseException* exception) => (PyObject**)(exception + 1);

    /// <summary>A new instance with the given args (taken over; null for none). Null with MemoryError, args released.</summary>
    public static PyObject* New(Interpreter py, PyType* type, PyTuple* args)
    {
        if (args == null)
            args = (PyTuple*)Ref.New(py.EmptyTuple);
        var exception = (PyBaseException*)Types.AllocateInstance(py, type, 0);
        if (exception == null)
        {
            Ref.Dec(py, (PyObject*)args);
            return null;
        }
        exception->Args = args;
        exception->FieldCount = ExceptionFields.CountOf(type);
        return (PyObject*)exception;
    }

    [PySlot(Slot.New)]
    internal static PyObject* NewSlot(Interpreter py, PyType* type, PyObject** args, int count, PyObject* names)
    {
        var tuple = (PyTuple*)PyTuple.FromBorrowed(py, args, count);
        return tuple == null ? null : New(py, type, tuple);
    }

    [PySlot(Slot.Init)]
    internal static int Init(Interpreter py, PyBaseException* self, PyObject** args, int count, PyObject* names)
    {
        if (names != null && ((PyTuple*)names)->Length > 0)
        {
            Raise.TypeError(py, $"{Types.NameOf(py, (PyObject*)self)}() takes no keyword arguments");
            return -1;
        }
        return SetArgs(py, self, args, count);
    }

    /// <summary>self.args = args; 0 or −1.</summary>
    public static int SetArgs(Interpreter py, PyBaseException* self, PyObject** args, int count)
    {
        PyObject* tuple = PyTuple.FromBorrowed(py, args, count);
        if (tuple == null)
            return -1;
        Ref.Set(py, (PyObject**)&self->Args, tuple);
        return 0;
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyBaseException* self)
    {
        Clear(py, self);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyBaseException* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Dict);
        Visitor.Visit(visitor, self->Args);
        Visitor.Visit(visitor, self->Traceback);
        Visitor.Visit(visitor, self->Context);
        Visitor.Visit(visitor, self->Cause);
        for (int i = 0; i < self->FieldCount; i++)
            Visitor.Visit(visitor, Fields(self)[i]);
    }

    [PySlot(Slot.Clear)]
    internal static void Clear(Interpreter py, PyBaseException* self)
    {
        Ref.Clear(py, (PyObject**)&self->Dict);
        Ref.Clear(py, (PyObject**)&self->Args);
        Ref.Clear(py, &self->Traceback);
        Ref.Clear(py, &self->Context);
        Ref.Clear(py, &self->Cause);
        for (int i = 0; i < self->FieldCount; i++)
            Ref.Clear(py, &Fields(self)[i]);
    }

    /// <summary>The args, never null.</summary>
    public static PyTuple* ArgsOf(Interpreter py, PyBaseException* self) => self->Args == null ? (PyTuple*)py.EmptyTuple : self->Args;

    [PySlot(Slot.Str)]
    internal static PyObject* Str(Interpreter py, PyBaseException* self)
    {
        PyTuple* args = ArgsOf(py, self);
        return args->Length switch
        {
            0 => Ref.New(py.EmptyStr),
            1 => Conversion.Str(py, PyTuple.Items(args)[0]),
            _ => Conversion.Str(py, (PyObject*)args),
        };
    }

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PyBaseException* self)
    {
        PyTuple* args = ArgsOf(py, self);
        using var shown = new PyOwned(py, Conversion.Repr(py, args->Length == 1 ? PyTuple.Items(args)[0] : (PyObject*)args));
        if (shown.IsNull)
            return null;
        string text = Conversion.Text(shown.Pointer);
        string name = Types.NameOf(py, (PyObject*)self);
        return PyStr.FromString(py, args->Length == 1 ? $"{name}({text})" : name + text);
    }

    [PyMethod("with_traceback($self, object, /)", Doc = "Sets the traceback and returns the exception.")]
    internal static PyObject* WithTraceback(Interpreter py, PyBaseException* self, PyObject* traceback) =>
        SetTraceback(py, self, traceback) < 0 ? null : Ref.New((PyObject*)self);

    [PyMethod("add_note($self, object, /)", Doc = "Adds a text that is shown below the message.")]
    internal static PyObject* AddNote(Interpreter py, PyBaseException* self, PyObject* note)
    {
        if (!PyStr.Check(py, note))
            return Raise.TypeError(py, $"note must be a str, not '{Types.NameOf(py, note)}'");
        PyObject* notes;
        int has = Attributes.TryGet(py, (PyObject*)self, Name.__notes__, &notes);
        if (has < 0)
            return null;
        if (has == 0)
        {
            notes = (PyObject*)PyList.New(py, 0);
            if (notes == null || Attributes.Set(py, (PyObject*)self, Name.__notes__, notes) < 0)
            {
                Ref.XDec(py, notes);
                return null;
            }
        }
        using var owner = new PyOwned(py, notes);
        if (!Types.IsInstance(py, notes, TypeIndex.List))
            return Raise.TypeError(py, "Cannot add note: __notes__ is not a list");
        return PyList.Append(py, (PyList*)notes, note) < 0 ? null : Ref.New(py.None);
    }

    [PyMethod("__reduce__($self, /)", Doc = "For pickle and copy.")]
    internal static PyObject* Reduce(Interpreter py, PyBaseException* self) => ReduceWith(py, self, (PyObject*)ArgsOf(py, self), self->Dict);

    /// <summary>Class, arguments and, unless it is empty or null, the state.</summary>
    public static PyObject* ReduceWith(Interpreter py, PyBaseException* self, PyObject* args, PyDict* state)
    {
        var type = (PyObject*)py.TypeOf((PyObject*)self);
        return state != null && state->Used > 0 ? PyTuple.Pack(py, type, args, (PyObject*)state) : PyTuple.Pack(py, type, args);
    }

    /// <summary>The attributes of an exception and some of its fields that are set, by name (owned); null with MemoryError.</summary>
    public static PyObject* StateWith(Interpreter py, PyBaseException* self, ReadOnlySpan<string> names, int firstField)
    {
        using var state = new PyOwned(py, (PyObject*)(self->Dict == null ? PyDict.New(py) : PyDict.Copy(py, self->Dict)));
        for (int i = 0; i < names.Length && !state.IsNull; i++)
        {
            PyObject* value = Fields(self)[firstField + i];
            if (value != null && PyDict.SetText(py, (PyDict*)state.Pointer, names[i], value) < 0)
                return null;
        }
        return state.Move();
    }

    [PyMethod("__setstate__($self, object, /)", Doc = "For pickle and copy.")]
    internal static PyObject* SetState(Interpreter py, PyBaseException* self, PyObject* state)
    {
        if (state == py.None)
            return Ref.New(py.None);
        if (!Types.IsInstance(py, state, TypeIndex.Dict))
            return Raise.TypeError(py, "state is not a dictionary");
        long position = 0;
        while (PyDict.Next((PyDict*)state, ref position, out PyObject* key, out PyObject* value))
        {
            using var name = new PyOwned(py, Ref.New(key));
            using var held = new PyOwned(py, Ref.New(value));
            if (Attributes.Set(py, (PyObject*)self, key, value) < 0)
                return null;
        }
        return Ref.New(py.None);
    }

    [PyProperty("args", Doc = "The arguments it was made with.")]
    internal static PyObject* GetArgs(Interpreter py, PyBaseException* self) => Ref.New((PyObject*)ArgsOf(py, self));

    [PyPropertySetter("args")]
    internal static int SetArgsProperty(Interpreter py, PyBaseException* self, PyObject* value)
    {
        PyObject* tuple = value == null ? Raise.TypeError(py, "args may not be deleted") : Iteration.ToTuple(py, value);
        if (tuple == null)
            return -1;
        Ref.Set(py, (PyObject**)&self->Args, tuple);
        return 0;
    }

    [PyProperty("__traceback__", Doc = "Where it was raised, or None.")]
    internal static PyObject* GetTraceback(Interpreter py, PyBaseException* self) => Ref.New(self->Traceback == null ? py.None : self->Traceback);

    [PyPropertySetter("__traceback__")]
    internal static int SetTraceback(Interpreter py, PyBaseException* self, PyObject* value)
    {
        if (value == null || (value != py.None && !value->Is(TypeIndex.Traceback)))
        {
            Raise.TypeError(py, value == null ? "__traceback__ may not be deleted" : "__traceback__ must be a traceback or None");
            return -1;
        }
        Ref.Set(py, &self->Traceback, value == py.None ? null : Ref.New(value));
        return 0;
    }

    [PyProperty("__context__", Doc = "The exception that was being handled when it was raised, or None.")]
    internal static PyObject* GetContext(Interpreter py, PyBaseException* self) => Ref.New(self->Context == null ? py.None : self->Context);

    [PyPropertySetter("__context__")]
    internal static int SetContext(Interpreter py, PyBaseException* self, PyObject* value) =>
        SetChained(py, &self->Context, value, "__context__", "context");

    [PyProperty("__cause__", Doc = "The exception it was raised from, or None.")]
    internal static PyObject* GetCause(Interpreter py, PyBaseException* self) => Ref.New(self->Cause == null ? py.None : self->Cause);

    [PyPropertySetter("__cause__")]
    internal static int SetCause(Interpreter py, PyBaseException* self, PyObject* value)
    {
        if (SetChained(py, &self->Cause, value, "__cause__", "cause") < 0)
            return -1;
        self->SuppressContext = true;
        return 0;
    }

    private static int SetChained(Interpreter py, PyObject** field, PyObject* value, string name, string what)
    {
        if (value == null || (value != py.None && !Types.IsInstance(py, value, TypeIndex.BaseException)))
        {
            Raise.TypeError(py, value == null ? $"{name} may not be deleted" : $"exception {what} must be None or derive from BaseException");
            return -1;
        }
        Ref.Set(py, field, value == py.None ? null : Ref.New(value));
        return 0;
    }

    [PyProperty("__suppress_context__", IsMember = true, Doc = "Whether __context__ is left out when it is shown.")]
    internal static PyObject* GetSuppressContext(Interpreter py, PyBaseException* self) => PyBool.From(py, self->SuppressContext);

    [PyPropertySetter("__suppress_context__")]
    internal static int SetSuppressContext(Interpreter py, PyBaseException* self, PyObject* value)
    {
        int truth = value == null ? -1 : Conversion.IsTrue(py, value);
        if (value == null)
            Raise.TypeError(py, "can't delete numeric/char attribute");
        if (truth >= 0)
            self->SuppressContext = truth != 0;
        return truth < 0 ? -1 : 0;
    }

    [PyProperty("__dict__", Doc = "Its other attributes.")]
    internal static PyObject* GetDict(Interpreter py, PyBaseException* self) => Attributes.GetDict(py, (PyObject*)self);

    [PyPropertySetter("__dict__")]
    internal static int SetDict(Interpreter py, PyBaseException* self, PyObject* value)
    {
        if (value == null || !Types.IsInstance(py, value, TypeIndex.Dict))
        {
            Raise.TypeError(py, value == null ? "cannot delete __dict__" : $"__dict__ must be set to a dictionary, not a '{Types.NameOf(py, value)}'");
            return -1;
        }
        Ref.Set(py, (PyObject**)&self->Dict, Ref.New(value));
        return 0;
    }
}
