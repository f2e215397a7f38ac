using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Modules.Mathematics;

/// <summary>Functions of one real number that the C library or .NET computes.</summary>
internal static class RealFunctions
{
    [PyFunction("acos(x, /)", Module = "math", Doc = "The arc cosine of x in radians, between 0 and pi.")]
    internal static double Acos(Interpreter py, double x) => MathErrors.Judge(py, x, Math.Acos(x), canOverflow: false);

    [PyFunction("acosh(x, /)", Module = "math", Doc = "The inverse hyperbolic cosine of x.")]
    internal static double Acosh(Interpreter py, double x) => MathErrors.Judge(py, x, Math.Acosh(x), canOverflow: false);

    [PyFunction("asin(x, /)", Module = "math", Doc = "The arc sine of x in radians, between -pi/2 and pi/2.")]
    internal static double Asin(Interpreter py, double x) => MathErrors.Judge(py, x, Math.Asin(x), canOverflow: false);

    [PyFunction("asinh(x, /)", Module = "math", Doc = "The inverse hyperbolic sine of x.")]
    internal static double Asinh(Interpreter py, double x) => MathErrors.Judge(py, x, Math.Asinh(x), canOverflow: false);

    [PyFunction("atan(x, /)", Module = "math", Doc = "The arc tangent of x in radians, between -pi/2 and pi/2.")]
    internal static double Atan(Interpreter py, double x) => MathErrors.Judge(py, x, Math.Atan(x), canOverflow: false);

    [PyFunction("atanh(x, /)", Module = "math", Doc = "The inverse hyperbolic tangent of x.")]
    internal static double Atanh(Interpreter py, double x) => MathErrors.Judge(py, x, Math.Atanh(x), canOverflow: false);

    [PyFunction("cbrt(x, /)", Module = "math", Doc = "The cube root of x.")]
    internal static double Cbrt(Interpreter py, double x) => MathErrors.Judge(py, x, Math.Cbrt(x), canOverflow: false);

    [PyFunction("cos(x, /)", Module = "math", Doc = "The cosine of x radians.")]
    internal static double Cos(Interpreter py, double x) => MathErrors.Judge(py, x, Math.Cos(x), canOverflow: false);

    [PyFunction("cosh(x, /)", Module = "math", Doc = "The hyperbolic cosine of x.")]
    internal static double Cosh(Interpreter py, double x) => MathErrors.Judge(py, x, Math.Cosh(x), canOverflow: true);

    [PyFunction("exp(x, /)", Module = "math", Doc = "e to the power x.")]
    internal static double Exp(Interpreter py, double x) => MathErrors.Judge(py, x, Math.Exp(x), canOverflow: true);

    [PyFunction("exp2(x, /)", Module = "math", Doc = "2 to the power x.")]
    internal static double Exp2(Interpreter py, double x) => MathErrors.Judge(py, x, NativeMath.Exp2(x), canOverflow: true);

    [PyFunction("expm1(x, /)", Module = "math", Doc = "exp(x) - 1, exact for small x too.")]
    internal static double Expm1(Interpreter py, double x) => MathErrors.Judge(py, x, NativeMath.Expm1(x), canOverflow: true);

    [PyFunction("log1p(x, /)", Module = "math", Doc = "The natural logarithm of 1 + x, exact for small x too.")]
    internal static double Log1p(Interpreter py, double x) => MathErrors.Judge(py, x, NativeMath.Log1p(x), canOverflow: false);

    [PyFunction("sin(x, /)", Module = "math", Doc = "The sine of x radians.")]
    internal static double Sin(Interpreter py, double x) => MathErrors.Judge(py, x, Math.Sin(x), canOverflow: false);

    [PyFunction("sinh(x, /)", Module = "math", Doc = "The hyperbolic sine of x.")]
    internal static double Sinh(Interpreter py, double x) => MathErrors.Judge(py, x, Math.Sinh(x), canOverflow: true);

    [PyFunction("sqrt(x, /)", Module = "math", Doc = "The square root of x.")]
    internal static double Sqrt(Interpreter py, double x) => MathErrors.Judge(py, x, Math.Sqrt(x), canOverflow: false);

    [PyFunction("tan(x, /)", Module = "math", Doc = "The tangent of x radians.")]
    internal static double Tan(Interpreter py, double x) => MathErrors.Judge(py, x, Math.Tan(x), canOverflow: false);

    [PyFunction("tanh(x, /)", Module = "math", Doc = "The hyperbolic tangent of x.")]
    internal static double Tanh(Interpreter py, double x) => MathErrors.Judge(py, x, Math.Tanh(x), canOverflow: false);

    [PyFunction("erf(x, /)", Module = "math", Doc = "The error function at x.")]
    internal static double Erf(Interpreter py, double x) => NativeMath.Erf(x);

    [PyFunction("erfc(x, /)", Module = "math", Doc = "1 - erf(x), exact for large x too.")]
    internal static double Erfc(Interpreter py, double x) => NativeMath.Erfc(x);

    [PyFunction("fabs(x, /)", Module = "math", Doc = "The absolute value of x as a float.")]
    internal static double Fabs(Interpreter py, double x) => Math.Abs(x);

    [PyFunction("degrees(x, /)", Module = "math", Doc = "An angle in degrees, given in radians.")]
    internal static double Degrees(Interpreter py, double x) => x * (180.0 / Math.PI);

    [PyFunction("radians(x, /)", Module = "math", Doc = "An angle in radians, given in degrees.")]
    internal static double Radians(Interpreter py, double x) => x * (Math.PI / 180.0);

    [PyFunction("isfinite(x, /)", Module = "math", Doc = "Whether x is neither infinite nor NaN.")]
    internal static bool IsFinite(Interpreter py, double x) => double.IsFinite(x);

    [PyFunction("isinf(x, /)", Module = "math", Doc = "Whether x is infinite.")]
    internal static bool IsInf(Interpreter py, double x) => double.IsInfinity(x);

    [PyFunction("isnan(x, /)", Module = "math", Doc = "Whether x is NaN.")]
    internal static bool IsNaN(Interpreter py, double x) => double.IsNaN(x);

    [PyFunction("atan2(y, x, /)", Module = "math", Doc = "The angle of the point (x, y), between -pi and pi.")]
    internal static double Atan2(Interpreter py, double y, double x) => Math.Atan2(y, x);

    [PyFunction("copysign(x, y, /)", Module = "math", Doc = "The magnitude of x with the sign of y.")]
    internal static double CopySign(Interpreter py, double x, double y) => Math.CopySign(x, y);
}
