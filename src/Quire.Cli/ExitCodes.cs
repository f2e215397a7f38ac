namespace Quire.Cli;

/// <summary>What the process says when it ends. A program's own SystemExit goes before these.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>An uncaught exception.</summary>
    public const int Failure = 1;

    /// <summary>A file that cannot be read, or arguments that make no sense.</summary>
    public const int Usage = 2;

    /// <summary>A mistake in Quire itself.</summary>
    public const int Internal = 70;

    /// <summary>--verify-heap found references that do not add up, or objects that nobody freed.</summary>
    public const int HeapFault = 97;

    /// <summary>The program has ended, but what it wrote could not be written. As CPython's.</summary>
    public const int CannotFlush = 120;

    /// <summary>Ctrl-C.</summary>
    public const int Interrupted = 130;
}
