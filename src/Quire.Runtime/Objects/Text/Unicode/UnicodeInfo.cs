using System.Globalization;
using System.Runtime.CompilerServices;

namespace Quire.Runtime.Objects.Text.Unicode;

/// <summary>Properties of code points as Python 3.13 sees them: Unicode 15.1, surrogates included.</summary>
internal static class UnicodeInfo
{
    public static UnicodeCategory CategoryOf(int codePoint)
    {
        UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(codePoint);
        bool isNew = codePoint >= 0x897 && category != UnicodeCategory.OtherNotAssigned
            && (codePoint >= 0x105C0 || codePoint is < 0x4E00 or (>= 0xA7CB and <= 0xA7DC))
            && CodePointSet.Contains(UnicodeTables.NewIn16, codePoint);
        return isNew ? UnicodeCategory.OtherNotAssigned : category;
    }

    public static bool IsAlpha(int codePoint) =>
        codePoint < 0x80 ? IsAsciiLetter(codePoint) : CategoryOf(codePoint) <= UnicodeCategory.OtherLetter;

    public static bool IsAlphanumeric(int codePoint) => IsAlpha(codePoint) || IsNumeric(codePoint);

    public static bool IsDecimal(int codePoint) =>
        codePoint < 0x80 ? IsAsciiDigit(codePoint) : CategoryOf(codePoint) == UnicodeCategory.DecimalDigitNumber;

    /// <summary>0 to 9 for a decimal digit of any script, else −1.</summary>
    public static int DecimalValue(int codePoint)
    {
        if (codePoint < 0x80)
            return IsAsciiDigit(codePoint) ? codePoint - '0' : -1;
        return IsDecimal(codePoint) ? (int)CharUnicodeInfo.GetNumericValue(char.ConvertFromUtf32(codePoint), 0) : -1;
    }

    public static bool IsDigit(int codePoint)
    {
        if (codePoint < 0x80)
            return IsAsciiDigit(codePoint);
        return CategoryOf(codePoint) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber
            && CharUnicodeInfo.GetDigitValue(char.ConvertFromUtf32(codePoint), 0) >= 0;
    }

    public static bool IsNumeric(int codePoint)
    {
        if (codePoint < 0x80)
            return IsAsciiDigit(codePoint);
        UnicodeCategory category = CategoryOf(codePoint);
        if (category is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber)
            return CharUnicodeInfo.GetNumericValue(char.ConvertFromUtf32(codePoint), 0) != -1;
        if (category != UnicodeCategory.OtherLetter || codePoint < 0x3400)
            return false;
        if (codePoint < 0x10000 && UnicodeTables.NumericIdeographs.Contains((char)codePoint))
            return true;
        return CodePointSet.Contains(UnicodeTables.NumericIdeographsBeyond, codePoint)
            || CharUnicodeInfo.GetNumericValue(char.ConvertFromUtf32(codePoint), 0) != -1;
    }

    public static bool IsLower(int codePoint)
    {
        if (codePoint < 0x80)
            return codePoint is >= 'a' and <= 'z';
        return CategoryOf(codePoint) == UnicodeCategory.LowercaseLetter || CodePointSet.Contains(UnicodeTables.OtherLowercase, codePoint);
    }

    public static bool IsUpper(int codePoint)
    {
        if (codePoint < 0x80)
            return codePoint is >= 'A' and <= 'Z';
        return CategoryOf(codePoint) == UnicodeCategory.UppercaseLetter || CodePointSet.Contains(UnicodeTables.OtherUppercase, codePoint);
    }

    public static bool IsTitle(int codePoint) => codePoint >= 0x1C5 && CategoryOf(codePoint) == UnicodeCategory.TitlecaseLetter;

    public static bool IsCased(int codePoint) => IsLower(codePoint) || IsUpper(codePoint) || IsTitle(codePoint);

    /// <summary>Passed over when the neighbours of a sigma are looked at.</summary>
    public static bool IsCaseIgnorable(int codePoint)
    {
        bool byCategory = CategoryOf(codePoint) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol;
        return byCategory || (codePoint < 0x10000 && UnicodeTables.InsideWords.Contains((char)codePoint));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(int codePoint) => codePoint < 0x80
        ? codePoint is ' ' or (>= 9 and <= 13) or (>= 0x1C and <= 0x1F)
        : codePoint is 0x85 or 0xA0 or 0x1680 or (>= 0x2000 and <= 0x200A) or 0x2028 or 0x2029 or 0x202F or 0x205F or 0x3000;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLineBreak(int codePoint) => codePoint is (>= 10 and <= 13) or (>= 0x1C and <= 0x1E) or 0x85 or 0x2028 or 0x2029;

    /// <summary>Whether repr shows the code point itself.</summary>
    public static bool IsPrintable(int codePoint)
    {
        if (codePoint < 0x7F)
            return codePoint >= ' ';
        return CategoryOf(codePoint) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
    }

    public static bool IsIdentifierStart(int codePoint)
    {
        if (codePoint < 0x80)
            return IsAsciiLetter(codePoint) || codePoint == '_';
        return CategoryOf(codePoint) is <= UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
            ? !CodePointSet.Contains(UnicodeTables.NotIdentifierStart, codePoint)
            : CodePointSet.Contains(UnicodeTables.OtherIdentifierStart, codePoint);
    }

    public static bool IsIdentifierContinue(int codePoint)
    {
        if (codePoint < 0x80)
            return IsAsciiLetter(codePoint) || IsAsciiDigit(codePoint) || codePoint == '_';
        return CategoryOf(codePoint) is <= UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation
            ? !CodePointSet.Contains(UnicodeTables.NotIdentifierContinue, codePoint)
            : CodePointSet.Contains(UnicodeTables.OtherIdentifierContinue, codePoint);
    }

    private static bool IsAsciiLetter(int codePoint) => (codePoint | 0x20) is >= 'a' and <= 'z';

    private static bool IsAsciiDigit(int codePoint) => codePoint is >= '0' and <= '9';
}
