using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Freeing objects whose last reference went. Deep structures do not recurse without bound: beyond <see cref="MaxDepth"/> nested
/// releases an object waits on the deferred list, which the outermost release works off.
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
        PyType* type = py.TypeTable[o->TypeIndex];
        if ((type->Flags & TypeFlags.Container) == 0)
        {
            type->Dealloc(py, o);
            return;
        }
        py.Deallocation.ReleaseContainer(py, type, o);
    }

    private void ReleaseContainer(Interpreter py, PyType* type, PyObject* o)
    {
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
