using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>
/// The table of a dict: this header, then 2^<see cref="LogSize"/> indices of 1, 2, 4 or 8 bytes (−1 empty, −2 deleted),
/// then the entries in insertion order. Entries of a table whose keys are all str are <see cref="StrEntry"/>, else <see cref="Entry"/>.
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
}

internal unsafe struct StrEntry
{
    public PyObject* Key;
    public PyObject* Value;
}

internal unsafe struct Entry
{
    public long Hash;
    public PyObject* Key;
    public PyObject* Value;
}
