using Quire.Compiler;
using Quire.Compiler.Diagnostics;
using Quire.Compiler.Text;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>
/// From source text to code objects. The compiler works on the .NET heap; what it takes is estimated from the length of the text and
/// charged against the limit while it runs.
/// </summary>
internal static unsafe class Compiling
{
    /// <summary>Bytes of .NET memory the compiler takes at most per byte of source, measured on CPython's library.</summary>
    private const int CostPerByte = 60;

    /// <summary>A file of a module or script: a code object (owned), or null with SyntaxError.</summary>
    public static PyCode* FromBytes(Interpreter py, byte[] bytes, string fileName) =>
        FromBytes(py, bytes, fileName, CompileMode.Exec, CompilerOptions.Default);

    /// <summary>Bytes given to exec, eval and compile: their encoding is found as a file's is.</summary>
    public static PyCode* FromBytes(Interpreter py, byte[] bytes, string fileName, CompileMode mode, CompilerOptions options)
    {
        if (!Charge(py, bytes.Length))
            return null;
        PyCode* code = FromSource(py, SourceText.FromFile(fileName, bytes), mode, options);
        Uncharge(py, bytes.Length);
        return code;
    }

    /// <summary>Text of exec, eval and compile.</summary>
    public static PyCode* FromText(Interpreter py, string text, string fileName, CompileMode mode, CompilerOptions options)
    {
        if (!Charge(py, text.Length))
            return null;
        PyCode* code = FromSource(py, SourceText.FromString(fileName, text), mode, options);
        Uncharge(py, text.Length);
        return code;
    }

    private static bool Charge(Interpreter py, int length)
    {
        if (py.Heap.TryCharge((nuint)length * CostPerByte))
            return true;
        Raise.NoMemory(py);
        return false;
    }

    private static void Uncharge(Interpreter py, int length) => py.Heap.Uncharge((nuint)length * CostPerByte);

    private static PyCode* FromSource(Interpreter py, SourceText source, CompileMode mode, CompilerOptions options)
    {
        CompileResult result = PythonCompiler.Compile(source, mode, options);
        foreach (Diagnostic diagnostic in result.Diagnostics.Items)
        {
            if (!SyntaxErrors.Report(py, source, diagnostic))
                return null;
        }
        return CodeLoader.Load(py, result.Code!);
    }
}
