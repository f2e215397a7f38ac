using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Bytes;

/// <summary>replace, strip, split, partition and join of bytes and bytearray.</summary>
internal static unsafe class ByteEdit
{
    public static PyObject* Replace(ByteText self, PyObject* old, PyObject* fresh, long limit)
    {
        if (!ByteView.Get(self.Py, old, out ByteView from))
            return null;
        PyObject* result = null;
        if (ByteView.Get(self.Py, fresh, out ByteView to))
        {
            result = Replace(self, from.Span, to.Span, limit < 0 || limit > int.MaxValue ? int.MaxValue : (int)limit);
            to.Dispose();
        }
        from.Dispose();
        return result;
    }

    private static PyObject* Replace(ByteText self, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to, int most)
    {
        ReadOnlySpan<byte> all = self.Span;
        int count = most == 0 ? 0 : SpanSearch.Count(all, from, most);
        if (count == 0)
            return self.Whole();
        long length = all.Length + ((long)count * (to.Length - from.Length));
        if (length > PyBytes.MaxLength)
            return Raise.NoMemory(self.Py);
        PyObject* result = self.Allocate(length, out byte* data);
        if (result == null || length == 0)
            return result;
        var target = new Span<byte>(data, (int)length);
        for (int i = 0; i < count; i++)
        {
            int at = from.IsEmpty ? Math.Min(i, 1) : SpanSearch.IndexOf(all, from);
            Move(ref target, all[..at]);
            Move(ref target, to);
            all = all[(at + from.Length)..];
        }
        all.CopyTo(target);
        return result;
    }

    public static PyObject* Strip(ByteText self, PyObject* bytes, int ends)
    {
        if (bytes == null || bytes == self.Py.None)
            return Strip(self, " \t\n\r\v\f"u8, ends);
        if (!ByteView.Get(self.Py, bytes, out ByteView set))
            return null;
        PyObject* result = Strip(self, set.Span, ends);
        set.Dispose();
        return result;
    }

    private static PyObject* Strip(ByteText self, ReadOnlySpan<byte> set, int ends)
    {
        ReadOnlySpan<byte> all = self.Span;
        int start = 0, end = all.Length;
        if ((ends & StrStrip.Left) != 0)
        {
            while (start < end && set.Contains(all[start]))
                start++;
        }
        if ((ends & StrStrip.Right) != 0)
        {
            while (end > start && set.Contains(all[end - 1]))
                end--;
        }
        return self.Slice(start, end);
    }

    public static PyObject* RemoveAffix(ByteText self, PyObject* affix, bool atEnd)
    {
        if (!ByteView.Get(self.Py, affix, out ByteView view))
            return null;
        ReadOnlySpan<byte> all = self.Span;
        int start = !atEnd && all.StartsWith(view.Span) ? view.Span.Length : 0;
        int end = atEnd && all.EndsWith(view.Span) ? all.Length - view.Span.Length : all.Length;
        view.Dispose();
        return self.Slice(start, end);
    }

    public static PyObject* Split(ByteText self, PyObject* separator, long limit, bool fromEnd)
    {
        int most = limit < 0 || limit > int.MaxValue ? -1 : (int)limit;
        ByteView view = default;
        bool bySpace = separator == null || separator == self.Py.None;
        if (!bySpace && !ByteView.Get(self.Py, separator, out view))
            return null;
        PyObject* list;
        if (!bySpace && view.Span.IsEmpty)
            list = Raise.ValueError(self.Py, "empty separator");
        else if (self.IsArray)
            list = Split<ByteArrayPieces>(self, bySpace, view.Span, most, fromEnd);
        else
            list = Split<BytesPieces>(self, bySpace, view.Span, most, fromEnd);
        view.Dispose();
        return list;
    }

    private static PyObject* Split<TPieces>(ByteText self, bool bySpace, ReadOnlySpan<byte> separator, int most, bool fromEnd)
        where TPieces : struct, IPieces<byte>
    {
        ReadOnlySpan<byte> all = self.Span;
        fixed (byte* data = all)
        {
            var splitting = new Splitting<byte, TPieces>(self.Py, data, all.Length, self.Shareable);
            if (bySpace)
                return fromEnd ? splitting.BySpaceFromEnd(most) : splitting.BySpace(most);
            return fromEnd ? splitting.ByFromEnd(separator, most) : splitting.By(separator, most);
        }
    }

    public static PyObject* Lines(ByteText self, bool keepEnds)
    {
        ReadOnlySpan<byte> all = self.Span;
        fixed (byte* data = all)
        {
            return self.IsArray
                ? new Splitting<byte, ByteArrayPieces>(self.Py, data, all.Length, null).Lines(keepEnds)
                : new Splitting<byte, BytesPieces>(self.Py, data, all.Length, self.Shareable).Lines(keepEnds);
        }
    }

