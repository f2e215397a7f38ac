using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>
/// Letting go of all modules, in CPython 3.13's order: places where values hide, sys.modules, garbage, the names of modules that are
/// still referred to, the last imported first, then those of sys and builtins.
/// A module whose functions keep its names alive goes with the garbage, so its finalizers find all names as they were.
/// </summary>
internal static unsafe class ModuleShutdown
{
    // Names of sys that become None at once.
    private static readonly string[] s_hidingPlaces =
    [
        "path", "argv", "ps1", "ps2", "last_exc", "last_type", "last_value", "last_traceback", "path_hooks", "path_importer_cache", "meta_path",
        "__interactivehook__",
    ];

    private static readonly string[] s_streams = ["stdin", "stdout", "stderr"];

    /// <summary>Before: the program's garbage is gone. After: sys.modules is empty, garbage was collected, and only sys and builtins have names.</summary>
    public static void Run(Interpreter py)
    {
        ClearHidingPlaces(py);
        PyList* references = RemoveModules(py);
        PyDict.Clear(py, py.Modules);
        RestoreBuiltins(py);
        py.Collector.CollectAll();
        ClearSurvivors(py, references);
        ModuleClearing.ClearNames(py, py.SysDict);
        ModuleClearing.ClearNames(py, py.BuiltinsDict);
        // Modules that finalizers have imported meanwhile.
        PyDict.Clear(py, py.Modules);
        py.Collector.CollectAll();
    }

    private static void ClearHidingPlaces(Interpreter py)
    {
        Store(py, py.BuiltinsDict, "_", py.None);
        foreach (string name in s_hidingPlaces)
            Store(py, py.SysDict, name, py.None);
        foreach (string name in s_streams)
        {
            PyObject* original = PyDict.GetText(py, py.SysDict, $"__{name}__");
            Store(py, py.SysDict, name, original == null ? py.None : original);
        }
    }

    private static void Store(Interpreter py, PyDict* dict, string name, PyObject* value)
    {
        if (PyDict.SetText(py, dict, name, value) < 0)
            Errors.WriteUnraisable(py, null, null);
    }

    /// <summary>
    /// Sets every entry of sys.modules to None. Weak references to the modules, in order of import (owned); without those there was no memory for, or
    /// null.
    /// </summary>
    private static PyList* RemoveModules(Interpreter py)
    {
        PyList* references = PyList.New(py, 0);
        long position = 0;
        while (PyDict.Next(py.Modules, ref position, out PyObject* key, out PyObject* value))
        {
            using var name = new PyOwned(py, Ref.New(key));
            if (Types.IsInstance(py, value, TypeIndex.Module))
            {
                PyObject* reference = references == null ? null : py.Weak.Make(py.TypeTable[TypeIndex.WeakReference], value, null);
                if (reference != null)
                    PyList.AppendStolen(py, references, reference);
                Errors.Clear(py);
            }
            if (value != py.None && PyDict.Set(py, py.Modules, name.Pointer, py.None) < 0)
                Errors.Clear(py);
        }
        return references;
    }

    // What the program has put into builtins goes, what it took away comes back.
    private static void RestoreBuiltins(Interpreter py)
    {
        if (py.BuiltinsCopy == null)
            return;
        using var changed = new PyOwned(py, (PyObject*)PyDict.Copy(py, py.BuiltinsDict));
        Errors.Clear(py);
        PyDict.Clear(py, py.BuiltinsDict);
        if (PyDict.Update(py, py.BuiltinsDict, (PyObject*)py.BuiltinsCopy, overwrite: true) < 0)
            Errors.WriteUnraisable(py, null, null);
    }

    private static void ClearSurvivors(Interpreter py, PyList* references)
    {
        using var list = new PyOwned(py, (PyObject*)references);
        for (long i = references == null ? -1 : references->Length - 1; i >= 0; i--)
        {
            using var module = new PyOwned(py, PyWeakReference.Target((PyWeakReference*)references->Items[i]));
            if (module.IsNull)
                continue;
            PyDict* names = ((PyModule*)module.Pointer)->Dict;
            if (names != py.SysDict && names != py.BuiltinsDict)
                ModuleClearing.ClearNames(py, names);
        }
    }
}
