using System.Runtime.CompilerServices;
namespace Quire.Runtime.Objects.Text;

/// <summary>
/// Finding one str in another. The part is brought to the text's width: short ones on the stack, long ones are compared in
/// place, so a search never needs memory and cannot fail.
/// </summary>
[SkipLocalsInit] // What is taken from the stack is written before it is read.
internal static unsafe class StrSearch
{
    // Units of a part that are widened on the stack.
    private const int ShortPart = 128;

    /// <summary>Applies Python's rules for slice bounds; false when the bounds enclose nothing, not even an empty text.</summary>
    public static bool Clip(long length, ref long start, ref long end)
    {
        if (end > length)
            end = length;
        else if (end < 0)
            end = Math.Max(end + length, 0);
        if (start < 0)
            start = Math.Max(start + length, 0);
        return start <= end;
    }

    /// <summary>First index of the part in s[start:end], or −1.</summary>
    public static long Find(PyStr* s, PyStr* part, long start, long end) =>
        !Clip(s->Length, ref start, ref end) ? -1 : Find(s, part, (int)start, (int)end, last: false);

    /// <summary>Last index of the part in s[start:end], or −1.</summary>
    public static long FindLast(PyStr* s, PyStr* part, long start, long end) =>
        !Clip(s->Length, ref start, ref end) ? -1 : Find(s, part, (int)start, (int)end, last: true);

    public static bool Contains(PyStr* s, PyStr* part) => Find(s, part, 0, s->Length, last: false) >= 0;

    public static long Count(PyStr* s, PyStr* part, long start, long end)
    {
        if (!Clip(s->Length, ref start, ref end))
            return 0;
        return Count(s, part, (int)start, (int)end, int.MaxValue);
    }

    /// <summary>Whether the part stands in s at that index (which may be any number).</summary>
    public static bool IsAt(PyStr* s, PyStr* part, long index)
    {
        if (index < 0 || index > s->Length - part->Length || part->Width > s->Width)
            return false;
        byte* place = PyStr.Data(s) + ((nint)index * s->Width);
        if (part->Width == s->Width)
            return new ReadOnlySpan<byte>(place, part->Length * part->Width).SequenceEqual(new ReadOnlySpan<byte>(PyStr.Data(part), part->Length * part->Width));
        for (int i = 0; i < part->Length; i++)
        {
            if (CodeUnits.At(place, s->Width, i) != PyStr.At(part, i))
                return false;
        }
        return true;
    }

    public static bool HasTail(PyStr* s, PyStr* part, long start, long end, bool atEnd)
    {
        if (!Clip(s->Length, ref start, ref end) || end - start < part->Length)
            return false;
        return IsAt(s, part, atEnd ? end - part->Length : start);
    }

    /// <summary>First or last index of the part in s[start:end] (bounds in order), or −1.</summary>
    public static int Find(PyStr* s, PyStr* part, int start, int end, bool last)
    {
        if (end - start < part->Length || part->Width > s->Width)
            return -1;
        if (part->Width == s->Width)
            return FindUnits(s, PyStr.Data(part), part->Length, start, end, last);
        return part->Length > ShortPart ? FindLong(s, part, start, end, last) : FindWidened(s, part, start, end, last);
    }

    private static int FindWidened(PyStr* s, PyStr* part, int start, int end, bool last)
    {
        byte* widened = stackalloc byte[ShortPart * sizeof(uint)];
        CodeUnits.Copy(PyStr.Data(part), part->Width, widened, s->Width, part->Length);
        return FindUnits(s, widened, part->Length, start, end, last);
    }

    // The part's units have the text's width.
    private static int FindUnits(PyStr* s, byte* units, int length, int start, int end, bool last)
    {
        int at = s->Width switch
        {
            1 => Find<byte>(PyStr.Data(s), units, length, start, end, last),
            2 => Find<ushort>(PyStr.Data(s), units, length, start, end, last),
            _ => Find<uint>(PyStr.Data(s), units, length, start, end, last),
        };
        return at < 0 ? -1 : start + at;
    }

    /// <summary>How often the part occurs in s[start:end], counted up to <paramref name="most"/>.</summary>
    public static int Count(PyStr* s, PyStr* part, int start, int end, int most)
    {
        if (end - start < part->Length || part->Width > s->Width)
            return 0;
        if (part->Width < s->Width && part->Length > ShortPart)
            return CountLong(s, part, start, end, most);
        if (part->Width == s->Width)
            return CountUnits(s, PyStr.Data(part), part->Length, start, end, most);
        byte* widened = stackalloc byte[ShortPart * sizeof(uint)];
        CodeUnits.Copy(PyStr.Data(part), part->Width, widened, s->Width, part->Length);
        return CountUnits(s, widened, part->Length, start, end, most);
    }

    private static int CountUnits(PyStr* s, byte* units, int length, int start, int end, int most)
    {
        byte* text = PyStr.Data(s) + ((nint)start * s->Width);
        return s->Width switch
        {
            1 => SpanSearch.Count(new ReadOnlySpan<byte>(text, end - start), new ReadOnlySpan<byte>(units, length), most),
            2 => SpanSearch.Count(new ReadOnlySpan<ushort>(text, end - start), new ReadOnlySpan<ushort>(units, length), most),
            _ => SpanSearch.Count(new ReadOnlySpan<uint>(text, end - start), new ReadOnlySpan<uint>(units, length), most),
        };
    }

    private static int Find<T>(byte* text, byte* part, int partLength, int start, int end, bool last)
        where T : unmanaged, IEquatable<T>, IComparable<T>
    {
        var where = new ReadOnlySpan<T>((T*)text + start, end - start);
        var what = new ReadOnlySpan<T>(part, partLength);
        return last ? SpanSearch.LastIndexOf(where, what) : SpanSearch.IndexOf(where, what);
    }

    // Looks for a narrower, long part by its first code point.
    private static int FindLong(PyStr* s, PyStr* part, int start, int end, bool last)
    {
        int* first = stackalloc int[1];
        int low = start, high = end - part->Length + 1;
        CodeUnits.Put((byte*)first, s->Width, 0, PyStr.At(part, 0));
        while (low < high)
        {
            int at = s->Width == 2
                ? Find<ushort>(PyStr.Data(s), (byte*)first, 1, low, high, last)
                : Find<uint>(PyStr.Data(s), (byte*)first, 1, low, high, last);
            if (at < 0)
                return -1;
            at += low;
            if (IsAt(s, part, at))
                return at;
            if (last)
                high = at;
            else
                low = at + 1;
        }
        return -1;
    }

    private static int CountLong(PyStr* s, PyStr* part, int start, int end, int most)
    {
        int count = 0;
        while (count < most)
        {
            int at = end - start < part->Length ? -1 : FindLong(s, part, start, end, last: false);
            if (at < 0)
                break;
            count++;
            start = at + part->Length;
        }
        return count;
    }
}
