using System.Text;

namespace Quire.Runtime.ObjectModel;

/// <summary>"Did you mean …?": the nearest of some known names by weighted edit distance.</summary>
internal static class Suggestion
{
    private const int MoveCost = 2;
    private const int CaseCost = 1;
    private const int MaxLength = 40;
    private const int MaxCandidates = 750;

    /// <summary>The candidate nearest to a name, or null when none is near enough. The first of equally near ones wins.</summary>
    public static string? Closest(string name, IReadOnlyList<string> candidates)
    {
        if (candidates.Count >= MaxCandidates)
            return null;
        byte[] wanted = Encoding.UTF8.GetBytes(name);
        string? best = null;
        int bestDistance = int.MaxValue;
        foreach (string candidate in candidates)
        {
            byte[] other = Encoding.UTF8.GetBytes(candidate);
            if (candidate == name || other.Length == 0)
                continue;
            int limit = Math.Min((wanted.Length + other.Length + 3) * MoveCost / 6, bestDistance - 1);
            int distance = Distance(wanted, other, limit);
            if (distance <= limit)
                (best, bestDistance) = (candidate, distance);
        }
        return best;
    }

    // Levenshtein with a cheaper price for a change of case; anything over the limit is as good as infinite.
    private static int Distance(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int limit)
    {
        int prefix = a.CommonPrefixLength(b);
        a = a[prefix..];
        b = b[prefix..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
        if (a.Length == 0 || b.Length == 0)
            return (a.Length + b.Length) * MoveCost;
        if (a.Length > MaxLength || b.Length > MaxLength || Math.Abs(a.Length - b.Length) * MoveCost > limit)
            return limit + 1;

        Span<int> row = stackalloc int[MaxLength + 1];
        for (int i = 0; i <= b.Length; i++)
            row[i] = i * MoveCost;
        for (int i = 0; i < a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = (i + 1) * MoveCost;
            for (int j = 0; j < b.Length; j++)
            {
                int substitute = diagonal + SubstitutionCost(a[i], b[j]);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(substitute, Math.Min(row[j], diagonal) + MoveCost);
            }
        }
        return row[b.Length];
    }

    private static int SubstitutionCost(byte a, byte b)
    {
        if (a == b)
            return 0;
        bool sameLetter = (a | 0x20) == (b | 0x20) && char.IsAsciiLetter((char)a) && char.IsAsciiLetter((char)b);
        return sameLetter ? CaseCost : MoveCost;
    }
}
