using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Bytes;

/// <summary>
/// The bytes of a bytes-like object, for as long as this lives: a bytearray cannot change its size meanwhile. Always
/// dispose; the object itself is borrowed.
/// </summary>
internal unsafe ref struct ByteView
{
    private PyByteArray* _locked;

    // What a class written in Python gave, copied at once: so no Python runs when this is disposed of.
    private Interpreter? _py;
    private PyObject* _copy;

    public ReadOnlySpan<byte> Span { get; private set; }

    /// <summary>1 with the view; 0 when the object is not bytes-like (no exception); −1 with an exception pending.</summary>
    public static int TryGet(Interpreter py, PyObject* o, out ByteView view, int flags = 0)
    {
        view = default;
        if ((py.TypeOf(o)->Flags & TypeFlags.HeapType) != 0 && (BufferClass.Has(py, o) || py.HasError))
            return py.HasError ? -1 : view.CopyOf(py, o, flags);
        if (PyBytes.Check(py, o))
        {
            view.Span = PyBytes.Span((PyBytes*)o);
            return 1;
        }
        if (PyByteArray.Check(py, o))
        {
            view._locked = (PyByteArray*)o;
            view._locked->Exports++;
            view.Span = PyByteArray.Span(view._locked);
            return 1;
        }
        if (!o->Is(TypeIndex.MemoryView))
            return 0;
        if (!PyMemoryView.CheckContiguous(py, (PyMemoryView*)o))
            return -1;
        view.Span = PyMemoryView.Span((PyMemoryView*)o);
        return 1;
    }

    private int CopyOf(Interpreter py, PyObject* o, int flags)
    {
        PyMemoryView* given = BufferClass.Acquire(py, o, flags);
        if (given == null)
            return -1;
        _py = py;
        _copy = MemoryItems.ToBytes(py, given);
        BufferClass.Release(py, o, given);
        Ref.Dec(py, (PyObject*)given);
        if (_copy == null)
            return -1;
        Span = PyBytes.Span((PyBytes*)_copy);
        return 1;
    }

    /// <summary>False with "a bytes-like object is required, not 'X'" or another exception pending.</summary>
    public static bool Get(Interpreter py, PyObject* o, out ByteView view)
    {
        int found = TryGet(py, o, out view);
        if (found == 0)
            Raise.TypeError(py, $"a bytes-like object is required, not '{Types.NameOf(py, o)}'");
        return found > 0;
    }

    public void Dispose()
    {
        if (_locked != null)
            _locked->Exports--;
        _locked = null;
        if (_copy != null)
            Ref.Dec(_py!, _copy);
        _copy = null;
        Span = default;
    }
}
