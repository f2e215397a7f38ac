using System.Text;
using Quire.Runtime.Tracing;

namespace Quire.Cli.Explain;

/// <summary>Colours on a terminal, none elsewhere or where NO_COLOR is set.</summary>
internal sealed class TextStyle(bool hasColour)
{
    public static TextStyle ForConsole()
    {
        bool isWanted = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new TextStyle(isWanted && !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "dumb"));
    }

    public string Strong(string text) => Paint("1", text);

    public string Faint(string text) => Paint("2", text);

    public string Warm(string text) => Paint("33", text);

    public string Cool(string text) => Paint("36", text);

    /// <summary>One line that fits: control characters become blanks, what is too long is cut.</summary>
    public static string Clean(string text, int width)
    {
        var clean = new StringBuilder(text.Length);
        foreach (char c in text)
            clean.Append(char.IsControl(c) ? ' ' : c);
        return ValueText.Shorten(clean.ToString(), Math.Max(2, width));
    }

    private string Paint(string code, string text) => hasColour ? $"\e[{code}m{text}\e[0m" : text;
}
