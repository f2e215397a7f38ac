using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>iter(callable, sentinel): calls until the sentinel comes back. Both references are null once it has.</summary>
[PyType("callable_iterator", TypeIndex.CallableIterator, Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PyCallableIterator
{
    public PyObject Header;
    public PyObject* Callable;
    public PyObject* Sentinel;

    public static PyObject* New(Interpreter py, PyObject* callable, PyObject* sentinel)
    {
        var it = (PyCallableIterator*)py.NewObject((nuint)sizeof(PyCallableIterator), BlockKind.Container, TypeIndex.CallableIterator);
        if (it == null)
            return null;
        it->Callable = Ref.New(callable);
        it->Sentinel = Ref.New(sentinel);
        return (PyObject*)it;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyCallableIterator* it)
    {
        if (it->Callable == null)
            return null;
        // The call may exhaust this very iterator.
        using var callable = new PyOwned(py, Ref.New(it->Callable));
        using var result = new PyOwned(py, Call.NoArgs(py, callable.Pointer));
        if (result.IsNull)
        {
            if (Errors.ClearIf(py, TypeIndex.StopIteration))
                Finish(py, it);
            return null;
        }
        if (it->Sentinel == null)
            return null;
        using var sentinel = new PyOwned(py, Ref.New(it->Sentinel));
        int ended = Comparison.Same(py, sentinel.Pointer, result.Pointer);
        if (ended == 0)
            return result.Move();
        if (ended > 0)
            Finish(py, it);
        return null;
    }

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the iterator anew.")]
    private static PyObject* Reduce(Interpreter py, PyCallableIterator* it)
    {
        using var iter = new PyOwned(py, IteratorState.Builtin(py, "iter"));
        if (iter.IsNull)
            return null;
        using var arguments = new PyOwned(py, it->Callable == null
            ? PyTuple.Pack(py, py.EmptyTuple)
            : PyTuple.Pack(py, it->Callable, it->Sentinel));
        return arguments.IsNull ? null : PyTuple.Pack(py, iter.Pointer, arguments.Pointer);
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyCallableIterator* it)
    {
        Ref.XDec(py, it->Callable);
        Ref.XDec(py, it->Sentinel);
        py.Heap.Free(it);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyCallableIterator* it, Visitor* visitor)
    {
        Visitor.Visit(visitor, it->Callable);
        Visitor.Visit(visitor, it->Sentinel);
    }

    private static void Finish(Interpreter py, PyCallableIterator* it)
    {
        Ref.Clear(py, &it->Callable);
        Ref.Clear(py, &it->Sentinel);
    }
}
