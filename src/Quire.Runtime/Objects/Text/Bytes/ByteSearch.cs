using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Bytes;

/// <summary>find, index, count, in, startswith and endswith of bytes and bytearray. A part is a bytes-like object or a number.</summary>
internal static unsafe class ByteSearch
{
    /// <summary>A part to look for: the bytes of an object, or one byte given as a number.</summary>
    private ref struct Part
    {
        public ByteView View;
        public ReadOnlySpan<byte> Span;

        public static bool Read(Interpreter py, PyObject* o, string refusal, ref Part part)
        {
            int found = ByteView.TryGet(py, o, out part.View);
            if (found != 0)
            {
                part.Span = part.View.Span;
                return found > 0;
            }
            if (!PyInt.Check(o, py) && py.TypeOf(o)->Number->Index == null)
                return Raise.TypeError(py, $"{refusal}, not '{Types.NameOf(py, o)}'") != null;
            int value = ByteOf(py, o);
            if (value < 0)
                return false;
            part.Span = ByteInfo.AllValues.Slice(value, 1);
            return true;
        }
    }

    /// <summary>The byte an integer names; −1 with an exception pending.</summary>
    public static int ByteOf(Interpreter py, PyObject* o)
    {
        long value = Conversion.IndexAsLong(py, o, 0);
        if (value == -1 && py.HasError)
            return -1;
        if (value is >= 0 and <= 255)
            return (int)value;
        Raise.ValueError(py, "byte must be in range(0, 256)");
        return -1;
    }

    /// <summary>The index, −1 when the part is not there, −2 with an exception pending.</summary>
    public static long Find(ByteText self, PyObject* part, long start, long end, bool last)
    {
        Part wanted = default;
        if (!Part.Read(self.Py, part, "argument should be integer or bytes-like object", ref wanted))
            return -2;
        ReadOnlySpan<byte> all = self.Span;
        long at = -1;
        if (StrSearch.Clip(all.Length, ref start, ref end) && end - start >= wanted.Span.Length)
        {
            ReadOnlySpan<byte> range = all[(int)start..(int)end];
            at = last ? SpanSearch.LastIndexOf(range, wanted.Span) : SpanSearch.IndexOf(range, wanted.Span);
        }
        wanted.View.Dispose();
        return at < 0 ? -1 : start + at;
    }

    public static PyObject* FindObject(ByteText self, PyObject* part, long start, long end, bool last)
    {
        long at = Find(self, part, start, end, last);
        return at == -2 ? null : PyInt.FromLong(self.Py, at);
    }

    public static PyObject* Index(ByteText self, PyObject* part, long start, long end, bool last)
    {
        long at = Find(self, part, start, end, last);
        if (at == -1)
            return Raise.ValueError(self.Py, "subsection not found");
        return at < 0 ? null : PyInt.FromLong(self.Py, at);
    }

    public static PyObject* Count(ByteText self, PyObject* part, long start, long end)
    {
        Part wanted = default;
        if (!Part.Read(self.Py, part, "argument should be integer or bytes-like object", ref wanted))
            return null;
        ReadOnlySpan<byte> all = self.Span;
        int count = StrSearch.Clip(all.Length, ref start, ref end) ? SpanSearch.Count(all[(int)start..(int)end], wanted.Span) : 0;
        wanted.View.Dispose();
        return PyInt.FromLong(self.Py, count);
    }

    /// <summary>part in self: 1, 0, −1.</summary>
    public static int Contains(ByteText self, PyObject* part)
    {
        Part wanted = default;
        if (!Part.Read(self.Py, part, "a bytes-like object is required", ref wanted))
            return -1;
        bool found = SpanSearch.IndexOf(self.Span, wanted.Span) >= 0;
        wanted.View.Dispose();
        return found ? 1 : 0;
    }

    /// <summary>startswith and endswith: 1, 0, −1.</summary>
    public static int HasTail(ByteText self, PyObject* part, long start, long end, bool atEnd)
    {
        Interpreter py = self.Py;
        if ((py.TypeOf(part)->Flags & TypeFlags.TupleSubclass) == 0)
        {
            int found = ByteView.TryGet(py, part, out ByteView view);
            if (found == 0)
                Raise.TypeError(py, $"{(atEnd ? "endswith" : "startswith")} first arg must be bytes or a tuple of bytes, not {Types.NameOf(py, part)}");
            return found <= 0 ? -1 : HasTail(self, ref view, start, end, atEnd);
        }
        var tuple = (PyTuple*)part;
        for (long i = 0; i < tuple->Length; i++)
        {
            if (!ByteView.Get(py, PyTuple.Items(tuple)[i], out ByteView view))
                return -1;
            if (HasTail(self, ref view, start, end, atEnd) == 1)
                return 1;
        }
        return 0;
    }

    private static int HasTail(ByteText self, ref ByteView view, long start, long end, bool atEnd)
    {
        ReadOnlySpan<byte> all = self.Span;
        bool fits = StrSearch.Clip(all.Length, ref start, ref end) && end - start >= view.Span.Length;
        ReadOnlySpan<byte> range = fits ? all[(int)start..(int)end] : default;
        bool has = fits && (atEnd ? range.EndsWith(view.Span) : range.StartsWith(view.Span));
        view.Dispose();
        return has ? 1 : 0;
    }
}
