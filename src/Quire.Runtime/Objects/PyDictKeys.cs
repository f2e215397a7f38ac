using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>
/// The table of a dict: this header, then 2^<see cref="LogSize"/> indices of 1, 2 or 4 bytes (−1 empty, −2 deleted),
/// then the entries in insertion order. Entries of a table whose keys are all str are <see cref="StrEntry"/>, else <see cref="Entry"/>.
/// <para>Indices that are not −1 number at most two thirds of all, so a probe always ends.
/// <see cref="EntryCount"/> + <see cref="Usable"/> is at most the number of entries there is room for.</para>
/// </summary>
internal unsafe struct PyDictKeys
{
    /// <summary>log2 of the number of indices.</summary>
    public byte LogSize;

    /// <summary>log2 of the bytes all indices take together.</summary>
    public byte LogIndexBytes;

    /// <summary>True while every key is an exact str.</summary>
    public bool StrKeys;

    /// <summary>The shared table of all empty dicts: never written, never freed with a dict.</summary>
    public bool IsEmptyTable;

    /// <summary>How many more entries fit.</summary>
    public int Usable;

    /// <summary>Entries in use, deleted ones (value null) included.</summary>
    public int EntryCount;

    /// <summary>
    /// Unique in the interpreter while caches rely on which key has which entry, else 0. Any insertion, deletion or
    /// resizing sets it to 0; changing a value does not. Room in the header is 16 bytes.
    /// </summary>
    public uint Version;

    public const int MinLogSize = 3;
    public const int Empty = -1;
    public const int Deleted = -2;

    /// <summary>Tables up to this size have one byte per index.</summary>
    public const int ByteIndexLogSize = 7;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Indices(PyDictKeys* keys) => (byte*)(keys + 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StrEntry* StrEntries(PyDictKeys* keys) => (StrEntry*)((byte*)(keys + 1) + (1L << keys->LogIndexBytes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Entry* Entries(PyDictKeys* keys) => (Entry*)((byte*)(keys + 1) + (1L << keys->LogIndexBytes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int GetIndex(PyDictKeys* keys, ulong slot)
    {
        byte* indices = (byte*)(keys + 1);
        if (keys->LogSize <= ByteIndexLogSize)
            return ((sbyte*)indices)[slot];
        return keys->LogSize < 16 ? ((short*)indices)[slot] : ((int*)indices)[slot];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SetIndex(PyDictKeys* keys, ulong slot, int index)
    {
        byte* indices = (byte*)(keys + 1);
        if (keys->LogSize <= ByteIndexLogSize)
            ((sbyte*)indices)[slot] = (sbyte)index;
        else if (keys->LogSize < 16)
            ((short*)indices)[slot] = (short)index;
        else
            ((int*)indices)[slot] = index;
    }

    /// <summary>Key of an entry in use, borrowed. Whether it is in use, its value says: that is null once it was deleted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyObject* KeyAt(PyDictKeys* keys, long entry) => keys->StrKeys ? StrEntries(keys)[entry].Key : Entries(keys)[entry].Key;

    /// <summary>Where the value of an entry lies.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyObject** ValueAt(PyDictKeys* keys, long entry) => keys->StrKeys ? &StrEntries(keys)[entry].Value : &Entries(keys)[entry].Value;

    /// <summary>Hash of an entry in use.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long HashAt(PyDictKeys* keys, long entry) =>
        keys->StrKeys ? ((PyStr*)StrEntries(keys)[entry].Key)->Hash : Entries(keys)[entry].Hash;
}

/// <summary>An item of a table whose keys are all str; their hash is in the str.</summary>
internal unsafe struct StrEntry
{
    public PyObject* Key;
    public PyObject* Value;
}

/// <summary>An item of a table with keys of any type.</summary>
internal unsafe struct Entry
{
    public long Hash;
    public PyObject* Key;
    public PyObject* Value;
}
