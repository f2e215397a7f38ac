using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Collector;

/// <summary>What is done with garbage once it is found; all of this may run the program.</summary>
internal sealed unsafe class GarbageRemoval(Interpreter py, Candidates candidates)
{
    /// <summary>Garbage is being freed: what dies now dies by the collector.</summary>
    public bool IsClearing { get; private set; }

    /// <summary>
    /// Before: no finalizer has run. After: no weak reference leads to any, and the callbacks of those that are alive were called. The
    /// number of weak references that died of it.
    /// </summary>
    public int ClearWeakReferences(out bool hasRun)
    {
        CallbackQueue queue = default;
        py.Weak.Open(&queue);
        foreach (PyObject* o in candidates)
            py.Weak.ClearUnreachable(o, &queue, null, &IsGarbage);
        hasRun = queue.First != null;
        return py.Weak.CallBack(&queue);
    }

    private static bool IsGarbage(void* state, PyObject* o) => o->Has(HeaderFlags.Candidate);

    /// <summary>
    /// Before: weak references are cleared. After: each finalizer of garbage has run, once in the life of its object, the oldest first as far as
    /// <see cref="FinalizerOrder"/> knows. Nothing is held for those that wait: one that an earlier finalizer sets free dies at that moment.
    /// </summary>
    public void RunFinalizers()
    {
        long noted = 0;
        foreach (PyObject* o in candidates)
        {
            if (py.FinalizerOrder.AgeOf(o) == 0)
                RunFinalizer(o);
            else if (HasFinalizer(o))
                noted++;
        }
        if (noted == 0)
            return;
        // When there is no memory for their order, they run in that of their addresses.
        var waiting = (Waiting*)py.Heap.Allocate((nuint)noted * (nuint)sizeof(Waiting), BlockKind.Raw);
        if (waiting == null)
        {
            foreach (PyObject* o in candidates)
                RunFinalizer(o);
            return;
        }
        RunInOrder(new Span<Waiting>(waiting, (int)noted));
        py.Heap.Free(waiting);
    }

    private struct Waiting
    {
        public nint Age;
        public PyObject* Object;
    }

    private void RunInOrder(Span<Waiting> waiting)
    {
        int count = 0;
        foreach (PyObject* o in candidates)
        {
            nint age = py.FinalizerOrder.AgeOf(o);
            if (age != 0 && HasFinalizer(o) && count < waiting.Length)
                waiting[count++] = new Waiting { Age = age, Object = o };
        }
        waiting = waiting[..count];
        waiting.Sort(static (a, b) => a.Age.CompareTo(b.Age));
        foreach (Waiting next in waiting)
        {
            if (IsStillGarbage(next.Object))
                RunFinalizer(next.Object);
        }
    }

    // It may have died meanwhile, and something else may lie there by now, which is no candidate.
    private bool IsStillGarbage(PyObject* o) =>
        py.Heap.IsLiveBlock(o) && Heap.PoolOf(o).Kind == BlockKind.Container
        && (o->Tag & (HeaderFlags.Candidate | HeaderFlags.Untracked)) == HeaderFlags.Candidate;

    private bool HasFinalizer(PyObject* o) => py.TypeOf(o)->Finalize != null && !o->Has(HeaderFlags.Finalized);

    private void RunFinalizer(PyObject* o)
    {
        if (!HasFinalizer(o))
            return;
        Ref.Inc(o);
        o->Tag |= HeaderFlags.Finalized;
        py.TypeOf(o)->Finalize(py, o);
        if (py.HasError)
            Errors.WriteUnraisable(py, o, null);
        Ref.Dec(py, o);
    }

    /// <summary>
    /// Before: nothing outside refers to any garbage. After: its references to each other are cut, so that counting has freed it, but for what the
    /// program has taken to itself meanwhile; none is a candidate.
    /// </summary>
    public void Clear()
    {
        IsClearing = true;
        foreach (PyObject* o in candidates)
        {
            o->Tag &= ~HeaderFlags.Candidate;
            DeallocSlot clear = py.TypeOf(o)->Clear;
            if (clear == null)
                continue;
            Ref.Inc(o);
            clear(py, o);
            if (py.HasError)
                Errors.WriteUnraisable(py, null, $"Exception ignored in tp_clear of {Types.NameOf(py, o)}");
            Ref.Dec(py, o);
        }
        IsClearing = false;
    }

    /// <summary>As Clear, but all garbage is put into a list instead (gc.DEBUG_SAVEALL).</summary>
    public void Save(PyList* list)
    {
        foreach (PyObject* o in candidates)
        {
            o->Tag &= ~HeaderFlags.Candidate;
            if (PyList.Append(py, list, o) < 0)
                Errors.Clear(py);
        }
    }
}
