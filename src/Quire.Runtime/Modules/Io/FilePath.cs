using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Text.Codecs;

namespace Quire.Runtime.Modules.Io;

/// <summary>What a program names a file by: str, bytes, or an object with __fspath__.</summary>
internal static unsafe class FilePath
{
    /// <summary>The str or bytes itself, or what __fspath__ gives (owned); null with TypeError.</summary>
    public static PyObject* Of(Interpreter py, PyObject* o)
    {
        if (PyStr.Check(py, o) || PyBytes.Check(py, o))
            return Ref.New(o);
        using var method = new PyOwned(py, Attributes.LookupSpecial(py, o, Name.__fspath__));
        if (method.IsNull)
            return py.HasError ? null : Raise.TypeError(py, $"expected str, bytes or os.PathLike object, not {Types.NameOf(py, o)}");
        using var path = new PyOwned(py, Call.NoArgs(py, method.Pointer));
        if (path.IsNull || PyStr.Check(py, path.Pointer) || PyBytes.Check(py, path.Pointer))
            return path.Move();
        return Raise.TypeError(
            py, $"expected {Types.NameOf(py, o)}.__fspath__() to return str or bytes, not {Types.NameOf(py, path.Pointer)}");
    }

    /// <summary>The bytes the system is given, with the zero that ends them (owned bytes object); null with an exception.</summary>
    public static PyObject* Encode(Interpreter py, PyObject* path)
    {
        using var named = new PyOwned(py, Of(py, path));
        if (named.IsNull)
            return null;
        using var bytes = new PyOwned(py, PyBytes.Check(py, named.Pointer)
            ? Ref.New(named.Pointer)
            : TextCodecs.Encode(py, (PyStr*)named.Pointer, "utf-8", "surrogateescape"));
        if (bytes.IsNull)
            return null;
        ReadOnlySpan<byte> text = PyBytes.Span((PyBytes*)bytes.Pointer);
        if (text.Contains((byte)0))
            return Raise.ValueError(py, "embedded null byte");
        PyBytes* ended = PyBytes.Allocate(py, text.Length + 1);
        if (ended == null)
            return null;
        text.CopyTo(new Span<byte>(PyBytes.Data(ended), text.Length));
        PyBytes.Data(ended)[text.Length] = 0;
        return (PyObject*)ended;
    }
}
