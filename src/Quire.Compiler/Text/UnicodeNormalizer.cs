using System.Buffers.Binary;
using System.Text;

namespace Quire.Compiler.Text;

/// <summary>
/// Normal form KC, in which identifiers are compared. The runtime's own normalisation needs culture data, which Quire
/// does without. The tables and their format come from Text/Data; they cover what may stand in an identifier.
/// </summary>
internal sealed class UnicodeNormalizer : IDisposable
{
    private const int HeaderSize = 12;
    private const int DecompositionSize = 8;
    private const int ClassSize = 4;
    private const int CompositionSize = 8;

    private const int SyllableBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TailBase = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TailCount = 28;
    private const int SyllableCount = LeadCount * VowelCount * TailCount;

    private readonly Stream _tables;
    private readonly int _decompositions;
    private readonly int _classes;
    private readonly int _compositions;
    private readonly byte[] _entry = new byte[8];

    private UnicodeNormalizer()
    {
        _tables = typeof(UnicodeNormalizer).Assembly.GetManifestResourceStream("unicode-normalization")!;
        _decompositions = (int)ReadUInt32(0);
        _classes = (int)ReadUInt32(4);
        _compositions = (int)ReadUInt32(8);
    }

    private long ClassesStart => HeaderSize + (long)_decompositions * DecompositionSize;

    private long CompositionsStart => ClassesStart + (long)_classes * ClassSize;

    private long TextStart => CompositionsStart + (long)_compositions * CompositionSize;

    public static string ToNfkc(string text)
    {
        using var normalizer = new UnicodeNormalizer();
        var points = new List<int>(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            normalizer.Decompose(rune.Value, points);
        normalizer.Order(points);
        normalizer.Compose(points);
        return CodePointText.ToString([.. points]);
    }

    public void Dispose() => _tables.Dispose();

    private uint ReadUInt32(long position)
    {
        _tables.Position = position;
        _tables.ReadExactly(_entry, 0, 4);
        return BinaryPrimitives.ReadUInt32LittleEndian(_entry);
    }

    private ulong ReadUInt64(long position)
    {
        _tables.Position = position;
        _tables.ReadExactly(_entry, 0, 8);
        return BinaryPrimitives.ReadUInt64LittleEndian(_entry);
    }

    private void Decompose(int code, List<int> into)
    {
        int syllable = code - SyllableBase;
        if (syllable is >= 0 and < SyllableCount)
        {
            into.Add(LeadBase + syllable / (VowelCount * TailCount));
            into.Add(VowelBase + syllable / TailCount % VowelCount);
            if (syllable % TailCount != 0)
                into.Add(TailBase + syllable % TailCount);
            return;
        }
        if (code < 0x80 || !TryFindDecomposition(code, out string text))
        {
            into.Add(code);
            return;
        }
        foreach (Rune rune in text.EnumerateRunes())
            into.Add(rune.Value);
    }

    private bool TryFindDecomposition(int code, out string text)
    {
        text = "";
        int low = 0, high = _decompositions - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            ulong entry = ReadUInt64(HeaderSize + (long)middle * DecompositionSize);
            int found = (int)(uint)entry;
            if (found == code)
            {
                byte[] units = new byte[(int)(entry >> 48) * 2];
                _tables.Position = TextStart + (long)((entry >> 32) & 0xFFFF) * 2;
                _tables.ReadExactly(units);
                text = Encoding.Unicode.GetString(units);
                return true;
            }
            if (found < code)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return false;
    }

    /// <summary>The combining class of a character; 0 for all that do not combine.</summary>
    private int ClassOf(int code)
    {
        if (code < 0x300)
            return 0;
        int low = 0, high = _classes - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            uint entry = ReadUInt32(ClassesStart + (long)middle * ClassSize);
            int found = (int)(entry >> 8);
            if (found == code)
                return (int)(entry & 0xFF);
            if (found < code)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return 0;
    }

    /// <summary>Sorts each run of combining characters by class, without changing the order within a class.</summary>
    private void Order(List<int> points)
    {
        for (int i = 1; i < points.Count; i++)
        {
            int moved = points[i];
            int combining = ClassOf(moved);
            if (combining == 0)
                continue;
            int to = i;
            while (to > 0 && ClassOf(points[to - 1]) > combining)
            {
                points[to] = points[to - 1];
                to--;
            }
            points[to] = moved;
        }
    }

    /// <summary>Joins characters with the starter before them wherever nothing stands between that blocks them.</summary>
    private void Compose(List<int> points)
    {
        int starter = -1;
        int count = 0;
        int previousClass = 0;
        foreach (int code in points.ToArray())
        {
            int combining = ClassOf(code);
            bool isBlocked = starter != count - 1 && (previousClass == 0 || previousClass >= combining);
            if (starter >= 0 && !isBlocked && Composition(points[starter], code) is var joined and >= 0)
            {
                points[starter] = joined;
                continue;
            }
            if (combining == 0)
                starter = count;
            previousClass = combining;
            points[count++] = code;
        }
        points.RemoveRange(count, points.Count - count);
    }

    private int Composition(int first, int second)
    {
        int lead = first - LeadBase, vowel = second - VowelBase;
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
            return SyllableBase + (lead * VowelCount + vowel) * TailCount;
        int syllable = first - SyllableBase, tail = second - TailBase;
        if (syllable is >= 0 and < SyllableCount && syllable % TailCount == 0 && tail is > 0 and < TailCount)
            return first + tail;
        ulong pair = ((ulong)first << 21) | (uint)second;
        int low = 0, high = _compositions - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            ulong entry = ReadUInt64(CompositionsStart + (long)middle * CompositionSize);
            int order = (entry >> 21).CompareTo(pair);
            if (order == 0)
                return (int)(entry & ((1 << 21) - 1));
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }
}
