using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Collector;

/// <summary>
/// The weak references of one interpreter. Those to one object form a list: the plain reference without callback comes
/// first, the plain proxy without callback second (there is at most one of each, and it is used again), all others follow, the youngest first.
/// Which object has which list is in a table, so references cost memory only where there are any; the header flag says that there is an entry.
/// A reference in the list has a <see cref="PyWeakReference.Referent"/>; one that was cleared is in no list and has none.
/// </summary>
internal sealed unsafe class WeakReferences(Interpreter py)
{
    private ObjectTable _first;
    private CallbackQueue* _open;

    /// <summary>Number of objects that have weak references.</summary>
    public int ObjectCount => _first.Count;

    /// <summary>The innermost queue of callbacks still to call, or null.</summary>
    public CallbackQueue* OpenQueue => _open;

    /// <summary>The first reference to an object, or null; follow <see cref="PyWeakReference.Next"/> for the others.</summary>
    public PyWeakReference* FirstOf(PyObject* referent) =>
        referent->Has(HeaderFlags.HasWeakReferences) ? (PyWeakReference*)_first.Get(referent) : null;

    /// <summary>
    /// A weak reference of the given type (owned), callback borrowed or null; null with an exception. Without callback, and when the type
    /// is no subclass, the one that is there already is returned.
    /// </summary>
    public PyObject* Make(PyType* type, PyObject* referent, PyObject* callback)
    {
        if ((py.TypeOf(referent)->Flags & TypeFlags.Weakly) == 0)
            return Raise.TypeError(py, $"cannot create weak reference to '{Types.NameOf(py, referent)}' object");
        if (callback == py.None)
            callback = null;
        bool isPlain = callback == null && type->Index is (TypeIndex.WeakReference or TypeIndex.WeakProxy or TypeIndex.WeakCallableProxy);
        PyWeakReference* shared = isPlain ? FindShared(referent, type->Index == TypeIndex.WeakReference) : null;
        if (shared != null)
            return Ref.New((PyObject*)shared);
        var made = (PyWeakReference*)Types.AllocateInstance(py, type, 0);
        if (made == null)
            return null;
        made->Hash = -1;
        if (!Link(made, referent, isPlain))
        {
            Ref.Dec(py, (PyObject*)made);
            return Raise.NoMemory(py);
        }
        made->Referent = referent;
        made->Callback = Ref.XNew(callback);
        return (PyObject*)made;
    }

    /// <summary>Takes a reference out of its object's list. Its callback stays.</summary>
    public void Unlink(PyWeakReference* reference)
    {
        PyObject* referent = reference->Referent;
        if (referent == null)
            return;
        if (reference->Next != null)
            reference->Next->Previous = reference->Previous;
        if (reference->Previous != null)
            reference->Previous->Next = reference->Next;
        else if (reference->Next != null)
            _first.Set(py.Heap, referent, (nint)reference->Next);
        else
            Forget(referent);
        reference->Referent = null;
        reference->Previous = reference->Next = null;
    }

    /// <summary>What the attribute __weakref__ shows: the first reference to an object (owned), or null.</summary>
    public static PyObject* NewReferenceToFirst(Interpreter py, PyObject* referent)
    {
        PyWeakReference* reference = py.Weak.FirstOf(referent);
        while (reference != null && reference->Header.Count == 0)
            reference = reference->Next;
        return Ref.XNew((PyObject*)reference);
    }

    /// <summary>
    /// An object dies, its last reference is gone: clears its weak references, then calls back those that are alive themselves. What is
    /// pending is kept; what callbacks raise is reported. This is <see cref="Interpreter.ClearWeakReferences"/>.
    /// </summary>
    public static void ClearOf(Interpreter py, PyObject* dying)
    {
        CallbackQueue queue = default;
        py.Weak.Open(&queue);
        PyWeakReference* reference = py.Weak.DetachAll(dying);
        while (reference != null)
        {
            PyWeakReference* next = reference->Next;
            if (reference->Callback != null && reference->Header.Count != 0)
            {
                // A program that looks sees no callback any more, though the queue still needs it.
                reference->Header.Tag |= PyWeakReference.CallbackSpent;
                Ref.Inc((PyObject*)reference);
                queue.Append(reference);
            }
            reference = next;
        }
        py.Weak.CallBack(&queue);
    }

    /// <summary>Opens a queue; <see cref="CallBack"/> closes it. Queues are closed in the opposite order.</summary>
    public void Open(CallbackQueue* queue)
    {
        queue->Outer = _open;
        _open = queue;
    }

