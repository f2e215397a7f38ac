using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Bytes;

/// <summary>self[start:stop:step] of bytes and bytearray.</summary>
internal static unsafe class ByteSlice
{
    public static PyObject* Get(ByteText self, PySlice* slice)
    {
        if (PySlice.Unpack(self.Py, slice, out long start, out long stop, out long step) < 0)
            return null;
        ReadOnlySpan<byte> all = self.Span;
        long count = PySlice.Adjust(all.Length, ref start, ref stop, step);
        if (count <= 0)
            return self.Make(default);
        if (step == 1)
            return self.Slice((int)start, (int)(start + count));
        PyObject* result = self.Allocate(count, out byte* data);
        for (long i = 0; result != null && i < count; i++, start += step)
            data[i] = all[(int)start];
        return result;
    }
}
