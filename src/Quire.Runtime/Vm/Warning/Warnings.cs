using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>
/// Issuing warnings. A filter says what becomes of each: nothing, a text on stderr, or an exception. Every function returns 0, or −1
/// when the warning became an exception or something failed.
/// </summary>
internal static unsafe class Warnings
{
    /// <summary>A warning of the runtime about what the Python code so many frames up does; 1 is the innermost.</summary>
    public static int Issue(Interpreter py, int categoryTypeIndex, string message, int stackLevel)
    {
        using var text = new PyOwned(py, PyStr.FromString(py, message));
        return text.IsNull ? -1 : Issue(py, (PyObject*)py.TypeTable[categoryTypeIndex], text.Pointer, stackLevel, null, null);
    }

    /// <summary>As <c>warnings.warn</c>; the source and the prefixes, a tuple of strs, may be null.</summary>
    public static int Issue(
        Interpreter py, PyObject* category, PyObject* message, long stackLevel, PyTuple* skippedPrefixes, PyObject* source)
    {
        using WarningPlace place = WarningPlace.OfFrame(py, stackLevel, skippedPrefixes);
        return place.IsKnown ? Explicit(py, category, message, in place, null, source) : -1;
    }

    /// <summary>A warning of the compiler about a place in a file.</summary>
    public static int IssueAt(Interpreter py, int categoryTypeIndex, string message, string fileName, int line)
    {
        using var text = new PyOwned(py, PyStr.FromString(py, message));
        using var name = new PyOwned(py, text.IsNull ? null : PyStr.FromString(py, fileName));
        if (name.IsNull)
            return -1;
        using WarningPlace place = WarningPlace.Of(py, name.Pointer, line, null, null);
        return place.IsKnown ? Explicit(py, (PyObject*)py.TypeTable[categoryTypeIndex], text.Pointer, in place, null, null) : -1;
    }

    /// <summary>
    /// As <c>warnings.warn_explicit</c>. The message is a text or an instance of Warning, which then says the category. Line of source and source
    /// object may be null.
    /// </summary>
    public static int Explicit(
        Interpreter py, PyObject* category, PyObject* message, in WarningPlace place, PyObject* sourceLine, PyObject* source)
    {
        bool isInstance = Types.IsInstance(py, message, TypeIndex.Warning);
        if (isInstance)
            category = (PyObject*)py.TypeOf(message);
        using var text = new PyOwned(py, isInstance ? Conversion.Str(py, message) : Ref.New(message));
        using var instance = new PyOwned(py, text.IsNull ? null : isInstance ? Ref.New(message) : Call.OneArg(py, category, message));
        using var line = new PyOwned(py, instance.IsNull ? null : PyInt.FromLong(py, place.Line));
        using var key = new PyOwned(py, line.IsNull ? null : PyTuple.Pack(py, text.Pointer, category, line.Pointer));
        if (key.IsNull)
            return -1;
        int isKnown = place.Registry == null ? 0 : WarningRegistry.Contains(py, place.Registry, key.Pointer, enters: false);
        if (isKnown != 0)
            return isKnown < 0 ? -1 : 0;
        using var item = new PyOwned(py, WarningFilters.Find(py, category, text.Pointer, in place, out string action));
        if (item.IsNull)
            return -1;
        if (action == "error")
        {
            Raise.Instance(py, instance.Move());
            return -1;
        }
        int isShown = IsShown(py, action, in place, key.Pointer, item.Pointer);
        if (isShown <= 0)
            return isShown;
        return WarningDisplay.Show(py, instance.Pointer, text.Pointer, category, in place, line.Pointer, sourceLine, source);
    }

    // Enters the warning where its action says, 1 unless it was there already.
    private static int IsShown(Interpreter py, string action, in WarningPlace place, PyObject* key, PyObject* item)
    {
        if (action == "ignore")
            return 0;
        if (action == "always")
            return 1;
        if (place.Registry != null && PyDict.Set(py, (PyDict*)place.Registry, key, py.True) < 0)
            return -1;
        PyObject** parts = PyTuple.Items((PyTuple*)key);
        switch (action)
        {
            case "default":
                return 1;
            case "once":
                PyObject* registry = place.Registry != null ? place.Registry : WarningState.OnceRegistry(py);
                return registry == null ? -1 : WarningRegistry.EnterText(py, registry, parts[0], parts[1], addsZero: false);
            case "module":
                return place.Registry == null ? 1 : WarningRegistry.EnterText(py, place.Registry, parts[0], parts[1], addsZero: true);
            default:
                Raise.RuntimeError(
                    py, $"Unrecognized action ('{action}') in warnings.filters:\n {Conversion.ReprText(py, item)}");
                return -1;
        }
    }
}
