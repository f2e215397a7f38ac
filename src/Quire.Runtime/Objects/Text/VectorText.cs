using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Quire.Runtime.Objects.Text;

/// <summary>
/// Copying code points to another width, sixteen bytes at a time. Each gives the number of code points it has copied; the caller copies the rest.
/// </summary>
internal static class VectorText
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Widen(ReadOnlySpan<byte> source, Span<ushort> target)
    {
        int i = 0;
        for (; i <= source.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(Vector128.Create(source[i..]));
            low.CopyTo(target[i..]);
            high.CopyTo(target[(i + Vector128<ushort>.Count)..]);
        }
        return i;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Widen(ReadOnlySpan<ushort> source, Span<uint> target)
    {
        int i = 0;
        for (; i <= source.Length - Vector128<ushort>.Count; i += Vector128<ushort>.Count)
        {
            (Vector128<uint> low, Vector128<uint> high) = Vector128.Widen(Vector128.Create(source[i..]));
            low.CopyTo(target[i..]);
            high.CopyTo(target[(i + Vector128<uint>.Count)..]);
        }
        return i;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Narrow(ReadOnlySpan<ushort> source, Span<byte> target)
    {
        int i = 0;
        for (; i <= source.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            Vector128<ushort> low = Vector128.Create(source[i..]);
            Vector128<ushort> high = Vector128.Create(source[(i + Vector128<ushort>.Count)..]);
            Vector128.Narrow(low, high).CopyTo(target[i..]);
        }
        return i;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Narrow(ReadOnlySpan<uint> source, Span<ushort> target)
    {
        int i = 0;
        for (; i <= source.Length - Vector128<ushort>.Count; i += Vector128<ushort>.Count)
        {
            Vector128<uint> low = Vector128.Create(source[i..]);
            Vector128<uint> high = Vector128.Create(source[(i + Vector128<uint>.Count)..]);
            Vector128.Narrow(low, high).CopyTo(target[i..]);
        }
        return i;
    }
}
