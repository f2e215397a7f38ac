using Quire.Memory;

namespace Quire.Stress;

/// <summary>A program and the conditions it is to run under.</summary>
internal sealed record RunPlan
{
    /// <summary>The name in tracebacks.</summary>
    public required string FileName { get; init; }

    public required byte[] Source { get; init; }

    /// <summary>Where modules are imported from; null for nowhere.</summary>
    public string? Folder { get; init; }

    public byte[] Input { get; init; } = [];

    /// <summary>The allocation after start-up that fails; 0 for none.</summary>
    public long FailAt { get; init; }

    /// <summary>All later allocations fail too, until the program has ended.</summary>
    public bool FailsForGood { get; init; }

    /// <summary>The failing allocation is counted from the interpreter's first one.</summary>
    public bool FailsInStartup { get; init; }

    public HeapOptions Heap { get; init; } = new();

    /// <summary>As behind -W.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>After this time the program gets a KeyboardInterrupt, again and again.</summary>
    public double InterruptSeconds { get; init; } = 10;
}

/// <summary>What became of a run.</summary>
internal sealed class RunResult
{
    public string Output { get; set; } = "";

    public string Error { get; set; } = "";

    public int Code { get; set; }

    /// <summary>The type of the exception that nobody caught, and those it arose from; empty when the program ended by itself.</summary>
    public List<string> Uncaught { get; } = [];

    /// <summary>Allocations the program made.</summary>
    public long Allocations { get; set; }

    /// <summary>Whether the allocation that was to fail came by.</summary>
    public bool HasFailed { get; set; }

    public bool WasInterrupted { get; set; }

    /// <summary>What Quire did wrong, whatever the program did.</summary>
    public List<string> Faults { get; } = [];
}
