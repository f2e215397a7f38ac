using System.Numerics;

namespace Quire.Compiler.CodeGen;

/// <summary>Constant keys of mapping patterns, made equal where Python finds them equal.</summary>
internal static class PatternKeys
{
    public static object? Normalize(object? key) => key switch
    {
        null => DBNull.Value,
        bool b => new BigInteger(b ? 1 : 0),
        long n => new BigInteger(n),
        Complex { Imaginary: 0 } c => Normalize(c.Real),
        double d when double.IsInteger(d) => new BigInteger(d),
        byte[] bytes => (1, Convert.ToHexString(bytes)),
        _ => key,
    };
}
