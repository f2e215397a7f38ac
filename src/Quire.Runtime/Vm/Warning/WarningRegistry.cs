using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>
/// Which warnings were given already: dicts with (text, category, line), or (text, category) for those given once, as keys. An
/// entry "version" says for which filters they hold; a registry of other filters is emptied.
/// </summary>
internal static unsafe class WarningRegistry
{
    /// <summary>Whether an object can be one; None stands for none. False with TypeError.</summary>
    public static bool Check(Interpreter py, PyObject* registry)
    {
        if (registry == py.None || PyDict.Check(py, registry))
            return true;
        Raise.TypeError(py, "'registry' must be a dict or None");
        return false;
    }

    /// <summary>1 when the warning is there, 0 when it was not (and now is, if asked for), −1 with an exception.</summary>
    public static int Contains(Interpreter py, PyObject* registry, PyObject* key, bool enters)
    {
        var dict = (PyDict*)registry;
        int isCurrent = IsCurrent(py, dict);
        if (isCurrent < 0)
            return -1;
        if (isCurrent > 0)
        {
            PyObject* found = PyDict.Get(py, dict, key);
            int truth = found == null ? (py.HasError ? -1 : 0) : Conversion.IsTrue(py, found);
            if (truth != 0)
                return truth;
        }
        return enters ? PyDict.Set(py, dict, key, py.True) : 0;
    }

    private static int IsCurrent(Interpreter py, PyDict* dict)
    {
        PyObject* version = PyDict.GetText(py, dict, "version");
        if (version != null && version->Is(TypeIndex.Int) && PyInt.TryGetLong(version, out long number) && number == py.WarningFiltersVersion)
            return 1;
        if (py.HasError)
            return -1;
        PyDict.Clear(py, dict);
        using var current = new PyOwned(py, PyInt.FromLong(py, py.WarningFiltersVersion));
        return current.IsNull ? -1 : PyDict.SetText(py, dict, "version", current.Pointer);
    }

    /// <summary>For warnings given once: enters text and category. 1 when they are new, 0 when they were there, −1 with an exception.</summary>
    public static int EnterText(Interpreter py, PyObject* registry, PyObject* text, PyObject* category, bool addsZero)
    {
        using var zero = new PyOwned(py, PyInt.FromLong(py, 0));
        using var key = new PyOwned(py, zero.IsNull ? null : addsZero ? PyTuple.Pack(py, text, category, zero.Pointer) : PyTuple.Pack(py, text, category));
        int isKnown = key.IsNull ? -1 : Contains(py, registry, key.Pointer, enters: true);
        return isKnown < 0 ? -1 : 1 - isKnown;
    }
}
