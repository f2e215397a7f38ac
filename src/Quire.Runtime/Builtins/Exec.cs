using Quire.Compiler;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Builtins;

internal static unsafe class Exec
{
    [PyFunction(
        "exec(source, /, globals=None, locals=None, *, closure=None)",
        Doc = "Runs statements, given as text or as a code object, in the given scopes or those of the caller.")]
    internal static PyObject* Run(Interpreter py, PyObject* source, PyObject* globals, PyObject* locals, PyObject* closure)
    {
        if (globals != null && globals != py.None && !PyDict.Check(py, globals))
            return Raise.TypeError(py, $"exec() globals must be a dict, not {Types.NameOf(py, globals)}");
        if (locals != null && locals != py.None && !CodeRun.IsMapping(py, locals))
            return Raise.TypeError(py, $"locals must be a mapping or None, not {Types.NameOf(py, locals)}");
        if (!CodeRun.Scopes(py, ref globals, locals, out PyObject* scope))
            return null;
        using var ownedScope = new PyOwned(py, scope);
        closure = closure == null || closure == py.None ? null : closure;
        using var code = new PyOwned(py, CodeOf(py, source, closure));
        if (code.IsNull)
            return null;
        using var result = new PyOwned(py, CodeRun.Run(py, (PyCode*)code.Pointer, globals, scope, (PyTuple*)closure));
        return result.IsNull ? null : Ref.New(py.None);
    }

    private static PyObject* CodeOf(Interpreter py, PyObject* source, PyObject* closure)
    {
        if (!source->Is(TypeIndex.Code))
        {
            if (closure != null)
                return Raise.TypeError(py, "closure can only be used when source is a code object");
            return (PyObject*)SourceArgument.Compile(
                py, source, "exec", "string, bytes or code", "<string>", CompileMode.Exec, CompilerOptions.Default);
        }
        int free = ((PyCode*)source)->FreeCount;
        if (free == 0)
            return closure == null ? Ref.New(source) : Raise.TypeError(py, "cannot use a closure with this code object");
        if (closure == null)
            return Raise.TypeError(py, "code object passed to exec() may not contain free variables");
        return IsClosure(closure, free) ? Ref.New(source) : Raise.TypeError(py, $"code object requires a closure of exactly length {free}");
    }

    private static bool IsClosure(PyObject* closure, int length)
    {
        if (!closure->Is(TypeIndex.Tuple) || ((PyTuple*)closure)->Length != length)
            return false;
        for (int i = 0; i < length; i++)
        {
            if (!PyTuple.Items((PyTuple*)closure)[i]->Is(TypeIndex.Cell))
                return false;
        }
        return true;
    }
}
