using Quire.Bytecode;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>Leaving frames: returning from special ones, raising, and finding handlers.</summary>
internal static unsafe class Unwinding
{
    /// <summary>
    /// Ends a frame that returns and is not a plain one; its locals are gone already. Takes over *result. Returns the caller,
    /// its operand stack and next instruction adjusted, or null when a native caller gets *result. A null *result with a caller
    /// means that ending the frame raised.
    /// </summary>
    public static Frame* LeaveSpecial(Interpreter py, Frame* frame, PyObject** result)
    {
        int flags = frame->Flags;
        Frame* caller = frame->Previous;
        if (frame->Object != null)
            FrameStack.DetachObject(py, frame);
        if ((flags & FrameFlags.InGenerator) != 0)
            return Generators.Finish(py, frame, result);
        Release(py, frame);
        if ((flags & FrameFlags.IsEntry) != 0)
            return null;
        if ((flags & FrameFlags.IsInit) != 0)
            return FinishInit(py, caller, result);
        *caller->Top++ = *result;
        return caller;
    }

    /// <summary>Ends a frame whose values have moved into a generator, which the caller gets; null when the caller is native.</summary>
    public static Frame* LeaveMoved(Interpreter py, Frame* frame, PyObject* generator)
    {
        Frame* caller = frame->Previous;
        int flags = frame->Flags;
        py.RecursionDepth--;
        py.CurrentFrame = caller;
        if ((flags & FrameFlags.OwnsChunk) != 0)
            py.Stack.PopChunk();
        if ((flags & FrameFlags.IsEntry) != 0)
            return null;
        *caller->Top++ = generator;
        return caller;
    }

    // An __init__ has returned; the instance it was called for is the caller's top operand.
    private static Frame* FinishInit(Interpreter py, Frame* caller, PyObject** result)
    {
        PyObject* value = *result;
        if (value != py.None)
        {
            ObjectModel.Raise.TypeError(py, $"__init__() should return None, not '{Types.NameOf(py, value)}'");
            *result = null;
        }
        Ref.Dec(py, value);
        return caller;
    }

    // Gives up what an ended stack frame owns besides its values, and the frame itself.
    private static void Release(Interpreter py, Frame* frame)
    {
        PyFunction* function = frame->Function;
        PyCode* code = frame->Code;
        PyObject* space = frame->Has(FrameFlags.HasNamespace) ? Frame.Namespace(frame) : null;
        bool ownsChunk = frame->Has(FrameFlags.OwnsChunk);
        py.RecursionDepth--;
        py.CurrentFrame = frame->Previous;
        if (ownsChunk)
            py.Stack.PopChunk();
        Ref.XDec(py, space);
        Ref.Dec(py, (PyObject*)function);
        Ref.Dec(py, (PyObject*)code);
    }

    /// <summary>
    /// Finds who handles the pending exception, leaving frames on the way. The frame that does is ready to run its handler; when
    /// the entry frame is left, <paramref name="handled"/> is false and the exception stays pending for the native caller.
    /// </summary>
    public static Frame* FindHandler(Interpreter py, Frame* frame, out bool handled)
    {
        while (true)
        {
            if (EnterHandler(py, frame))
            {
                handled = true;
                return frame;
            }
            Frame* caller = frame->Previous;
            bool isEntry = frame->Has(FrameFlags.IsEntry);
            py.BlamedInstruction = -1;
            LeaveWithError(py, frame);
            if (isEntry)
            {
                handled = false;
                return null;
            }
            frame = caller;
            AddTraceback(py, frame);
        }
    }

    /// <summary>Ends a frame through which the pending exception passes.</summary>
    public static void LeaveWithError(Interpreter py, Frame* frame)
    {
        PyObject* pending = py.Pending;
        py.Pending = null;
        if (frame->Has(FrameFlags.InGenerator))
            Generators.Close(frame);
        FrameStack.ClearValues(py, frame);
        if (frame->Has(FrameFlags.InGenerator))
            Generators.Abandon(py, frame);
        else
            Release(py, frame);
        Errors.Restore(py, pending);
    }

    private static bool EnterHandler(Interpreter py, Frame* frame)
    {
        PyCode* code = frame->Code;
        int at = Frame.LastInstruction(frame);
        ExceptionRange* range = code->ExceptionTable;
        ExceptionRange* end = range + code->ExceptionCount;
        for (; range < end; range++)
        {
            if (at >= range->Start && at < range->End)
            {
                Enter(py, frame, range, at);
                return true;
            }
        }
        return false;
    }

