using System.Text;
using Quire.Compiler;
using Quire.Compiler.Diagnostics;
using Quire.Compiler.Parsing;
using Quire.Compiler.Syntax;
using Quire.Compiler.Text;
using Quire.Runtime;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Tracing;
using Quire.Runtime.Vm;

namespace Quire.Cli.Explain;

/// <summary>
/// Runs a program one top-level statement at a time, all in one __main__, and hands out a picture after each. A statement's own code is
/// freed before its picture is taken.
/// </summary>
internal sealed unsafe class ExplainRun(Interpreter py, CapturedOutput output, IStepWriter writer)
{
    private readonly ProgramMemory _memory = new(py);

    /// <summary>The exit code.</summary>
    public int Run(SourceText source, string? fileName)
    {
        SyntaxTree? tree = Check(source);
        PyModule* main = tree == null ? null : ScriptRun.MakeMain(py, fileName);
        if (main == null)
            return MainExit.Report(py);
        writer.Begin();
        HashSet<string> hidden = NamesOf(main->Dict);
        hidden.Add("__annotations__");
        bool isDone = true;
        for (int i = 0; i < tree!.Body.Length && isDone; i++)
        {
            isDone = Execute(tree, i, main);
            writer.Write(Picture(source, tree.Body[i], main, hidden, isDone));
        }
        Ref.Dec(py, (PyObject*)main);
        return isDone ? ExitCodes.Success : MainExit.Report(py);
    }

    // The whole text is compiled first: errors and warnings come out as in a normal run. Null with an exception pending.
    private SyntaxTree? Check(SourceText source)
    {
        foreach (Diagnostic diagnostic in PythonCompiler.Compile(source).Diagnostics.Items)
        {
            if (!SyntaxErrors.Report(py, source, diagnostic))
                return null;
        }
        return Parser.ParseModule(source).Tree;
    }

    private bool Execute(SyntaxTree tree, int index, PyModule* main)
    {
        PyCode* code = CodeLoader.Load(py, PythonCompiler.CompileStatement(tree, index).Code!);
        PyFunction* function = code == null ? null : PyFunction.New(py, code, main->Dict, py.BuiltinsDict);
        Ref.XDec(py, (PyObject*)code);
        PyObject* result = function == null ? null : CallPaths.RunBody(py, function, (PyObject*)main->Dict);
        Ref.XDec(py, (PyObject*)function);
        Ref.XDec(py, result);
        return result != null;
    }

    private ExplainStep Picture(SourceText source, Stmt statement, PyModule* main, HashSet<string> hidden, bool isDone)
    {
        List<FreedObject> freed = _memory.TakeFreed();
        ProgramPicture picture = ProgramPicture.Take(py, main->Dict, hidden);
        return new ExplainStep
        {
            Line = FirstLine(statement),
            Source = TextOf(source, statement),
            Names = picture.Names,
            Objects = picture.Objects,
            Freed = freed,
            Lost = _memory.Remember(picture),
            Output = output.Take(),
            Failed = !isDone,
        };
    }

    private static HashSet<string> NamesOf(PyDict* dict)
    {
        HashSet<string> names = [];
        long position = 0;
        while (PyDict.Next(dict, ref position, out PyObject* key, out _))
            names.Add(PyStr.ToText((PyStr*)key));
        return names;
    }

    // A decorated definition begins at its first decorator.
    private static int FirstLine(Stmt statement)
    {
        Expr[] decorators = statement switch
        {
            FunctionDefStmt function => function.Decorators,
            ClassDefStmt type => type.Decorators,
            _ => [],
        };
        return decorators.Length > 0 ? decorators[0].Span.Line : statement.Span.Line;
    }

    private static string TextOf(SourceText source, Stmt statement)
    {
        int first = FirstLine(statement);
        Span span = statement.Span;
        int start = first == span.Line ? span.Col : 0;
        var text = new StringBuilder();
        for (int line = first; line <= span.EndLine; line++)
        {
            ReadOnlySpan<byte> bytes = source.LineBytes(line);
            int from = line == first ? Math.Min(start, bytes.Length) : 0;
            int to = line == span.EndLine ? Math.Clamp(span.EndCol, from, bytes.Length) : bytes.Length;
            text.Append(line == first ? "" : "\n").Append(Encoding.UTF8.GetString(bytes[from..to]));
        }
        return text.ToString();
    }
}
