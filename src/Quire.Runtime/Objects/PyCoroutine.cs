using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Objects;

/// <summary>coroutine: what an async function returns when called. It runs as a generator does, driven by send.</summary>
[PyType("coroutine", TypeIndex.Coroutine, Flags = TypeFlags.Container | TypeFlags.NoInstances | TypeFlags.Weakly | TypeFlags.HasFinalizer,
    Doc = "What calling an async function gives.")]
internal unsafe partial struct PyCoroutine
{
    public PyGenerator Generator;

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyGenerator* self) => PyGenerator.Dealloc(py, self);

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyGenerator* self, Visitor* visitor) => PyGenerator.Traverse(self, visitor);

    [PySlot(Slot.Clear)]
    private static void Clear(Interpreter py, PyGenerator* self) => PyGenerator.Clear(py, self);

    [PySlot(Slot.Finalize)]
    private static void Finalize(Interpreter py, PyObject* self) => GeneratorThrowing.Finalize(py, (PyGenerator*)self);

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyGenerator* self) => PyGenerator.Repr(py, self);

    [PySlot(Slot.Await)]
    private static PyObject* Await(Interpreter py, PyObject* self) => PyCoroutineWrapper.New(py, self);

    [PyMethod("send($self, value, /)", Doc = "Resumes with a value for what is awaited; gives what is asked for next.")]
    private static PyObject* Send(Interpreter py, PyGenerator* self, PyObject* value) => PyGenerator.Send(py, self, value);

    [PyMethod("throw($self, type, value=None, traceback=None, /)", Doc = "Raises an exception where the coroutine is suspended.")]
    private static PyObject* Throw(Interpreter py, PyGenerator* self, PyObject* type, PyObject* value, PyObject* traceback) =>
        PyGenerator.Throw(py, self, type, value, traceback);

    [PyMethod("close($self, /)", Doc = "Raises GeneratorExit inside, so that the coroutine ends.")]
    private static PyObject* Close(Interpreter py, PyGenerator* self) => GeneratorThrowing.Close(py, self);

    [PyMethod("__class_getitem__($type, item, /)", Doc = "The type with arguments, as an annotation.")]
    private static PyObject* ClassGetItem(Interpreter py, PyType* type, PyObject* item) => SequenceSearch.Alias(py, type, item);

    [PyProperty("__name__", Doc = "The name of the coroutine.")]
    private static PyObject* GetName(Interpreter py, PyGenerator* self) => Ref.New(GeneratorAttributes.NameOf(py, self, 0));

    [PyPropertySetter("__name__")]
    private static int SetName(Interpreter py, PyGenerator* self, PyObject* value) => GeneratorAttributes.SetName(py, self, 0, value);

    [PyProperty("__qualname__", Doc = "The name with the names of what encloses it.")]
    private static PyObject* GetQualName(Interpreter py, PyGenerator* self) => Ref.New(GeneratorAttributes.NameOf(py, self, 1));

    [PyPropertySetter("__qualname__")]
    private static int SetQualName(Interpreter py, PyGenerator* self, PyObject* value) => GeneratorAttributes.SetName(py, self, 1, value);

    [PyProperty("cr_running", Doc = "Whether it is running now.")]
    private static PyObject* GetRunning(Interpreter py, PyGenerator* self) => PyBool.From(py, self->State == GeneratorState.Running);

    [PyProperty("cr_suspended", Doc = "Whether it waits for something.")]
    private static PyObject* GetSuspended(Interpreter py, PyGenerator* self) =>
        PyBool.From(py, self->State is GeneratorState.Suspended or GeneratorState.SuspendedYieldFrom);

    [PyProperty("cr_code", Doc = "The code it runs.")]
    private static PyObject* GetCode(Interpreter py, PyGenerator* self) => GeneratorAttributes.Code(py, self);

    [PyProperty("cr_frame", Doc = "Its frame, or None when it has ended.")]
    private static PyObject* GetFrame(Interpreter py, PyGenerator* self) => GeneratorAttributes.FrameObject(py, self);

    [PyProperty("cr_await", Doc = "What it waits for, or None.")]
    private static PyObject* GetAwaited(Interpreter py, PyGenerator* self)
    {
        PyObject* awaited = GeneratorThrowing.DelegateOf(self);
        return Ref.New(awaited == null ? py.None : awaited);
    }

    [PyProperty("cr_origin", IsMember = true, Doc = "Where it was made; None, for that is not written down.")]
    private static PyObject* GetOrigin(Interpreter py, PyGenerator* self) => Ref.New(py.None);
}
