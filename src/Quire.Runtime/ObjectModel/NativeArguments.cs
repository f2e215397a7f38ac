using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Binding arguments by hand, for constructors whose parameters all may be given by position or keyword.</summary>
internal static unsafe class NativeArguments
{
    /// <summary>
    /// Fills <paramref name="values"/> (one per parameter, borrowed, null when omitted). 0, or −1 with TypeError.
    /// </summary>
    public static int Bind(
        Interpreter py, string function, ReadOnlySpan<string> parameters, int required, PyObject** args, int count, PyObject* names, PyObject** values)
    {
        int keywords = names == null ? 0 : (int)((PyTuple*)names)->Length;
        if (count + keywords > parameters.Length)
            return Fail(py, $"{function}() takes at most {parameters.Length} {(count == 0 ? "keyword " : "")}argument{(parameters.Length == 1 ? "" : "s")} ({count + keywords} given)");
        for (int i = 0; i < parameters.Length; i++)
            values[i] = i < count ? args[i] : null;
        for (int i = 0; i < keywords; i++)
        {
            PyObject* name = PyTuple.Items((PyTuple*)names)[i];
            int at = IndexOf(parameters, name);
            if (at < 0)
            {
                ArgumentBinding.UnexpectedKeyword(py, function, name, parameters);
                return -1;
            }
            if (values[at] != null)
                return Fail(py, $"argument for {function}() given by name ('{parameters[at]}') and position ({at + 1})");
            values[at] = args[count + i];
        }
        for (int i = 0; i < required; i++)
        {
            if (values[i] == null)
                return Fail(py, $"{function}() missing required argument '{parameters[i]}' (pos {i + 1})");
        }
        return 0;
    }

    private static int IndexOf(ReadOnlySpan<string> parameters, PyObject* name)
    {
        for (int i = 0; i < parameters.Length; i++)
        {
            if (PyStr.EqualsText(name, parameters[i]))
                return i;
        }
        return -1;
    }

    private static int Fail(Interpreter py, string message)
    {
        Raise.TypeError(py, message);
        return -1;
    }
}
