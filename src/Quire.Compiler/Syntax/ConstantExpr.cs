using System.Numerics;

namespace Quire.Compiler.Syntax;

/// <summary>What a <see cref="ConstantExpr"/> holds.</summary>
public enum ConstantKind : byte
{
    None,
    True,
    False,
    Ellipsis,

    /// <summary>An integer that fits 64 bits: the value is a boxed <see cref="long"/>.</summary>
    Int,

    /// <summary>Any other integer: the value is a boxed <see cref="BigInteger"/>.</summary>
    BigInt,

    /// <summary>A boxed <see cref="double"/>.</summary>
    Float,

    /// <summary>A boxed <see cref="System.Numerics.Complex"/> with a real part of +0.</summary>
    Complex,

    /// <summary>A <see cref="string"/> in which surrogates come only as proper pairs.</summary>
    Str,

    /// <summary>Text with surrogates made by escapes: a <see cref="CodePoints"/>.</summary>
    CodePoints,

    /// <summary>A byte array.</summary>
    Bytes,
}

public sealed class ConstantExpr(ConstantKind constant, object? value, Span span) : Expr(ExprKind.Constant, span)
{
    public readonly ConstantKind Constant = constant;

    /// <summary>Null for the four kinds that are their own value.</summary>
    public readonly object? Value = value;

    /// <summary>The literal's first part was written <c>u'…'</c>.</summary>
    public bool HasUPrefix { get; internal init; }

    public long IntValue => (long)Value!;

    public BigInteger BigIntValue => (BigInteger)Value!;

    public double FloatValue => (double)Value!;

    public Complex ComplexValue => (Complex)Value!;

    public string StrValue => (string)Value!;

    public CodePoints CodePointsValue => (CodePoints)Value!;

    public byte[] BytesValue => (byte[])Value!;
}
