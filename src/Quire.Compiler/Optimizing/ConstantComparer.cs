using System.Numerics;
using Quire.Bytecode;

namespace Quire.Compiler.Optimizing;

/// <summary>Constants are one when neither type nor value tells them apart: 1, True, 1.0, 0.0 and -0.0 all differ.</summary>
internal sealed class ConstantComparer : IEqualityComparer<object?>
{
    public static readonly ConstantComparer Instance = new();

    public new bool Equals(object? left, object? right)
    {
        if (ReferenceEquals(left, right))
            return true;
        return (left, right) switch
        {
            (double x, double y) => SameBits(x, y),
            (Complex x, Complex y) => SameBits(x.Real, y.Real) && SameBits(x.Imaginary, y.Imaginary),
            (byte[] x, byte[] y) => x.AsSpan().SequenceEqual(y),
            (CodePoints x, CodePoints y) => x.Values.AsSpan().SequenceEqual(y.Values),
            (TupleConstant x, TupleConstant y) => SameItems(x.Items, y.Items),
            (FrozenSetConstant x, FrozenSetConstant y) => SameItems(x.Items, y.Items),
            (long or bool or BigInteger or string, _) => left.Equals(right),
            _ => false,
        };
    }

    public int GetHashCode(object? value) => value switch
    {
        null => 0,
        byte[] bytes => bytes.Length,
        CodePoints points => points.Values.Length,
        TupleConstant tuple => HashItems(tuple.Items),
        FrozenSetConstant set => HashItems(set.Items) + 1,
        CodeUnit unit => unit.FirstLine,
        _ => value.GetHashCode(),
    };

    private int HashItems(object?[] items)
    {
        var hash = new HashCode();
        foreach (object? item in items)
            hash.Add(GetHashCode(item));
        return hash.ToHashCode();
    }

    private bool SameItems(object?[] left, object?[] right)
    {
        if (left.Length != right.Length)
            return false;
        for (int i = 0; i < left.Length; i++)
        {
            if (!Equals(left[i], right[i]))
                return false;
        }
        return true;
    }

    private static bool SameBits(double left, double right) =>
        BitConverter.DoubleToInt64Bits(left) == BitConverter.DoubleToInt64Bits(right);
}
