namespace Quire.Stress;

/// <summary>Keeps the first bytes that are written to it and forgets the rest.</summary>
internal sealed class BoundedStream : MemoryStream
{
    private const int Most = 1 << 20;

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Length < Most)
            base.Write(buffer, offset, count);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (Length < Most)
            base.Write(buffer);
    }
}
