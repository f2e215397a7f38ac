using System.Globalization;
using System.Text.RegularExpressions;

namespace Quire.Programs;

/// <summary>
/// One program on disk. A file takes part when its name has two underscores in it (<c>topic__aspect.py</c>) or when it is a
/// sample; any other file beside it is a module that programs import. Input for it may stand in <c>.in</c>, and what
/// CPython 3.13 answered stands in <c>.out</c>, <c>.err</c> and <c>.code</c>.
/// </summary>
internal sealed class TestProgram
{
    /// <summary>Parts of the language that Quire does not have yet; run only when asked for.</summary>
    private static readonly string[] LaterAreas = ["async", "match", "except_star", "type_params"];

    /// <summary>A sample with this sentence in it shows what only Quire can show: CPython is not asked.</summary>
    private const string OwnOutputMark = "Quire's output differs from CPython's";

    /// <summary>A program with this sentence in it gets a folder of its own to write to.</summary>
    private const string WritesFilesMark = "Writes files to its folder.";

    private readonly string path;

    private TestProgram(string path, string name, bool isSample)
    {
        this.path = path;
        Name = name;
        WritesFiles = File.ReadAllText(path).Contains(WritesFilesMark, StringComparison.Ordinal);
        HasOwnOutput = isSample && File.ReadAllText(path).Contains(OwnOutputMark, StringComparison.Ordinal);
    }

    /// <summary>The area and the file name without its ending, as <c>classes/slots__layout</c>.</summary>
    public string Name { get; }

    /// <summary>Whether CPython is no reference for it: what is recorded was written by hand, or only success is asked.</summary>
    public bool HasOwnOutput { get; }

    public bool WritesFiles { get; }

    public string Folder => Path.GetDirectoryName(path)!;

    public string FileName => Path.GetFileName(path);

    public byte[]? Input => File.Exists(Beside(".in")) ? File.ReadAllBytes(Beside(".in")) : null;

    public static List<TestProgram> Find(IReadOnlyList<string> filters, bool later)
    {
        var found = new List<TestProgram>();
        foreach (string area in Directory.EnumerateDirectories(Repository.Programs).Order(StringComparer.Ordinal))
        {
            string areaName = Path.GetFileName(area);
            if (later || !LaterAreas.Contains(areaName))
            {
                found.AddRange(In(area, areaName, "*__*.py", isSample: false));
            }
        }

        if (!later)
        {
            HashSet<string> waiting = NamesIn(Path.Combine(Repository.Programs, "later.txt"));
            found.RemoveAll(p => waiting.Contains(p.Name));
        }

        if (Directory.Exists(Repository.Samples))
        {
            found.AddRange(In(Repository.Samples, "samples", "*.py", isSample: true));
        }

        return filters.Count == 0 ? found : found.FindAll(p => filters.Any(f => Matches(p.Name, f)));
    }

    /// <summary>Programs about what Quire cannot do yet, a name a line; they run only when asked for.</summary>
    private static HashSet<string> NamesIn(string list) =>
        File.Exists(list) ? [.. File.ReadAllLines(list).Where(line => line.Length > 0 && line[0] != '#')] : [];

    /// <summary>The recorded answer, or null when none was recorded.</summary>
    public Outcome? Recorded()
    {
        if (!File.Exists(Beside(".out")))
        {
            return null;
        }

        int code = int.Parse(ReadIfThere(".code", "0"), CultureInfo.InvariantCulture);
        return new Outcome(File.ReadAllText(Beside(".out")), ReadIfThere(".err", ""), code, TimedOut: false, Seconds: 0);
    }

    /// <summary>Writes the answer beside the program; files that would say nothing are removed.</summary>
    public void Record(Outcome outcome)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Beside(".out"))!);
        File.WriteAllText(Beside(".out"), outcome.Output);
        bool plain = outcome is { Code: 0, Error: "" };
        WriteOrRemove(".err", plain ? null : outcome.Error);
        WriteOrRemove(".code", plain ? null : outcome.Code.ToString(CultureInfo.InvariantCulture) + "\n");
    }

    private static IEnumerable<TestProgram> In(string folder, string area, string pattern, bool isSample) =>
        Directory.EnumerateFiles(folder, pattern)
            .Order(StringComparer.Ordinal)
            .Select(file => new TestProgram(file, area + "/" + Path.GetFileNameWithoutExtension(file), isSample));

    /// <summary>A filter is a glob over the name; without wildcards it is an area or a part of a name.</summary>
    private static bool Matches(string name, string filter)
    {
        if (!filter.Contains('*', StringComparison.Ordinal) && !filter.Contains('?', StringComparison.Ordinal))
        {
            return name.Contains(filter, StringComparison.Ordinal);
        }

        string pattern = Regex.Escape(filter).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal);
        return Regex.IsMatch(name, "^" + pattern + "$", RegexOptions.CultureInvariant);
    }

    private string Beside(string ending) => Path.ChangeExtension(RecordedPath(), ending);

    /// <summary>Samples are for reading: what they print is kept in a folder of its own.</summary>
    private string RecordedPath() =>
        Folder == Repository.Samples ? Path.Combine(Folder, "expected", FileName) : path;

    private string ReadIfThere(string ending, string otherwise) =>
        File.Exists(Beside(ending)) ? File.ReadAllText(Beside(ending)) : otherwise;

    private void WriteOrRemove(string ending, string? text)
    {
        if (text is null)
        {
            File.Delete(Beside(ending));
        }
        else
        {
            File.WriteAllText(Beside(ending), text);
        }
    }
}
