using System.Globalization;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>Decimal digits of big ints, and the limit on their number.</summary>
internal static unsafe class IntDecimal
{
    // Digits are never limited below this number.
    private const int Threshold = 640;

    /// <summary>log10(2), rounded down.</summary>
    private const double DigitsPerBit = 0.30102999566398;

    public static PyObject* Write(Interpreter py, PyObject* o)
    {
        double digits = (IntBits.Length(o) - 1) * DigitsPerBit;
        if (IsOverLimit(py, (long)digits))
            return RefuseWriting(py);
        // The text as a .NET string, and what its making takes.
        using var charge = new BigCharge(py, (4 * PyInt.TemporaryBytes(o)) + (3 * (long)digits), 0);
        if (charge.Failed)
            return null;
        string text = PyInt.ToBig(o).ToString(CultureInfo.InvariantCulture);
        return IsOverLimit(py, text.Length - (text[0] == '-' ? 1 : 0)) ? RefuseWriting(py) : PyStr.FromString(py, text);
    }

    public static bool IsOverLimit(Interpreter py, long digits) => digits > Threshold && py.MaxStrDigits > 0 && digits > py.MaxStrDigits;

    public static PyObject* RefuseReading(Interpreter py, long digits) => Raise.ValueError(
        py,
        $"Exceeds the limit ({py.MaxStrDigits} digits) for integer string conversion: value has {digits} digits; "
        + "use sys.set_int_max_str_digits() to increase the limit");

    private static PyObject* RefuseWriting(Interpreter py) => Raise.ValueError(
        py, $"Exceeds the limit ({py.MaxStrDigits} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
}
