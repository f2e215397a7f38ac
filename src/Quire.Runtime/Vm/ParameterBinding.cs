using Quire.Bytecode;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>Binding the arguments of a call to the parameters of a Python function.</summary>
internal static unsafe class ParameterBinding
{
    /// <summary>
    /// Fills the argument slots of a fresh frame (all null) with new references. <paramref name="count"/> positional arguments, then the values
    /// for <paramref name="names"/>. 0, or −1 with TypeError; slots already filled stay for the caller to clear.
    /// </summary>
    public static int Bind(Interpreter py, PyFunction* function, PyObject** slots, PyObject** args, int count, PyObject* names)
    {
        PyCode* code = function->Code;
        int positional = code->ArgumentCount;
        int total = positional + code->KeywordOnlyCount;
        bool hasVarArgs = (code->Flags & CodeFlags.VarArgs) != 0;
        bool hasVarKeywords = (code->Flags & CodeFlags.VarKeywords) != 0;
        int taken = Math.Min(count, positional);
        for (int i = 0; i < taken; i++)
            slots[i] = Ref.New(args[i]);
        if (hasVarArgs)
        {
            slots[total] = PyTuple.FromBorrowed(py, args + taken, count - taken);
            if (slots[total] == null)
                return -1;
        }
        PyDict* extra = null;
        if (hasVarKeywords)
        {
            extra = PyDict.New(py);
            if (extra == null)
                return -1;
            slots[total + (hasVarArgs ? 1 : 0)] = (PyObject*)extra;
        }
        if (names != null && BindKeywords(py, function, slots, args + count, (PyTuple*)names, extra) < 0)
            return -1;
        if (count > positional && !hasVarArgs)
            return ArgumentErrors.TooManyPositional(py, function, count, slots);
        if (count < positional && FillDefaults(py, function, slots, count) < 0)
            return -1;
        if (code->KeywordOnlyCount > 0 && FillKeywordDefaults(py, function, slots) < 0)
            return -1;
        return 0;
    }

    private static int BindKeywords(Interpreter py, PyFunction* function, PyObject** slots, PyObject** values, PyTuple* names, PyDict* extra)
    {
        for (long i = 0; i < names->Length; i++)
        {
            PyObject* name = PyTuple.Items(names)[i];
            int slot = FindParameter(py, function->Code, name);
            if (slot >= 0)
            {
                if (slots[slot] != null)
                    return ArgumentErrors.MultipleValues(py, function, name);
                slots[slot] = Ref.New(values[i]);
            }
            else if (extra == null)
            {
                return ArgumentErrors.UnexpectedKeyword(py, function, names, name);
            }
            else if (PyDict.Set(py, extra, name, values[i]) < 0)
            {
                return -1;
            }
        }
        return 0;
    }

    // The slot a keyword may fill: neither positional-only nor beyond the keyword-only ones. Names are interned, so identity mostly decides.
    private static int FindParameter(Interpreter py, PyCode* code, PyObject* name)
    {
        PyObject** parameters = PyTuple.Items(code->LocalNames);
        int total = code->ArgumentCount + code->KeywordOnlyCount;
        for (int i = code->PositionalOnlyCount; i < total; i++)
        {
            if (parameters[i] == name)
                return i;
        }
        for (int i = code->PositionalOnlyCount; i < total; i++)
        {
            if (PyStr.Equal((PyStr*)parameters[i], (PyStr*)name))
                return i;
        }
        return -1;
    }

    private static int FillDefaults(Interpreter py, PyFunction* function, PyObject** slots, int count)
    {
        PyCode* code = function->Code;
        int positional = code->ArgumentCount;
        int defaults = function->Defaults == null ? 0 : (int)function->Defaults->Length;
        int required = positional - defaults;
        for (int i = count; i < required; i++)
        {
            if (slots[i] == null)
                return ArgumentErrors.MissingPositional(py, function, slots, required);
        }
        for (int i = Math.Max(required, count); i < positional; i++)
        {
            if (slots[i] == null)
                slots[i] = Ref.New(PyTuple.Items(function->Defaults)[i - required]);
        }
        return 0;
    }

    private static int FillKeywordDefaults(Interpreter py, PyFunction* function, PyObject** slots)
    {
        PyCode* code = function->Code;
        int missing = 0;
        for (int i = code->ArgumentCount; i < code->ArgumentCount + code->KeywordOnlyCount; i++)
        {
            if (slots[i] != null)
                continue;
            PyObject* value = function->KeywordDefaults == null
                ? null : PyDict.Get(py, function->KeywordDefaults, PyTuple.Items(code->LocalNames)[i]);
            if (py.HasError)
                return -1;
            slots[i] = Ref.XNew(value);
            missing += value == null ? 1 : 0;
        }
        return missing == 0 ? 0 : ArgumentErrors.MissingKeywordOnly(py, function, slots);
    }
}
