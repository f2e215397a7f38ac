using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>Modules made from source files.</summary>
internal static unsafe class SourceModules
{
    /// <summary>Loads a file as a module and runs it (owned); a module whose body fails is taken out of sys.modules again.</summary>
    public static PyObject* Load(Interpreter py, string name, string file, string? packageFolder)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Raise.New(py, TypeIndex.ImportError, $"cannot read '{file}'");
        }
        using var code = new PyOwned(py, (PyObject*)Compiling.FromBytes(py, bytes, file));
        if (code.IsNull)
            return null;
        using var module = new PyOwned(py, (PyObject*)Make(py, name, file, packageFolder));
        if (module.IsNull || PyDict.SetText(py, py.Modules, name, module.Pointer) < 0)
            return null;
        if (Run(py, (PyModule*)module.Pointer, (PyCode*)code.Pointer))
        {
            PyObject* present = PyDict.GetText(py, py.Modules, name);
            return present == null ? module.Move() : Ref.New(present);
        }
        PyObject* pending = Errors.Take(py);
        using var key = new PyOwned(py, PyStr.FromString(py, name));
        if (!key.IsNull)
            PyDict.Delete(py, py.Modules, key.Pointer);
        Errors.Restore(py, pending);
        return null;
    }

    private static bool Run(Interpreter py, PyModule* module, PyCode* code)
    {
        py.Initializing.Push((PyObject*)module);
        PyFunction* function = PyFunction.New(py, code, module->Dict, py.BuiltinsDict);
        PyObject* result = function == null ? null : CallPaths.RunBody(py, function, (PyObject*)module->Dict);
        Ref.XDec(py, (PyObject*)function);
        Ref.XDec(py, result);
        py.Initializing.Pop();
        return result != null;
    }

    public static bool IsInitializing(Interpreter py, PyObject* module) => py.Initializing.Contains(module);

    /// <summary>A folder without __init__.py: a package with nothing in it but what is imported from it.</summary>
    public static PyObject* MakeNamespacePackage(Interpreter py, string name, string folder)
    {
        using var module = new PyOwned(py, (PyObject*)Make(py, name, null, folder));
        return module.IsNull || PyDict.SetText(py, py.Modules, name, module.Pointer) < 0 ? null : module.Move();
    }

    private static PyModule* Make(Interpreter py, string name, string? file, string? packageFolder)
    {
        PyModule* module = PyModule.New(py, name);
        if (module == null)
            return null;
        int dot = name.LastIndexOf('.');
        string package = packageFolder != null ? name : dot < 0 ? "" : name[..dot];
        bool isFilled = SetText(py, module, Name.__package__, package)
            && (file == null ? PyDict.SetName(py, module->Dict, Name.__file__, py.None) == 0 : SetText(py, module, Name.__file__, file))
            && (packageFolder == null || SetPath(py, module, packageFolder))
            && PyDict.SetName(py, module->Dict, Name.__builtins__, (PyObject*)py.BuiltinsDict) == 0;
        if (isFilled)
            return module;
        Ref.Dec(py, (PyObject*)module);
        return null;
    }

    private static bool SetText(Interpreter py, PyModule* module, Name name, string text)
    {
        using var value = new PyOwned(py, PyStr.FromString(py, text));
        return !value.IsNull && PyDict.SetName(py, module->Dict, name, value.Pointer) == 0;
    }

    private static bool SetPath(Interpreter py, PyModule* module, string folder)
    {
        using var entry = new PyOwned(py, PyStr.FromString(py, folder));
        using var path = new PyOwned(py, (PyObject*)PyList.New(py, 0));
        return !entry.IsNull && !path.IsNull && PyList.Append(py, (PyList*)path.Pointer, entry.Pointer) == 0
            && PyDict.SetName(py, module->Dict, Name.__path__, path.Pointer) == 0;
    }
}
