using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Bytes;

/// <summary>
/// The bytes of a bytes-like object, for as long as this lives: a bytearray cannot change its size meanwhile. Always
/// dispose; the object itself is borrowed.
/// </summary>
internal unsafe ref struct ByteView
{
    private PyByteArray* _locked;

    public ReadOnlySpan<byte> Span { get; private set; }

    /// <summary>1 with the view; 0 when the object is not bytes-like (no exception); −1 with an exception pending.</summary>
    public static int TryGet(Interpreter py, PyObject* o, out ByteView view)
    {
        view = default;
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
        Span = default;
    }
}
