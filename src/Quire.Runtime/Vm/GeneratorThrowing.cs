using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>throw() and close() of generators and coroutines, and what happens when a suspended one is dropped.</summary>
internal static unsafe class GeneratorThrowing
{
    /// <summary>What a generator suspended in "yield from" or "await" delegates to (borrowed), or null.</summary>
    public static PyObject* DelegateOf(PyGenerator* self) =>
        self->State == GeneratorState.SuspendedYieldFrom ? PyGenerator.FrameOf(self)->Top[-1] : null;

    /// <summary>An exception instance (owned) out of throw()'s one to three arguments.</summary>
    public static PyObject* Normalize(Interpreter py, PyObject** args, int count)
    {
        PyObject* type = args[0];
        PyObject* value = count > 1 ? args[1] : py.None;
        if (count > 2 && args[2] != py.None && !args[2]->Is(TypeIndex.Traceback))
            return Raise.TypeError(py, "throw() third argument must be a traceback object");
        using var exception = new PyOwned(py, Instance(py, type, value));
        if (exception.IsNull)
            return null;
        if (count > 2 && args[2] != py.None)
            Ref.Set(py, &((PyBaseException*)exception.Pointer)->Traceback, Ref.New(args[2]));
        return exception.Move();
    }

    private static PyObject* Instance(Interpreter py, PyObject* type, PyObject* value)
    {
        if (Types.IsInstance(py, type, TypeIndex.BaseException))
        {
            if (value != py.None)
                return Raise.TypeError(py, "instance exception may not have a separate value");
            return Ref.New(type);
        }
        if (!Errors.IsExceptionClass(py, type))
            return Raise.TypeError(py, $"exceptions must be classes or instances deriving from BaseException, not {Types.NameOf(py, type)}");
        if (Types.IsInstance(py, value, TypeIndex.BaseException) && Types.IsSubtype(py.TypeOf(value), (PyType*)type))
            return Ref.New(value);
        PyObject* made = Make(py, type, value);
        return made != null ? made : Errors.Take(py); // what stops it from being made is thrown in its place
    }

    // An instance of an exception class (owned); null with an exception.
    private static PyObject* Make(Interpreter py, PyObject* type, PyObject* value)
    {
        using var made = new PyOwned(
            py,
            value == py.None ? Call.NoArgs(py, type)
            : Types.IsInstance(py, value, TypeIndex.Tuple) ? Call.WithTuple(py, type, (PyTuple*)value, null)
            : Call.OneArg(py, type, value));
        if (made.IsNull || Types.IsInstance(py, made.Pointer, TypeIndex.BaseException))
            return made.Move();
        using var shown = new PyOwned(py, Conversion.Repr(py, type));
        return shown.IsNull
            ? null
            : Raise.TypeError(
                py, $"calling {Conversion.Text(shown.Pointer)} should have returned an instance of BaseException, not {Types.NameOf(py, made.Pointer)}");
    }

    /// <summary>Raises an exception (borrowed) inside; as <see cref="Generators.SendTo"/>.</summary>
    public static int Throw(Interpreter py, PyGenerator* self, PyObject* exception, PyObject** result)
    {
        *result = null;
        if (self->State == GeneratorState.Running)
        {
            Raise.ValueError(py, $"{PyGenerator.KindOf(self)} already executing");
            return -1;
        }
        if (self->State == GeneratorState.Completed)
        {
            if (self->Header.Is(TypeIndex.Coroutine))
                Raise.RuntimeError(py, "cannot reuse already awaited coroutine");
            else
                Errors.Restore(py, Ref.New(exception));
            return -1;
        }
        PyObject* receiver = DelegateOf(self);
        if (receiver == null)
            return ThrowHere(py, self, exception, result);
        using var held = new PyOwned(py, Ref.New(receiver));
        return ThrowIntoDelegate(py, self, receiver, exception, result);
    }

    private static int ThrowHere(Interpreter py, PyGenerator* self, PyObject* exception, PyObject** result)
    {
        Errors.Restore(py, Ref.New(exception));
        return Generators.SendTo(py, self, null, result);
    }

