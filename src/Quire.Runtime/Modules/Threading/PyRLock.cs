using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Threading;

/// <summary>RLock: may be taken any number of times, and must be released as often.</summary>
[PyType("RLock", TypeIndex.RLock, Module = "_thread", Flags = TypeFlags.Weakly | TypeFlags.BaseType,
    Doc = "Can be taken again by the thread that has it.")]
internal unsafe partial struct PyRLock
{
    public PyObject Header;
    public long Depth;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames) =>
        Types.AllocateInstance(py, type, 0);

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyRLock* self)
    {
        Deallocation.ClearWeakReferences(py, (PyObject*)self);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PyMethod("acquire($self, /, blocking=True, timeout=-1)", Doc = "Takes the lock once more.")]
    private static PyObject* Acquire(Interpreter py, PyRLock* self, bool blocking, double timeout)
    {
        if (!LockWaiting.Check(py, blocking, timeout))
            return null;
        self->Depth++;
        return PyBool.From(py, true);
    }

    [PyMethod("release($self, /)", Doc = "Gives the lock back once.")]
    private static PyObject* Release(Interpreter py, PyRLock* self)
    {
        if (self->Depth == 0)
            return Raise.RuntimeError(py, "cannot release un-acquired lock");
        self->Depth--;
        return Ref.New(py.None);
    }

    [PyMethod("__enter__($self, /)", Doc = "Takes the lock once more.")]
    private static PyObject* Enter(Interpreter py, PyRLock* self) => Acquire(py, self, true, -1);

    [PyMethod("__exit__($self, /, *exc_info)", Doc = "Gives the lock back once.")]
    private static PyObject* Exit(Interpreter py, PyRLock* self, PyObject** args, int count) => Release(py, self);

    [PyMethod("_is_owned($self, /)", Doc = "Whether this thread has it.")]
    private static PyObject* IsOwned(Interpreter py, PyRLock* self) => PyBool.From(py, self->Depth > 0);

    [PyMethod("_recursion_count($self, /)", Doc = "How often this thread has taken it.")]
    private static PyObject* RecursionCount(Interpreter py, PyRLock* self) => PyInt.FromLong(py, self->Depth);

    [PyMethod("_release_save($self, /)", Doc = "Gives it back entirely and returns how it was held.")]
    private static PyObject* ReleaseSave(Interpreter py, PyRLock* self)
    {
        if (self->Depth == 0)
            return Raise.RuntimeError(py, "cannot release un-acquired lock");
        using var depth = new PyOwned(py, PyInt.FromLong(py, self->Depth));
        using var owner = new PyOwned(py, ThreadModule.GetIdent(py));
        if (depth.IsNull || owner.IsNull)
            return null;
        self->Depth = 0;
        return PyTuple.Pack(py, depth.Pointer, owner.Pointer);
    }

    [PyMethod("_acquire_restore($self, state, /)", Doc = "Holds it again as _release_save said.")]
    private static PyObject* AcquireRestore(Interpreter py, PyRLock* self, PyTuple* state)
    {
        if (state->Length != 2)
            return Raise.TypeError(py, $"_acquire_restore() argument 1 must be tuple of 2 items, not {state->Length}");
        long depth = Conversion.IndexAsLong(py, PyTuple.Items(state)[0], TypeIndex.OverflowError);
        if (py.HasError)
            return null;
        self->Depth = depth;
        return Ref.New(py.None);
    }

    [PyMethod("_at_fork_reinit($self, /)", Doc = "Makes it free.")]
    private static PyObject* Reset(Interpreter py, PyRLock* self)
    {
        self->Depth = 0;
        return Ref.New(py.None);
    }

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyRLock* self)
    {
        string state = self->Depth > 0 ? "locked" : "unlocked";
        long owner = self->Depth > 0 ? ThreadModule.Ident : 0;
        return PyStr.FromString(
            py, $"<{state} {Types.NameOf(py, (PyObject*)self)} object owner={owner} count={self->Depth} at {Descriptors.AddressOf((PyObject*)self)}>");
    }
}
