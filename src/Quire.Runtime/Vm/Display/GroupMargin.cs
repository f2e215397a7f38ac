using System.Text;

namespace Quire.Runtime.Vm;

/// <summary>The lines drawn beside the exceptions of a group. Depth 0 is outside of all groups, where nothing is drawn.</summary>
internal sealed class GroupMargin
{
    /// <summary>How many groups deep exceptions are shown, and how many of one group.</summary>
    public const int MaxDepth = 10;
    public const int MaxWidth = 15;

    public int Depth { get; set; }

    /// <summary>The last exception of a group is being shown, and its end is not drawn yet.</summary>
    public bool NeedsClose { get; set; }

    public string Indent => new(' ', 2 * Depth);

    /// <summary>Appends a text that ends with a line's end.</summary>
    public void Emit(StringBuilder target, string text, char mark = '|')
    {
        if (Depth == 0)
        {
            target.Append(text);
            return;
        }
        foreach (string line in text.TrimEnd('\n').Length == text.Length ? [text] : text[..^1].Split('\n'))
            target.Append(Indent).Append(mark).Append(' ').Append(line).Append('\n');
    }
}
