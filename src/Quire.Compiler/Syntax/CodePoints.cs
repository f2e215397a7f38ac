namespace Quire.Compiler.Syntax;

/// <summary>
/// Text as code points. Python text may hold lone surrogates, and two of them written one after the other stay two
/// characters; a .NET string would join them into one.
/// </summary>
public sealed class CodePoints(int[] values) : IEquatable<CodePoints>
{
    public readonly int[] Values = values;

    public bool Equals(CodePoints? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values);

    public override bool Equals(object? obj) => Equals(obj as CodePoints);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (int value in Values)
            hash.Add(value);
        return hash.ToHashCode();
    }
}
