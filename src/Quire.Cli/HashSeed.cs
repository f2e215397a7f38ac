using System.Buffers.Binary;
using System.Globalization;
using Quire.Runtime;

namespace Quire.Cli;

/// <summary>The key of str hashes: random, or fixed by PYTHONHASHSEED (0 is all zero).</summary>
internal static class HashSeed
{
    public static void Set(Interpreter py, RunSettings settings)
    {
        string? text = settings.Environment["PYTHONHASHSEED"];
        Span<byte> key = stackalloc byte[16];
        if (uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint seed))
            Expand(seed, key);
        else
            FillRandomly(key);
        py.HashKey0 = BinaryPrimitives.ReadUInt64LittleEndian(key);
        py.HashKey1 = BinaryPrimitives.ReadUInt64LittleEndian(key[8..]);
    }

    // A random Guid comes from the system's secure source too, and does not load a cryptographic library, which takes 10 ms.
    private static void FillRandomly(Span<byte> key)
    {
        Span<byte> second = stackalloc byte[16];
        Guid.NewGuid().TryWriteBytes(key);
        Guid.NewGuid().TryWriteBytes(second);
        // Six bits of each are fixed, at the same places: rotated against each other they cover all.
        for (int i = 0; i < key.Length; i++)
            key[i] ^= second[(i + 5) & 15];
    }

    // The linear congruential generator that CPython expands a seed with, so that equal seeds give equal hashes.
    private static void Expand(uint seed, Span<byte> key)
    {
        key.Clear();
        uint state = seed;
        for (int i = 0; seed != 0 && i < key.Length; i++)
        {
            state = unchecked((state * 214013) + 2531011);
            key[i] = (byte)(state >> 16);
        }
    }
}
