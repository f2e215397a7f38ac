using Quire.Runtime.ObjectModel;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Objects;

/// <summary>async_generator: what an async function with a yield in it returns when called.</summary>
[PyType("async_generator", TypeIndex.AsyncGenerator, Flags = TypeFlags.Container | TypeFlags.NoInstances | TypeFlags.Weakly,
    Doc = "What calling an async function that yields gives.")]
internal unsafe partial struct PyAsyncGenerator
{
    public PyGenerator Generator;

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyGenerator* self)
    {
        Deallocation.ClearWeakReferences(py, (PyObject*)self);
        PyGenerator.Release(py, self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyGenerator* self, Visitor* visitor) => PyGenerator.Traverse(self, visitor);

    [PySlot(Slot.Clear)]
    private static void Clear(Interpreter py, PyGenerator* self) => PyGenerator.Clear(py, self);

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyGenerator* self) => PyGenerator.Repr(py, self);

    [PySlot(Slot.AsyncIter)]
    private static PyObject* AsyncIter(Interpreter py, PyObject* self) => Ref.New(self);

    [PyProperty("__name__", Doc = "The name of the generator.")]
    private static PyObject* GetName(Interpreter py, PyGenerator* self) => Ref.New(GeneratorAttributes.NameOf(py, self, 0));

    [PyPropertySetter("__name__")]
    private static int SetName(Interpreter py, PyGenerator* self, PyObject* value) => GeneratorAttributes.SetName(py, self, 0, value);

    [PyProperty("__qualname__", Doc = "The name with the names of what encloses it.")]
    private static PyObject* GetQualName(Interpreter py, PyGenerator* self) => Ref.New(GeneratorAttributes.NameOf(py, self, 1));

    [PyPropertySetter("__qualname__")]
    private static int SetQualName(Interpreter py, PyGenerator* self, PyObject* value) => GeneratorAttributes.SetName(py, self, 1, value);

    [PyProperty("ag_code", Doc = "The code it runs.")]
    private static PyObject* GetCode(Interpreter py, PyGenerator* self) => GeneratorAttributes.Code(py, self);

    [PyProperty("ag_frame", Doc = "Its frame, or None when it has ended.")]
    private static PyObject* GetFrame(Interpreter py, PyGenerator* self) => GeneratorAttributes.FrameObject(py, self);
}
