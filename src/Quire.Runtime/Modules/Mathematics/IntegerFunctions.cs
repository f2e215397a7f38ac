using System.Numerics;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Mathematics;

/// <summary>Functions of integers of any size.</summary>
internal static unsafe class IntegerFunctions
{
    [PyFunction("gcd(*integers)", Module = "math", Doc = "The greatest common divisor of all arguments; 0 when there are none.")]
    internal static PyObject* Gcd(Interpreter py, PyObject** args, int count) => Fold(py, args, count, 0, &Gcd);

    [PyFunction("lcm(*integers)", Module = "math", Doc = "The least common multiple of all arguments; 1 when there are none.")]
    internal static PyObject* Lcm(Interpreter py, PyObject** args, int count) => Fold(py, args, count, 1, &Lcm);

    [PyFunction("isqrt(n, /)", Module = "math", Doc = "The whole part of the square root of an integer.")]
    internal static PyObject* Isqrt(Interpreter py, PyObject* n)
    {
        using var index = new PyOwned(py, Conversion.Index(py, n));
        if (index.IsNull)
            return null;
        if (PyInt.Sign(index.Pointer) < 0)
            return Raise.ValueError(py, "isqrt() argument must be nonnegative");
        return PyInt.TryGetLong(index.Pointer, out long small)
            ? PyInt.FromLong(py, (long)IntegerMath.SquareRoot((ulong)small))
            : PyInt.FromBig(py, IntegerMath.SquareRoot(PyInt.ToBig(index.Pointer)));
    }

    [PyFunction("factorial(n, /)", Module = "math", Doc = "The product of all integers from 1 to n.")]
    internal static PyObject* Factorial(Interpreter py, PyObject* n)
    {
        using var index = new PyOwned(py, Conversion.Index(py, n));
        if (index.IsNull)
            return null;
        if (PyInt.Sign(index.Pointer) < 0)
            return Raise.ValueError(py, "factorial() not defined for negative values");
        if (!PyInt.TryGetLong(index.Pointer, out long value))
            return Raise.OverflowError(py, "factorial() argument should not exceed 9223372036854775807");
        // The size of n! in bits is near n log n.
        using var room = new WorkingRoom(py, value * (Math.Log2(value + 2.0) - 1.4));
        return room.Granted ? PyInt.FromBig(py, IntegerMath.Factorial((ulong)value)) : null;
    }

    [PyFunction("comb(n, k, /)", Module = "math", Doc = "In how many ways k items can be taken from n, without order or repetition.")]
    internal static PyObject* Comb(Interpreter py, PyObject* n, PyObject* k)
    {
        if (!TryGetPair(py, n, k, out BigInteger total, out BigInteger taken))
            return null;
        if (taken > total)
            return PyInt.FromLong(py, 0);
        BigInteger fewer = BigInteger.Min(taken, total - taken);
        if (fewer.IsZero)
            return PyInt.FromLong(py, 1);
        if (fewer > long.MaxValue)
            return Raise.OverflowError(py, "min(n - k, k) must not exceed 9223372036854775807");
        double bits = (double)fewer * Math.Min((double)total.GetBitLength(), 3 + Math.Log2((double)total / (double)(fewer + 1)));
        using var room = new WorkingRoom(py, bits);
        return room.Granted ? PyInt.FromBig(py, IntegerMath.Combinations(total, (ulong)fewer)) : null;
    }

    [PyFunction("perm(n, k=None, /)", Module = "math", Doc = "In how many ways k items (all by default) can be taken from n in order, without repetition.")]
    internal static PyObject* Perm(Interpreter py, PyObject* n, PyObject* k)
    {
        if (k == null || k == py.None)
            return Factorial(py, n);
        if (!TryGetPair(py, n, k, out BigInteger total, out BigInteger taken))
            return null;
        if (taken > total)
            return PyInt.FromLong(py, 0);
        if (taken > long.MaxValue)
            return Raise.OverflowError(py, "k must not exceed 9223372036854775807");
        using var room = new WorkingRoom(py, (double)taken * total.GetBitLength());
        return room.Granted ? PyInt.FromBig(py, IntegerMath.Permutations(total, (ulong)taken)) : null;
    }

    private static bool TryGetPair(Interpreter py, PyObject* n, PyObject* k, out BigInteger total, out BigInteger taken)
    {
        total = taken = default;
        using var first = new PyOwned(py, Conversion.Index(py, n));
        using var second = new PyOwned(py, first.IsNull ? null : Conversion.Index(py, k));
        if (second.IsNull)
            return false;
        total = PyInt.ToBig(first.Pointer);
        taken = PyInt.ToBig(second.Pointer);
        if (total.Sign < 0)
            Raise.ValueError(py, "n must be a non-negative integer");
        else if (taken.Sign < 0)
            Raise.ValueError(py, "k must be a non-negative integer");
        return !py.HasError;
    }

    private static PyObject* Fold(
        Interpreter py, PyObject** args, int count, long start, delegate*<Interpreter, PyObject*, PyObject*, PyObject*> step)
    {
        using var first = new PyOwned(py, count == 0 ? PyInt.FromLong(py, start) : Conversion.Index(py, args[0]));
        if (first.IsNull || count == 0)
            return first.Move();
        PyObject* result = Numbers.Absolute(py, first.Pointer);
        for (int i = 1; i < count && result != null; i++)
        {
            using var before = new PyOwned(py, result);
            using var next = new PyOwned(py, Conversion.Index(py, args[i]));
            result = next.IsNull ? null : step(py, before.Pointer, next.Pointer);
        }
        return result;
    }

    private static PyObject* Gcd(Interpreter py, PyObject* a, PyObject* b)
    {
        if (PyInt.TryGetLong(a, out long x) && PyInt.TryGetLong(b, out long y))
            return PyInt.FromULong(py, IntegerMath.GreatestCommonDivisor(Magnitude(x), Magnitude(y)));
        return PyInt.FromBig(py, BigInteger.GreatestCommonDivisor(PyInt.ToBig(a), PyInt.ToBig(b)));
    }

    private static PyObject* Lcm(Interpreter py, PyObject* a, PyObject* b)
    {
        if (PyInt.Sign(a) == 0 || PyInt.Sign(b) == 0)
            return PyInt.FromLong(py, 0);
        BigInteger x = PyInt.ToBig(a), y = PyInt.ToBig(b);
        return PyInt.FromBig(py, BigInteger.Abs(x / BigInteger.GreatestCommonDivisor(x, y) * y));
    }

    private static ulong Magnitude(long x) => x < 0 ? (ulong)-x : (ulong)x;

    /// <summary>Charges the heap for a number of about so many bits, and for as much again to work with, while it is computed.</summary>
    private readonly ref struct WorkingRoom
    {
        private readonly Interpreter _py;
        private readonly nuint _bytes;

        public WorkingRoom(Interpreter py, double bits)
        {
            _py = py;
            // No .NET number holds more than 2³¹ bits.
            bool possible = bits < int.MaxValue;
            _bytes = possible ? (nuint)(Math.Max(bits, 0) / 4) : 0;
            Granted = possible && py.Heap.TryCharge(_bytes);
            if (Granted)
                return;
            _bytes = 0;
            Raise.NoMemory(py);
        }

        public bool Granted { get; }

        public void Dispose() => _py.Heap.Uncharge(_bytes);
    }
}
