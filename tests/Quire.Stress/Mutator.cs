using System.Text;
using System.Text.RegularExpressions;

namespace Quire.Stress;

/// <summary>Breaks programs: takes away, doubles and exchanges tokens and lines, puts in what stood elsewhere. The same random numbers give the same program.</summary>
internal sealed partial class Mutator(Random random, string[] otherLines)
{
    private const int MostChanges = 5;

    private static readonly string[] NastyTokens =
    [
        "0", "-1", "2**31", "2**63", "10**20", "1e308", "float('nan')", "None", "()", "[]", "{}", "''", "b''", "object()", "type", "...", "[[]]", "lambda: 0",
        "(yield)", "range(10**9)", "'\\ud800'", "'\\U0001F600'", "globals()", "__import__", "super()", "del", "not", "*", "**", "await", "(", ")", ":", "=",
        "return", "raise", "break", "continue", "pass", "class", "global", "nonlocal", "finally:", "except:", "else:", "sys.exc_info()", "locals()",
        "sys._getframe()", "int", "str", "list", "dict", "iter", "next", "slice(None)", "memoryview(b'abc')", "bytearray(b'x')", "NotImplemented",
    ];

    public string Mutate(string program)
    {
        List<string> lines = [.. program.Split('\n')];
        int changes = 1 + random.Next(MostChanges);
        for (int i = 0; i < changes && lines.Count > 0; i++)
        {
            if (random.Next(3) == 0)
                ChangeLines(lines);
            else
                ChangeTokens(lines);
        }
        return string.Join('\n', lines);
    }

    private void ChangeLines(List<string> lines)
    {
        int at = random.Next(lines.Count);
        int other = random.Next(lines.Count);
        switch (random.Next(5))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, lines[other]);
                break;
            case 2:
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            case 3:
                lines.Insert(at, Indentation(lines[at]) + otherLines[random.Next(otherLines.Length)].Trim());
                break;
            default:
                lines[at] = Indentation(lines[other]) + lines[at].TrimStart();
                break;
        }
    }

    private void ChangeTokens(List<string> lines)
    {
        int line = random.Next(lines.Count);
        string[] tokens = Split(lines[line]);
        if (tokens.Length == 0)
            return;
        int at = random.Next(tokens.Length);
        int other = random.Next(tokens.Length);
        string[] elsewhere = Split(lines[random.Next(lines.Count)]);
        switch (random.Next(6))
        {
            case 0:
                tokens[at] = "";
                break;
            case 1:
                tokens[at] += tokens[at];
                break;
            case 2:
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 3:
                tokens[at] = NastyTokens[random.Next(NastyTokens.Length)];
                break;
            case 4 when elsewhere.Length > 0:
                tokens[at] = elsewhere[random.Next(elsewhere.Length)];
                break;
            default:
                tokens[at] = $"({tokens[at]})";
                break;
        }
        lines[line] = string.Concat(tokens);
    }

    private static string Indentation(string line) => line[..(line.Length - line.TrimStart().Length)];

    private static string[] Split(string line) => [.. Token().Matches(line).Select(match => match.Value)];

    [GeneratedRegex(@"\w+|\s+|[^\w\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    /// <summary>All lines of some programs, to take from.</summary>
    public static string[] LinesOf(IEnumerable<CorpusProgram> programs) =>
        [.. programs.SelectMany(program => Encoding.UTF8.GetString(program.Source).Split('\n')).Where(line => line.Trim().Length > 0)];
}
