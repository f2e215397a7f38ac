namespace Quire.Compiler.Parsing;

/// <summary>The flags of <c>compile()</c> that concern the parser.</summary>
public sealed class ParseOptions
{
    public static readonly ParseOptions Default = new();

    /// <summary>A block at the end of interactive text stays open (<c>PyCF_DONT_IMPLY_DEDENT</c>).</summary>
    public bool DontImplyDedent { get; init; }

    /// <summary>Text that ends too early is reported as incomplete (<c>PyCF_ALLOW_INCOMPLETE_INPUT</c>).</summary>
    public bool AllowIncomplete { get; init; }

    /// <summary><c>&lt;&gt;</c> in place of <c>!=</c> (the <c>barry_as_FLUFL</c> feature).</summary>
    public bool BarryAsFlufl { get; init; }

    /// <summary>How many digits a decimal integer may have; 0 means any number.</summary>
    public int MaxIntegerDigits { get; init; } = 4300;

    /// <summary>See <see cref="CompilerOptions.Checkpoint"/>.</summary>
    public Action<long>? Checkpoint { get; init; }
}
