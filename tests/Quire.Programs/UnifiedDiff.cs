namespace Quire.Programs;

/// <summary>The differences between two texts, as people know them from version control.</summary>
internal static class UnifiedDiff
{
    private const int Context = 2;

    /// <summary>Texts longer than this (after their common ends) are shown as one replaced block.</summary>
    private const int TableLimit = 1500;

    private readonly record struct Edit(char Sign, string Line);

    public static IReadOnlyList<string> Between(string[] expected, string[] actual)
    {
        var edits = Edits(expected, actual);
        var keep = new bool[edits.Count];
        for (int i = 0; i < edits.Count; i++)
        {
            if (edits[i].Sign != ' ')
            {
                Array.Fill(keep, true, Math.Max(0, i - Context), Math.Min(edits.Count, i + Context + 1) - Math.Max(0, i - Context));
            }
        }

        return Hunks(edits, keep);
    }

    private static List<string> Hunks(List<Edit> edits, bool[] keep)
    {
        var lines = new List<string>();
        int oldLine = 1, newLine = 1;
        for (int i = 0; i < edits.Count; i++)
        {
            if (keep[i] && (i == 0 || !keep[i - 1]))
            {
                lines.Add($"@@ -{oldLine} +{newLine} @@");
            }

            if (keep[i])
            {
                lines.Add(edits[i].Sign + edits[i].Line);
            }

            oldLine += edits[i].Sign != '+' ? 1 : 0;
            newLine += edits[i].Sign != '-' ? 1 : 0;
        }

        return lines;
    }

    private static List<Edit> Edits(string[] a, string[] b)
    {
        int start = 0, endA = a.Length, endB = b.Length;
        while (start < endA && start < endB && a[start] == b[start])
        {
            start++;
        }

        while (endA > start && endB > start && a[endA - 1] == b[endB - 1])
        {
            endA--;
            endB--;
        }

        var edits = a[..start].Select(line => new Edit(' ', line)).ToList();
        edits.AddRange(Middle(a[start..endA], b[start..endB]));
        edits.AddRange(a[endA..].Select(line => new Edit(' ', line)));
        return edits;
    }

    private static IEnumerable<Edit> Middle(string[] a, string[] b)
    {
        if (a.Length > TableLimit || b.Length > TableLimit)
        {
            return a.Select(line => new Edit('-', line)).Concat(b.Select(line => new Edit('+', line)));
        }

        return Walk(a, b, CommonLengths(a, b));
    }

    /// <summary>After: the cell [i, j] holds the length of the longest common subsequence of a[i..] and b[j..].</summary>
    private static int[,] CommonLengths(string[] a, string[] b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (int i = a.Length - 1; i >= 0; i--)
        {
            for (int j = b.Length - 1; j >= 0; j--)
            {
                table[i, j] = a[i] == b[j] ? table[i + 1, j + 1] + 1 : Math.Max(table[i + 1, j], table[i, j + 1]);
            }
        }

        return table;
    }

    private static List<Edit> Walk(string[] a, string[] b, int[,] table)
    {
        var edits = new List<Edit>();
        int i = 0, j = 0;
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                edits.Add(new Edit(' ', a[i++]));
                j++;
            }
            else if (j == b.Length || (i < a.Length && table[i + 1, j] >= table[i, j + 1]))
            {
                edits.Add(new Edit('-', a[i++]));
            }
            else
            {
                edits.Add(new Edit('+', b[j++]));
            }
        }

        return edits;
    }
}
