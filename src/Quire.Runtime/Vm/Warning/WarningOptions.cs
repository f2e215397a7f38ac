using System.Globalization;
using Quire.Runtime.Modules.Warning;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>The options -W and PYTHONWARNINGS: action:text:category:module:line, of which all but the action may be left out.</summary>
internal static unsafe class WarningOptions
{
    private static readonly string[] Actions = ["default", "always", "ignore", "module", "once", "error"];

    /// <summary>Puts the filters the options ask for before the others; wrong options are complained of. False with an exception.</summary>
    public static bool Insert(Interpreter py, PyList* filters)
    {
        foreach (string option in py.WarningOptions)
        {
            using var filter = new PyOwned(py, Parse(py, option, out string? complaint));
            if (complaint != null)
                ExceptionDisplay.WriteToStandardError(py, $"Invalid -W option ignored: {complaint}\n");
            if (py.HasError || (!filter.IsNull && PyList.Insert(py, filters, 0, filter.Pointer) < 0))
                return false;
            py.WarningFiltersVersion += filter.IsNull ? 0 : 1;
        }
        return true;
    }

    private static PyObject* Parse(Interpreter py, string option, out string? complaint)
    {
        complaint = null;
        string[] parts = option.Split(':');
        if (parts.Length > 5)
        {
            complaint = $"too many fields (max 5): {Quoted(py, option)}";
            return null;
        }
        Array.Resize(ref parts, 5);
        for (int i = 0; i < parts.Length; i++)
            parts[i] = (parts[i] ?? "").Trim();
        string? action = ActionOf(parts[0]);
        if (action == null)
            complaint = $"invalid action: {Quoted(py, parts[0])}";
        using var category = new PyOwned(py, complaint != null ? null : CategoryOf(py, parts[2], out complaint));
        int line = 0;
        if (complaint == null && parts[4].Length > 0
            && (!int.TryParse(parts[4], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out line) || line < 0))
            complaint = $"invalid lineno {(line < 0 ? parts[4] : Quoted(py, parts[4]))}";
        if (complaint != null || category.IsNull)
            return null;
        using var text = new PyOwned(py, parts[1].Length == 0 ? Ref.New(py.None) : WarningPrefix.New(py, parts[1]));
        using var module = new PyOwned(py, parts[3].Length == 0 ? Ref.New(py.None) : PyStr.FromString(py, parts[3]));
        return text.IsNull || module.IsNull
            ? null : WarningFilters.Make(py, action!, text.Pointer, category.Pointer, module.Pointer, line);
    }

    private static string? ActionOf(string text) =>
        text.Length == 0 ? "default"
        : text == "all" ? "always"
        : Array.Find(Actions, action => action.StartsWith(text, StringComparison.Ordinal));

    // A name of builtins, or module.name.
    private static PyObject* CategoryOf(Interpreter py, string name, out string? complaint)
    {
        complaint = null;
        if (name.Length == 0)
            return Ref.New((PyObject*)py.TypeTable[TypeIndex.Warning]);
        int dot = name.LastIndexOf('.');
        PyObject* found;
        if (dot < 0)
        {
            found = Ref.XNew(PyDict.GetText(py, py.BuiltinsDict, name));
        }
        else
        {
            using var module = new PyOwned(py, ModuleLoading.Ensure(py, name[..dot]));
            if (module.IsNull)
            {
                if (Errors.ClearIf(py, TypeIndex.ImportError))
                    complaint = $"invalid module name: {Quoted(py, name[..dot])}";
                return null;
            }
            using var key = new PyOwned(py, PyStr.Intern(py, name.AsSpan(dot + 1)));
            if (key.IsNull || Attributes.TryGet(py, module.Pointer, key.Pointer, &found) < 0)
                return null;
        }
        using var category = new PyOwned(py, found);
        if (category.IsNull)
            complaint = $"unknown warning category: {Quoted(py, name)}";
        else if (!Types.IsType(py, found) || !Types.IsSubtype((PyType*)found, py.TypeTable[TypeIndex.Warning]))
            complaint = $"invalid warning category: {Quoted(py, name)}";
        return complaint == null ? category.Move() : null;
    }

    private static string Quoted(Interpreter py, string text)
    {
        using var value = new PyOwned(py, PyStr.FromString(py, text));
        return value.IsNull ? "?" : Conversion.ReprText(py, value.Pointer);
    }
}
