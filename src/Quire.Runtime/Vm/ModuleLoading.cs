using Quire.Runtime.Modules;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>Finding and loading modules: built-in ones by name, others from source along sys.path or their package's __path__.</summary>
internal static unsafe class ModuleLoading
{
    /// <summary>The module of an absolute name (owned), loaded with its parents if need be; null with an exception.</summary>
    public static PyObject* Ensure(Interpreter py, string name)
    {
        PyObject* present = PyDict.GetText(py, py.Modules, name);
        if (present == py.None)
            return NotFound(py, name, $"import of {name} halted; None in sys.modules");
        if (present != null)
            return Ref.New(present);
        int dot = name.LastIndexOf('.');
        if (dot < 0)
            return Load(py, name, null);
        using var parent = new PyOwned(py, Ensure(py, name[..dot]));
        if (parent.IsNull)
            return null;
        // Importing the parent may have imported this module as well.
        present = PyDict.GetText(py, py.Modules, name);
        if (present != null)
            return Ref.New(present);
        using var module = new PyOwned(py, Load(py, name, parent.Pointer));
        if (module.IsNull)
            return null;
        using var own = new PyOwned(py, PyStr.Intern(py, name.AsSpan(dot + 1)));
        if (own.IsNull || Attributes.Set(py, parent.Pointer, own.Pointer, module.Pointer) < 0)
            return null;
        return module.Move();
    }

    private static PyObject* Load(Interpreter py, string name, PyObject* parent)
    {
        if (py.IsFinalizing && PyDict.GetText(py, py.SysDict, "meta_path") == py.None)
            return Raise.New(py, TypeIndex.ImportError, "sys.meta_path is None, Python is likely shutting down");
        if (py.AuditHooks != null && AuditImport(py, name) < 0)
            return null;
        bool isBuiltin = BuiltinModules.TryFind(name, out ModuleDefinition definition) && parent == null;
        if (isBuiltin && !StandIns.Has(name))
            return (PyObject*)BuiltinModuleLoading.Load(py, name, definition);
        using var path = new PyOwned(py, SearchPath(py, name, parent));
        if (path.IsNull)
            return null;
        PyObject* loaded;
        if (TryLoadFrom(py, name, path.Pointer, &loaded))
            return loaded;
        return isBuiltin ? (PyObject*)BuiltinModuleLoading.Load(py, name, definition) : NotFound(py, name, $"No module named '{name}'");
    }

    private static int AuditImport(Interpreter py, string name) => Auditing.Event(
        py,
        "import",
        (nint)PyStr.FromString(py, name),
        (nint)Ref.New(py.None),
        SysValue(py, "path"),
        SysValue(py, "meta_path"),
        SysValue(py, "path_hooks"));

    private static nint SysValue(Interpreter py, string name)
    {
        PyObject* value = PyDict.GetText(py, py.SysDict, name);
        return (nint)Ref.New(value == null ? py.None : value);
    }

    private static PyObject* SearchPath(Interpreter py, string name, PyObject* parent)
    {
        PyObject* path;
        if (parent == null)
        {
            path = PyDict.GetName(py, py.SysDict, Name.path);
            return path == null ? Raise.RuntimeError(py, "sys.path must be a list of directory names") : Iteration.ToList(py, path);
        }
        int has = Attributes.TryGet(py, parent, py.NameOf(Name.__path__), &path);
        if (has < 0)
            return null;
        if (has == 0)
            return NotFound(py, name, $"No module named '{name}'; '{name[..name.LastIndexOf('.')]}' is not a package");
        using var owner = new PyOwned(py, path);
        return Iteration.ToList(py, path);
    }

    private static PyObject* NotFound(Interpreter py, string name, string message)
    {
        Raise.New(py, TypeIndex.ModuleNotFoundError, message);
        using var text = new PyOwned(py, PyStr.FromString(py, name));
        ExceptionFields.SetPending(py, ExceptionFields.ImportErrorName, text.Pointer);
        return null;
    }

    // False when no folder has the module; true with *module (null on error) otherwise.
    private static bool TryLoadFrom(Interpreter py, string name, PyObject* path, PyObject** module)
    {
        *module = null;
        string last = name[(name.LastIndexOf('.') + 1)..];
        var list = (PyList*)path;
        string? namespaceFolder = null;
        for (int i = 0; i < list->Length; i++)
        {
            PyObject* entry = list->Items[i];
            if (!Types.IsInstance(py, entry, TypeIndex.Str))
                continue;
            string folder = Conversion.Text(entry);
            string package = Path.Combine(folder.Length == 0 ? Directory.GetCurrentDirectory() : folder, last);
            string init = Path.Combine(package, "__init__.py");
            if (File.Exists(init))
            {
                *module = SourceModules.Load(py, name, init, package);
                return true;
            }
            if (File.Exists(package + ".py"))
            {
                *module = SourceModules.Load(py, name, package + ".py", null);
                return true;
            }
            if (namespaceFolder == null && Directory.Exists(package))
                namespaceFolder = package;
        }
        if (namespaceFolder == null)
            return false;
        *module = SourceModules.MakeNamespacePackage(py, name, namespaceFolder);
        return true;
    }

    /// <summary>Whether the module's body is still running: its __spec__ says so.</summary>
    public static bool IsInitializing(Interpreter py, PyObject* module) => SourceModules.IsInitializing(py, module);
}
