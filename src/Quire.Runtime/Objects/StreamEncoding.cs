using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Text on its way to a stream.</summary>
internal static unsafe class StreamEncoding
{
    /// <summary>UTF-8 bytes (owned) by way of str.encode, so that its error handlers apply; null with UnicodeEncodeError.</summary>
    public static PyObject* Encode(Interpreter py, PyObject* text, string errors)
    {
        using var encoding = new PyOwned(py, PyStr.FromString(py, "utf-8"));
        using var handler = new PyOwned(py, PyStr.FromString(py, errors));
        return encoding.IsNull || handler.IsNull ? null : Call.Method(py, text, Name.encode, encoding.Pointer, handler.Pointer);
    }
}