    private static void Enter(Interpreter py, Frame* frame, ExceptionRange* range, int at)
    {
        if (py.BlamedInstruction >= 0)
            at = py.BlamedInstruction;
        py.BlamedInstruction = -1;
        PyObject* exception = py.Pending;
        py.Pending = null;
        PyObject** bottom = Frame.Stack(frame) + range->Depth;
        PyObject** sp = FrameStack.Drop(py, frame, frame->Top, (int)(frame->Top - bottom));
        if (range->PushLast)
        {
            // Instruction numbers are small or fit an int object; running out of memory here blames the handler instead.
            PyObject* number = PyInt.FromLong(py, at);
            if (number == null)
            {
                Errors.Clear(py);
                number = Ref.New(py.None);
            }
            *sp++ = number;
        }
        *sp++ = exception;
        frame->Top = sp;
        frame->Next = frame->Code->Instructions + range->Target;
    }

    /// <summary>The instruction a RERAISE blames, as <see cref="Enter"/> pushed it.</summary>
    public static int BlamedInstruction(PyObject* pushed) => PyInt.TryGetLong(pushed, out long at) ? (int)at : 0;

    public static void RecursionTooDeep(Interpreter py, Frame* frame) =>
        ObjectModel.Raise.New(py, TypeIndex.RecursionError, "maximum recursion depth exceeded");

    /// <summary>Adds this frame to the pending exception's traceback. The spare MemoryError carries none: it would keep what it should free.</summary>
    public static void AddTraceback(Interpreter py, Frame* frame)
    {
        PyObject* exception = py.Pending;
        if (exception == null || exception == py.MemoryErrorInstance)
            return;
        py.Pending = null;
        PyTraceback.Add(py, (PyBaseException*)exception, frame);
        Errors.Clear(py);
        py.Pending = exception;
    }

    /// <summary>
    /// raise, raise x, raise x from y (both taken over, null when absent). Leaves an exception pending; true when it is raised again as it
    /// was, without a new traceback entry.
    /// </summary>
    public static bool Raise(Interpreter py, PyObject* exception, PyObject* cause)
    {
        if (exception == null)
            return ReraiseHandled(py);
        PyObject* instance = Instantiate(py, exception, "exceptions must derive from BaseException");
        if (instance == null)
        {
            Ref.XDec(py, cause);
            return false;
        }
        if (cause != null && !SetCause(py, (PyBaseException*)instance, cause))
        {
            Ref.Dec(py, instance);
            return false;
        }
        ObjectModel.Raise.Instance(py, instance);
        return false;
    }

    private static bool ReraiseHandled(Interpreter py)
    {
        PyObject* handled = Errors.Handled(py);
        if (handled == null)
        {
            ObjectModel.Raise.RuntimeError(py, "No active exception to reraise");
            return false;
        }
        Errors.Restore(py, Ref.New(handled));
        return true;
    }

    // Takes over an exception class or instance and returns an owned instance.
    private static PyObject* Instantiate(Interpreter py, PyObject* exception, string complaint)
    {
        if (Types.IsInstance(py, exception, TypeIndex.BaseException))
            return exception;
        if (Errors.IsExceptionClass(py, exception))
        {
            PyObject* instance = Call.NoArgs(py, exception);
            if (instance != null && !Types.IsInstance(py, instance, TypeIndex.BaseException))
            {
                ObjectModel.Raise.TypeError(py, $"calling {Conversion.ReprText(py, exception)} should have returned an instance of BaseException, not {Conversion.ReprText(py, (PyObject*)py.TypeOf(instance))}");
                Ref.Dec(py, instance);
                instance = null;
            }
            Ref.Dec(py, exception);
            return instance;
        }
        Ref.Dec(py, exception);
        return ObjectModel.Raise.TypeError(py, complaint);
    }

    private static bool SetCause(Interpreter py, PyBaseException* instance, PyObject* cause)
    {
        if (cause == py.None)
        {
            Ref.Dec(py, cause);
            cause = null;
        }
        else
        {
            cause = Instantiate(py, cause, "exception causes must derive from BaseException");
            if (cause == null)
                return false;
        }
        instance->SuppressContext = true;
        Ref.Set(py, &instance->Cause, cause);
        return true;
    }

    /// <summary>except clause: whether the exception matches a class or tuple of classes; −1 when those are none.</summary>
    public static int CheckMatch(Interpreter py, PyObject* exception, PyObject* matcher)
    {
        const string Complaint = "catching classes that do not inherit from BaseException is not allowed";
        if (Types.IsInstance(py, matcher, TypeIndex.Tuple))
        {
            var tuple = (PyTuple*)matcher;
            for (long i = 0; i < tuple->Length; i++)
            {
                if (!Errors.IsExceptionClass(py, PyTuple.Items(tuple)[i]))
                {
                    ObjectModel.Raise.TypeError(py, Complaint);
                    return -1;
                }
            }
        }
        else if (!Errors.IsExceptionClass(py, matcher))
        {
            ObjectModel.Raise.TypeError(py, Complaint);
            return -1;
        }
        return Errors.GivenMatches(py, exception, matcher) ? 1 : 0;
    }
}
