using Quire.Runtime.ObjectModel;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Objects;

/// <summary>
/// generator (and the layout of coroutines): a frame that outlives the call. The local slots, the <see cref="Vm.Frame"/> and its operand stack
/// follow these fields, in that order.
/// </summary>
[PyType("generator", TypeIndex.Generator, Flags = TypeFlags.Container | TypeFlags.NoInstances | TypeFlags.Weakly | TypeFlags.HasFinalizer,
    Doc = "The iterator a generator function returns.")]
internal unsafe partial struct PyGenerator
{
    public PyObject Header;

    /// <summary>Tuple (name, qualname) once either was set, or the generator ended; else null and the code says them.</summary>
    public PyObject* Names;

    /// <summary>The exception being handled inside the generator, or null.</summary>
    public PyObject* Handled;

    /// <summary>Where <see cref="Handled"/> lies.</summary>
    public const int HandledOffset = 16;

    /// <summary>Words of local slots before the frame.</summary>
    public int LocalCount;
    public GeneratorState State;

    public static PyObject** Locals(PyGenerator* generator) => (PyObject**)(generator + 1);

    /// <summary>Its code stays until the generator is freed; all else is released when it completes.</summary>
    public static Frame* FrameOf(PyGenerator* generator) => (Frame*)(Locals(generator) + generator->LocalCount);

    public static string KindOf(PyGenerator* self) => self->Header.TypeIndex switch
    {
        TypeIndex.Coroutine => "coroutine",
        TypeIndex.AsyncGenerator => "async generator",
        _ => "generator",
    };

    /// <summary>send() with the checks that make it an error to resume; as <see cref="Generators.SendTo"/>.</summary>
    public static int SendChecked(Interpreter py, PyGenerator* self, PyObject* value, PyObject** result)
    {
        bool isReady = self->State is GeneratorState.Suspended or GeneratorState.SuspendedYieldFrom
            || (self->State == GeneratorState.Created && (value == null || value == py.None));
        return isReady ? Generators.SendTo(py, self, value, result) : RefuseSend(py, self, result);
    }

    private static int RefuseSend(Interpreter py, PyGenerator* self, PyObject** result)
    {
        *result = null;
        switch (self->State)
        {
            case GeneratorState.Running:
                Raise.ValueError(py, $"{KindOf(self)} already executing");
                return -1;
            case GeneratorState.Completed when self->Header.Is(TypeIndex.Coroutine):
                Raise.RuntimeError(py, "cannot reuse already awaited coroutine");
                return -1;
            case GeneratorState.Completed:
                *result = Ref.New(py.None);
                return 0;
            default:
                Raise.TypeError(py, $"can't send non-None value to a just-started {KindOf(self)}");
                return -1;
        }
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    internal static PyObject* Next(Interpreter py, PyGenerator* self)
    {
        PyObject* result;
        int state = SendChecked(py, self, py.None, &result);
        if (state == 1)
            return result;
        if (state < 0)
            return null;
        if (result != py.None)
            Raise.StopIteration(py, result);
        Ref.Dec(py, result);
        return null;
    }

    [PyMethod("send($self, value, /)", Doc = "Resumes with a value for the yield expression; gives what is yielded next.")]
    internal static PyObject* Send(Interpreter py, PyGenerator* self, PyObject* value)
    {
        PyObject* result;
        int state = SendChecked(py, self, value, &result);
        return FinishSend(py, state, result);
    }

    private static PyObject* FinishSend(Interpreter py, int state, PyObject* result)
    {
        if (state != 0)
            return result;
        Raise.StopIteration(py, result);
        Ref.Dec(py, result);
        return null;
    }

    [PyMethod("throw($self, type, value=None, traceback=None, /)", Doc = "Raises an exception where the generator is suspended; gives what is yielded next.")]
    internal static PyObject* Throw(Interpreter py, PyGenerator* self, PyObject* type, PyObject* value, PyObject* traceback)
    {
        PyObject** args = stackalloc PyObject*[3] { type, value == null ? py.None : value, traceback == null ? py.None : traceback };
        int count = traceback != null ? 3 : value != null ? 2 : 1;
        if (count > 1 && Errors.Warn(py, TypeIndex.DeprecationWarning,
                "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.", 1) < 0)
            return null;
        using var exception = new PyOwned(py, GeneratorThrowing.Normalize(py, args, count));
        if (exception.IsNull)
            return null;
        PyObject* result;
        int state = GeneratorThrowing.Throw(py, self, exception.Pointer, &result);
        return FinishSend(py, state, result);
    }

    [PyMethod("close($self, /)", Doc = "Raises GeneratorExit inside, so that the generator ends.")]
    private static PyObject* Close(Interpreter py, PyGenerator* self) => GeneratorThrowing.Close(py, self);

    [PySlot(Slot.Finalize)]
    private static void Finalize(Interpreter py, PyObject* self) => GeneratorThrowing.Finalize(py, (PyGenerator*)self);

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyGenerator* self)
    {
        Deallocation.ClearWeakReferences(py, (PyObject*)self);
        if (self->State is GeneratorState.Suspended or GeneratorState.SuspendedYieldFrom
            || (self->State == GeneratorState.Created && self->Header.Is(TypeIndex.Coroutine)))
        {
            if (Deallocation.RunFinalizer(py, (PyObject*)self))
                return;
        }
        Release(py, self);
    }

