using Quire.Bytecode;

namespace Quire.Compiler.Tests.CodeGen;

/// <summary>Compiles for the tests, every result verified.</summary>
internal static class Compiling
{
    public static CodeUnit Compile(string text, CompileMode mode = CompileMode.Exec, CompilerOptions? options = null)
    {
        CompileResult result = PythonCompiler.Compile(text, "test.py", mode, options);
        Assert.True(result.Code is not null, $"{result.Error}: {text}");
        Assert.Null(Verifier.Check(result.Code));
        return result.Code;
    }

    /// <summary>The unit of the one function or class in a text.</summary>
    public static CodeUnit Inner(string text) => Compile(text).Constants.OfType<CodeUnit>().First();

    /// <summary>Names of instructions and their operands on one line.</summary>
    public static string Line(CodeUnit unit) => string.Join(
        "; ",
        Enumerable.Range(0, unit.Instructions.Length).Select(i =>
            (OpTable.Name(unit.Instructions[i].Op) + " " + Disassembler.Operands(unit, i)).TrimEnd()));
}
