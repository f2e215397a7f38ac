using Quire.Runtime.Tracing;

namespace Quire.Cli.Explain;

/// <summary>An object that was freed, as it was shown last.</summary>
/// <param name="Id">Where it stood.</param>
/// <param name="Type">Its type.</param>
/// <param name="Value">What it looked like.</param>
/// <param name="ByCollector">The collector cut it loose, or what referred to it; otherwise its count alone freed it.</param>
internal sealed record FreedObject(string Id, string Type, string Value, bool ByCollector = false);

/// <summary>What there was to see after one top-level statement.</summary>
internal sealed record ExplainStep
{
    public required int Line { get; init; }

    /// <summary>The statement as it stands in the file.</summary>
    public required string Source { get; init; }
    public required IReadOnlyList<KeyValuePair<string, string>> Names { get; init; }
    public required IReadOnlyList<ProgramObject> Objects { get; init; }

    /// <summary>In the order they were freed.</summary>
    public required IReadOnlyList<FreedObject> Freed { get; init; }

    /// <summary>Containers that no name leads to any more and that were not freed all the same: cycles, mostly.</summary>
    public required IReadOnlyList<FreedObject> Lost { get; init; }

    /// <summary>What the statement printed.</summary>
    public required string Output { get; init; }

    /// <summary>The statement ended in an exception.</summary>
    public required bool Failed { get; init; }
}

/// <summary>Shows steps as they come.</summary>
internal interface IStepWriter
{
    void Begin();

    void Write(ExplainStep step);

    /// <summary>After the last step; with what finalizers printed when the program's modules were given up.</summary>
    void End(string output);
}
