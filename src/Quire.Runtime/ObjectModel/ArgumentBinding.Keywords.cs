using System.Text;
using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Matching keyword arguments with parameters, and the words for calls that do not fit.</summary>
internal static unsafe partial class ArgumentBinding
{
    /// <summary>
    /// Puts each argument into its parameter's place in <paramref name="values"/> (borrowed; null where left out), which is
    /// zeroed and has room for all parameters but a *one.
    /// </summary>
    public static bool Unpack(Interpreter py, scoped ParameterSpec spec, PyObject** args, int count, PyObject* kwnames, PyObject** values)
    {
        int keywords = kwnames == null ? 0 : (int)((PyTuple*)kwnames)->Length;
        if (!CountFits(py, spec, count, keywords))
            return false;
        Copy(args, Math.Min(count, spec.MaxPositional), values);

        int all = spec.PositionalOnly + spec.NameCount;
        int required = spec.MinKeyword > 0 ? spec.MaxPositional + spec.MinKeyword : spec.MinPositional;
        int left = keywords;
        for (int i = Math.Max(Math.Min(count, spec.MaxPositional), spec.PositionalOnly); i < all; i++)
        {
            PyObject* value = left == 0 ? null : FindKeyword(spec.Name(i - spec.PositionalOnly), args + count, kwnames);
            values[i] = value;
            if (value != null)
            {
                left--;
            }
            else if (i < spec.MinPositional || (i >= spec.MaxPositional && i < required))
            {
                string name = Encoding.UTF8.GetString(spec.Name(i - spec.PositionalOnly));
                Raise.TypeError(py, $"{spec.Function}() missing required argument '{name}' (pos {i + 1})");
                return false;
            }
        }
        return left == 0 || WrongKeyword(py, spec, count, kwnames);
    }

    /// <summary>For functions whose parameters are all positional-only: <c>pop expected at most 1 argument, got 2</c>.</summary>
    public static PyObject* WrongCount(Interpreter py, string function, int given, int min, int max)
    {
        int bound = given < min ? min : max;
        string relation = min == max ? "" : given < min ? "at least " : "at most ";
        return Raise.TypeError(py, $"{function} expected {relation}{bound} argument{(bound == 1 ? "" : "s")}, got {given}");
    }

    /// <summary><c>f() argument 'x' must be str, not int</c>; <paramref name="display"/> is <c>argument 'x'</c>.</summary>
    public static PyObject* WrongType(Interpreter py, string function, string display, string expected, PyObject* given) =>
        Raise.TypeError(py, $"{function}() {display} must be {expected}, not {(given == py.None ? "None" : Types.NameOf(py, given))}");

    /// <summary><c>f() got an unexpected keyword argument 'x'. Did you mean 'y'?</c></summary>
    public static PyObject* UnexpectedKeyword(Interpreter py, string function, PyObject* keyword, ReadOnlySpan<string> known)
    {
        string given = Conversion.Text(keyword);
        string hint = Suggestion.Closest(given, known.ToArray()) is { } close ? $". Did you mean '{close}'?" : "";
        return Raise.TypeError(py, $"{function}() got an unexpected keyword argument '{given}'{hint}");
    }

    /// <summary><c>f() got an unexpected keyword argument 'x'</c>.</summary>
    public static PyObject* UnexpectedKeyword(Interpreter py, string function, PyObject* keyword) =>
        Raise.TypeError(py, $"{function}() got an unexpected keyword argument '{Conversion.Text(keyword)}'");

    /// <summary>
    /// For constructors without keyword parameters. A subclass that has its own __init__ may be called with keywords meant for that.
    /// </summary>
    public static bool NewTakesNoKeywords(Interpreter py, PyType* type, int typeIndex, string name, PyObject* kwnames)
    {
        PyType* builtin = py.TypeTable[typeIndex];
        return (type != builtin && (nint)type->Init != (nint)builtin->Init) || TakesNoKeywords(py, name, kwnames);
    }

