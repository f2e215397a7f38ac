using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Modules.Warning;

/// <summary>The module <c>_warnings</c>: issuing warnings, and the filters.</summary>
[PyModule("_warnings", Doc = "Warnings: issuing them, and what the library's module warnings builds on.")]
internal static unsafe partial class WarningsModule
{
    internal static int Execute(Interpreter py, PyModule* module)
    {
        PyDict* state = WarningState.Ensure(py);
        if (state == null)
            return -1;
        var add = new ModuleBuilder(py, module);
        foreach (string name in (ReadOnlySpan<string>)[WarningState.Filters, WarningState.DefaultAction, WarningState.Once])
            add.Store(name, Ref.XNew(PyDict.GetText(py, state, name)));
        return add.Failed ? -1 : 0;
    }

    [PyFunction("_filters_mutated()", Module = "_warnings", Doc = "Says that the filters were changed: what was given before counts no more.")]
    internal static PyObject* FiltersMutated(Interpreter py)
    {
        py.WarningFiltersVersion++;
        return Ref.New(py.None);
    }

    [PyFunction(
        "warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=<unrepresentable>)", Module = "_warnings",
        Doc = "Warns about what the calling code does, or the code so many levels up.")]
    internal static PyObject* Warn(
        Interpreter py, PyObject* message, PyObject* category, long stacklevel, PyObject* source, PyTuple* skip_file_prefixes)
    {
        category = CategoryOf(py, message, category);
        if (category == null)
            return null;
        PyTuple* prefixes = skip_file_prefixes != null && skip_file_prefixes->Length > 0 ? skip_file_prefixes : null;
        for (long i = 0; prefixes != null && i < prefixes->Length; i++)
        {
            PyObject* prefix = PyTuple.Items(prefixes)[i];
            if (!PyStr.Check(py, prefix))
                return Raise.TypeError(py, $"Found non-str '{Types.NameOf(py, prefix)}' in skip_file_prefixes.");
        }
        if (prefixes != null)
            stacklevel = Math.Max(stacklevel, 2);
        source = source == null || source == py.None ? null : source;
        return ArgumentBinding.FromStatus(py, Warnings.Issue(py, category, message, stacklevel, prefixes, source));
    }

    // Borrowed; null with TypeError.
    private static PyObject* CategoryOf(Interpreter py, PyObject* message, PyObject* category)
    {
        if (Types.IsInstance(py, message, TypeIndex.Warning))
            return (PyObject*)py.TypeOf(message);
        if (category == null || category == py.None)
            return (PyObject*)py.TypeTable[TypeIndex.UserWarning];
        int isWarning = Types.IsType(py, category) ? ClassTest.IsSubclass(py, category, (PyObject*)py.TypeTable[TypeIndex.Warning]) : 0;
        if (isWarning < 0)
            return null;
        return isWarning > 0
            ? category : Raise.TypeError(py, $"category must be a Warning subclass, not '{Types.NameOf(py, category)}'");
    }

    [PyFunction(
        "warn_explicit(message, category, filename, lineno, module=<unrepresentable>, registry=None, module_globals=None, source=None)",
        Module = "_warnings", Doc = "Warns about a given line of a file.")]
    internal static PyObject* WarnExplicit(
        Interpreter py,
        PyObject* message,
        PyObject* category,
        PyStr* filename,
        int lineno,
        PyObject* module,
        PyObject* registry,
        PyObject* module_globals,
        PyObject* source)
    {
        if (module_globals != null && module_globals != py.None && !PyDict.Check(py, module_globals))
            return Raise.TypeError(py, $"module_globals must be a dict, not '{Types.NameOf(py, module_globals)}'");
        if (module == py.None)
            return Ref.New(py.None);
        registry = registry == py.None ? null : registry;
        if (registry != null && !WarningRegistry.Check(py, registry))
            return null;
        using var line = new PyOwned(py, SourceLine(py, module_globals, lineno));
        if (py.HasError)
            return null;
        using WarningPlace place = WarningPlace.Of(py, (PyObject*)filename, lineno, module, registry);
        if (!place.IsKnown)
            return null;
        source = source == py.None ? null : source;
        return ArgumentBinding.FromStatus(py, Warnings.Explicit(py, category, message, in place, line.Pointer, source));
    }

    // The line as the module's loader gives it (owned), or null.
    private static PyObject* SourceLine(Interpreter py, PyObject* globals, int line)
    {
        if (globals == null || globals == py.None)
            return null;
        PyObject* loader = PyDict.GetName(py, (PyDict*)globals, Name.__loader__);
        PyObject* moduleName = PyDict.GetName(py, (PyDict*)globals, Name.__name__);
        if (loader == null || moduleName == null)
            return null;
        using var held = new PyOwned(py, Ref.New(loader));
        using var name = new PyOwned(py, PyStr.Intern(py, "get_source"));
        PyObject* method = null;
        if (name.IsNull || Attributes.TryGet(py, loader, name.Pointer, &method) <= 0)
            return null;
        using var getter = new PyOwned(py, method);
        using var text = new PyOwned(py, Call.OneArg(py, method, moduleName));
        if (text.IsNull || !PyStr.Check(py, text.Pointer))
            return null;
        string[] lines = Conversion.Text(text.Pointer).Split('\n');
        return line >= 1 && line <= lines.Length ? PyStr.FromString(py, lines[line - 1]) : null;
    }
}
