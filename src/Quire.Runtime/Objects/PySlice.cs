using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>slice.</summary>
internal unsafe partial struct PySlice
{
    public PyObject Header;
    public PyObject* Start;
    public PyObject* Stop;
    public PyObject* Step;

    public static PyObject* New(Interpreter py, PyObject* start, PyObject* stop, PyObject* step) => throw null!;
    /// <summary>Start, stop and step as 64-bit numbers, clipped; 0 or −1.</summary>
    public static int Unpack(Interpreter py, PySlice* slice, out long start, out long stop, out long step) => throw null!;
    /// <summary>Adjusts to a length and returns the number of items.</summary>
    public static long Adjust(long length, ref long start, ref long stop, long step) => throw null!;
}
