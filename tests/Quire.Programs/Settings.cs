namespace Quire.Programs;

/// <summary>What the command line asked for.</summary>
internal sealed record Settings
{
    public required string Quire { get; init; }

    /// <summary>The reference to compare with, or null when recorded outputs stand in for it.</summary>
    public required string? Python { get; init; }

    public required int Jobs { get; init; }

    public required string Stress { get; init; }

    public required double Timeout { get; init; }

    /// <summary>For fail-nth: allocations 1, 1 + Step, 1 + 2·Step … fail, one run each, at most Runs runs.</summary>
    public required int Step { get; init; }

    public required int Runs { get; init; }

    public required bool VerifyHeap { get; init; }
}
