namespace Quire.Runtime.Objects.Text;

/// <summary>Finding and counting a part in a text of one width. An empty part is found everywhere.</summary>
internal static class SpanSearch
{
    // A part up to here may be compared at each place of a text.
    private const int Short = 32;

    public static int IndexOf<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part)
        where T : unmanaged, IEquatable<T>, IComparable<T>
    {
        if (part.Length == 1)
            return text.IndexOf(part[0]);
        if (part.Length > Short)
            return IndexOfLong(text, part);
        return typeof(T) == typeof(uint) ? IndexOfByFirst(text, part) : text.IndexOf(part);
    }

    // Looks for the part's beginning, which in most texts is fastest. When more units were compared than can be worth it, the two-way search goes on.
    private static int IndexOfLong<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part)
        where T : unmanaged, IEquatable<T>, IComparable<T>
    {
        const int Patience = 4;
        long compared = 0;
        int end = text.Length - part.Length + Short;
        for (int from = 0; ; from++)
        {
            if (compared > Patience * ((long)from + part.Length))
            {
                int rest = TwoWaySearch.IndexOf(text[from..], part);
                return rest < 0 ? -1 : from + rest;
            }
            int at = end - from < Short ? -1 : IndexOf(text[from..end], part[..Short]);
            if (at < 0)
                return -1;
            from += at;
            int same = text.Slice(from, part.Length).CommonPrefixLength(part);
            if (same == part.Length)
                return from;
            compared += same;
        }
    }

    public static int LastIndexOf<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part)
        where T : unmanaged, IEquatable<T>
    {
        if (part.IsEmpty)
            return text.Length;
        return part.Length == 1 ? text.LastIndexOf(part[0]) : text.LastIndexOf(part);
    }

    /// <summary>How often the part occurs without overlapping, counted up to <paramref name="most"/>.</summary>
    public static int Count<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part, int most = int.MaxValue)
        where T : unmanaged, IEquatable<T>, IComparable<T>
    {
        if (part.IsEmpty)
            return text.Length < most ? text.Length + 1 : most;
        if (part.Length == 1)
            return Math.Min(text.Count(part[0]), most);
        int count = 0;
        while (count < most)
        {
            int at = IndexOf(text, part);
            if (at < 0)
                break;
            count++;
            text = text[(at + part.Length)..];
        }
        return count;
    }

    // There is no vectorised search for a sequence of 32-bit units, but there is one for a single unit.
    private static int IndexOfByFirst<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part)
        where T : unmanaged, IEquatable<T>
    {
        if (part.IsEmpty)
            return 0;
        int last = text.Length - part.Length;
        for (int from = 0; from <= last; from++)
        {
            int at = text[from..(last + 1)].IndexOf(part[0]);
            if (at < 0)
                return -1;
            from += at;
            if (text.Slice(from, part.Length).SequenceEqual(part))
                return from;
        }
        return -1;
    }
}
