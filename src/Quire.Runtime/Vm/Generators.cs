using Quire.Bytecode;
using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>Making, resuming, suspending and ending generators and coroutines.</summary>
internal static unsafe class Generators
{
    /// <summary>
    /// RETURN_GENERATOR: moves a stack frame's values into a new generator of the code's kind. The frame is empty afterwards, but still on the
    /// stack. Null with MemoryError, the frame untouched.
    /// </summary>
    public static PyObject* FromFrame(Interpreter py, Frame* frame)
    {
        PyCode* code = frame->Code;
        int type = (code->Flags & CodeFlags.Coroutine) != 0 ? TypeIndex.Coroutine
            : (code->Flags & CodeFlags.AsyncGenerator) != 0 ? TypeIndex.AsyncGenerator : TypeIndex.Generator;
        nuint size = (nuint)sizeof(PyGenerator) + ((nuint)code->FrameWords * (nuint)sizeof(PyObject*));
        var generator = (PyGenerator*)py.NewObject(size, BlockKind.Container, (uint)type);
        if (generator == null)
            return null;
        generator->Names = null;
        generator->Handled = null;
        generator->LocalCount = code->LocalCount;
        generator->State = GeneratorState.Created;
        SetNames(py, generator, frame->Function, code);
        PyObject** source = Frame.Locals(frame);
        PyObject** target = PyGenerator.Locals(generator);
        for (int i = 0; i < code->LocalCount; i++)
            target[i] = source[i];
        Frame* inner = PyGenerator.FrameOf(generator);
        *inner = *frame;
        inner->Previous = null;
        inner->Flags = FrameFlags.InGenerator;
        inner->Top = Frame.Stack(inner);
        if (inner->Object != null)
        {
            inner->Object->Frame = inner;
            frame->Object = null;
        }
        return (PyObject*)generator;
    }

    // A function renamed since it was compiled passes its names on; otherwise the code's serve.
    private static void SetNames(Interpreter py, PyGenerator* generator, PyFunction* function, PyCode* code)
    {
        if (function->Name == code->Name && function->QualName == code->QualName)
            return;
        generator->Names = PyTuple.Pack(py, (PyObject*)function->Name, (PyObject*)function->QualName);
        if (generator->Names == null)
            Errors.Clear(py);
    }

    /// <summary>
    /// Links a suspended generator's frame on top of the current one and hands it a value (taken over). The caller has
    /// counted the call and saved its frame.
    /// </summary>
    public static Frame* Resume(Interpreter py, Frame* caller, PyGenerator* generator, PyObject* value)
    {
        Frame* frame = PyGenerator.FrameOf(generator);
        *frame->Top++ = value;
        frame->Previous = caller;
        frame->NamespaceOrOuterHandled = py.Handled;
        py.Handled = &generator->Handled;
        generator->State = GeneratorState.Running;
        py.CurrentFrame = frame;
        return frame;
    }

    /// <summary>YIELD_VALUE: unlinks the frame, which is saved; returns the caller's.</summary>
    public static Frame* Suspend(Interpreter py, Frame* frame, bool delegates)
    {
        PyGenerator* generator = Frame.Generator(frame);
        generator->State = delegates ? GeneratorState.SuspendedYieldFrom : GeneratorState.Suspended;
        return Unlink(py, frame);
    }

    private static Frame* Unlink(Interpreter py, Frame* frame)
    {
        Frame* caller = frame->Previous;
        py.Handled = (PyObject**)frame->NamespaceOrOuterHandled;
        frame->NamespaceOrOuterHandled = null;
        frame->Previous = null;
        frame->Flags = FrameFlags.InGenerator;
        py.RecursionDepth--;
        py.CurrentFrame = caller;
        return caller;
    }

    /// <summary>The generator's function returned *result; see <see cref="Unwinding.LeaveSpecial"/>.</summary>
    public static Frame* Finish(Interpreter py, Frame* frame, PyObject** result)
    {
        bool isEntry = frame->Has(FrameFlags.IsEntry);
        Frame* caller = Complete(py, frame);
        if (isEntry)
            return null;
        Instruction* instruction = caller->Next - 1;
        caller->Next += instruction->C;
        if (instruction->Op == Op.Send)
        {
            *caller->Top++ = *result;
            return caller;
        }
        PyObject* value = *result;
        PyObject* iterator = *--caller->Top;
        Ref.Dec(py, value);
        Ref.Dec(py, iterator);
        return caller;
    }

    /// <summary>A generator's function ends: who asks it for more while its values go, as a finalizer may, finds it completed.</summary>
    public static void Close(Frame* frame) => Frame.Generator(frame)->State = GeneratorState.Completed;

    /// <summary>An exception left the generator's function; its values are gone already.</summary>
    public static void Abandon(Interpreter py, Frame* frame) => Complete(py, frame);

