using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>bytearray.</summary>
internal unsafe partial struct PyByteArray
{
    public PyObject Header;
    public byte* Data;
    public long Length;
    public long Capacity;
    /// <summary>Exported buffers; while not zero the size is fixed.</summary>
    public long Exports;
}
