namespace Quire.Cli;

/// <summary>The switches, read.</summary>
internal sealed record RunSettings
{
    /// <summary>What an interpreter needs before it runs anything, with some room.</summary>
    public const long LeastLimit = 1024 * 1024;

    public long MemoryLimit { get; init; } = long.MaxValue;

    public bool HeapStatistics { get; init; }

    public bool VerifyHeap { get; init; }

    public AuditMode Audit { get; init; }

    /// <summary>What stood behind each -W.</summary>
    public IReadOnlyList<string> OwnWarnings { get; init; } = [];

    /// <summary>What stood behind each -X.</summary>
    public IReadOnlyList<string> XOptions { get; init; } = [];

    /// <summary>-E, or -I.</summary>
    public bool IgnoresEnvironment { get; init; }

    /// <summary>-I.</summary>
    public bool IsIsolated { get; init; }

    /// <summary>Without any switch.</summary>
    public static RunSettings Default { get; } = new();

    public PythonEnvironment Environment => new(IgnoresEnvironment);

    /// <summary>All filters of warnings; those behind win.</summary>
    public string[] Warnings =>
        [.. (Environment["PYTHONWARNINGS"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries), .. OwnWarnings];
}