    private static Frame* Complete(Interpreter py, Frame* frame)
    {
        PyGenerator* generator = Frame.Generator(frame);
        generator->State = GeneratorState.Completed;
        PyFunction* function = frame->Function;
        Frame* caller = Unlink(py, frame);
        frame->Function = null;
        Ref.Dec(py, (PyObject*)function);
        return caller;
    }

    /// <summary>
    /// next(), send() and throw() from native code. A null <paramref name="value"/> means that an exception is pending to be raised inside.
    /// Yields: 1 and *result; returned: 0 and *result; raised: −1. The value is borrowed.
    /// </summary>
    public static int SendTo(Interpreter py, PyGenerator* generator, PyObject* value, PyObject** result)
    {
        *result = null;
        if (!FrameStack.EnterCall(py))
            return -1;
        Frame* frame = PyGenerator.FrameOf(generator);
        if (value != null)
        {
            Resume(py, py.CurrentFrame, generator, Ref.New(value));
        }
        else
        {
            Resume(py, py.CurrentFrame, generator, null);
            frame->Top--;
            if (generator->Handled != null)
                Raise.Instance(py, Errors.Take(py)); // its context is what the generator is handling
        }
        frame->Flags |= FrameFlags.IsEntry;
        *result = Loop.Run(py, frame);
        if (*result == null)
            return -1;
        return generator->State == GeneratorState.Completed ? 0 : 1;
    }

    /// <summary>SEND to any receiver that is no generator ready to run in the loop; as <see cref="SendTo"/>.</summary>
    public static int Send(Interpreter py, PyObject* receiver, PyObject* value, PyObject** result)
    {
        *result = null;
        PyType* type = py.TypeOf(receiver);
        if (receiver->Is(TypeIndex.Generator) || receiver->Is(TypeIndex.Coroutine))
            return PyGenerator.SendChecked(py, (PyGenerator*)receiver, value, result);
        *result = value == py.None && GenericSlots.HasNext(type)
            ? type->Next(py, receiver)
            : Call.Method(py, receiver, Name.send, value);
        if (*result != null)
            return 1;
        if (!py.HasError)
        {
            *result = Ref.New(py.None);
            return 0;
        }
        *result = TakeStopValue(py);
        return *result == null ? -1 : 0;
    }

    /// <summary>The value of a pending StopIteration, which is cleared (owned); null when something else is pending.</summary>
    public static PyObject* TakeStopValue(Interpreter py)
    {
        if (!Errors.Matches(py, TypeIndex.StopIteration))
            return null;
        PyObject* stop = Errors.Take(py);
        PyObject* value = Ref.New(PyStopIteration.ValueOf(py, stop));
        Ref.Dec(py, stop);
        return value;
    }

    /// <summary>CLEANUP_THROW: the value of a StopIteration, or null with the exception raised again.</summary>
    public static PyObject* StopValue(Interpreter py, PyObject* exception)
    {
        if (Types.IsInstance(py, exception, TypeIndex.StopIteration))
            return Ref.New(PyStopIteration.ValueOf(py, exception));
        Errors.Restore(py, Ref.New(exception));
        return null;
    }

    /// <summary>A StopIteration (or, in an async generator, StopAsyncIteration) may not leave a generator's body: it becomes the cause of a RuntimeError.</summary>
    public static PyObject* StopIterationError(Interpreter py, PyObject* exception, int kind)
    {
        string? what = null;
        if (Types.IsInstance(py, exception, TypeIndex.StopIteration))
        {
            what = kind == 1 ? "async generator raised StopIteration"
                : py.CurrentFrame->Code->Flags.HasFlag(CodeFlags.Coroutine) ? "coroutine raised StopIteration" : "generator raised StopIteration";
        }
        else if (kind == 1 && Types.IsInstance(py, exception, TypeIndex.StopAsyncIteration))
        {
            what = "async generator raised StopAsyncIteration";
        }
        if (what == null)
            return Ref.New(exception);
        Raise.RuntimeError(py, what);
        PyObject* error = Errors.Take(py);
        var fields = (PyBaseException*)error;
        if (error != py.MemoryErrorInstance)
        {
            Ref.Set(py, &fields->Cause, Ref.New(exception));
            Ref.Set(py, &fields->Context, Ref.New(exception));
            fields->SuppressContext = true;
        }
        return error;
    }

    /// <summary>GET_YIELD_FROM_ITER: generators as they are, coroutines only inside coroutines, all else through iter().</summary>
    public static PyObject* YieldFromIterator(Interpreter py, Frame* frame, PyObject* iterable)
    {
        if (iterable->Is(TypeIndex.Generator))
            return Ref.New(iterable);
        if (iterable->Is(TypeIndex.Coroutine))
        {
            if ((frame->Code->Flags & (CodeFlags.Coroutine | CodeFlags.IterableCoroutine)) != 0)
                return Ref.New(iterable);
            return Raise.TypeError(py, "cannot 'yield from' a coroutine object in a non-coroutine generator");
        }
        return Iteration.Iter(py, iterable);
    }
}
