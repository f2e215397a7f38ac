using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>bytes: the data and a closing zero follow the fields.</summary>
internal unsafe partial struct PyBytes
{
    public PyObject Header;
    public long Hash;
    public long Length;

    public static PyObject* New(Interpreter py, System.ReadOnlySpan<byte> data) => throw null!;
    public static PyBytes* Allocate(Interpreter py, long length) => throw null!;
    public static byte* Data(PyBytes* b) => throw null!;
}
