using System.Text;

namespace Quire.Runtime.Objects.Text.Unicode;

/// <summary>
/// Full case mapping: a code point becomes one to three. .NET gives the simple mapping; what goes beyond it is here, most of
/// it by rule. Each function writes to a place for <see cref="Most"/> code points and returns how many it wrote.
/// </summary>
internal static unsafe class Casing
{
    public const int Most = 3;
    private const int Iota = 0x399, IotaSubscript = 0x345;

    /// <summary>Upper case of more than one code point, in rows of four: the code point, then its upper case, zeros behind it.</summary>
    private static ReadOnlySpan<ushort> LongUpper =>
    [
        0x00DF, 0x0053, 0x0053, 0, 0x0149, 0x02BC, 0x004E, 0, 0x01F0, 0x004A, 0x030C, 0,
        0x0390, 0x0399, 0x0308, 0x0301, 0x03B0, 0x03A5, 0x0308, 0x0301, 0x0587, 0x0535, 0x0552, 0,
        0x1E96, 0x0048, 0x0331, 0, 0x1E97, 0x0054, 0x0308, 0, 0x1E98, 0x0057, 0x030A, 0,
        0x1E99, 0x0059, 0x030A, 0, 0x1E9A, 0x0041, 0x02BE, 0, 0x1F50, 0x03A5, 0x0313, 0,
        0x1F52, 0x03A5, 0x0313, 0x0300, 0x1F54, 0x03A5, 0x0313, 0x0301, 0x1F56, 0x03A5, 0x0313, 0x0342,
        0x1FB2, 0x1FBA, 0x0399, 0, 0x1FB3, 0x0391, 0x0399, 0, 0x1FB4, 0x0386, 0x0399, 0,
        0x1FB6, 0x0391, 0x0342, 0, 0x1FB7, 0x0391, 0x0342, 0x0399, 0x1FBC, 0x0391, 0x0399, 0,
        0x1FC2, 0x1FCA, 0x0399, 0, 0x1FC3, 0x0397, 0x0399, 0, 0x1FC4, 0x0389, 0x0399, 0,
        0x1FC6, 0x0397, 0x0342, 0, 0x1FC7, 0x0397, 0x0342, 0x0399, 0x1FCC, 0x0397, 0x0399, 0,
        0x1FD2, 0x0399, 0x0308, 0x0300, 0x1FD3, 0x0399, 0x0308, 0x0301, 0x1FD6, 0x0399, 0x0342, 0,
        0x1FD7, 0x0399, 0x0308, 0x0342, 0x1FE2, 0x03A5, 0x0308, 0x0300, 0x1FE3, 0x03A5, 0x0308, 0x0301,
        0x1FE4, 0x03A1, 0x0313, 0, 0x1FE6, 0x03A5, 0x0342, 0, 0x1FE7, 0x03A5, 0x0308, 0x0342,
        0x1FF2, 0x1FFA, 0x0399, 0, 0x1FF3, 0x03A9, 0x0399, 0, 0x1FF4, 0x038F, 0x0399, 0,
        0x1FF6, 0x03A9, 0x0342, 0, 0x1FF7, 0x03A9, 0x0342, 0x0399, 0x1FFC, 0x03A9, 0x0399, 0,
        0xFB00, 0x0046, 0x0046, 0, 0xFB01, 0x0046, 0x0049, 0, 0xFB02, 0x0046, 0x004C, 0,
        0xFB03, 0x0046, 0x0046, 0x0049, 0xFB04, 0x0046, 0x0046, 0x004C, 0xFB05, 0x0053, 0x0054, 0,
        0xFB06, 0x0053, 0x0054, 0, 0xFB13, 0x0544, 0x0546, 0, 0xFB14, 0x0544, 0x0535, 0,
        0xFB15, 0x0544, 0x053B, 0, 0xFB16, 0x054E, 0x0546, 0, 0xFB17, 0x0544, 0x053D, 0,
    ];

    public static int Upper(int codePoint, int* target)
    {
        if (codePoint is 0xDF or (>= 0x149 and <= 0xFB17))
        {
            if (codePoint is >= 0x1F80 and <= 0x1FAF)
            {
                target[0] = IotaBase(codePoint);
                target[1] = Iota;
                return 2;
            }
            int row = FindLongUpper(codePoint);
            if (row >= 0)
                return CopyRow(LongUpper.Slice(row + 1, Most), target);
        }
        target[0] = SimpleUpper(codePoint);
        return 1;
    }

