using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text.Codecs;

namespace Quire.Runtime.Objects.Text.Bytes;

/// <summary>Bytes out of objects, and text out of bytes.</summary>
internal static unsafe class BytesConversion
{
    /// <summary>str(o, encoding, errors), at least one of which is given.</summary>
    public static PyObject* DecodeObject(Interpreter py, PyObject* o, PyStr* encoding, PyStr* errors)
    {
        if (PyStr.Check(py, o))
            return Raise.TypeError(py, "decoding str is not supported");
        int found = ByteView.TryGet(py, o, out ByteView view);
        if (found == 0)
            return Raise.TypeError(py, $"decoding to str: need a bytes-like object, {Types.NameOf(py, o)} found");
        if (found < 0)
            return null;
        PyObject* text = Decode(py, view.Span, encoding, errors);
        view.Dispose();
        return text;
    }

    /// <summary>Decodes with names that may be null for utf-8 and strict.</summary>
    public static PyObject* Decode(Interpreter py, ReadOnlySpan<byte> bytes, PyStr* encoding, PyStr* errors)
    {
        if (encoding == null && errors == null)
            return TextCodecs.Decode(py, bytes);
        return Names(py, encoding, errors, out string encodingName, out string errorsName)
            ? TextCodecs.Decode(py, bytes, encodingName, errorsName) : null;
    }

    /// <summary>Encodes with names that may be null for utf-8 and strict.</summary>
    public static PyObject* EncodeStr(Interpreter py, PyStr* s, PyStr* encoding, PyStr* errors)
    {
        if (encoding == null && errors == null && PyStr.IsAscii(s))
            return PyBytes.New(py, PyStr.Bytes(s));
        return Names(py, encoding, errors, out string encodingName, out string errorsName)
            ? TextCodecs.Encode(py, s, encodingName, errorsName) : null;
    }

    /// <summary>bytes(source, encoding, errors): a bytes object; <paramref name="kind"/> is the type's name for messages.</summary>
    public static PyObject* FromSource(Interpreter py, PyObject* source, PyStr* encoding, PyStr* errors, string kind)
    {
        if (source == null)
            return encoding == null && errors == null ? PyBytes.New(py, default) : RefuseEncoding(py, encoding);
        if (PyStr.Check(py, source))
            return encoding == null ? Raise.TypeError(py, "string argument without an encoding") : EncodeStr(py, (PyStr*)source, encoding, errors);
        if (encoding != null || errors != null)
            return RefuseEncoding(py, encoding);
        PyObject* made = FromBytesMethod(py, source, kind == "bytes");
        if (made != null || py.HasError)
            return made;
        if (py.TypeOf(source)->Number->Index != null)
        {
            long count = CountOf(py, source);
            if (count != -1)
                return count < 0 ? null : Zeros(py, count);
        }
        return FromObject(py, source, kind);
    }

    /// <summary>The number of zero bytes an integer asks for; −2 with an exception pending, −1 when it turned out to be no integer.</summary>
    public static long CountOf(Interpreter py, PyObject* source)
    {
        long count = Conversion.IndexAsLong(py, source, TypeIndex.OverflowError);
        if (count == -1 && py.HasError)
            return Errors.ClearIf(py, TypeIndex.TypeError) ? -1 : -2;
        if (count >= 0)
            return count;
        Raise.ValueError(py, "negative count");
        return -2;
    }

    /// <summary>For %s of bytes: a str of width 1 that holds the bytes of an object.</summary>
    public static PyObject* AsLatin1(Interpreter py, PyObject* o)
    {
        int found = ByteView.TryGet(py, o, out ByteView view);
        if (found == 0)
        {
            using var bytes = new PyOwned(py, FromBytesMethod(py, o, true));
            if (bytes.IsNull && !py.HasError)
                Raise.TypeError(py, $"%b requires a bytes-like object, or an object that implements __bytes__, not '{Types.NameOf(py, o)}'");
            return bytes.IsNull ? null : StrMaking.FromLatin1(py, PyBytes.Span((PyBytes*)bytes.Pointer));
        }
        PyObject* text = found < 0 ? null : StrMaking.FromLatin1(py, view.Span);
        view.Dispose();
        return text;
    }

