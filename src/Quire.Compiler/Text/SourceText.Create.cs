using System.Text;

namespace Quire.Compiler.Text;

public sealed partial class SourceText
{
    /// <summary>A program given as text, such as the argument of <c>exec</c>.</summary>
    public static SourceText FromString(string fileName, string text)
    {
        byte[] bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length) + 1];
        int length = Encoding.UTF8.GetBytes(text, bytes);
        bytes[length] = 0;
        return new SourceText(fileName, bytes, length, null);
    }
}