    public static PyObject* Partition(ByteText self, PyObject* separator, bool fromEnd)
    {
        Interpreter py = self.Py;
        if (!ByteView.Get(py, separator, out ByteView view))
            return null;
        PyObject* result;
        ReadOnlySpan<byte> all = self.Span;
        int at = fromEnd ? SpanSearch.LastIndexOf(all, view.Span) : SpanSearch.IndexOf(all, view.Span);
        if (view.Span.IsEmpty)
            result = Raise.ValueError(py, "empty separator");
        else if (at >= 0)
        {
            PyObject* middle = self.IsArray || !PyBytes.Check(py, separator) ? self.Make(view.Span) : Ref.New(separator);
            result = StrSplit.Three(py, self.Make(all[..at]), middle, self.Make(all[(at + view.Span.Length)..]));
        }
        else if (fromEnd)
            result = StrSplit.Three(py, self.Make(default), self.Make(default), self.Whole());
        else
            result = StrSplit.Three(py, self.Whole(), self.Make(default), self.Make(default));
        view.Dispose();
        return result;
    }

    public static PyObject* Join(ByteText self, PyObject* iterable)
    {
        Interpreter py = self.Py;
        PyType* type = py.TypeOf(iterable);
        if (type->Iter == null && type->GetItemAt == null && type->GetItem == null)
            return Raise.TypeError(py, "can only join an iterable");
        // A list of our own: nobody changes it while the lengths are added up and the bytes copied.
        using var given = new PyOwned(py, iterable->Is(TypeIndex.Tuple) ? Ref.New(iterable) : Iteration.ToTuple(py, iterable));
        using var items = new PyOwned(py, given.IsNull ? null : WithoutClasses(py, (PyTuple*)given.Pointer));
        if (items.IsNull)
            return null;
        var tuple = (PyTuple*)items.Pointer;
        if (tuple->Length == 1 && !self.IsArray && PyTuple.Items(tuple)[0]->Is(TypeIndex.Bytes))
            return Ref.New(PyTuple.Items(tuple)[0]);
        ReadOnlySpan<byte> separator = self.Span;
        long length = Math.Max(0, tuple->Length - 1) * separator.Length;
        for (long i = 0; i < tuple->Length; i++)
        {
            int size = LengthOfItem(py, PyTuple.Items(tuple)[i], i);
            if (size < 0)
                return null;
            length += size;
        }
        PyObject* result = self.Allocate(length, out byte* data);
        if (result == null || length == 0)
            return result;
        var target = new Span<byte>(data, (int)length);
        for (long i = 0; i < tuple->Length; i++)
        {
            if (i > 0)
                Move(ref target, separator);
            if (ByteView.TryGet(py, PyTuple.Items(tuple)[i], out ByteView view) > 0)
                Move(ref target, view.Span);
            view.Dispose();
        }
        return result;
    }

    // The items (owned), those whose class gives their bytes replaced by these: asked twice it might answer differently.
    private static PyObject* WithoutClasses(Interpreter py, PyTuple* items)
    {
        bool any = false;
        for (long i = 0; i < items->Length && !py.HasError; i++)
            any |= BufferClass.Has(py, PyTuple.Items(items)[i]);
        if (py.HasError)
            return null;
        if (!any)
            return Ref.New((PyObject*)items);
        using var copy = new PyOwned(py, PyTuple.FromBorrowed(py, PyTuple.Items(items), items->Length));
        for (long i = 0; !copy.IsNull && i < items->Length; i++)
        {
            PyObject** place = &PyTuple.Items((PyTuple*)copy.Pointer)[i];
            if (!BufferClass.Has(py, *place))
                continue;
            using var held = new PyOwned(py, Ref.New(*place));
            int found = ByteView.TryGet(py, held.Pointer, out ByteView view);
            PyObject* bytes = found > 0 ? PyBytes.New(py, view.Span) : null;
            view.Dispose();
            if (bytes == null)
                return null;
            Ref.Set(py, place, bytes);
        }
        return copy.Move();
    }

    private static int LengthOfItem(Interpreter py, PyObject* item, long index)
    {
        int found = ByteView.TryGet(py, item, out ByteView view);
        int length = found > 0 ? view.Span.Length : -1;
        view.Dispose();
        if (found == 0)
            Raise.TypeError(py, $"sequence item {index}: expected a bytes-like object, {Types.NameOf(py, item)} found");
        return length;
    }

    private static void Move(ref Span<byte> target, ReadOnlySpan<byte> source)
    {
        source.CopyTo(target);
        target = target[source.Length..];
    }
}
