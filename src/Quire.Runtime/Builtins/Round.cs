using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class Round
{
    [PyFunction("round(number, ndigits=None)", Doc = "The number rounded to so many decimal digits; to an integer when none are asked for.")]
    internal static PyObject* Run(Interpreter py, PyObject* number, PyObject* digits)
    {
        using var method = new PyOwned(py, Attributes.LookupSpecial(py, number, Name.__round__));
        if (method.IsNull)
            return py.HasError ? null : Raise.TypeError(py, $"type {Types.NameOf(py, number)} doesn't define __round__ method");
        bool plain = digits == null || digits == py.None;
        return plain ? Call.NoArgs(py, method.Pointer) : Call.OneArg(py, method.Pointer, digits);
    }
}