    /// <summary>Lower case without regard to the neighbours, which only a capital sigma would need.</summary>
    public static int Lower(int codePoint, int* target)
    {
        target[0] = SimpleLower(codePoint);
        if (codePoint != 0x130)
            return 1;
        target[0] = 'i';
        target[1] = 0x307;
        return 2;
    }

    public static int Title(int codePoint, int* target)
    {
        if (SimpleTitle(codePoint) is var simple && simple != 0)
        {
            target[0] = simple;
            return 1;
        }
        int count = Upper(codePoint, target);
        if (count == 1 || codePoint == 0x149)
            return count;
        // The first is a capital, the rest is small; an iota stays under its letter.
        bool iota = codePoint is > 0x1F00 and < 0x2000 && target[count - 1] == Iota;
        for (int i = 1; i < count; i++)
            target[i] = SimpleLower(target[i]);
        if (iota)
            target[count - 1] = IotaSubscript;
        return count;
    }

    /// <summary>For comparing without regard to case: the lower case of the upper case, but for dotless i, sharp S and Cherokee.</summary>
    public static int Fold(int codePoint, int* target)
    {
        if (codePoint is 0x131 or (>= 0x13A0 and <= 0x13F5))
        {
            target[0] = codePoint;
            return 1;
        }
        if (codePoint is (>= 0x13F8 and <= 0x13FD) or (>= 0xAB70 and <= 0xABBF))
            return Upper(codePoint, target);
        if (codePoint == 0x130)
            return Lower(codePoint, target);
        int count = Upper(codePoint == 0x1E9E ? 0xDF : codePoint, target);
        for (int i = 0; i < count; i++)
            target[i] = SimpleLower(target[i]);
        return count;
    }

    private static int SimpleUpper(int codePoint)
    {
        if (codePoint < 0x80)
            return codePoint is >= 'a' and <= 'z' ? codePoint - 0x20 : codePoint;
        return codePoint switch
        {
            0x131 => 'I',
            0x17F => 'S',
            0x19B or 0x264 => codePoint, // Their capitals are newer than Python's Unicode.
            >= 0xD800 and < 0xE000 => codePoint,
            _ => IsNew(codePoint) ? codePoint : Rune.ToUpperInvariant(new Rune(codePoint)).Value,
        };
    }

    private static int SimpleLower(int codePoint)
    {
        if (codePoint < 0x80)
            return codePoint is >= 'A' and <= 'Z' ? codePoint + 0x20 : codePoint;
        return codePoint is >= 0xD800 and < 0xE000 || IsNew(codePoint) ? codePoint : Rune.ToLowerInvariant(new Rune(codePoint)).Value;
    }

    // Title case of its own; 0 where it follows from upper case.
    private static int SimpleTitle(int codePoint) => codePoint switch
    {
        >= 0x1C4 and <= 0x1CC => 0x1C5 + ((codePoint - 0x1C4) / 3 * 3),
        >= 0x1F1 and <= 0x1F3 => 0x1F2,
        (>= 0x10D0 and <= 0x10FA) or (>= 0x10FD and <= 0x10FF) => codePoint,
        >= 0x1F80 and <= 0x1FAF => codePoint | 8,
        0x1FB3 or 0x1FC3 or 0x1FF3 => codePoint + 9,
        0x1FBC or 0x1FCC or 0x1FFC => codePoint,
        _ => 0,
    };

    // The letters 1F80 to 1FAF are those at 1F08, 1F28 and 1F68 with an iota, eight small and eight capital in turn.
    private static int IotaBase(int codePoint) => (codePoint & 7) + (codePoint < 0x1F90 ? 0x1F08 : codePoint < 0x1FA0 ? 0x1F28 : 0x1F68);

    private static bool IsNew(int codePoint) => codePoint is (>= 0x1C89 and <= 0x1C8A) or (>= 0xA7CB and <= 0xA7DC) or (>= 0x10D50 and <= 0x10D85)
        && CodePointSet.Contains(UnicodeTables.NewIn16, codePoint);

    private static int FindLongUpper(int codePoint)
    {
        int low = 0, high = LongUpper.Length / 4 - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int found = LongUpper[middle * 4];
            if (found == codePoint)
                return middle * 4;
            if (found < codePoint)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }

    private static int CopyRow(ReadOnlySpan<ushort> row, int* target)
    {
        int count = 0;
        foreach (ushort codePoint in row)
        {
            if (codePoint != 0)
                target[count++] = codePoint;
        }
        return count;
    }
}