    /// <summary>As <see cref="NewTakesNoKeywords"/>, for Init: a subclass that has its own __new__ may be called with keywords.</summary>
    public static bool InitTakesNoKeywords(Interpreter py, PyObject* self, int typeIndex, string name, PyObject* kwnames)
    {
        PyType* builtin = py.TypeTable[typeIndex];
        PyType* type = py.TypeOf(self);
        return (type != builtin && (nint)type->New != (nint)builtin->New) || TakesNoKeywords(py, name, kwnames);
    }

    /// <summary>True when there are none; otherwise <c>f() takes no keyword arguments</c> is pending.</summary>
    public static bool TakesNoKeywords(Interpreter py, string name, PyObject* kwnames)
    {
        if (kwnames == null || ((PyTuple*)kwnames)->Length == 0)
            return true;
        Raise.TypeError(py, $"{name}() takes no keyword arguments");
        return false;
    }

    private static bool CountFits(Interpreter py, ParameterSpec spec, int count, int keywords)
    {
        int all = spec.PositionalOnly + spec.NameCount;
        if (!spec.HasVarArgs && count + keywords > all)
        {
            string kind = count == 0 ? "keyword " : "";
            Raise.TypeError(py, $"{spec.Function}() takes at most {all} {kind}argument{(all == 1 ? "" : "s")} ({count + keywords} given)");
            return false;
        }
        if (!spec.HasVarArgs && count > spec.MaxPositional)
        {
            if (spec.MaxPositional == 0)
                Raise.TypeError(py, $"{spec.Function}() takes no positional arguments");
            else
                WrongPositional(py, spec, count, spec.MaxPositional, spec.MinPositional != spec.MaxPositional ? "at most" : "exactly");
            return false;
        }
        int least = Math.Min(spec.PositionalOnly, spec.MinPositional);
        if (count >= least)
            return true;
        WrongPositional(py, spec, count, least, least < spec.MaxPositional ? "at least" : "exactly");
        return false;
    }

    private static void WrongPositional(Interpreter py, ParameterSpec spec, int given, int bound, string relation) =>
        Raise.TypeError(py, $"{spec.Function}() takes {relation} {bound} positional argument{(bound == 1 ? "" : "s")} ({given} given)");

    private static PyObject* FindKeyword(ReadOnlySpan<byte> name, PyObject** values, PyObject* kwnames)
    {
        var names = (PyTuple*)kwnames;
        for (int i = 0; i < (int)names->Length; i++)
        {
            if (Equals(PyTuple.Items(names)[i], name))
                return values[i];
        }
        return null;
    }

    private static bool Equals(PyObject* keyword, ReadOnlySpan<byte> name)
    {
        var text = (PyStr*)keyword;
        return text->Width == 1 && text->Length == name.Length && new ReadOnlySpan<byte>(PyStr.Data(text), text->Length).SequenceEqual(name);
    }

    // Some keyword found no place: it was also given by position, or there is no such parameter.
    private static bool WrongKeyword(Interpreter py, ParameterSpec spec, int count, PyObject* kwnames)
    {
        for (int i = spec.PositionalOnly; i < Math.Min(count, spec.MaxPositional); i++)
        {
            ReadOnlySpan<byte> name = spec.Name(i - spec.PositionalOnly);
            // Any non-null pointer will do as values: only whether the name is there is asked.
            if (FindKeyword(name, PyTuple.Items((PyTuple*)kwnames), kwnames) != null)
            {
                Raise.TypeError(py, $"argument for {spec.Function}() given by name ('{Encoding.UTF8.GetString(name)}') and position ({i + 1})");
                return false;
            }
        }
        string[] known = Encoding.UTF8.GetString(spec.Names).Split(',');
        for (int i = 0; i < (int)((PyTuple*)kwnames)->Length; i++)
        {
            string keyword = Conversion.Text(PyTuple.Items((PyTuple*)kwnames)[i]);
            if (known.Contains(keyword))
                continue;
            string hint = Suggestion.Closest(keyword, known) is { } close ? $". Did you mean '{close}'?" : "";
            Raise.TypeError(py, $"{spec.Function}() got an unexpected keyword argument '{keyword}'{hint}");
            return false;
        }
        return true;
    }
}
