using System.Globalization;
using Quire.Runtime.Tracing;

namespace Quire.Cli.Explain;

/// <summary>
/// The view for people, in 80 columns: the statement, the objects it left, what it freed, what it printed.
/// </summary>
internal sealed class TextSteps(TextWriter to, TextStyle style) : IStepWriter
{
    private const int Width = 80;
    private const int MaxRows = 24;
    private const int MaxSourceLines = 6;
    private const int MaxFreed = 12;

    private Dictionary<string, string> _before = [];
    private bool _hasRuntime;

    public void Begin()
    {
    }

    public void Write(ExplainStep step)
    {
        WriteHeading(step);
        WriteObjects(step);
        WriteList("freed", [.. step.Freed.Where(o => !o.ByCollector)], "");
        WriteList("collected", [.. step.Freed.Where(o => o.ByCollector)], " (freed by the cycle collector)");
        WriteList("left over", step.Lost, " (no name leads there, yet something refers to it)");
        WriteOutput("printed", step.Output);
        if (step.Failed)
            to.WriteLine(style.Strong("  ended in an exception"));
        to.WriteLine();
        to.Flush();
    }

    public void End(string output)
    {
        if (output.Length > 0)
        {
            to.WriteLine(style.Strong("when the program ended"));
            WriteOutput("printed", output);
            to.WriteLine();
        }
        if (_hasRuntime)
        {
            to.WriteLine(style.Faint("  refs     references from names and from objects of the program"));
            to.WriteLine(style.Faint("  runtime  references Quire holds for itself: tables, constants of code, types;"));
            to.WriteLine(style.Faint("           refs + runtime is the object's count (each by name with --json)"));
        }
        to.Flush();
    }

    private void WriteHeading(ExplainStep step)
    {
        string[] lines = step.Source.Split('\n');
        string label = string.Create(CultureInfo.InvariantCulture, $"line {step.Line}");
        int shown = lines.Length <= MaxSourceLines ? lines.Length : MaxSourceLines - 1;
        for (int i = 0; i < shown; i++)
        {
            string gutter = (i == 0 ? label : "").PadRight(label.Length);
            to.WriteLine(style.Strong($"{gutter} | {TextStyle.Clean(lines[i], Width - label.Length - 3)}"));
        }
        if (shown < lines.Length)
            to.WriteLine(style.Strong($"{"".PadRight(label.Length)} | … {lines.Length - shown} more lines"));
    }

    private void WriteObjects(ExplainStep step)
    {
        Dictionary<string, string> now = [];
        foreach (ProgramObject o in step.Objects)
            now[o.Id] = $"{o.Type} {o.Value} {o.References} {string.Join(' ', o.Holders)}";
        List<ProgramObject> rows = ChooseRows(step.Objects, now);
        if (rows.Count > 0)
        {
            var table = new ObjectTable(rows, Width);
            to.WriteLine(style.Faint(table.Heading));
            foreach (ProgramObject row in rows)
            {
                bool isNew = IsChanged(row, now);
                foreach (string line in table.Lines(row, isNew ? '>' : ' '))
                    to.WriteLine(isNew ? line : style.Faint(line));
                _hasRuntime |= row.RuntimeReferences != 0;
            }
        }
        else
        {
            to.WriteLine(style.Faint("  no names yet"));
        }
        if (rows.Count < step.Objects.Count)
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  … and {step.Objects.Count - rows.Count:N0} more objects (all of them with --json)"));
        _before = now;
    }

    private bool IsChanged(ProgramObject o, Dictionary<string, string> now) => !_before.TryGetValue(o.Id, out string? before) || before != now[o.Id];

    // When there are too many, those the statement touched come first; all keep their order.
    private List<ProgramObject> ChooseRows(IReadOnlyList<ProgramObject> objects, Dictionary<string, string> now)
    {
        if (objects.Count <= MaxRows)
            return [.. objects];
        HashSet<string> chosen = [.. objects.Where(o => IsChanged(o, now)).Take(MaxRows).Select(o => o.Id)];
        foreach (ProgramObject o in objects)
        {
            if (chosen.Count == MaxRows)
                break;
            chosen.Add(o.Id);
        }
        return [.. objects.Where(o => chosen.Contains(o.Id))];
    }

    private void WriteList(string what, IReadOnlyList<FreedObject> objects, string remark)
    {
        if (objects.Count == 0)
            return;
        string[] items = [.. objects.Take(MaxFreed).Select(o => $"{o.Id} {o.Type} {TextStyle.Clean(o.Value, ValueText.MaxLength)}")];
        if (objects.Count > MaxFreed)
            items = [.. items, string.Create(CultureInfo.InvariantCulture, $"… and {objects.Count - MaxFreed:N0} more")];
        string prefix = $"  {what}: ";
        foreach (string line in ObjectTable.Wrap(items, Width - prefix.Length, items.Length))
        {
            to.WriteLine(style.Warm(prefix) + line);
            prefix = "".PadRight(prefix.Length);
        }
        if (remark.Length > 0)
            to.WriteLine(style.Faint($"  {remark.Trim()}"));
    }

    private void WriteOutput(string what, string output)
    {
        if (output.Length == 0)
            return;
        string prefix = $"  {what}: ";
        foreach (string line in (output.EndsWith('\n') ? output[..^1] : output).Split('\n'))
        {
            to.WriteLine(style.Cool(prefix) + line);
            prefix = "".PadRight(prefix.Length);
        }
    }
}
