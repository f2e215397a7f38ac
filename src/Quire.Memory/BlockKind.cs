namespace Quire.Memory;

/// <summary>
/// What the owner of a heap keeps in a block. Blocks of different kinds never share a pool, so that all blocks of one
/// kind can be found without a list of them.
/// </summary>
public enum BlockKind : byte
{
    /// <summary>Bytes that mean nothing by themselves: buffers, tables, text.</summary>
    Raw = 0,

    /// <summary>An object that can be no part of a reference cycle.</summary>
    Atomic = 1,

    /// <summary>
    /// An object that may be part of a reference cycle. Its first eight bytes are zero when
    /// <see cref="Heap.Allocate"/> returns it and while it is free, and must be made non-zero by its owner to be seen by
    /// <see cref="Heap.Blocks"/>.
    /// </summary>
    Container = 2,
}
