using Quire.Runtime.Objects.Text.Unicode;

namespace Quire.Runtime.Objects.Text;

/// <summary>str.isalpha and its like. Most are false for the empty str.</summary>
internal static unsafe class StrTests
{
    /// <summary>Not empty, and every code point passes.</summary>
    public static bool All(PyStr* s, delegate*<int, bool> test)
    {
        for (int i = 0; i < s->Length; i++)
        {
            if (!test(PyStr.At(s, i)))
                return false;
        }
        return s->Length > 0;
    }

    public static bool IsPrintable(PyStr* s) => s->Length == 0 || All(s, &UnicodeInfo.IsPrintable);

    public static bool IsLower(PyStr* s)
    {
        bool any = false;
        for (int i = 0; i < s->Length; i++)
        {
            int codePoint = PyStr.At(s, i);
            if (UnicodeInfo.IsUpper(codePoint) || UnicodeInfo.IsTitle(codePoint))
                return false;
            any |= UnicodeInfo.IsLower(codePoint);
        }
        return any;
    }

    public static bool IsUpper(PyStr* s)
    {
        bool any = false;
        for (int i = 0; i < s->Length; i++)
        {
            int codePoint = PyStr.At(s, i);
            if (UnicodeInfo.IsLower(codePoint) || UnicodeInfo.IsTitle(codePoint))
                return false;
            any |= UnicodeInfo.IsUpper(codePoint);
        }
        return any;
    }

    /// <summary>Capitals begin words and nothing else.</summary>
    public static bool IsTitle(PyStr* s)
    {
        bool any = false, insideWord = false;
        for (int i = 0; i < s->Length; i++)
        {
            int codePoint = PyStr.At(s, i);
            bool capital = UnicodeInfo.IsUpper(codePoint) || UnicodeInfo.IsTitle(codePoint);
            bool small = !capital && UnicodeInfo.IsLower(codePoint);
            if ((capital && insideWord) || (small && !insideWord))
                return false;
            insideWord = capital || small;
            any |= insideWord;
        }
        return any;
    }

    public static bool IsIdentifier(PyStr* s)
    {
        if (s->Length == 0 || !UnicodeInfo.IsIdentifierStart(PyStr.At(s, 0)))
            return false;
        for (int i = 1; i < s->Length; i++)
        {
            if (!UnicodeInfo.IsIdentifierContinue(PyStr.At(s, i)))
                return false;
        }
        return true;
    }
}
