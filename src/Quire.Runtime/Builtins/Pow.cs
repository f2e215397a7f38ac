using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class Pow
{
    [PyFunction("pow(base, exp, mod=None)", Doc = "base to the power exp; with mod, that modulo mod, computed without the large power.")]
    internal static PyObject* Run(Interpreter py, PyObject* value, PyObject* exponent, PyObject* modulus) =>
        Numbers.Power(py, value, exponent, modulus == null ? py.None : modulus);
}