    private static int ThrowIntoDelegate(Interpreter py, PyGenerator* self, PyObject* receiver, PyObject* exception, PyObject** result)
    {
        if (Types.IsInstance(py, exception, TypeIndex.GeneratorExit))
        {
            GeneratorState state = self->State;
            self->State = GeneratorState.Running;
            int closed = CloseDelegate(py, receiver);
            self->State = state;
            return closed < 0 ? Generators.SendTo(py, self, null, result) : ThrowHere(py, self, exception, result);
        }
        GeneratorState suspended = self->State;
        self->State = GeneratorState.Running;
        int thrown = ThrowToReceiver(py, receiver, exception, result, out bool canThrow);
        self->State = suspended;
        if (!canThrow)
            return ThrowHere(py, self, exception, result);
        if (thrown == 1)
            return 1;
        if (thrown == 0)
            return ResumeAfterDelegate(py, self, result);
        PyObject* value = Generators.TakeStopValue(py);
        if (value == null)
            return Generators.SendTo(py, self, null, result);
        *result = value;
        return ResumeAfterDelegate(py, self, result);
    }

    private static int ThrowToReceiver(Interpreter py, PyObject* receiver, PyObject* exception, PyObject** result, out bool canThrow)
    {
        canThrow = true;
        if (receiver->Is(TypeIndex.Generator) || receiver->Is(TypeIndex.Coroutine))
            return Throw(py, (PyGenerator*)receiver, exception, result);
        PyObject* method;
        int has = Attributes.TryGet(py, receiver, py.NameOf(Name.@throw), &method);
        canThrow = has != 0;
        if (has <= 0)
            return -1;
        using var held = new PyOwned(py, method);
        *result = Call.OneArg(py, method, exception);
        return *result == null ? -1 : 1;
    }

    // The delegate returned: its value (*result, owned) becomes that of the yield from, at the SEND's exit.
    private static int ResumeAfterDelegate(Interpreter py, PyGenerator* self, PyObject** result)
    {
        PyObject* value = *result;
        Frame* frame = PyGenerator.FrameOf(self);
        Bytecode.Instruction* send = frame->Next - 2;
        frame->Next = send + 1 + send->C;
        int state = Generators.SendTo(py, self, value, result);
        Ref.Dec(py, value);
        return state;
    }

    private static int CloseDelegate(Interpreter py, PyObject* receiver)
    {
        PyObject* closed;
        if (receiver->Is(TypeIndex.Generator) || receiver->Is(TypeIndex.Coroutine))
        {
            closed = Close(py, (PyGenerator*)receiver);
        }
        else
        {
            PyObject* method;
            int has = Attributes.TryGet(py, receiver, py.NameOf(Name.close), &method);
            if (has <= 0)
                return has;
            using var held = new PyOwned(py, method);
            closed = Call.NoArgs(py, method);
        }
        Ref.XDec(py, closed);
        return closed == null ? -1 : 0;
    }

    /// <summary>generator.close(): None, or the value the generator returned when it was told to exit.</summary>
    public static PyObject* Close(Interpreter py, PyGenerator* self)
    {
        if (self->State == GeneratorState.Completed)
            return Ref.New(py.None);
        if (self->State == GeneratorState.Created)
        {
            PyGenerator.Clear(py, self);
            return Ref.New(py.None);
        }
        if (self->State == GeneratorState.Running)
            return Raise.ValueError(py, $"{PyGenerator.KindOf(self)} already executing");
        using var exit = new PyOwned(py, PyBaseException.New(py, py.TypeTable[TypeIndex.GeneratorExit], null));
        if (exit.IsNull)
            return null;
        PyObject* result;
        int state = Throw(py, self, exit.Pointer, &result);
        if (state == 1)
        {
            Ref.Dec(py, result);
            return Raise.RuntimeError(py, $"{PyGenerator.KindOf(self)} ignored GeneratorExit");
        }
        if (state == 0)
            return result;
        if (Errors.ClearIf(py, TypeIndex.GeneratorExit))
            return Ref.New(py.None);
        PyObject* value = Generators.TakeStopValue(py);
        return value;
    }

    /// <summary>A suspended generator is dropped: it is closed, and what that raises is reported.</summary>
    public static void Finalize(Interpreter py, PyGenerator* self)
    {
        PyObject* pending = Errors.Take(py);
        if (self->State == GeneratorState.Created && self->Header.Is(TypeIndex.Coroutine))
        {
            string name = Conversion.Text(GeneratorAttributes.NameOf(py, self, 1));
            if (Errors.Warn(py, TypeIndex.RuntimeWarning, $"coroutine '{name}' was never awaited", 1) < 0)
                Errors.WriteUnraisable(py, (PyObject*)self, null);
        }
        else
        {
            PyObject* closed = Close(py, self);
            if (closed == null)
                Errors.WriteUnraisable(py, (PyObject*)self, null);
            Ref.XDec(py, closed);
        }
        Errors.Restore(py, pending);
    }
}
