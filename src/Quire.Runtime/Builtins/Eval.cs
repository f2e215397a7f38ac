using Quire.Compiler;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Builtins;

internal static unsafe class Eval
{
    [PyFunction(
        "eval(source, /, globals=None, locals=None)",
        Doc = "The value of an expression, given as text or as a code object, in the given scopes or those of the caller.")]
    internal static PyObject* Run(Interpreter py, PyObject* source, PyObject* globals, PyObject* locals)
    {
        if (locals != null && locals != py.None && !CodeRun.IsMapping(py, locals))
            return Raise.TypeError(py, "locals must be a mapping");
        if (globals != null && globals != py.None && !PyDict.Check(py, globals))
        {
            return Raise.TypeError(
                py, CodeRun.IsMapping(py, globals) ? "globals must be a real dict; try eval(code, {}, mapping)" : "globals must be a dict");
        }
        if (!CodeRun.Scopes(py, ref globals, locals, out PyObject* scope))
            return null;
        using var ownedScope = new PyOwned(py, scope);
        using var code = new PyOwned(py, CodeOf(py, source));
        return code.IsNull ? null : CodeRun.Run(py, (PyCode*)code.Pointer, globals, scope, null);
    }

    private static PyObject* CodeOf(Interpreter py, PyObject* source)
    {
        if (!source->Is(TypeIndex.Code))
        {
            return (PyObject*)SourceArgument.Compile(
                py, source, "eval", "string, bytes or code", "<string>", CompileMode.Eval, CompilerOptions.Default);
        }
        return ((PyCode*)source)->FreeCount > 0
            ? Raise.TypeError(py, "code object passed to eval() may not contain free variables")
            : Ref.New(source);
    }
}
