using System.Text;

namespace Quire.Programs;

/// <summary>What one run of one program left behind: its two streams and its exit code.</summary>
internal sealed record Outcome(string Output, string Error, int Code, bool TimedOut, double Seconds)
{
    /// <summary>Stands for "ends well, whatever it prints".</summary>
    public static Outcome AnySuccess { get; } = new("", "", 0, TimedOut: false, Seconds: 0);

    /// <summary>The three things that two engines must agree on.</summary>
    public bool SameAs(Outcome other) =>
        !TimedOut && !other.TimedOut && Code == other.Code && Output == other.Output && Error == other.Error;

    /// <summary>One text with everything in it, for a diff that a person reads.</summary>
    public string[] Lines()
    {
        var text = new StringBuilder(Output);
        if (Error.Length > 0)
        {
            text.Append("\n--- stderr ---\n").Append(Error);
        }

        text.Append("\n--- exit code ").Append(Code).Append(TimedOut ? " (timed out) ---" : " ---");
        return text.ToString().Split('\n');
    }
}
