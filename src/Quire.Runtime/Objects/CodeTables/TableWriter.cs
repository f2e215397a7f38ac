namespace Quire.Runtime.Objects;

/// <summary>Bytes of a table of a code object: written to a block, or only counted while there is none.</summary>
internal unsafe struct TableWriter
{
    public byte* Data;
    public long Length;

    private const int ChunkBits = 6;
    private const int ChunkMask = (1 << ChunkBits) - 1;
    private const int More = 1 << ChunkBits;

    /// <summary>Marks the first byte of an entry of the exception table.</summary>
    public const int EntryStart = 0x80;

    public void Byte(int value)
    {
        if (Data != null)
            Data[Length] = (byte)value;
        Length++;
    }

    /// <summary>Six bits a byte, the lowest first.</summary>
    public void Number(uint value)
    {
        while (value > ChunkMask)
        {
            Byte((int)(value & ChunkMask) | More);
            value >>= ChunkBits;
        }
        Byte((int)value);
    }

    /// <summary>The sign goes into bit 0.</summary>
    public void SignedNumber(int value) => Number(value < 0 ? ((0u - (uint)value) << 1) | 1 : (uint)value << 1);

    /// <summary>Six bits a byte, the highest first, as the exception table has them.</summary>
    public void NumberHighFirst(uint value, int mark)
    {
        int shift = 0;
        while (shift + ChunkBits < 32 && value >> (shift + ChunkBits) != 0)
            shift += ChunkBits;
        for (; shift > 0; shift -= ChunkBits, mark = 0)
            Byte((int)((value >> shift) & ChunkMask) | More | mark);
        Byte((int)(value & ChunkMask) | mark);
    }
}
