namespace Quire.Runtime.ObjectModel;

/// <summary>
/// The parameters of a native function that can be given by name, as <see cref="ArgumentBinding.Unpack"/> needs them.
/// <c>Names</c> holds those after the positional-only ones, separated by commas.
/// </summary>
internal readonly ref struct ParameterSpec(
    string function, ReadOnlySpan<byte> names, int positionalOnly, int minPositional, int maxPositional, int minKeyword, bool hasVarArgs)
{
    public readonly string Function = function;
    public readonly ReadOnlySpan<byte> Names = names;
    public readonly int PositionalOnly = positionalOnly;
    public readonly int MinPositional = minPositional;
    public readonly int MaxPositional = maxPositional;

    /// <summary>Required keyword-only parameters; they are the first of those.</summary>
    public readonly int MinKeyword = minKeyword;

    /// <summary>Further positional arguments go to a *parameter and are not counted here.</summary>
    public readonly bool HasVarArgs = hasVarArgs;

    public int NameCount => Names.IsEmpty ? 0 : System.MemoryExtensions.Count(Names, (byte)',') + 1;

    /// <summary>The n-th name; n is in range.</summary>
    public ReadOnlySpan<byte> Name(int n)
    {
        ReadOnlySpan<byte> rest = Names;
        for (; n > 0; n--)
            rest = rest[(rest.IndexOf((byte)',') + 1)..];
        int end = rest.IndexOf((byte)',');
        return end < 0 ? rest : rest[..end];
    }
}
