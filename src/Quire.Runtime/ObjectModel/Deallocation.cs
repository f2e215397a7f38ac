using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Freeing objects whose last reference went. Deep structures do not recurse without bound: beyond <see cref="MaxDepth"/> nested
/// releases an object waits on the deferred list, which the outermost release works off.
/// A container on its way out is untracked: the collector, should it run meanwhile, passes over it.
/// </summary>
internal sealed unsafe class Deallocation : IDisposable
{
    public const int MaxDepth = 40;

    private int _depth;
    private PyObject** _deferred;
    private int _count;
    private int _capacity;

    /// <summary>The count has just become zero, or is saturated.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ReleaseLast(Interpreter py, PyObject* o)
    {
        if (o->Count < 0)
        {
            o->Count = Ref.Saturated;
            return;
        }
        py.ReleaseObserver?.Invoke((nint)o);
        PyType* type = py.TypeTable[o->TypeIndex];
        if ((type->Flags & TypeFlags.Container) == 0)
        {
            type->Dealloc(py, o);
            return;
        }
        py.Deallocation.ReleaseContainer(py, type, o);
    }

    /// <summary>
    /// Runs the finalizer of an object with count 0, once in its life, with the pending exception put aside. True when the finalizer
    /// brought the object back: then it must not be freed.
    /// </summary>
    public static bool RunFinalizer(Interpreter py, PyObject* o)
    {
        PyType* type = py.TypeTable[o->TypeIndex];
        if (type->Finalize == null || o->Has(HeaderFlags.Finalized))
            return false;
        o->Tag = (o->Tag | HeaderFlags.Finalized) & ~HeaderFlags.Untracked;
        o->Count = 1;
        PyObject* pending = py.Pending;
        py.Pending = null;
        py.Deallocation.CallFinalizer(py, type, o);
        if (py.Pending != null)
            Errors.WriteUnraisable(py, o, null);
        py.Pending = pending;
        if (o->Count != 1)
        {
            o->Count -= o->Count > 0 ? 1 : 0;
            Tracking.Start(o);
            return true;
        }
        o->Count = 0;
        o->Tag |= HeaderFlags.Untracked;
        return false;
    }

    /// <summary>Tells the weak references of a dying object; part of every Dealloc of a type that allows them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ClearWeakReferences(Interpreter py, PyObject* o)
    {
        if (o->Has(HeaderFlags.HasWeakReferences) && py.ClearWeakReferences != null)
            py.ClearWeakReferences(py, o);
    }

    private void ReleaseContainer(Interpreter py, PyType* type, PyObject* o)
    {
        o->Tag |= HeaderFlags.Untracked;
        if (py.YoungCount > 0)
            py.YoungCount--;
        if (_depth >= MaxDepth)
        {
            Defer(o);
            return;
        }
        _depth++;
        type->Dealloc(py, o);
        _depth--;
        if (_depth == 0 && _count > 0)
            ReleaseDeferred(py);
    }

    private void ReleaseDeferred(Interpreter py)
    {
        while (_count > 0)
        {
            PyObject* o = _deferred[--_count];
            _depth++;
            py.TypeTable[o->TypeIndex]->Dealloc(py, o);
            _depth--;
        }
    }

    // A finalizer may run for long: what it drops is freed while it runs, not when the release around it ends. Finalizers that make
    // objects with finalizers nest until the recursion limit ends it; with too little stack for that, what they drop waits.
    private void CallFinalizer(Interpreter py, PyType* type, PyObject* o)
    {
        int depth = _depth;
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
            _depth = 0;
        type->Finalize(py, o);
        _depth = depth;
    }

    // Freeing must not fail, so this list is not the heap's: it holds one pointer for an object that is on its way out.
    private void Defer(PyObject* o)
    {
        if (_count == _capacity)
        {
            _capacity = _capacity == 0 ? 256 : _capacity * 2;
            _deferred = (PyObject**)NativeMemory.Realloc(_deferred, (nuint)_capacity * (nuint)sizeof(PyObject*));
        }
        _deferred[_count++] = o;
    }

    public void Dispose()
    {
        NativeMemory.Free(_deferred);
        _deferred = null;
        _capacity = _count = 0;
    }
}