    /// <summary>Frees it with all it holds.</summary>
    internal static void Release(Interpreter py, PyGenerator* self)
    {
        Clear(py, self);
        Ref.XDec(py, self->Names);
        Ref.Dec(py, (PyObject*)FrameOf(self)->Code);
        py.Heap.Free(self);
    }

    /// <summary>Gives up everything the suspended frame holds; the generator counts as completed then.</summary>
    [PySlot(Slot.Clear)]
    public static void Clear(Interpreter py, PyGenerator* self)
    {
        Ref.Clear(py, &self->Handled);
        if (self->State is GeneratorState.Completed or GeneratorState.Running)
            return;
        self->State = GeneratorState.Completed;
        Frame* frame = FrameOf(self);
        FrameStack.ClearValues(py, frame);
        PyFunction* function = frame->Function;
        frame->Function = null;
        Ref.Dec(py, (PyObject*)function);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyGenerator* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Names);
        Visitor.Visit(visitor, self->Handled);
        Frame* frame = FrameOf(self);
        Visitor.Visit(visitor, frame->Code);
        if (self->State == GeneratorState.Completed)
            return;
        Visitor.Visit(visitor, frame->Function);
        for (PyObject** local = Locals(self); local < (PyObject**)frame; local++)
            Visitor.Visit(visitor, *local);
        for (PyObject** operand = Frame.Stack(frame); operand < frame->Top; operand++)
            Visitor.Visit(visitor, *operand);
    }

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PyGenerator* self) =>
        PyStr.FromString(py, $"<{KindOf(self)} object {PyStr.ToText((PyStr*)GeneratorAttributes.NameOf(py, self, 1))} at 0x{(long)self:x}>");

    [PyMethod("__class_getitem__($type, item, /)", Doc = "The type with arguments, as an annotation.")]
    private static PyObject* ClassGetItem(Interpreter py, PyType* type, PyObject* item) => SequenceSearch.Alias(py, type, item);

    [PyProperty("__name__", Doc = "The name of the generator.")]
    private static PyObject* GetName(Interpreter py, PyGenerator* self) => Ref.New(GeneratorAttributes.NameOf(py, self, 0));

    [PyPropertySetter("__name__")]
    private static int SetName(Interpreter py, PyGenerator* self, PyObject* value) => GeneratorAttributes.SetName(py, self, 0, value);

    [PyProperty("__qualname__", Doc = "The name with the names of what encloses it.")]
    private static PyObject* GetQualName(Interpreter py, PyGenerator* self) => Ref.New(GeneratorAttributes.NameOf(py, self, 1));

    [PyPropertySetter("__qualname__")]
    private static int SetQualName(Interpreter py, PyGenerator* self, PyObject* value) => GeneratorAttributes.SetName(py, self, 1, value);

    [PyProperty("gi_running", Doc = "Whether it is running now.")]
    private static PyObject* GetRunning(Interpreter py, PyGenerator* self) => PyBool.From(py, self->State == GeneratorState.Running);

    [PyProperty("gi_suspended", Doc = "Whether it waits at a yield.")]
    private static PyObject* GetSuspended(Interpreter py, PyGenerator* self) =>
        PyBool.From(py, self->State is GeneratorState.Suspended or GeneratorState.SuspendedYieldFrom);

    [PyProperty("gi_code", Doc = "The code it runs.")]
    private static PyObject* GetCode(Interpreter py, PyGenerator* self) => GeneratorAttributes.Code(py, self);

    [PyProperty("gi_frame", Doc = "Its frame, or None when it has ended.")]
    private static PyObject* GetFrame(Interpreter py, PyGenerator* self) => GeneratorAttributes.FrameObject(py, self);

    [PyProperty("gi_yieldfrom", Doc = "What it delegates to, or None.")]
    private static PyObject* GetYieldFrom(Interpreter py, PyGenerator* self)
    {
        PyObject* receiver = GeneratorThrowing.DelegateOf(self);
        return Ref.New(receiver == null ? py.None : receiver);
    }
}

internal enum GeneratorState
{
    Created,
    Suspended,
    SuspendedYieldFrom,
    Running,
    Completed,
}