    /// <summary>
    /// For the collector, before finalizers run: clears all weak references to one object of the unreachable set, and the object itself if it
    /// is a weak reference. References with a callback that are not unreachable themselves go into the queue. Runs nothing, frees nothing.
    /// </summary>
    public void ClearUnreachable(PyObject* garbage, CallbackQueue* queue, void* state, delegate*<void*, PyObject*, bool> isUnreachable)
    {
        if (PyWeakReference.IsAny(py, garbage))
            Unlink((PyWeakReference*)garbage);
        if (!garbage->Has(HeaderFlags.HasWeakReferences))
            return;
        PyWeakReference* reference = DetachAll(garbage);
        while (reference != null)
        {
            PyWeakReference* next = reference->Next;
            if (reference->Callback != null && reference->Header.Count != 0 && !isUnreachable(state, (PyObject*)reference))
            {
                Ref.Inc((PyObject*)reference);
                queue->Append(reference);
            }
            reference = next;
        }
    }

    /// <summary>
    /// Calls back everything in the queue, oldest first, and closes it: the number of weak references that died on the way. Runs the program.
    /// </summary>
    public int CallBack(CallbackQueue* queue)
    {
        int died = 0;
        if (queue->First != null)
        {
            PyObject* pending = Errors.Take(py);
            PyWeakReference* reference;
            while ((reference = queue->Take()) != null)
                died += CallOne(reference);
            Errors.Restore(py, pending);
        }
        _open = queue->Outer;
        return died;
    }

    /// <summary>At the very end: nothing asks any more.</summary>
    public void Free() => _first.Free(py.Heap);

    private void Forget(PyObject* referent)
    {
        _first.Remove(py.Heap, referent);
        referent->Tag &= ~HeaderFlags.HasWeakReferences;
    }

    // 1 when the queue's was the last reference.
    private int CallOne(PyWeakReference* reference)
    {
        bool isSpent = reference->Header.Has(PyWeakReference.CallbackSpent);
        PyObject* callback = isSpent ? reference->Callback : Ref.XNew(reference->Callback);
        if (isSpent)
        {
            reference->Callback = null;
            reference->Header.Tag &= ~PyWeakReference.CallbackSpent;
        }
        if (callback != null)
        {
            using var result = new PyOwned(py, Call.OneArg(py, callback, (PyObject*)reference));
            if (result.IsNull)
                Errors.WriteUnraisable(py, callback, null);
        }
        Ref.XDec(py, callback);
        int died = reference->Header.Count == 1 ? 1 : 0;
        Ref.Dec(py, (PyObject*)reference);
        return died;
    }

    // The list of an object, which has none afterwards. The references are cleared, but still linked by Next.
    private PyWeakReference* DetachAll(PyObject* referent)
    {
        PyWeakReference* first = FirstOf(referent);
        Forget(referent);
        for (PyWeakReference* reference = first; reference != null; reference = reference->Next)
        {
            reference->Referent = null;
            reference->Previous = null;
        }
        return first;
    }

    private PyWeakReference* FindShared(PyObject* referent, bool wantsReference)
    {
        PyWeakReference* plain = PlainReference(referent);
        PyWeakReference* found = wantsReference ? plain : PlainProxy(plain == null ? FirstOf(referent) : plain->Next);
        return found != null && found->Header.Count != 0 ? found : null;
    }

    // The shared reference and the shared proxy stand at fixed places, so looking at the first two is enough.
    private PyWeakReference* PlainReference(PyObject* referent)
    {
        PyWeakReference* first = FirstOf(referent);
        return first != null && first->Callback == null && first->Header.Is(TypeIndex.WeakReference) ? first : null;
    }

    private static PyWeakReference* PlainProxy(PyWeakReference* candidate) =>
        candidate != null && candidate->Callback == null && PyWeakReference.IsProxy((PyObject*)candidate) ? candidate : null;

    private bool Link(PyWeakReference* made, PyObject* referent, bool isPlain)
    {
        PyWeakReference* first = FirstOf(referent);
        if (first == null)
        {
            if (!_first.Set(py.Heap, referent, (nint)made))
                return false;
            referent->Tag |= HeaderFlags.HasWeakReferences;
            return true;
        }
        PyWeakReference* before = null;
        if (!isPlain || !made->Header.Is(TypeIndex.WeakReference))
        {
            before = PlainReference(referent);
            PyWeakReference* proxy = isPlain ? null : PlainProxy(before == null ? first : before->Next);
            before = proxy != null ? proxy : before;
        }
        PyWeakReference* after = before == null ? first : before->Next;
        made->Previous = before;
        made->Next = after;
        if (after != null)
            after->Previous = made;
        if (before != null)
            before->Next = made;
        else
            _first.Set(py.Heap, referent, (nint)made);
        return true;
    }
}
