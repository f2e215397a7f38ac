using Quire.Bytecode;
using Quire.Compiler.CodeGen;
using Quire.Compiler.Diagnostics;
using Quire.Compiler.Parsing;
using Quire.Compiler.Scopes;
using Quire.Compiler.Syntax;
using Quire.Compiler.Text;

namespace Quire.Compiler;

/// <summary>Text to code unit: tokens, syntax, scopes, code. Faults of the text are diagnostics, never exceptions.</summary>
public static class PythonCompiler
{
    /// <summary>What the scopes of a text take at most: a name or a function every few bytes.</summary>
    private const int ScopeBytesPerByte = 16;

    public static CompileResult Compile(
        string text, string fileName, CompileMode mode = CompileMode.Exec, CompilerOptions? options = null) =>
        Compile(SourceText.FromString(fileName, text), mode, options);

    public static CompileResult Compile(
        SourceText source, CompileMode mode = CompileMode.Exec, CompilerOptions? options = null)
    {
        options ??= CompilerOptions.Default;
        var parseOptions = options.AllowIncomplete
            ? new ParseOptions { AllowIncomplete = true, DontImplyDedent = true, Checkpoint = options.Checkpoint }
            : options.Checkpoint == null ? ParseOptions.Default : new ParseOptions { Checkpoint = options.Checkpoint };
        ParseResult parsed = mode switch
        {
            CompileMode.Eval => Parser.ParseExpression(source, parseOptions),
            CompileMode.Single => Parser.ParseInteractive(source, parseOptions),
            _ => Parser.ParseModule(source, parseOptions),
        };
        return parsed.Tree is null
            ? new CompileResult(null, parsed.Diagnostics)
            : Compile(parsed.Tree, parsed.Diagnostics, options);
    }

    /// <summary>
    /// One top-level statement of a file as a code unit of its own, with its lines, under the file's <c>from __future__</c> imports. Only
    /// the first statement can be a docstring. What is wrong between statements is found by compiling the whole.
    /// </summary>
    public static CompileResult CompileStatement(SyntaxTree tree, int index, CompilerOptions? options = null)
    {
        options ??= CompilerOptions.Default;
        var diagnostics = new DiagnosticBag(tree.Source);
        FutureFeatures future = FutureFeatures.Find(tree, options.FutureAnnotations, new DiagnosticBag(tree.Source));
        Stmt statement = tree.Body[index];
        if (index > 0 && Docstring.Of([statement]) != null)
            statement = new PassStmt(statement.Span);
        var alone = new SyntaxTree(tree.Mode, [statement], null, tree.Source);
        ScopeTable scopes = ScopeBuilder.Build(alone, future.Annotations, diagnostics);
        CodeUnit? code = diagnostics.HasError
            ? null
            : new CodeGenerator(tree.Source.FileName, scopes, future, options, interactive: false, diagnostics).Generate(alone);
        return new CompileResult(code, diagnostics) { FutureAnnotations = future.Annotations };
    }

    /// <summary>The passes after parsing; they stop at the first that finds an error.</summary>
    private static CompileResult Compile(SyntaxTree tree, DiagnosticBag diagnostics, CompilerOptions options)
    {
        FutureFeatures future = FutureFeatures.Find(tree, options.FutureAnnotations, diagnostics);
        CodeUnit? code = null;
        if (!diagnostics.HasError)
        {
            options.Checkpoint?.Invoke((long)tree.Source.Length * ScopeBytesPerByte);
            ScopeTable scopes = ScopeBuilder.Build(tree, future.Annotations, diagnostics);
            if (!diagnostics.HasError)
            {
                bool interactive = tree.Mode == ParseMode.Single;
                var generator = new CodeGenerator(
                    tree.Source.FileName, scopes, future, options, interactive, diagnostics);
                code = generator.Generate(tree);
            }
        }
        return new CompileResult(code, diagnostics) { FutureAnnotations = future.Annotations };
    }
}
