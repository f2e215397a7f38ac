using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

/// <summary>
/// The bytes of an argument while code of the program may run: it holds the object and keeps its memory where it is, whatever the program does
/// meanwhile with the view that it passed. Always dispose.
/// </summary>
internal unsafe ref struct BufferView
{
    private Interpreter _py;
    private PyObject* _owner;

    public byte* Data;
    public long Length;

    public readonly ReadOnlySpan<byte> Span => new(Data, (int)Length);

    /// <summary>Any bytes-like object; false with an exception pending.</summary>
    public static bool Get(Interpreter py, PyObject* o, out BufferView view)
    {
        int found = TryGet(py, o, isWritten: false, out view);
        if (found == 0)
            Raise.TypeError(py, $"a bytes-like object is required, not '{Types.NameOf(py, o)}'");
        return found > 0;
    }

    /// <summary>One that can be written to, for the argument that the message names.</summary>
    public static bool GetWritable(Interpreter py, PyObject* o, string argument, out BufferView view)
    {
        int found = TryGet(py, o, isWritten: true, out view);
        if (found == 0)
            Raise.TypeError(py, $"{argument} must be read-write bytes-like object, not {Types.NameOf(py, o)}");
        return found > 0;
    }

    private static int TryGet(Interpreter py, PyObject* o, bool isWritten, out BufferView view)
    {
        view = default;
        view._py = py;
        PyObject* owner = o;
        if (o->Is(TypeIndex.MemoryView))
        {
            var memory = (PyMemoryView*)o;
            if (!PyMemoryView.CheckContiguous(py, memory))
                return -1;
            if (isWritten && memory->IsReadOnly)
                return 0;
            owner = memory->Source;
            view.Data = memory->Data;
            view.Length = memory->Length * memory->ItemSize;
        }
        else if (PyByteArray.Check(py, o))
        {
            view.Data = ((PyByteArray*)o)->Data;
            view.Length = ((PyByteArray*)o)->Length;
        }
        else if (!isWritten && PyBytes.Check(py, o))
        {
            view.Data = PyBytes.Data((PyBytes*)o);
            view.Length = ((PyBytes*)o)->Length;
        }
        else
        {
            return 0;
        }
        view._owner = Ref.New(owner);
        if (PyByteArray.Check(py, owner))
            ((PyByteArray*)owner)->Exports++;
        return 1;
    }

    public void Dispose()
    {
        PyObject* owner = _owner;
        _owner = null;
        if (owner == null)
            return;
        if (PyByteArray.Check(_py, owner))
            ((PyByteArray*)owner)->Exports--;
        Ref.Dec(_py, owner);
    }
}
