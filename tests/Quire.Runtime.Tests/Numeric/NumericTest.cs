using System.Numerics;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Tests.Containers;

namespace Quire.Runtime.Tests.Numeric;

/// <summary>An interpreter, and numbers of any size with the same seed in each run.</summary>
public abstract unsafe class NumericTest : ContainerTest
{
    private protected readonly Random Dice = new(20260722);

    private protected BigInteger Draw()
    {
        BigInteger value = Dice.Next(5) switch
        {
            0 => Dice.Next(-300, 300),
            1 => Dice.NextInt64(long.MinValue, long.MaxValue),
            2 => (BigInteger.One << Dice.Next(200)) + Dice.Next(-1, 2),
            _ => OfBytes(Dice.Next(1, 60)),
        };
        return Dice.Next(2) == 0 ? value : -value;
    }

    private BigInteger OfBytes(int count)
    {
        byte[] bytes = new byte[count];
        Dice.NextBytes(bytes);
        return new BigInteger(bytes);
    }

    /// <summary>The value of an owned result, which is released; null when an exception is pending.</summary>
    private protected BigInteger? Take(PyObject* result)
    {
        if (result == null)
        {
            Assert.True(Py.HasError, "null without an exception");
            Errors.Clear(Py);
            return null;
        }
        AssertNoError();
        AssertCanonical(result);
        BigInteger value = PyInt.ToBig(result);
        Release(result);
        return value;
    }

    private protected static void AssertCanonical(PyObject* o)
    {
        if (!PyInt.IsBig(o))
            return;
        BigInteger value = PyInt.ToBig(o);
        Assert.False(value >= long.MinValue && value <= long.MaxValue, "a value of 64 bits must be inline");
        Assert.NotEqual(0u, PyInt.Digits(o)[PyInt.DigitCount(o) - 1]);
    }
}
