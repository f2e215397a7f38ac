namespace Quire.Runtime.Tracing;

/// <summary>References the runtime holds for itself.</summary>
/// <param name="By">Where: "small-integer table", "constants of code".</param>
/// <param name="Count">How many.</param>
internal sealed record RuntimeHolder(string By, int Count);

/// <summary>One object that a program's names lead to, as it stood at one moment.</summary>
internal sealed record ProgramObject
{
    public required nint Address { get; init; }

    /// <summary>Where it stands: <c>p12.b3</c>.</summary>
    public required string Id { get; init; }
    public required string Type { get; init; }
    public required string Value { get; init; }

    /// <summary>Every name and every place in an object of the program that refers to it, one entry for each reference.</summary>
    public required IReadOnlyList<string> Holders { get; init; }
    public required IReadOnlyList<RuntimeHolder> RuntimeHolders { get; init; }

    /// <summary>The count in the object's header: <see cref="References"/> + <see cref="RuntimeReferences"/>.</summary>
    public required int Count { get; init; }

    public int References => Holders.Count;

    public int RuntimeReferences => Count - Holders.Count;
}
