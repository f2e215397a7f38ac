namespace Quire.Runtime.Objects.Text;

/// <summary>
/// Finding a part in a time that grows with text and part together, whatever they are, and without memory: the two-way algorithm of Crochemore and
/// Perrin (Journal of the ACM 38, 1991). The part is cut where its local period is its period; the right half is compared forwards, then the left
/// one backwards, and each mismatch allows a shift that no occurrence can fall into.
/// </summary>
internal static class TwoWaySearch
{
    /// <summary>The first place of a part of at least one unit, or −1.</summary>
    public static int IndexOf<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part)
        where T : unmanaged, IEquatable<T>, IComparable<T>
    {
        int cut = Cut(part, out int period);
        bool isPeriodic = cut + period <= part.Length && part[..cut].SequenceEqual(part.Slice(period, cut));
        return isPeriodic
            ? Periodic(text, part, cut, period)
            : Aperiodic(text, part, cut, Math.Max(cut, part.Length - cut) + 1);
    }

    // What the shift by a period leaves in place is known to match and is not compared again.
    private static int Periodic<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part, int cut, int period)
        where T : unmanaged, IEquatable<T>
    {
        int known = 0;
        for (int at = 0; at <= text.Length - part.Length;)
        {
            int right = Math.Max(cut, known);
            right += text.Slice(at + right, part.Length - right).CommonPrefixLength(part[right..]);
            if (right < part.Length)
            {
                at += right - cut + 1;
                known = 0;
                continue;
            }
            int left = cut;
            while (left > known && part[left - 1].Equals(text[at + left - 1]))
                left--;
            if (left <= known)
                return at;
            at += period;
            known = part.Length - period;
        }
        return -1;
    }

    private static int Aperiodic<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part, int cut, int shift)
        where T : unmanaged, IEquatable<T>
    {
        for (int at = 0; at <= text.Length - part.Length;)
        {
            int right = cut + text.Slice(at + cut, part.Length - cut).CommonPrefixLength(part[cut..]);
            if (right < part.Length)
            {
                at += right - cut + 1;
                continue;
            }
            int left = cut;
            while (left > 0 && part[left - 1].Equals(text[at + left - 1]))
                left--;
            if (left == 0)
                return at;
            at += shift;
        }
        return -1;
    }

    // The later one of the beginnings of the greatest suffixes by the two orders, and the period of that suffix.
    private static int Cut<T>(ReadOnlySpan<T> part, out int period)
        where T : unmanaged, IComparable<T>
    {
        int one = GreatestSuffix(part, 1, out int periodOne);
        int other = GreatestSuffix(part, -1, out int periodOther);
        period = one > other ? periodOne : periodOther;
        return Math.Max(one, other);
    }

    private static int GreatestSuffix<T>(ReadOnlySpan<T> part, int order, out int period)
        where T : unmanaged, IComparable<T>
    {
        int start = 0;
        int candidate = 1;
        int same = 0;
        period = 1;
        while (candidate + same < part.Length)
        {
            int comparison = part[candidate + same].CompareTo(part[start + same]) * order;
            if (comparison < 0)
            {
                candidate += same + 1;
                same = 0;
                period = candidate - start;
            }
            else if (comparison > 0)
            {
                start = candidate++;
                same = 0;
                period = 1;
            }
            else if (++same == period)
            {
                candidate += period;
                same = 0;
            }
        }
        return start;
    }
}
