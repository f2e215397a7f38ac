using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Mathematics;

/// <summary>hypot and dist: the length of a vector, neither overflowing nor losing digits on the way.</summary>
internal static unsafe class Norms
{
    private const int OnStack = 32;

    [PyFunction("hypot(*coordinates)", Module = "math", Doc = "The distance of a point from the origin.")]
    internal static double Hypot(Interpreter py, PyObject** args, int count)
    {
        Span<double> vector = count <= OnStack ? stackalloc double[count] : new double[count];
        for (int i = 0; i < count; i++)
        {
            if (!ArgumentBinding.ToDouble(py, args[i], out vector[i]))
                return 0;
        }
        return Length(vector);
    }

    [PyFunction("dist(p, q, /)", Module = "math", Doc = "The distance between two points, given as sequences of coordinates.")]
    internal static double Dist(Interpreter py, PyObject* p, PyObject* q)
    {
        using var first = new PyOwned(py, AsTuple(py, p));
        using var second = new PyOwned(py, first.IsNull ? null : AsTuple(py, q));
        if (second.IsNull)
            return 0;
        var a = (PyTuple*)first.Pointer;
        var b = (PyTuple*)second.Pointer;
        if (a->Length != b->Length)
        {
            Raise.ValueError(py, "both points must have the same number of dimensions");
            return 0;
        }
        int count = (int)a->Length;
        Span<double> vector = count <= OnStack ? stackalloc double[count] : new double[count];
        for (int i = 0; i < count; i++)
        {
            if (!ArgumentBinding.ToDouble(py, PyTuple.Items(a)[i], out double x) || !ArgumentBinding.ToDouble(py, PyTuple.Items(b)[i], out double y))
                return 0;
            vector[i] = x - y;
        }
        return Length(vector);
    }

    private static PyObject* AsTuple(Interpreter py, PyObject* o) =>
        (py.TypeOf(o)->Flags & TypeFlags.TupleSubclass) != 0 ? Ref.New(o) : Iteration.ToTuple(py, o);

    /// <summary>
    /// The square root of the sum of squares. The vector is scaled by a power of two; squares and their sum carry their rounding
    /// errors along; the root is corrected by what its own square misses.
    /// </summary>
    private static double Length(Span<double> vector)
    {
        double max = 0;
        bool notANumber = false;
        foreach (ref double x in vector)
        {
            x = Math.Abs(x);
            notANumber |= double.IsNaN(x);
            if (x > max)
                max = x;
        }
        if (double.IsInfinity(max))
            return max;
        if (notANumber)
            return double.NaN;
        if (max == 0 || vector.Length <= 1)
            return max;
        int exponent = Math.ILogB(max) + 1;
        if (exponent < -1023)
        {
            // All are subnormal: lifted into the normal range, the root is taken there.
            foreach (ref double x in vector)
                x /= double.Epsilon;
            return double.Epsilon * Length(vector);
        }
        double scale = Math.ScaleB(1, -exponent);
        double sum = 1, low = 0, lower = 0;
        foreach (double value in vector)
        {
            double x = value * scale;
            double square = x * x;
            double squareError = Math.FusedMultiplyAdd(x, x, -square);
            Add(ref sum, ref low, square);
            lower += squareError;
        }
        double root = Math.Sqrt(sum - 1 + (low + lower));
        double rootSquare = -root * root;
        double rootError = Math.FusedMultiplyAdd(-root, root, -rootSquare);
        Add(ref sum, ref low, rootSquare);
        lower += rootError;
        double rest = sum - 1 + (low + lower);
        return (root + (rest / (2 * root))) / scale;
    }

    // The first summand is never smaller: it begins at 1 and squares are below that.
    private static void Add(ref double sum, ref double low, double x)
    {
        double high = sum + x;
        low += sum - high + x;
        sum = high;
    }
}
