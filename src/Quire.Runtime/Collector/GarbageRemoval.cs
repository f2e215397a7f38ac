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
    /// <see cref="FinalizerOrder"/> knows.
    /// </summary>
    public void RunFinalizers()
    {
        var finalizable = new List<nint>();
        foreach (PyObject* o in candidates)
        {
            if (py.TypeOf(o)->Finalize != null && !o->Has(HeaderFlags.Finalized))
                finalizable.Add((nint)Ref.New(o));
        }
        py.FinalizerOrder.Sort(finalizable);
        foreach (nint address in finalizable)
        {
            var o = (PyObject*)address;
            if (!o->Has(HeaderFlags.Finalized))
                RunFinalizer(o);
            Ref.Dec(py, o);
        }
    }

    private void RunFinalizer(PyObject* o)
    {
        o->Tag |= HeaderFlags.Finalized;
        py.TypeOf(o)->Finalize(py, o);
        if (py.HasError)
            Errors.WriteUnraisable(py, o, null);
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
