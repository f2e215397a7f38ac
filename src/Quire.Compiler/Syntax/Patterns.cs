namespace Quire.Compiler.Syntax;

/// <summary>The class of a pattern: kind <c>X</c> is always class <c>XPattern</c>.</summary>
public enum PatternKind : byte
{
    Value,
    Singleton,
    Sequence,
    Mapping,
    Class,
    Star,
    As,
    Or,
}

public abstract class Pattern(PatternKind kind, Span span) : Node(span)
{
    public readonly PatternKind Kind = kind;
}

/// <summary>A literal or a dotted name, compared with <c>==</c>.</summary>
public sealed class ValuePattern(Expr value, Span span) : Pattern(PatternKind.Value, span)
{
    public readonly Expr Value = value;
}

/// <summary><c>None</c>, <c>True</c> or <c>False</c>, compared with <c>is</c>.</summary>
public sealed class SingletonPattern(ConstantKind value, Span span) : Pattern(PatternKind.Singleton, span)
{
    public readonly ConstantKind Value = value;
}

public sealed class SequencePattern(Pattern[] patterns, Span span) : Pattern(PatternKind.Sequence, span)
{
    public readonly Pattern[] Patterns = patterns;
}

/// <summary><c>{key: pattern, **rest}</c></summary>
public sealed class MappingPattern(Expr[] keys, Pattern[] patterns, string? rest, Span span)
    : Pattern(PatternKind.Mapping, span)
{
    public readonly Expr[] Keys = keys;
    public readonly Pattern[] Patterns = patterns;
    public readonly string? Rest = rest;
}

/// <summary><c>Class(patterns, keyword=pattern)</c>; the two keyword arrays have one length.</summary>
public sealed class ClassPattern(
    Expr cls, Pattern[] patterns, string[] kwdAttrs, Pattern[] kwdPatterns, Span span)
    : Pattern(PatternKind.Class, span)
{
    public readonly Expr Cls = cls;
    public readonly Pattern[] Patterns = patterns;
    public readonly string[] KwdAttrs = kwdAttrs;
    public readonly Pattern[] KwdPatterns = kwdPatterns;
}

/// <summary><c>*name</c>, or <c>*_</c> when the name is null.</summary>
public sealed class StarPattern(string? name, Span span) : Pattern(PatternKind.Star, span)
{
    public readonly string? Name = name;
}

/// <summary><c>pattern as name</c>; a capture has no pattern, and <c>_</c> has neither.</summary>
public sealed class AsPattern(Pattern? pattern, string? name, Span span) : Pattern(PatternKind.As, span)
{
    public readonly Pattern? Pattern = pattern;
    public readonly string? Name = name;
}

public sealed class OrPattern(Pattern[] patterns, Span span) : Pattern(PatternKind.Or, span)
{
    public readonly Pattern[] Patterns = patterns;
}
