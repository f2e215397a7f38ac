using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Codecs;

/// <summary>The exceptions of codecs, with their five arguments.</summary>
internal static unsafe class CodecErrors
{
    public static PyObject* RaiseDecode(Interpreter py, string encoding, ReadOnlySpan<byte> input, long start, long end, string reason)
    {
        using var bytes = new PyOwned(py, PyBytes.New(py, input));
        return bytes.IsNull ? null : RaiseDecode(py, encoding, bytes.Pointer, start, end, reason);
    }

    /// <summary>Raises UnicodeDecodeError about a bytes object.</summary>
    public static PyObject* RaiseDecode(Interpreter py, string encoding, PyObject* input, long start, long end, string reason) =>
        RaiseWith(py, TypeIndex.UnicodeDecodeError, encoding, input, start, end, reason);

    /// <summary>Raises UnicodeEncodeError about a str.</summary>
    public static PyObject* RaiseEncode(Interpreter py, string encoding, PyObject* input, long start, long end, string reason) =>
        RaiseWith(py, TypeIndex.UnicodeEncodeError, encoding, input, start, end, reason);

    public static PyObject* UnknownHandler(Interpreter py, string name) =>
        Raise.New(py, TypeIndex.LookupError, $"unknown error handler name '{name}'");

    /// <summary>The direction is "encode" or "decode".</summary>
    public static PyObject* UnknownEncoding(Interpreter py, string name, string direction) => Raise.New(py, TypeIndex.LookupError,
        CodecNames.Find(name) == CodecKind.NotText
            ? $"'{name}' is not a text encoding; use codecs.{direction}() to handle arbitrary codecs"
            : $"unknown encoding: {name}");

    private static PyObject* RaiseWith(Interpreter py, int type, string encoding, PyObject* input, long start, long end, string reason)
    {
        PyObject* error = Make(py, type, encoding, input, start, end, reason);
        return error == null ? null : Raise.Instance(py, error);
    }

    /// <summary>A new UnicodeDecodeError or UnicodeEncodeError (owned), not raised.</summary>
    public static PyObject* Make(Interpreter py, int type, string encoding, PyObject* input, long start, long end, string reason)
    {
        PyTuple* arguments = PyTuple.New(py, 5);
        if (arguments == null)
            return null;
        using var owner = new PyOwned(py, (PyObject*)arguments);
        PyObject** items = PyTuple.Items(arguments);
        items[1] = Ref.New(input);
        if ((items[0] = PyStr.FromString(py, encoding)) == null
            || (items[2] = PyInt.FromLong(py, start)) == null
            || (items[3] = PyInt.FromLong(py, end)) == null
            || (items[4] = PyStr.FromString(py, reason)) == null)
            return null;
        return Call.WithTuple(py, (PyObject*)py.TypeTable[type], arguments, null);
    }
}
