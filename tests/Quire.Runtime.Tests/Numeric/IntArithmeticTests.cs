using System.Numerics;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Numeric;

namespace Quire.Runtime.Tests.Numeric;

public sealed unsafe class IntArithmeticTests : NumericTest
{
    [Fact]
    public void Operators_agree_with_plain_integers()
    {
        for (int i = 0; i < 3000; i++)
        {
            BigInteger x = Draw(), y = Draw();
            PyObject* a = PyInt.FromBig(Py, x);
            PyObject* b = PyInt.FromBig(Py, y);
            Assert.Equal(x + y, Take(PyInt.Add(Py, a, b)));
            Assert.Equal(x - y, Take(PyInt.Subtract(Py, a, b)));
            Assert.Equal(x * y, Take(PyInt.Multiply(Py, a, b)));
            Assert.Equal(x & y, Take(PyInt.And(Py, a, b)));
            Assert.Equal(x | y, Take(PyInt.Or(Py, a, b)));
            Assert.Equal(x ^ y, Take(PyInt.Xor(Py, a, b)));
            Assert.Equal(-x, Take(PyInt.Negative(Py, a)));
            Assert.Equal(-x - 1, Take(PyInt.Invert(Py, a)));
            Assert.Equal(x.CompareTo(y), IntBits.Compare(a, b));
            if (!y.IsZero)
            {
                BigInteger? quotient = Take(PyInt.FloorDivide(Py, a, b)), remainder = Take(PyInt.Remainder(Py, a, b));
                Assert.Equal(x, (quotient * y) + remainder);
                Assert.True(remainder == 0 || remainder!.Value.Sign == y.Sign, "the remainder has the divisor's sign");
                Assert.True(BigInteger.Abs(remainder.Value) < BigInteger.Abs(y));
            }
            Release(a);
            Release(b);
        }
    }

    [Fact]
    public void Shifts_agree_with_plain_integers()
    {
        for (int i = 0; i < 1000; i++)
        {
            BigInteger x = Draw();
            int count = Dice.Next(200);
            PyObject* a = PyInt.FromBig(Py, x);
            PyObject* b = Int(count);
            Assert.Equal(x << count, Take(PyInt.LeftShift(Py, a, b)));
            Assert.Equal(x >> count, Take(PyInt.RightShift(Py, a, b)));
            Release(a);
            Release(b);
        }
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(256, 9, 256)]
    [InlineData(-5, 3, -5)]
    public void Small_ones_are_shared(long value, int bits, long same)
    {
        PyObject* a = Int(value);
        PyObject* b = PyInt.FromBig(Py, same);
        Assert.True(a == b || value != same);
        Assert.Equal(bits, Math.Max(1, IntBits.Length(a)));
        Release(a);
        Release(b);
    }

    [Fact]
    public void What_fits_64_bits_takes_16_bytes()
    {
        foreach (long value in (long[])[257, -6, int.MaxValue, long.MaxValue, long.MinValue])
        {
            PyObject* o = PyInt.FromBig(Py, value);
            Assert.False(PyInt.IsBig(o));
            Assert.Equal(16, Bytes(o));
            Release(o);
        }
        PyObject* big = PyInt.FromBig(Py, BigInteger.One << 64);
        Assert.True(PyInt.IsBig(big));
        Assert.Equal(3, PyInt.DigitCount(big));
        Release(big);
    }

    [Fact]
    public void Bytes_come_back()
    {
        for (int i = 0; i < 2000; i++)
        {
            BigInteger x = Draw();
            PyObject* a = PyInt.FromBig(Py, x);
            int length = x.GetByteCount() + Dice.Next(3);
            PyObject* bytes = IntBytes.Write(Py, a, length, null, signed: true);
            Assert.True(bytes != null);
            Assert.Equal(x, Take(IntBytes.Read(Py, Py.TypeTable[TypeIndex.Int], bytes, null, signed: true)));
            Release(bytes);
            Release(a);
        }
    }
}
