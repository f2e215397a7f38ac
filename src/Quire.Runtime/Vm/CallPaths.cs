using Quire.Bytecode;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>The loop's slow paths for calls. "place" is the operand holding the callable; self or null and the arguments follow it.</summary>
internal static unsafe class CallPaths
{
    /// <summary>Replaces a bound method in callable position by its function and object. <paramref name="args"/> is the first argument.</summary>
    public static void UnpackBoundMethod(Interpreter py, PyObject** args)
    {
        PyObject* callable = args[-2];
        if (args[-1] != null || !callable->Is(TypeIndex.Method))
            return;
        var method = (PyMethod*)callable;
        args[-1] = Ref.New(method->Self);
        args[-2] = Ref.New(method->Function);
        Ref.Dec(py, callable);
    }

    /// <summary>Calls anything that is no Python function; operands stay owned by the caller.</summary>
    public static PyObject* Native(Interpreter py, PyObject** place, int count)
    {
        PyObject** args = place + 2;
        if (args[-1] != null)
        {
            args--;
            count++;
        }
        return Call.Invoke(py, *place, args, count, null);
    }

    public static PyObject* NativeWithKeywords(Interpreter py, PyObject** place, int count, PyObject* names)
    {
        PyObject** args = place + 2;
        if (args[-1] != null)
        {
            args--;
            count++;
        }
        return Call.Invoke(py, *place, args, count - (int)((PyTuple*)names)->Length, names);
    }

    /// <summary>
    /// Pushes the frame of a Python function whose callable, self and arguments are the top operands. They are taken over in any case,
    /// and the caller's saved top is below them afterwards. Null with an exception.
    /// </summary>
    public static Frame* PushFunction(Interpreter py, Frame* caller, PyObject** sp, int count, PyObject* names)
    {
        PyObject** place = sp - count - 2;
        var function = (PyFunction*)*place;
        PyObject** args = place + 2;
        if (args[-1] != null)
        {
            args--;
            count++;
        }
        PyCode* code = function->Code;
        int keywords = names == null ? 0 : (int)((PyTuple*)names)->Length;
        if (keywords == 0 && code->IsSimple && count == code->ArgumentCount)
            return PushSimple(py, caller, place, args, count);

        Frame* frame = FrameStack.Push(py, function);
        if (frame == null || ParameterBinding.Bind(py, function, Frame.Locals(frame), args, count - keywords, names) < 0)
        {
            if (frame != null)
                DiscardUnbound(py, frame);
            caller->Top = sp + (names == null ? 0 : 1);
            FrameStack.Drop(py, caller, caller->Top, (int)(caller->Top - place));
            return null;
        }
        ReleaseOperands(py, caller, frame, place, args + count);
        return frame;
    }

    // The binder copied the arguments, so the operands are released; the frame took the callable over.
    private static void ReleaseOperands(Interpreter py, Frame* caller, Frame* frame, PyObject** place, PyObject** end)
    {
        caller->Top = place;
        for (PyObject** operand = place + 1; operand < end; operand++)
        {
            PyObject* value = *operand;
            *operand = null;
            Ref.XDec(py, value);
        }
    }

    // Exactly the positional parameters, but no room in place (the caller is a generator, or the chunk is full).
    private static Frame* PushSimple(Interpreter py, Frame* caller, PyObject** place, PyObject** args, int count)
    {
        Frame* frame = FrameStack.Push(py, (PyFunction*)*place);
        if (frame == null)
        {
            FrameStack.Drop(py, caller, args + count, (int)(args + count - place));
            return null;
        }
        PyObject** locals = Frame.Locals(frame);
        for (int i = 0; i < count; i++)
            locals[i] = args[i];
        caller->Top = place;
        return frame;
    }

    // A frame whose arguments did not bind: the function reference still belongs to the operand it came from.
    private static void DiscardUnbound(Interpreter py, Frame* frame)
    {
        PyObject* pending = py.Pending;
        py.Pending = null;
        FrameStack.ClearValues(py, frame);
        py.CurrentFrame = frame->Previous;
        PyCode* code = frame->Code;
        if (frame->Has(FrameFlags.OwnsChunk))
            py.Stack.PopChunk();
        Ref.Dec(py, (PyObject*)code);
        Errors.Restore(py, pending);
    }

    /// <summary>
    /// CALL_EX: callable, null, positional arguments and perhaps a dict at <paramref name="place"/>, all taken over. Either a frame to enter, or null
    /// and *result (null on error).
    /// </summary>
    public static Frame* CallWithUnpacking(Interpreter py, Frame* caller, PyObject** place, bool hasKeywords, PyObject** result)
    {
        *result = null;
        int operands = hasKeywords ? 4 : 3;
        if (!place[2]->Is(TypeIndex.Tuple))
        {
            PyObject* tuple = Building.ArgumentsTuple(py, *place, place[2]);
            if (tuple == null)
            {
                FrameStack.Drop(py, caller, place + operands, operands);
                return null;
            }
            Ref.Set(py, &place[2], tuple);
        }
        *result = Call.WithTuple(py, *place, (PyTuple*)place[2], hasKeywords ? (PyDict*)place[3] : null);
        FrameStack.Drop(py, caller, place + operands, operands);
        return null;
    }

    /// <summary>The Call slot of Python functions: called from native code. Arguments are borrowed.</summary>
    public static PyObject* FromNative(Interpreter py, PyObject* callable, PyObject** args, int count, PyObject* names)
    {
        Frame* frame = FrameStack.Push(py, (PyFunction*)callable);
        if (frame == null)
            return null;
        var function = (PyFunction*)callable;
        if (ParameterBinding.Bind(py, function, Frame.Locals(frame), args, count, names) < 0)
        {
            DiscardUnbound(py, frame);
            return null;
        }
        Ref.Inc(callable);
        return RunEntry(py, frame);
    }

    /// <summary>Runs a pushed frame for a native caller.</summary>
    public static PyObject* RunEntry(Interpreter py, Frame* frame)
    {
        frame->Flags |= FrameFlags.IsEntry;
        if (++py.RecursionDepth > py.RecursionLimit)
        {
            Unwinding.RecursionTooDeep(py, frame);
            Unwinding.LeaveWithError(py, frame);
            return null;
        }
        return Loop.Run(py, frame);
    }

    /// <summary>Runs a module or class body: <paramref name="function"/> holds code and globals, names go to <paramref name="space"/>. Both borrowed.</summary>
    public static PyObject* RunBody(Interpreter py, PyFunction* function, PyObject* space)
    {
        Frame* frame = FrameStack.Push(py, function);
        if (frame == null)
            return null;
        bool hasParameters = function->Code->ArgumentCount + function->Code->KeywordOnlyCount > 0
            || (function->Code->Flags & (CodeFlags.VarArgs | CodeFlags.VarKeywords)) != 0;
        if (hasParameters && ParameterBinding.Bind(py, function, Frame.Locals(frame), null, 0, null) < 0)
        {
            DiscardUnbound(py, frame);
            return null;
        }
        Ref.Inc((PyObject*)function);
        frame->NamespaceOrOuterHandled = Ref.New(space);
        frame->Flags |= FrameFlags.HasNamespace;
        return RunEntry(py, frame);
    }
}
