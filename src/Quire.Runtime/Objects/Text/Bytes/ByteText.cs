using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Bytes;

/// <summary>
/// A bytes or bytearray object (borrowed) whose methods are run: what it holds, and how results of its kind are made. Methods
/// of both types are written once, over this.
/// </summary>
internal readonly unsafe ref struct ByteText
{
    private readonly PyObject* _object;

    public ByteText(Interpreter py, PyBytes* bytes)
    {
        Py = py;
        _object = (PyObject*)bytes;
    }

    public ByteText(Interpreter py, PyByteArray* array)
    {
        Py = py;
        _object = (PyObject*)array;
        IsArray = true;
    }

    public Interpreter Py { get; }

    public bool IsArray { get; }

    /// <summary>What the object holds now. Python code may change a bytearray, so ask again after running any.</summary>
    public ReadOnlySpan<byte> Span => IsArray ? PyByteArray.Span((PyByteArray*)_object) : PyBytes.Span((PyBytes*)_object);

    /// <summary>The name of the kind in messages.</summary>
    public string Name => IsArray ? "bytearray" : "bytes";

    /// <summary>A new object of this kind.</summary>
    public PyObject* Make(ReadOnlySpan<byte> data) => IsArray ? PyByteArray.New(Py, data) : PyBytes.New(Py, data);

    /// <summary>self[start:end], bounds in order and within.</summary>
    public PyObject* Slice(int start, int end)
    {
        ReadOnlySpan<byte> all = Span;
        return start == 0 && end == all.Length ? Whole() : Make(all[start..end]);
    }

    /// <summary>All of it: bytes give themselves, a bytearray a copy.</summary>
    public PyObject* Whole() => !IsArray && _object->Is(TypeIndex.Bytes) ? Ref.New(_object) : Make(Span);

    /// <summary>A new object of this kind to be filled at once; null with an exception pending.</summary>
    public PyObject* Allocate(long length, out byte* data)
    {
        data = null;
        if (IsArray)
        {
            PyByteArray* array = PyByteArray.NewSized(Py, length);
            if (array != null)
                data = array->Data;
            return (PyObject*)array;
        }
        if (length == 0)
            return PyBytes.New(Py, default);
        PyBytes* bytes = PyBytes.Allocate(Py, length);
        if (bytes != null)
            data = PyBytes.Data(bytes);
        return (PyObject*)bytes;
    }

    /// <summary>An object of this kind from a bytes object, which is taken over and may be null.</summary>
    public PyObject* FromBytes(PyObject* bytes)
    {
        if (!IsArray || bytes == null)
            return bytes;
        PyObject* array = PyByteArray.New(Py, PyBytes.Span((PyBytes*)bytes));
        Ref.Dec(Py, bytes);
        return array;
    }

    /// <summary>Bytes objects that are immutable and exact may be shared with pieces that are all of them.</summary>
    public PyObject* Shareable => !IsArray && _object->Is(TypeIndex.Bytes) ? _object : null;
}
