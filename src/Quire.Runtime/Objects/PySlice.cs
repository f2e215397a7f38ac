using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>slice: start, stop and step as given, None where left out.</summary>
[PyType("slice", TypeIndex.Slice, Flags = TypeFlags.Container | TypeFlags.Immutable,
    Doc = "slice(stop)\nslice(start, stop[, step])\n\nWhat an extended subscript such as a[0:10:2] passes to __getitem__.")]
internal unsafe partial struct PySlice
{
    public PyObject Header;
    public PyObject* Start;
    public PyObject* Stop;
    public PyObject* Step;

    /// <summary>A new slice; the three are borrowed and not null.</summary>
    public static PyObject* New(Interpreter py, PyObject* start, PyObject* stop, PyObject* step)
    {
        var slice = (PySlice*)py.NewObject((nuint)sizeof(PySlice), BlockKind.Container, TypeIndex.Slice);
        if (slice == null)
            return null;
        slice->Start = Ref.New(start);
        slice->Stop = Ref.New(stop);
        slice->Step = Ref.New(step);
        return (PyObject*)slice;
    }

    /// <summary>Start, stop and step as 64-bit numbers, clipped; 0 or −1.</summary>
    public static int Unpack(Interpreter py, PySlice* slice, out long start, out long stop, out long step)
    {
        start = stop = 0;
        step = 1;
        if (slice->Step != py.None)
        {
            if (!ToBound(py, slice->Step, ref step))
                return -1;
            if (step == 0)
            {
                Raise.ValueError(py, "slice step cannot be zero");
                return -1;
            }
            // Its negation must exist.
            step = Math.Max(step, -long.MaxValue);
        }
        start = step < 0 ? long.MaxValue : 0;
        stop = step < 0 ? long.MinValue : long.MaxValue;
        if (slice->Start != py.None && !ToBound(py, slice->Start, ref start))
            return -1;
        return slice->Stop == py.None || ToBound(py, slice->Stop, ref stop) ? 0 : -1;
    }

    private static bool ToBound(Interpreter py, PyObject* bound, ref long value) =>
        ArgumentBinding.ToSliceIndexOrNone(py, bound, ref value);

    /// <summary>Adjusts to a length and returns the number of items.</summary>
    public static long Adjust(long length, ref long start, ref long stop, long step)
    {
        long low = step < 0 ? -1 : 0;
        long high = step < 0 ? length - 1 : length;
        start = Clip(start, length, low, high);
        stop = Clip(stop, length, low, high);
        if (step < 0)
            return stop < start ? ((start - stop - 1) / -step) + 1 : 0;
        return start < stop ? ((stop - start - 1) / step) + 1 : 0;
    }

    private static long Clip(long bound, long length, long low, long high)
    {
        if (bound < 0)
            return Math.Max(bound + length, low);
        return Math.Min(bound, high);
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PySlice* slice)
    {
        Ref.Dec(py, slice->Step);
        Ref.Dec(py, slice->Start);
        Ref.Dec(py, slice->Stop);
        py.Heap.Free(slice);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PySlice* slice, Visitor* visitor)
    {
        Visitor.Visit(visitor, slice->Start);
        Visitor.Visit(visitor, slice->Stop);
        Visitor.Visit(visitor, slice->Step);
    }
}
