using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>Powers of complex numbers.</summary>
internal static unsafe class ComplexPower
{
    // Up to here a whole exponent is worked off by multiplying.
    private const double MostMultiplied = 100;

    public static PyObject* Power(Interpreter py, double real, double imaginary, double exponentReal, double exponentImaginary)
    {
        bool whole = exponentImaginary == 0 && exponentReal == Math.Floor(exponentReal) && Math.Abs(exponentReal) <= MostMultiplied;
        bool isZero = real == 0 && imaginary == 0;
        bool isDefined = !isZero || (exponentReal >= 0 && exponentImaginary == 0);
        (double Real, double Imaginary) power = default;
        if (isDefined && whole)
            power = OfWhole(real, imaginary, (int)exponentReal);
        else if (isDefined)
            isDefined = TryPolar(real, imaginary, exponentReal, exponentImaginary, out power);
        if (!isDefined)
            return Raise.ZeroDivisionError(py, "0.0 to a negative or complex power");
        if (double.IsInfinity(power.Real) || double.IsInfinity(power.Imaginary))
            return Raise.OverflowError(py, "complex exponentiation");
        return PyComplex.New(py, power.Real, power.Imaginary);
    }

    private static (double Real, double Imaginary) OfWhole(double real, double imaginary, int exponent)
    {
        (double Real, double Imaginary) power = (1, 0), square = (real, imaginary);
        int count = Math.Abs(exponent);
        for (int bit = 1; bit <= count; bit <<= 1)
        {
            if ((count & bit) != 0)
                power = ComplexMath.Multiply(power.Real, power.Imaginary, square.Real, square.Imaginary);
            square = ComplexMath.Multiply(square.Real, square.Imaginary, square.Real, square.Imaginary);
        }
        return exponent < 0 ? ComplexMath.Divide(1, 0, power.Real, power.Imaginary) : power;
    }

    // False when the angle is infinite: it has no direction.
    private static bool TryPolar(
        double real, double imaginary, double exponentReal, double exponentImaginary, out (double Real, double Imaginary) power)
    {
        power = default;
        if (real == 0 && imaginary == 0)
            return true;
        double length = ComplexMath.Length(real, imaginary);
        double size = Math.Pow(length, exponentReal);
        double angle = Math.Atan2(imaginary, real);
        double phase = angle * exponentReal;
        if (exponentImaginary != 0)
        {
            size /= Math.Exp(angle * exponentImaginary);
            phase += exponentImaginary * Math.Log(length);
        }
        power = (size * Math.Cos(phase), size * Math.Sin(phase));
        return !double.IsInfinity(phase);
    }
}
