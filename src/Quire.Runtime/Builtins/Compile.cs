using Quire.Compiler;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Builtins;

internal static unsafe class Compile
{
    // Python's own numbers: what a __future__ import would switch on, and what only says how to parse.
    private const int FutureAnnotations = 0x1000000;
    private const int OtherFutures = 0x20000 | 0x40000 | 0x80000 | 0x100000 | 0x200000 | 0x400000 | 0x800000 | 0x10;
    private const int DontImplyDedent = 0x200;
    private const int AllowTopLevelAwait = 0x2000;
    private const int AllowIncomplete = 0x4000;

    [PyFunction(
        "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)",
        Doc = "A code object of source text, for exec or eval.\n\nThe mode is 'exec' for statements, 'eval' for an expression, 'single' for one interactive statement.")]
    internal static PyObject* Run(
        Interpreter py, PyObject* source, PyObject* filename, PyStr* mode, int flags, bool dontInherit, int optimize, int featureVersion)
    {
        using var path = new PyOwned(py, FileName(py, filename));
        if (path.IsNull)
            return null;
        if ((flags & ~(FutureAnnotations | OtherFutures | DontImplyDedent | AllowTopLevelAwait | AllowIncomplete)) != 0)
            return Raise.ValueError(py, "compile(): unrecognised flags");
        if (optimize is < -1 or > 2)
            return Raise.ValueError(py, "compile(): invalid optimize value");
        if (ModeOf(PyStr.ToText(mode)) is not { } compileMode)
            return Raise.ValueError(py, "compile() mode must be 'exec', 'eval' or 'single'");
        var options = new CompilerOptions
        {
            OptimizeLevel = Math.Max(optimize, 0),
            FutureAnnotations = (flags & FutureAnnotations) != 0,
            AllowIncomplete = (flags & AllowIncomplete) != 0,
        };
        return (PyObject*)SourceArgument.Compile(
            py, source, "compile", "string, bytes or AST", Conversion.Text(path.Pointer), compileMode, options);
    }

    private static CompileMode? ModeOf(string mode) => mode switch
    {
        "exec" => CompileMode.Exec,
        "eval" => CompileMode.Eval,
        "single" => CompileMode.Single,
        _ => null,
    };

    // A str; bytes and path-like objects become one.
    private static PyObject* FileName(Interpreter py, PyObject* filename)
    {
        if (PyStr.Check(py, filename))
            return Ref.New(filename);
        if (Types.IsInstance(py, filename, TypeIndex.Bytes))
            return PyStr.FromUtf8(py, new ReadOnlySpan<byte>(PyBytes.Data((PyBytes*)filename), (int)((PyBytes*)filename)->Length));
        using var name = new PyOwned(py, PyStr.Intern(py, "__fspath__"));
        PyObject* found = name.IsNull ? null : Types.Lookup(py, py.TypeOf(filename), name.Pointer);
        if (found == null)
            return py.HasError ? null : Raise.TypeError(py, $"expected str, bytes or os.PathLike object, not {Types.NameOf(py, filename)}");
        using var path = new PyOwned(py, Call.OneArg(py, found, filename));
        if (path.IsNull || PyStr.Check(py, path.Pointer))
            return path.Move();
        return Raise.TypeError(
            py, $"expected {Types.NameOf(py, filename)}.__fspath__() to return str or bytes, not {Types.NameOf(py, path.Pointer)}");
    }
}
