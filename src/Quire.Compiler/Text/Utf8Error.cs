using System.Buffers;
using System.Text;

namespace Quire.Compiler.Text;

/// <summary>What is wrong with bytes that are no UTF-8, in the words of Python's codec.</summary>
internal static class Utf8Error
{
    /// <summary>Where the first malformed character begins; -1 if there is none.</summary>
    public static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (at < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out int length) != OperationStatus.Done)
                return at;
            at += length;
        }
        return -1;
    }

    public static string Describe(ReadOnlySpan<byte> bytes, int at)
    {
        OperationStatus status = Rune.DecodeFromUtf8(bytes[at..], out _, out int length);
        bool isLead = bytes[at] is >= 0xC2 and <= 0xF4;
        string reason = !isLead ? "invalid start byte"
            : status == OperationStatus.NeedMoreData ? "unexpected end of data"
            : "invalid continuation byte";
        return length == 1
            ? $"'utf-8' codec can't decode byte 0x{bytes[at]:x2} in position {at}: {reason}"
            : $"'utf-8' codec can't decode bytes in position {at}-{at + length - 1}: {reason}";
    }
}
