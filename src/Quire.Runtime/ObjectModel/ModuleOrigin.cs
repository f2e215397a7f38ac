using Quire.Runtime.Modules.Sys;
using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Where a module came from, for the words of a name it does not have.</summary>
internal static unsafe class ModuleOrigin
{
    private const string PackageFile = "__init__.py";

    /// <summary>
    /// What is said when a module lacks a name: a file beside the program may stand in front of the module that was meant, or the module is
    /// not yet complete.
    /// </summary>
    public static string DescribeMissing(Interpreter py, PyModule* self, string module, string attribute)
    {
        string? origin = FileOf(py, self);
        bool mayShadow = origin != null && MayShadow(py, origin);
        string missing = $"module '{module}' has no attribute '{attribute}'";
        if (mayShadow && StandardLibrary.Contains(module))
        {
            return $"{missing} (consider renaming '{origin}' since it has the same name as the standard library module named '{module}' "
                + "and the import system gives it precedence)";
        }
        if (py.Initializing.Contains((PyObject*)self))
        {
            const string circular = "(most likely due to a circular import)";
            return mayShadow
                ? $"{missing} (consider renaming '{origin}' if it has the same name as a third-party module you intended to import)"
                : origin != null
                ? $"partially initialized module '{module}' from '{origin}' has no attribute '{attribute}' {circular}"
                : $"partially initialized module '{module}' has no attribute '{attribute}' {circular}";
        }
        return IsSubmoduleUnderWay(py, module, attribute)
            ? $"cannot access submodule '{attribute}' of module '{module}' (most likely due to a circular import)"
            : missing;
    }

    private static string? FileOf(Interpreter py, PyModule* self)
    {
        PyObject* file = PyDict.GetName(py, self->Dict, Name.__file__);
        return file != null && PyStr.Check(py, file) && PyDict.GetName(py, self->Dict, Name.__package__) != py.None ? Conversion.Text(file) : null;
    }

    // Whether the file lies in the folder that is searched before the library.
    private static bool MayShadow(Interpreter py, string origin)
    {
        PyObject* path = py.SysDict == null ? null : PyDict.GetName(py, py.SysDict, Name.path);
        if (path == null || !path->Is(TypeIndex.List) || ((PyList*)path)->Length == 0 || !PyStr.Check(py, ((PyList*)path)->Items[0]))
            return false;
        string? folder = Path.GetDirectoryName(origin);
        if (Path.GetFileName(origin) == PackageFile)
            folder = Path.GetDirectoryName(folder);
        string first = Conversion.Text(((PyList*)path)->Items[0]);
        return folder == (first.Length == 0 ? Directory.GetCurrentDirectory() : first);
    }

    private static bool IsSubmoduleUnderWay(Interpreter py, string module, string attribute)
    {
        PyObject* submodule = py.Modules == null ? null : PyDict.GetText(py, py.Modules, $"{module}.{attribute}");
        return submodule != null && py.Initializing.Contains(submodule);
    }
}
