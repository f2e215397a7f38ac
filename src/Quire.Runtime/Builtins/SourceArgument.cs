using System.Text;
using Quire.Compiler;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Text.Bytes;
using Quire.Runtime.Objects.Text.Codecs;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Builtins;

/// <summary>Source text given to compile, eval and exec as a str or as bytes.</summary>
internal static unsafe class SourceArgument
{
    /// <summary>Compiles it (owned); null with SyntaxError, or with TypeError "function() arg 1 must be a …".</summary>
    public static PyCode* Compile(
        Interpreter py, PyObject* source, string function, string expected, string fileName, CompileMode mode, CompilerOptions options)
    {
        if (PyStr.Check(py, source))
        {
            return FromText(py, source, fileName, mode, options, isIndentable: function == "eval");
        }
        int found = ByteView.TryGet(py, source, out ByteView view);
        if (found == 0)
            return (PyCode*)Raise.TypeError(py, $"{function}() arg 1 must be a {expected} object");
        PyCode* code = found < 0 ? null : FromBytes(py, view.Span, function, fileName, mode, options);
        view.Dispose();
        return code;
    }

    private static PyCode* FromBytes(
        Interpreter py, ReadOnlySpan<byte> bytes, string function, string fileName, CompileMode mode, CompilerOptions options)
    {
        if (bytes.Contains((byte)0))
            return NullBytes(py);
        if (function == "eval")
            bytes = bytes.TrimStart(" \t"u8);
        if (py.AuditHooks != null && Audit(py, PyBytes.New(py, bytes), fileName) < 0)
            return null;
        var size = (nuint)bytes.Length;
        if (!py.Heap.TryCharge(size))
            return (PyCode*)Raise.NoMemory(py);
        PyCode* compiled = Compiling.FromBytes(py, bytes.ToArray(), fileName, mode, options);
        py.Heap.Uncharge(size);
        return compiled;
    }

    private static PyCode* FromText(
        Interpreter py, PyObject* source, string fileName, CompileMode mode, CompilerOptions options, bool isIndentable)
    {
        // The copy lies outside of the heap.
        nuint copy = (nuint)((PyStr*)source)->Length * 2 * sizeof(char);
        if (!py.Heap.TryCharge(copy))
            return (PyCode*)Raise.NoMemory(py);
        PyCode* code = FromCopy(py, (PyStr*)source, fileName, mode, options, isIndentable);
        py.Heap.Uncharge(copy);
        return code;
    }

    private static PyCode* FromCopy(
        Interpreter py, PyStr* source, string fileName, CompileMode mode, CompilerOptions options, bool isIndentable)
    {
        string text = PyStr.ToText(source);
        if (text.Contains('\0'))
            return NullBytes(py);
        // Only to raise UnicodeEncodeError for surrogates, which no source file can have.
        using var encoded = new PyOwned(py, PyStr.IsAscii(source) ? Ref.New((PyObject*)source) : TextCodecs.Encode(py, source));
        if (encoded.IsNull)
            return null;
        text = isIndentable ? text.TrimStart(' ', '\t') : text;
        if (py.AuditHooks != null && Audit(py, PyBytes.New(py, Encoding.UTF8.GetBytes(text)), fileName) < 0)
            return null;
        return Compiling.FromText(py, text, fileName, mode, options);
    }

    // The source as bytes, taken over.
    private static int Audit(Interpreter py, PyObject* source, string fileName) =>
        Auditing.Event(py, "compile", (nint)source, (nint)PyStr.FromString(py, fileName));

    private static PyCode* NullBytes(Interpreter py)
    {
        SyntaxErrors.RaisePlain(py, "source code string cannot contain null bytes");
        return null;
    }
}
