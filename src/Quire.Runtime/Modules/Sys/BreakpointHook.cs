using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Modules.Sys;

/// <summary>What breakpoint() calls unless a program says otherwise.</summary>
internal static unsafe class BreakpointHook
{
    private const string Variable = "PYTHONBREAKPOINT";

    [PyFunction("breakpointhook(*args, **kws)", Module = "sys", Doc = "Calls what PYTHONBREAKPOINT names: pdb.set_trace by default, nothing for 0.")]
    internal static PyObject* Run(Interpreter py, PyObject** args, int count, PyObject* kwnames)
    {
        string? given = py.IgnoresEnvironment ? null : Environment.GetEnvironmentVariable(Variable);
        string wanted = string.IsNullOrEmpty(given) ? "pdb.set_trace" : given;
        if (wanted == "0")
            return Ref.New(py.None);
        using var hook = new PyOwned(py, Find(py, wanted));
        if (!hook.IsNull)
            return Call.Invoke(py, hook.Pointer, args, count, kwnames);
        bool isMissing = Errors.ClearIf(py, TypeIndex.ImportError) || Errors.ClearIf(py, TypeIndex.AttributeError) || Errors.ClearIf(py, TypeIndex.ValueError);
        if (!isMissing || Errors.Warn(py, TypeIndex.RuntimeWarning, $"Ignoring unimportable ${Variable}: \"{wanted}\"", 1) < 0)
            return null;
        return Ref.New(py.None);
    }

    private static PyObject* Find(Interpreter py, string path)
    {
        int dot = path.LastIndexOf('.');
        string moduleName = dot < 0 ? "builtins" : path[..dot];
        if (moduleName.Length == 0)
            return Raise.ValueError(py, "Empty module name");
        using var module = new PyOwned(py, ModuleLoading.Ensure(py, moduleName));
        using var name = new PyOwned(py, module.IsNull ? null : PyStr.Intern(py, path.AsSpan(dot + 1)));
        return name.IsNull ? null : Attributes.Get(py, module.Pointer, name.Pointer);
    }
}
