using System.Globalization;
using System.Text;

namespace Quire.Compiler.Text;

/// <summary>Which characters may stand in an identifier (Unicode's XID_Start and XID_Continue).</summary>
internal static class UnicodeIdentifiers
{
    /// <summary>How many characters of a word form an identifier, counted in UTF-16 units.</summary>
    public static int ValidLength(string word)
    {
        int at = 0;
        foreach (Rune rune in word.EnumerateRunes())
        {
            if (!(at == 0 ? IsStart(rune) : IsContinue(rune)))
                break;
            at += rune.Utf16SequenceLength;
        }
        return at;
    }

    /// <summary>Whether Python's <c>str.isprintable</c> holds for a character.</summary>
    public static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.SpaceSeparator => rune.Value == ' ',
        _ => true,
    };

    private static bool IsStart(Rune rune)
    {
        if (rune.Value == '_')
            return true;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.LetterNumber => !IsUnstableStart(rune.Value),
            _ => IsOtherStart(rune.Value),
        };
    }

    private static bool IsContinue(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.ConnectorPunctuation => !IsUnstableContinue(rune.Value),
        _ => IsOtherStart(rune.Value) || IsOtherContinue(rune.Value),
    };

    // Other_ID_Start, less the two whose normal form begins with a space.
    private static bool IsOtherStart(int c) => c is 0x1885 or 0x1886 or 0x2118 or 0x212E;

    private static bool IsOtherContinue(int c) =>
        c is 0xB7 or 0x387 or (>= 0x1369 and <= 0x1371) or 0x19DA or 0x200C or 0x200D or 0x30FB or 0xFF65;

    // Letters whose compatibility form is no identifier, or no start of one.
    private static bool IsUnstableContinue(int c) =>
        c is 0x37A or (>= 0xFC5E and <= 0xFC63) or 0xFDFA or 0xFDFB or 0xFE70 or 0xFE72 or 0xFE74 or 0xFE76 or 0xFE78
            or 0xFE7A or 0xFE7C or 0xFE7E;

    private static bool IsUnstableStart(int c) =>
        IsUnstableContinue(c) || c is 0xE33 or 0xEB3 or 0xFF9E or 0xFF9F;
}
