using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>
/// The list of filters: tuples of action, text, category, module and line. The first that fits decides; text and module are None, a str
/// to be equal to, or an object with a method <c>match</c>.
/// </summary>
internal static unsafe class WarningFilters
{
    private const int Length = 5;

    /// <summary>The filter that fits, or None when the default action is taken (owned); null with an exception.</summary>
    public static PyObject* Find(Interpreter py, PyObject* category, PyObject* text, in WarningPlace place, out string action)
    {
        action = "";
        using var filters = new PyOwned(py, Ref.XNew(WarningState.Current(py, WarningState.Filters, "filters")));
        if (filters.IsNull)
            return null;
        if (!Types.IsInstance(py, filters.Pointer, TypeIndex.List))
            return Raise.ValueError(py, "_warnings.filters must be a list");
        var list = (PyList*)filters.Pointer;
        for (int i = 0; i < list->Length; i++)
        {
            using var item = new PyOwned(py, Ref.New(list->Items[i]));
            if (!item.Pointer->Is(TypeIndex.Tuple) || ((PyTuple*)item.Pointer)->Length != Length)
                return Raise.ValueError(py, $"_warnings.filters item {i} isn't a 5-tuple");
            PyObject** parts = PyTuple.Items((PyTuple*)item.Pointer);
            if (!PyStr.Check(py, parts[0]))
                return Raise.TypeError(py, $"action must be a string, not '{Types.NameOf(py, parts[0])}'");
            int fits = Fits(py, parts, category, text, in place);
            if (fits < 0)
                return null;
            if (fits == 0)
                continue;
            action = Conversion.Text(parts[0]);
            return item.Move();
        }
        PyObject* fallback = WarningState.Current(py, WarningState.DefaultAction, "defaultaction");
        if (fallback == null)
            return null;
        if (!PyStr.Check(py, fallback))
            return Raise.TypeError(py, $"_warnings.defaultaction must be a string, not '{Types.NameOf(py, fallback)}'");
        action = Conversion.Text(fallback);
        return Ref.New(py.None);
    }

    private static int Fits(Interpreter py, PyObject** parts, PyObject* category, PyObject* text, in WarningPlace place)
    {
        int fits = FitsText(py, parts[1], text);
        if (fits > 0)
            fits = ClassTest.IsSubclass(py, category, parts[2]);
        if (fits > 0)
            fits = FitsText(py, parts[3], place.Module);
        if (fits <= 0)
            return fits;
        long line = Conversion.IndexAsLong(py, parts[4], TypeIndex.OverflowError);
        return py.HasError ? -1 : line == 0 || line == place.Line ? 1 : 0;
    }

    private static int FitsText(Interpreter py, PyObject* pattern, PyObject* text)
    {
        if (pattern == py.None)
            return 1;
        if (pattern->Is(TypeIndex.Str))
            return PyStr.Check(py, text) && PyStr.Equal((PyStr*)pattern, (PyStr*)text) ? 1 : 0;
        using var name = new PyOwned(py, PyStr.Intern(py, "match"));
        using var method = new PyOwned(py, name.IsNull ? null : Attributes.Get(py, pattern, name.Pointer));
        using var result = new PyOwned(py, method.IsNull ? null : Call.OneArg(py, method.Pointer, text));
        return result.IsNull ? -1 : Conversion.IsTrue(py, result.Pointer);
    }

    /// <summary>What a new interpreter has (owned): most kinds that are for programmers alone are ignored; the options come before.</summary>
    public static PyObject* Initial(Interpreter py)
    {
        using var list = new PyOwned(py, (PyObject*)PyList.New(py, 0));
        if (list.IsNull)
            return null;
        using var main = new PyOwned(py, PyStr.Intern(py, "__main__"));
        bool isFilled = !main.IsNull
            && Append(py, list.Pointer, "default", TypeIndex.DeprecationWarning, main.Pointer)
            && Append(py, list.Pointer, "ignore", TypeIndex.DeprecationWarning, py.None)
            && Append(py, list.Pointer, "ignore", TypeIndex.PendingDeprecationWarning, py.None)
            && Append(py, list.Pointer, "ignore", TypeIndex.ImportWarning, py.None)
            && Append(py, list.Pointer, "ignore", TypeIndex.ResourceWarning, py.None);
        return isFilled && WarningOptions.Insert(py, (PyList*)list.Pointer) ? list.Move() : null;
    }

    private static bool Append(Interpreter py, PyObject* list, string action, int category, PyObject* module)
    {
        using var item = new PyOwned(py, Make(py, action, py.None, (PyObject*)py.TypeTable[category], module, 0));
        return !item.IsNull && PyList.Append(py, (PyList*)list, item.Pointer) == 0;
    }

    /// <summary>A filter (owned); null with MemoryError.</summary>
    public static PyObject* Make(Interpreter py, string action, PyObject* text, PyObject* category, PyObject* module, long line)
    {
        using var name = new PyOwned(py, PyStr.Intern(py, action));
        using var number = new PyOwned(py, name.IsNull ? null : PyInt.FromLong(py, line));
        if (number.IsNull)
            return null;
        PyObject** parts = stackalloc PyObject*[Length] { name.Pointer, text, category, module, number.Pointer };
        return PyTuple.FromBorrowed(py, parts, Length);
    }
}
