using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>
/// The interpreter's filters, default action and registry of what is given once, made when first needed. A loaded module
/// <c>warnings</c> may have put others in their place.
/// </summary>
internal static unsafe class WarningState
{
    public const string Filters = "filters";
    public const string DefaultAction = "_defaultaction";
    public const string Once = "_onceregistry";

    /// <summary>The dict that holds the three (borrowed); null with MemoryError.</summary>
    public static PyDict* Ensure(Interpreter py)
    {
        if (py.WarningState != null)
            return py.WarningState;
        using var state = new PyOwned(py, (PyObject*)PyDict.New(py));
        using var filters = new PyOwned(py, state.IsNull ? null : WarningFilters.Initial(py));
        using var action = new PyOwned(py, filters.IsNull ? null : PyStr.Intern(py, "default"));
        using var once = new PyOwned(py, action.IsNull ? null : (PyObject*)PyDict.New(py));
        if (once.IsNull)
            return null;
        var dict = (PyDict*)state.Pointer;
        bool isFilled = PyDict.SetText(py, dict, Filters, filters.Pointer) == 0
            && PyDict.SetText(py, dict, DefaultAction, action.Pointer) == 0
            && PyDict.SetText(py, dict, Once, once.Pointer) == 0;
        if (isFilled)
            py.WarningState = (PyDict*)state.Move();
        return py.WarningState;
    }

    /// <summary>One of the three (borrowed), as the module <c>warnings</c> has it, else the interpreter's own.</summary>
    public static PyObject* Current(Interpreter py, string name, string nameInModule)
    {
        PyDict* state = Ensure(py);
        if (state == null)
            return null;
        using var replaced = new PyOwned(py, FromModule(py, nameInModule, imports: false));
        if (replaced.IsNull)
            return py.HasError ? null : PyDict.GetText(py, state, name);
        return PyDict.SetText(py, state, name, replaced.Pointer) < 0 ? null : replaced.Pointer;
    }

    public static PyObject* OnceRegistry(Interpreter py)
    {
        PyObject* registry = Current(py, Once, "onceregistry");
        if (registry == null || PyDict.Check(py, registry))
            return registry;
        return Raise.TypeError(py, $"_warnings.onceregistry must be a dict, not '{Types.NameOf(py, registry)}'");
    }

    /// <summary>An attribute of the module <c>warnings</c> (owned); null when there is no such module, or on an error, which is pending.</summary>
    public static PyObject* FromModule(Interpreter py, string attribute, bool imports)
    {
        if (py.IsFinalizing || py.Modules == null)
            return null;
        PyObject* found = PyDict.GetText(py, py.Modules, "warnings");
        using var module = new PyOwned(py, found != null ? Ref.New(found) : imports ? ModuleLoading.Ensure(py, "warnings") : null);
        if (module.IsNull)
        {
            if (py.HasError)
                Errors.ClearIf(py, TypeIndex.ImportError);
            return null;
        }
        using var name = new PyOwned(py, PyStr.Intern(py, attribute));
        PyObject* value = null;
        if (!name.IsNull)
            Attributes.TryGet(py, module.Pointer, name.Pointer, &value);
        return value;
    }
}