    /// <summary>A bytes object of what a str of width 1 holds; takes the str over, which may be null.</summary>
    public static PyObject* FromLatin1(Interpreter py, PyObject* text)
    {
        if (text == null)
            return null;
        PyObject* bytes = PyBytes.New(py, PyStr.Bytes((PyStr*)text));
        Ref.Dec(py, text);
        return bytes;
    }

    // The result of __bytes__; null without an exception when there is none or it is not to be asked.
    private static PyObject* FromBytesMethod(Interpreter py, PyObject* o, bool asks)
    {
        if (!asks || o->Is(TypeIndex.Bytes))
            return null;
        using var method = new PyOwned(py, Attributes.LookupSpecial(py, o, Name.__bytes__));
        PyObject* bytes = method.IsNull ? null : Call.NoArgs(py, method.Pointer);
        if (bytes == null || PyBytes.Check(py, bytes))
            return bytes;
        Raise.TypeError(py, $"__bytes__ returned non-bytes (type {Types.NameOf(py, bytes)})");
        Ref.Dec(py, bytes);
        return null;
    }

    private static PyObject* Zeros(Interpreter py, long count)
    {
        if (count == 0)
            return PyBytes.New(py, default);
        PyBytes* bytes = PyBytes.Allocate(py, count);
        if (bytes != null)
            new Span<byte>(PyBytes.Data(bytes), (int)count).Clear();
        return (PyObject*)bytes;
    }

    private static PyObject* FromObject(Interpreter py, PyObject* source, string kind)
    {
        if (source->Is(TypeIndex.Bytes))
            return Ref.New(source);
        // A view with steps has its bytes gathered, where others must have them side by side.
        if (source->Is(TypeIndex.MemoryView))
            return PyMemoryView.CheckAlive(py, (PyMemoryView*)source) ? MemoryItems.ToBytes(py, (PyMemoryView*)source) : null;
        int found = ByteView.TryGet(py, source, out ByteView view, BufferClass.FullReadOnly);
        if (found != 0)
        {
            PyObject* copy = found < 0 ? null : PyBytes.New(py, view.Span);
            view.Dispose();
            return copy;
        }
        PyType* type = py.TypeOf(source);
        bool iterable = type->Iter != null || type->GetItemAt != null || type->GetItem != null;
        using var iterator = new PyOwned(py, iterable ? Iteration.Iter(py, source) : null);
        if (!iterator.IsNull)
            return FromIterator(py, iterator.Pointer, kind);
        if (iterable && !Errors.ClearIf(py, TypeIndex.TypeError))
            return null;
        return Raise.TypeError(py, $"cannot convert '{Types.NameOf(py, source)}' object to {kind}");
    }

    private static PyObject* FromIterator(Interpreter py, PyObject* iterator, string kind)
    {
        byte* scratch = stackalloc byte[ByteBuilder.Scratch];
        var bytes = new ByteBuilder(py, scratch, ByteBuilder.Scratch);
        while (!bytes.HasFailed)
        {
            using var item = new PyOwned(py, Iteration.Next(py, iterator));
            if (item.IsNull)
                break;
            long value = Conversion.IndexAsLong(py, item.Pointer, 0);
            if (value == -1 && py.HasError)
                break;
            if (value is < 0 or > 255)
            {
                Raise.ValueError(py, $"{(kind == "bytes" ? "bytes" : "byte")} must be in range(0, 256)");
                break;
            }
            bytes.Add((byte)value);
        }
        if (!py.HasError)
            return bytes.Finish();
        bytes.Dispose();
        return null;
    }

    private static PyObject* RefuseEncoding(Interpreter py, PyStr* encoding) =>
        Raise.TypeError(py, $"{(encoding != null ? "encoding" : "errors")} without a string argument");

    private static bool Names(Interpreter py, PyStr* encoding, PyStr* errors, out string encodingName, out string errorsName)
    {
        encodingName = encoding == null ? "utf-8" : PyStr.ToText(encoding);
        errorsName = errors == null ? "strict" : PyStr.ToText(errors);
        return (!encodingName.Contains('\0') && !errorsName.Contains('\0')) || Raise.ValueError(py, "embedded null character") != null;
    }
}
