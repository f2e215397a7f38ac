using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Threading;

/// <summary>lock. An interpreter has one thread, so a lock that is taken can only be waited for in vain.</summary>
[PyType("lock", TypeIndex.Lock, Module = "_thread", Flags = TypeFlags.Weakly | TypeFlags.Immutable,
    Doc = "Can be taken once, until it is released.")]
internal unsafe partial struct PyLock
{
    public PyObject Header;
    public bool IsLocked;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        if (count > 0 || (kwnames != null && ((PyTuple*)kwnames)->Length > 0))
            return Raise.TypeError(py, "lock() takes no arguments");
        return Make(py);
    }

    public static PyObject* Make(Interpreter py)
    {
        var self = (PyLock*)py.NewObject((nuint)sizeof(PyLock), BlockKind.Atomic, TypeIndex.Lock);
        if (self != null)
            self->IsLocked = false;
        return (PyObject*)self;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyLock* self)
    {
        Deallocation.ClearWeakReferences(py, (PyObject*)self);
        py.Heap.Free(self);
    }

    [PyMethod("acquire_lock($self, /, blocking=True, timeout=-1)", Doc = "An old name of acquire.")]
    [PyMethod("acquire($self, /, blocking=True, timeout=-1)", Doc = "Takes the lock; False when that took too long.")]
    private static PyObject* Acquire(Interpreter py, PyLock* self, bool blocking, double timeout)
    {
        if (!LockWaiting.Check(py, blocking, timeout))
            return null;
        bool isTaken = !self->IsLocked;
        self->IsLocked = true;
        return isTaken ? PyBool.From(py, true) : LockWaiting.InVain(py, blocking, timeout);
    }

    [PyMethod("release_lock($self, /)", Doc = "An old name of release.")]
    [PyMethod("release($self, /)", Doc = "Gives the lock back.")]
    private static PyObject* Release(Interpreter py, PyLock* self)
    {
        if (!self->IsLocked)
            return Raise.RuntimeError(py, "release unlocked lock");
        self->IsLocked = false;
        return Ref.New(py.None);
    }

    [PyMethod("locked_lock($self, /)", Doc = "An old name of locked.")]
    [PyMethod("locked($self, /)", Doc = "Whether it is taken.")]
    private static PyObject* Locked(Interpreter py, PyLock* self) => PyBool.From(py, self->IsLocked);

    [PyMethod("__enter__($self, /)", Doc = "Takes the lock.")]
    private static PyObject* Enter(Interpreter py, PyLock* self) => Acquire(py, self, true, -1);

    [PyMethod("__exit__($self, /, *exc_info)", Doc = "Gives the lock back.")]
    private static PyObject* Exit(Interpreter py, PyLock* self, PyObject** args, int count) => Release(py, self);

    [PyMethod("_at_fork_reinit($self, /)", Doc = "Makes it free.")]
    private static PyObject* Reset(Interpreter py, PyLock* self)
    {
        self->IsLocked = false;
        return Ref.New(py.None);
    }

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyLock* self) => PyStr.FromString(
        py, $"<{(self->IsLocked ? "locked" : "unlocked")} _thread.lock object at {Descriptors.AddressOf((PyObject*)self)}>");
}
