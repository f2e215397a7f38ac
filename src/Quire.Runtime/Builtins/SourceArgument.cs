using Quire.Compiler;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
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
            // The copy lies outside of the heap.
            nuint copy = (nuint)((PyStr*)source)->Length * 2 * sizeof(char);
            if (!py.Heap.TryCharge(copy))
                return (PyCode*)Raise.NoMemory(py);
            string text = PyStr.ToText((PyStr*)source);
            PyCode* code = text.Contains('\0') ? NullBytes(py) : Compiling.FromText(py, Trimmed(text, mode), fileName, mode, options);
            py.Heap.Uncharge(copy);
            return code;
        }
        ReadOnlySpan<byte> bytes;
        if (Types.IsInstance(py, source, TypeIndex.Bytes))
            bytes = new(PyBytes.Data((PyBytes*)source), (int)((PyBytes*)source)->Length);
        else if (Types.IsInstance(py, source, TypeIndex.ByteArray))
            bytes = new(((PyByteArray*)source)->Data, (int)((PyByteArray*)source)->Length);
        else
            return (PyCode*)Raise.TypeError(py, $"{function}() arg 1 must be a {expected} object");
        if (bytes.Contains((byte)0))
            return NullBytes(py);
        if (mode == CompileMode.Eval)
            bytes = bytes.TrimStart(" \t"u8);
        var size = (nuint)bytes.Length;
        if (!py.Heap.TryCharge(size))
            return (PyCode*)Raise.NoMemory(py);
        PyCode* compiled = Compiling.FromBytes(py, bytes.ToArray(), fileName, mode, options);
        py.Heap.Uncharge(size);
        return compiled;
    }

    // An expression may be indented.
    private static string Trimmed(string text, CompileMode mode) => mode == CompileMode.Eval ? text.TrimStart(' ', '\t') : text;

    private static PyCode* NullBytes(Interpreter py) =>
        (PyCode*)Raise.New(py, TypeIndex.SyntaxError, "source code string cannot contain null bytes");
}
