using System.Text;

namespace Quire.Compiler.Text;

/// <summary>Normal form KC, in which identifiers are compared.</summary>
internal static class UnicodeNormalizer
{
    public static string ToNfkc(string text) => text.Normalize(NormalizationForm.FormKC);
}
