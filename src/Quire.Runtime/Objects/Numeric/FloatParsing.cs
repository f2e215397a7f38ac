using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>Floats out of text.</summary>
internal static unsafe class FloatParsing
{
    private const int StackLength = 256;

    public static PyObject* FromStr(Interpreter py, PyObject* str)
    {
        if (!NumberText.Read(py, (PyStr*)str, out NumberText text))
            return null;
        PyObject* number = FromBytes(py, str, text.Span);
        text.Dispose();
        return number;
    }

    /// <summary>Out of the bytes of an object, which is shown when they are no number.</summary>
    public static PyObject* FromBytes(Interpreter py, PyObject* source, ReadOnlySpan<byte> text)
    {
        text = NumberText.Trim(text);
        if (!text.Contains((byte)'_'))
            return FloatScan.Read(text, out double value) == text.Length && text.Length > 0 ? PyFloat.New(py, value) : Refuse(py, source);
        if (text.Length <= StackLength)
            return FromUnderscored(py, source, text, stackalloc byte[StackLength]);
        void* buffer = py.NewBuffer((nuint)text.Length);
        if (buffer == null)
            return null;
        PyObject* number = FromUnderscored(py, source, text, new Span<byte>(buffer, text.Length));
        py.Heap.Free(buffer);
        return number;
    }

    private static PyObject* FromUnderscored(Interpreter py, PyObject* source, ReadOnlySpan<byte> text, Span<byte> buffer) =>
        NumberText.DropUnderscores(text, buffer, out int length) && FloatScan.Read(buffer[..length], out double value) == length && length > 0
            ? PyFloat.New(py, value)
            : Refuse(py, source);

    private static PyObject* Refuse(Interpreter py, PyObject* source)
    {
        using var repr = new PyOwned(py, Conversion.Repr(py, source));
        return repr.IsNull ? null : Raise.ValueError(py, $"could not convert string to float: {Conversion.Text(repr.Pointer)}");
    }
}
