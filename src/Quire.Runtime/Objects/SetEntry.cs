using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>A place in a set's table: empty (key null, hash 0), deleted (key null, hash −1) or in use.</summary>
internal unsafe struct SetEntry
{
    public PyObject* Key;
    public long Hash;

    /// <summary>The hash of a deleted place; no object has it.</summary>
    public const long Deleted = -1;
}
