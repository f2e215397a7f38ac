using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>Pushing and clearing frames on the evaluation stack.</summary>
internal static unsafe class FrameStack
{
    /// <summary>Whether a callee whose arguments already lie at <paramref name="args"/> on the caller's operand stack fits there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasRoomInPlace(Interpreter py, Frame* caller, PyObject** args, PyCode* code) =>
        (caller->Flags & FrameFlags.InGenerator) == 0 && args + code->FrameWords <= py.Stack.Limit;

    /// <summary>
    /// Makes a frame around arguments that lie in place. Takes over the function reference and the arguments. The
    /// caller has saved its state; the new frame becomes the current one.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Frame* PushInPlace(Interpreter py, Frame* caller, PyFunction* function, PyObject** args, int count)
    {
        PyCode* code = function->Code;
        int localCount = code->LocalCount;
        for (int i = count; i < localCount; i++)
            args[i] = null;
        var frame = (Frame*)(args + localCount);
        Ref.Inc((PyObject*)code);
        frame->Previous = caller;
        frame->Code = code;
        frame->Function = function;
        frame->Globals = function->Globals;
        frame->NamespaceOrOuterHandled = null;
        frame->Next = code->Instructions;
        frame->Top = (PyObject**)(frame + 1);
        frame->Object = null;
        frame->Flags = 0;
        py.CurrentFrame = frame;
        return frame;
    }

    /// <summary>
    /// Makes a frame with all local slots null at the first free words of the stack (or of a new chunk). Takes over the
    /// function reference when it succeeds; null with MemoryError.
    /// </summary>
    public static Frame* Push(Interpreter py, PyFunction* function)
    {
        PyCode* code = function->Code;
        PyObject** words = FirstFreeWord(py);
        int flags = 0;
        if (words == null || words + code->FrameWords > py.Stack.Limit)
        {
            words = py.Stack.PushChunk(code->FrameWords);
            if (words == null)
                return null;
            flags = FrameFlags.OwnsChunk;
        }
        Frame* frame = PushInPlace(py, py.CurrentFrame, function, words, 0);
        frame->Flags = flags;
        return frame;
    }

    /// <summary>Counts a call that has no frame of its own to push; false with RecursionError pending.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool EnterCall(Interpreter py)
    {
        if (++py.RecursionDepth <= py.RecursionLimit)
            return true;
        py.RecursionDepth--;
        Raise.New(py, TypeIndex.RecursionError, "maximum recursion depth exceeded");
        return false;
    }

    /// <summary>Releases the top <paramref name="count"/> operands (null ones are passed over), keeping the frame's saved top right all the while.</summary>
    public static PyObject** Drop(Interpreter py, Frame* frame, PyObject** sp, int count)
    {
        while (--count >= 0)
        {
            PyObject* value = *--sp;
            frame->Top = sp;
            Ref.XDec(py, value);
        }
        return sp;
    }

    /// <summary>Releases operands and local slots of a frame that ends. What it owns besides stays.</summary>
    public static void ClearValues(Interpreter py, Frame* frame)
    {
        PyObject** bottom = Frame.Stack(frame);
        Drop(py, frame, frame->Top, (int)(frame->Top - bottom));
        if (frame->Object != null)
            DetachObject(py, frame);
        PyObject** locals = Frame.Locals(frame);
        for (PyObject** local = locals; local < (PyObject**)frame; local++)
            Ref.Clear(py, local);
        if (frame->Object != null)
            DetachObject(py, frame);
    }

    /// <summary>The last reference to a value of a frame that returns. A finalizer may ask a generator for more: it is completed by then.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ReleaseLastOfEnding(Interpreter py, Frame* frame, PyObject* value)
    {
        if (frame->Has(FrameFlags.InGenerator))
            Generators.Close(frame);
        Deallocation.ReleaseLast(py, value);
    }

    /// <summary>The frame object outlives its activation: it takes over the local slots.</summary>
    public static void DetachObject(Interpreter py, Frame* frame)
    {
        PyFrame* o = frame->Object;
        frame->Object = null;
        PyFrame.TakeOver(py, o, frame);
    }

    private static PyObject** FirstFreeWord(Interpreter py)
    {
        Frame* frame = py.CurrentFrame;
        while (frame != null && frame->Has(FrameFlags.InGenerator))
            frame = frame->Previous;
        if (frame == null)
            return py.Stack.Bottom;
        return Frame.Stack(frame) + frame->Code->StackSize;
    }
}
