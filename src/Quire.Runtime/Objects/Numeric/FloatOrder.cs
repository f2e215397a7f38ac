using System.Numerics;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>Comparisons of floats, with ints exactly.</summary>
internal static unsafe class FloatOrder
{
    private const double TwoTo63 = 9223372036854775808.0;

    public static bool Holds(double left, double right, CompareOp op) => op switch
    {
        CompareOp.Lt => left < right,
        CompareOp.Le => left <= right,
        CompareOp.Eq => left == right,
        CompareOp.Ne => left != right,
        CompareOp.Gt => left > right,
        _ => left >= right,
    };

    /// <summary>left op right, where right is an int of any size.</summary>
    public static bool HoldsWithInt(double left, PyObject* right, CompareOp op) =>
        double.IsNaN(left) ? op == CompareOp.Ne : Comparison.Holds(Compare(left, right), op);

    // −1, 0 or 1; the value is no NaN.
    private static int Compare(double left, PyObject* right)
    {
        bool isBig = PyInt.IsBig(right);
        if (!isBig && left is >= -TwoTo63 and < TwoTo63)
        {
            var whole = (long)left;
            int order = whole.CompareTo(((PyInt*)right)->Value);
            // The fraction decides between equal whole parts; it points away from zero.
            return order != 0 ? order : Math.Sign(left - whole);
        }
        if (!isBig || double.IsInfinity(left))
            return left > 0 ? 1 : -1;
        int sign = PyInt.Sign(right);
        // Whatever is beyond 1024 bits is beyond every double.
        if (Math.Abs(left) < TwoTo63 || Math.Sign(left) != sign || IntBits.Length(right) > 1024)
            return left != 0 && Math.Sign(left) != sign ? Math.Sign(left) : -sign;
        return new BigInteger(left).CompareTo(PyInt.ToBig(right));
    }
}
