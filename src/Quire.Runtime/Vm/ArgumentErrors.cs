using System.Globalization;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>What is said when the arguments of a call do not fit a Python function. Every function returns −1.</summary>
internal static unsafe class ArgumentErrors
{
    private static string NameOf(PyFunction* function) => PyStr.ToText(function->QualName);

    private static int Fail(Interpreter py, string message)
    {
        Raise.TypeError(py, message);
        return -1;
    }

    public static int MultipleValues(Interpreter py, PyFunction* function, PyObject* name) =>
        Fail(py, $"{NameOf(function)}() got multiple values for argument '{Conversion.Text(name)}'");

    public static int MissingPositional(Interpreter py, PyFunction* function, PyObject** slots, int required) =>
        Missing(py, function, slots, 0, required, "positional");

    public static int MissingKeywordOnly(Interpreter py, PyFunction* function, PyObject** slots)
    {
        int first = function->Code->ArgumentCount;
        return Missing(py, function, slots, first, first + function->Code->KeywordOnlyCount, "keyword-only");
    }

    private static int Missing(Interpreter py, PyFunction* function, PyObject** slots, int first, int end, string kind)
    {
        var names = new List<string>();
        for (int i = first; i < end; i++)
        {
            if (slots[i] == null)
                names.Add(Conversion.ReprText(py, PyTuple.Items(function->Code->LocalNames)[i]));
        }
        string plural = names.Count == 1 ? "" : "s";
        return Fail(py, $"{NameOf(function)}() missing {names.Count} required {kind} argument{plural}: {Listed(names)}");
    }

    // 'a' / 'a' and 'b' / 'a', 'b', and 'c'
    private static string Listed(List<string> names) => names.Count switch
    {
        1 => names[0],
        2 => names[0] + " and " + names[1],
        _ => string.Join(", ", names.GetRange(0, names.Count - 1)) + ", and " + names[^1],
    };

    public static int TooManyPositional(Interpreter py, PyFunction* function, int given, PyObject** slots)
    {
        int positional = function->Code->ArgumentCount;
        int defaults = function->Defaults == null ? 0 : (int)function->Defaults->Length;
        int keywordOnlyGiven = 0;
        for (int i = positional; i < positional + function->Code->KeywordOnlyCount; i++)
            keywordOnlyGiven += slots[i] != null ? 1 : 0;
        bool isPlural = defaults != 0 || positional != 1;
        string takes = defaults == 0
            ? positional.ToString(CultureInfo.InvariantCulture) : $"from {positional - defaults} to {positional}";
        string keywords = keywordOnlyGiven == 0
            ? "" : $" positional argument{(given != 1 ? "s" : "")} (and {keywordOnlyGiven} keyword-only argument{(keywordOnlyGiven != 1 ? "s" : "")})";
        string verb = given == 1 && keywordOnlyGiven == 0 ? "was" : "were";
        return Fail(py, $"{NameOf(function)}() takes {takes} positional argument{(isPlural ? "s" : "")} but {given}{keywords} {verb} given");
    }

    public static int UnexpectedKeyword(Interpreter py, PyFunction* function, PyTuple* names, PyObject* name)
    {
        string positionalOnly = PositionalOnlyAmong(function, names);
        if (positionalOnly.Length != 0)
            return Fail(py, $"{NameOf(function)}() got some positional-only arguments passed as keyword arguments: '{positionalOnly}'");
        string? near = Suggestion.Closest(Conversion.Text(name), ParameterNames(function));
        string hint = near == null ? "" : $". Did you mean '{near}'?";
        return Fail(py, $"{NameOf(function)}() got an unexpected keyword argument '{Conversion.Text(name)}'{hint}");
    }

    private static List<string> ParameterNames(PyFunction* function)
    {
        var names = new List<string>();
        for (int i = function->Code->PositionalOnlyCount; i < function->Code->ArgumentCount + function->Code->KeywordOnlyCount; i++)
            names.Add(Conversion.Text(PyTuple.Items(function->Code->LocalNames)[i]));
        return names;
    }

    private static string PositionalOnlyAmong(PyFunction* function, PyTuple* names)
    {
        var found = new List<string>();
        for (int i = 0; i < function->Code->PositionalOnlyCount; i++)
        {
            var parameter = (PyStr*)PyTuple.Items(function->Code->LocalNames)[i];
            for (long j = 0; j < names->Length; j++)
            {
                if (PyStr.Equal(parameter, (PyStr*)PyTuple.Items(names)[j]))
                    found.Add(PyStr.ToText(parameter));
            }
        }
        return string.Join(", ", found);
    }
}
