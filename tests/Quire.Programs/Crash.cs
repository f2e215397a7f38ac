using System.Text.RegularExpressions;

namespace Quire.Programs;

/// <summary>The signs by which a run shows that Quire itself, and not the program it ran, came to grief.</summary>
internal static partial class Crash
{
    public const int HeapNotEmpty = 97;

    private const int Aborted = 134;

    private const int SegmentationFault = 139;

    private static readonly string[] Sentences = ["Unhandled exception.", "Fatal error.", "Process terminated.", "Stack overflow."];

    /// <summary>What went wrong, in a few words, or null.</summary>
    public static string? SignIn(Outcome outcome) => outcome switch
    {
        { TimedOut: true } => $"timed out after {outcome.Seconds:0} s",
        { Code: HeapNotEmpty } => "the heap was not empty, or its counts were wrong",
        { Code: Aborted } => "aborted",
        { Code: SegmentationFault } => "segmentation fault",
        _ when Sentences.Any(s => outcome.Error.Contains(s, StringComparison.Ordinal)) => "died of a .NET exception",
        _ when StackTraceLine().IsMatch(outcome.Error) => "printed a .NET stack trace",
        _ => null,
    };

    [GeneratedRegex(@"^   at [\w.<>`\[\],|]+\(.*\)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex StackTraceLine();
}
