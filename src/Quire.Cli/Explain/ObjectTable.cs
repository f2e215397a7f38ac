using System.Globalization;
using System.Text;
using Quire.Runtime.Tracing;

namespace Quire.Cli.Explain;

/// <summary>Columns as wide as their contents, within the line: page, type, value, references, holders, references of the runtime.</summary>
internal sealed class ObjectTable
{
    private const int MaxType = 12;
    private const int MaxHolderLines = 3;
    private const int Gap = 2;

    private readonly int _page;
    private readonly int _type;
    private readonly int _value;
    private readonly int _holders;
    private readonly string _runtimeTitle;

    public ObjectTable(IReadOnlyList<ProgramObject> rows, int width)
    {
        _runtimeTitle = rows.Any(row => row.RuntimeReferences != 0) ? "runtime" : "";
        _page = Widest(rows, row => row.Id, "page", 16);
        _type = Widest(rows, row => row.Type, "type", MaxType);
        int left = width - 2 - _page - Gap - _type - Gap - Gap - 4 - Gap - (_runtimeTitle.Length > 0 ? _runtimeTitle.Length + Gap : 0);
        int holders = Widest(rows, row => string.Join(", ", row.Holders), "held by", left / 2);
        _value = Widest(rows, row => TextStyle.Clean(row.Value, ValueText.MaxLength), "value", Math.Min(ValueText.MaxLength, left - holders));
        _holders = left - _value;
    }

    public string Heading => Line("  ", "page", "type", "value", "refs", "held by", _runtimeTitle);

    public IEnumerable<string> Lines(ProgramObject row, char mark)
    {
        List<string> holders = Wrap(row.Holders, _holders, MaxHolderLines);
        string runtime = row.RuntimeReferences == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{row.RuntimeReferences:+0;-0}");
        yield return Line(
            $"{mark} ", row.Id, row.Type, row.Value, row.References.ToString(CultureInfo.InvariantCulture), holders.Count > 0 ? holders[0] : "", runtime);
        for (int i = 1; i < holders.Count; i++)
            yield return Line("  ", "", "", "", "", holders[i], "");
    }

    /// <summary>Items with commas between them, in lines of a width; what does not fit into the lines is counted.</summary>
    public static List<string> Wrap(IReadOnlyList<string> items, int width, int maxLines)
    {
        List<string> lines = [];
        var line = new StringBuilder();
        for (int i = 0; i < items.Count; i++)
        {
            string item = TextStyle.Clean(items[i], width - 1) + (i + 1 < items.Count ? "," : "");
            if (line.Length > 0 && line.Length + 1 + item.Length > width)
            {
                lines.Add(line.ToString());
                line.Clear();
                if (lines.Count == maxLines - 1 && items.Count - i > 1 && !FitsInOne(items, i, width))
                {
                    lines.Add(string.Create(CultureInfo.InvariantCulture, $"… and {items.Count - i:N0} more"));
                    return lines;
                }
            }
            line.Append(line.Length > 0 ? " " : "").Append(item);
        }
        if (line.Length > 0)
            lines.Add(line.ToString());
        return lines;
    }

    private static bool FitsInOne(IReadOnlyList<string> items, int first, int width)
    {
        int length = 0;
        for (int i = first; i < items.Count && length <= width; i++)
            length += items[i].Length + 2;
        return length - 2 <= width;
    }

    private static int Widest(IReadOnlyList<ProgramObject> rows, Func<ProgramObject, string> text, string title, int limit) =>
        Math.Max(title.Length, Math.Min(limit, rows.Max(row => text(row).Length)));

    private string Line(string mark, string page, string type, string value, string references, string holders, string runtime)
    {
        string line = $"{mark}{Cell(page, _page)}  {Cell(type, _type)}  {Cell(value, _value)}  {references,4}  {Cell(holders, _holders)}";
        return (_runtimeTitle.Length > 0 ? $"{line}  {runtime.PadLeft(_runtimeTitle.Length)}" : line).TrimEnd();
    }

    private static string Cell(string text, int width) => TextStyle.Clean(text, width).PadRight(width);
}
