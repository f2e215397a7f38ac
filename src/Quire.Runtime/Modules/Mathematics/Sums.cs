using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Mathematics;

/// <summary>fsum and prod.</summary>
internal static unsafe class Sums
{
    [PyFunction("fsum(seq, /)", Module = "math", Doc = "The sum of an iterable of numbers as if computed exactly and rounded once.")]
    internal static double FSum(Interpreter py, PyObject* sequence)
    {
        using var iterator = new PyOwned(py, Iteration.Iter(py, sequence));
        if (iterator.IsNull)
            return 0;
        var sum = new ExactSum();
        while (true)
        {
            using var item = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (item.IsNull)
                return py.HasError ? 0 : Finish(py, sum);
            if (!ArgumentBinding.ToDouble(py, item.Pointer, out double value))
                return 0;
            if (!sum.Add(value))
            {
                Raise.OverflowError(py, "intermediate overflow in fsum");
                return 0;
            }
        }
    }

    [PyFunction("prod(iterable, /, *, start=1)", Module = "math", Doc = "The start value times all items.")]
    internal static PyObject* Prod(Interpreter py, PyObject* iterable, PyObject* start)
    {
        using var iterator = new PyOwned(py, Iteration.Iter(py, iterable));
        if (iterator.IsNull)
            return null;
        PyObject* product = start == null ? PyInt.FromLong(py, 1) : Ref.New(start);
        while (product != null)
        {
            using var before = new PyOwned(py, product);
            using var item = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (item.IsNull)
                return py.HasError ? null : before.Move();
            product = Numbers.Binary(py, BinaryOperator.Multiply, before.Pointer, item.Pointer);
        }
        return null;
    }

    private static double Finish(Interpreter py, ExactSum sum)
    {
        if (!sum.HasSpecials)
            return sum.Rounded();
        if (double.IsNaN(sum.InfinitySum))
            Raise.ValueError(py, "-inf + inf in fsum");
        return sum.SpecialSum;
    }
}
