using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Mathematics;

/// <summary>
/// sumprod: pairs of machine integers are summed as such, pairs of floats with triple precision, everything else with * and +.
/// What one way has summed is added to the total when a pair comes that it cannot take.
/// </summary>
internal static unsafe class SumProduct
{
    [PyFunction("sumprod(p, q, /)", Module = "math", Doc = "The sum of the products of corresponding items of two iterables of equal length.")]
    internal static PyObject* Run(Interpreter py, PyObject* p, PyObject* q)
    {
        using var first = new PyOwned(py, Iteration.Iter(py, p));
        using var second = new PyOwned(py, first.IsNull ? null : Iteration.Iter(py, q));
        if (second.IsNull)
            return null;
        var total = new State(PyInt.FromLong(py, 0));
        bool ok = true;
        while (ok)
        {
            using var a = new PyOwned(py, Iteration.Next(py, first.Pointer));
            if (a.IsNull && py.HasError)
                break;
            using var b = new PyOwned(py, Iteration.Next(py, second.Pointer));
            if (b.IsNull && py.HasError)
                break;
            if (a.IsNull != b.IsNull)
            {
                Raise.ValueError(py, "Inputs are not the same length");
                break;
            }
            if (a.IsNull)
            {
                ok = total.FlushIntegers(py) && total.FlushFloats(py);
                break;
            }
            ok = total.Add(py, a.Pointer, b.Pointer);
        }
        if (!py.HasError)
            return total.Total;
        Ref.XDec(py, total.Total);
        return null;
    }

    /// <summary>The total so far and what the fast ways hold back; each way is closed for good by the first pair it cannot take.</summary>
    private struct State(PyObject* total)
    {
        /// <summary>Owned.</summary>
        public PyObject* Total = total;
        private bool _integersClosed;
        private long _integers;
        private bool _floatsClosed;
        private bool _hasFloats;
        private double _high, _middle, _low;

        public bool Add(Interpreter py, PyObject* a, PyObject* b)
        {
            if (!_integersClosed && TryAddIntegers(a, b))
                return true;
            if (!FlushIntegers(py))
                return false;
            if (!_floatsClosed && TryAddFloats(a, b))
                return true;
            return FlushFloats(py) && AddObjects(py, a, b);
        }

        public bool FlushIntegers(Interpreter py)
        {
            _integersClosed = true;
            if (_integers == 0)
                return true;
            using var sum = new PyOwned(py, PyInt.FromLong(py, _integers));
            _integers = 0;
            return !sum.IsNull && AddToTotal(py, sum.Pointer);
        }

        public bool FlushFloats(Interpreter py)
        {
            _floatsClosed = true;
            if (!_hasFloats)
                return true;
            _hasFloats = false;
            using var sum = new PyOwned(py, PyFloat.New(py, TripleToDouble()));
            return !sum.IsNull && AddToTotal(py, sum.Pointer);
        }

        private bool TryAddIntegers(PyObject* a, PyObject* b)
        {
            bool small = a->Is(TypeIndex.Int) && b->Is(TypeIndex.Int) && !a->Has(HeaderFlags.TypeBitA) && !b->Has(HeaderFlags.TypeBitA);
            if (!small)
                return false;
            Int128 sum = _integers + ((Int128)((PyInt*)a)->Value * ((PyInt*)b)->Value);
            if (sum != (long)sum)
                return false;
            _integers = (long)sum;
            return true;
        }

        private bool TryAddFloats(PyObject* a, PyObject* b)
        {
            bool oneIsFloat = a->Is(TypeIndex.Float) || b->Is(TypeIndex.Float);
            if (!oneIsFloat || !TryGetDouble(a, out double x) || !TryGetDouble(b, out double y))
                return false;
            (double high, double middle, double low) = (_high, _middle, _low);
            AddProduct(x, y, ref high, ref middle, ref low);
            if (!double.IsFinite(high))
                return false;
            (_high, _middle, _low) = (high, middle, low);
            _hasFloats = true;
            return true;
        }

        private static bool TryGetDouble(PyObject* o, out double value)
        {
            value = 0;
            if (o->Is(TypeIndex.Float))
            {
                value = ((PyFloat*)o)->Value;
                return true;
            }
            bool integer = o->Is(TypeIndex.Int) || o->Is(TypeIndex.Bool);
            if (!integer || !PyInt.TryGetLong(o, out long whole))
                return false;
            value = whole;
            return true;
        }

        private static void AddProduct(double x, double y, ref double high, ref double middle, ref double low)
        {
            double product = x * y;
            double error = Math.FusedMultiplyAdd(x, y, -product);
            high = TwoSum(high, product, out double first);
            middle = TwoSum(middle, error, out double second);
            middle = TwoSum(middle, first, out double third);
            low += second + third;
        }

        private static double TwoSum(double a, double b, out double error)
        {
            double sum = a + b;
            double part = sum - a;
            error = a - (sum - part) + (b - part);
            return sum;
        }

        private readonly double TripleToDouble()
        {
            double last = TwoSum(_low, _middle, out double lowest);
            double high = TwoSum(_high, last, out last);
            last += lowest;
            return high + last;
        }

        private bool AddObjects(Interpreter py, PyObject* a, PyObject* b)
        {
            using var product = new PyOwned(py, Numbers.Binary(py, BinaryOperator.Multiply, a, b));
            return !product.IsNull && AddToTotal(py, product.Pointer);
        }

        private bool AddToTotal(Interpreter py, PyObject* term)
        {
            using var before = new PyOwned(py, Total);
            Total = Numbers.Binary(py, BinaryOperator.Add, before.Pointer, term);
            return Total != null;
        }
    }
}
