using Quire.Compiler;
using Quire.Compiler.Diagnostics;
using Quire.Compiler.Text;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>
/// From source text to code objects. The compiler works on the .NET heap; what it takes is charged against the limit until the code stands in
/// the heap.
/// </summary>
internal static unsafe class Compiling
{
    /// <summary>Copies of the text that are made before the first look at the budget.</summary>
    private const int Copies = 3;

    /// <summary>A file of a module or script: a code object (owned), or null with SyntaxError.</summary>
    public static PyCode* FromBytes(Interpreter py, byte[] bytes, string fileName) =>
        FromBytes(py, bytes, fileName, CompileMode.Exec, CompilerOptions.Default);

    /// <summary>Bytes given to exec, eval and compile: their encoding is found as a file's is.</summary>
    public static PyCode* FromBytes(Interpreter py, byte[] bytes, string fileName, CompileMode mode, CompilerOptions options)
    {
        using var budget = new CompileBudget(py);
        return budget.TryCharge((long)bytes.Length * Copies)
            ? FromSource(py, SourceText.FromFile(fileName, bytes), mode, options, budget)
            : NoMemory(py);
    }

    /// <summary>Text of exec, eval and compile.</summary>
    public static PyCode* FromText(Interpreter py, string text, string fileName, CompileMode mode, CompilerOptions options)
    {
        using var budget = new CompileBudget(py);
        return budget.TryCharge((long)text.Length * Copies)
            ? FromSource(py, SourceText.FromString(fileName, text), mode, options, budget)
            : NoMemory(py);
    }

    private static PyCode* NoMemory(Interpreter py) => (PyCode*)Raise.NoMemory(py);

    private static PyCode* FromSource(Interpreter py, SourceText source, CompileMode mode, CompilerOptions options, CompileBudget budget)
    {
        CompileResult result;
        try
        {
            result = PythonCompiler.Compile(source, mode, options with { Checkpoint = budget.Check });
        }
        catch (CompilationAbandonedException)
        {
            // Nothing of the compiler is left; what it took is free again before the exception is made.
            budget.Dispose();
            return Interrupts.IsPending(py) ? (PyCode*)Interrupts.Raise(py) : NoMemory(py);
        }
        foreach (Diagnostic diagnostic in result.Diagnostics.Items)
        {
            if (!SyntaxErrors.Report(py, source, diagnostic))
                return null;
        }
        return CodeLoader.Load(py, result.Code!);
    }
}
