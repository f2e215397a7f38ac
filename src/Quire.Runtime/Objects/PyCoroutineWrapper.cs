using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Objects;

/// <summary>coroutine_wrapper: the iterator that a coroutine's __await__ gives.</summary>
[PyType("coroutine_wrapper", TypeIndex.CoroutineWrapper, Flags = TypeFlags.Container | TypeFlags.NoInstances,
    Doc = "Iterates over what a coroutine asks for.")]
internal unsafe partial struct PyCoroutineWrapper
{
    public PyObject Header;
    public PyGenerator* Coroutine;

    public static PyObject* New(Interpreter py, PyObject* coroutine)
    {
        var self = (PyCoroutineWrapper*)py.NewObject((nuint)sizeof(PyCoroutineWrapper), BlockKind.Container, TypeIndex.CoroutineWrapper);
        if (self != null)
            self->Coroutine = (PyGenerator*)Ref.New(coroutine);
        return (PyObject*)self;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyCoroutineWrapper* self) => PyGenerator.Next(py, self->Coroutine);

    [PyMethod("send($self, value, /)", Doc = "Resumes the coroutine with a value.")]
    private static PyObject* Send(Interpreter py, PyCoroutineWrapper* self, PyObject* value) => PyGenerator.Send(py, self->Coroutine, value);

    [PyMethod("throw($self, type, value=None, traceback=None, /)", Doc = "Raises an exception inside the coroutine.")]
    private static PyObject* Throw(Interpreter py, PyCoroutineWrapper* self, PyObject* type, PyObject* value, PyObject* traceback) =>
        PyGenerator.Throw(py, self->Coroutine, type, value, traceback);

    [PyMethod("close($self, /)", Doc = "Ends the coroutine.")]
    private static PyObject* Close(Interpreter py, PyCoroutineWrapper* self) => GeneratorThrowing.Close(py, self->Coroutine);

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyCoroutineWrapper* self)
    {
        Ref.XDec(py, (PyObject*)self->Coroutine);
        py.Heap.Free(self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyCoroutineWrapper* self, Visitor* visitor) => Visitor.Visit(visitor, self->Coroutine);
}
