using System.Runtime.CompilerServices;

namespace Quire.Runtime.Objects.Text;

/// <summary>
/// SipHash-1-3 under the interpreter's key, with Python's two exceptions: nothing hashes to 0, and −1, which means an
/// error, becomes −2.
/// </summary>
internal static unsafe class StrHash
{
    public static long Of(byte* data, nuint length, ulong key0, ulong key1)
    {
        if (length == 0)
            return 0;
        long hash = (long)Sip13(data, length, key0, key1);
        return hash == -1 ? -2 : hash;
    }

    private static ulong Sip13(byte* data, nuint length, ulong key0, ulong key1)
    {
        ulong v0 = key0 ^ 0x736f6d6570736575UL;
        ulong v1 = key1 ^ 0x646f72616e646f6dUL;
        ulong v2 = key0 ^ 0x6c7967656e657261UL;
        ulong v3 = key1 ^ 0x7465646279746573UL;
        byte* end = data + (length & ~(nuint)7);
        for (; data < end; data += sizeof(ulong))
        {
            ulong word = Unsafe.ReadUnaligned<ulong>(data);
            v3 ^= word;
            Round(ref v0, ref v1, ref v2, ref v3);
            v0 ^= word;
        }
        ulong last = (ulong)length << 56;
        for (int i = 0; i < (int)(length & 7); i++)
            last |= (ulong)data[i] << (8 * i);
        v3 ^= last;
        Round(ref v0, ref v1, ref v2, ref v3);
        v0 ^= last;
        v2 ^= 0xff;
        Round(ref v0, ref v1, ref v2, ref v3);
        Round(ref v0, ref v1, ref v2, ref v3);
        Round(ref v0, ref v1, ref v2, ref v3);
        return v0 ^ v1 ^ v2 ^ v3;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v0 += v1;
        v1 = ulong.RotateLeft(v1, 13) ^ v0;
        v0 = ulong.RotateLeft(v0, 32);
        v2 += v3;
        v3 = ulong.RotateLeft(v3, 16) ^ v2;
        v0 += v3;
        v3 = ulong.RotateLeft(v3, 21) ^ v0;
        v2 += v1;
        v1 = ulong.RotateLeft(v1, 17) ^ v2;
        v2 = ulong.RotateLeft(v2, 32);
    }
}
