namespace Quire.Runtime.Vm;

/// <summary>
/// "Did you mean": the known name nearest to a wrong one. A weighted edit distance (2 for an insertion, deletion or substitution,
/// 1 for a change of case), accepted when it is at most a third of both lengths, by the Levenshtein recurrence.
/// </summary>
internal static class Suggestions
{
    private const int MoveCost = 2;
    private const int CaseCost = 1;
    private const int MaxCandidates = 750;
    private const int MaxLength = 40;

    public static string? Closest(string wrong, IReadOnlyList<string> candidates)
    {
        if (candidates.Count >= MaxCandidates || wrong.Length > MaxLength)
            return null;
        string? best = null;
        int bestDistance = int.MaxValue;
        foreach (string candidate in candidates)
        {
            if (candidate == wrong || candidate.Length > MaxLength)
                continue;
            int allowed = (wrong.Length + candidate.Length + 3) * MoveCost / 6;
            int limit = Math.Min(allowed, bestDistance - 1);
            int distance = Distance(wrong, candidate);
            if (distance > limit)
                continue;
            best = candidate;
            bestDistance = distance;
        }
        return best;
    }

    private static int Distance(string a, string b)
    {
        Span<int> row = stackalloc int[MaxLength + 1];
        for (int j = 0; j <= b.Length; j++)
            row[j] = j * MoveCost;
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i * MoveCost;
            for (int j = 1; j <= b.Length; j++)
            {
                int substituted = diagonal + SubstitutionCost(a[i - 1], b[j - 1]);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + MoveCost);
            }
        }
        return row[b.Length];
    }

    private static int SubstitutionCost(char a, char b)
    {
        if (a == b)
            return 0;
        return char.ToLowerInvariant(a) == char.ToLowerInvariant(b) ? CaseCost : MoveCost;
    }
}
