using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Bytes;

/// <summary>Padding, case, tests, translation and repetition of bytes and bytearray.</summary>
internal static unsafe class ByteForm
{
    public static PyObject* Pad(ByteText self, long width, PyObject* fill, string method)
    {
        Interpreter py = self.Py;
        byte b = (byte)' ';
        if (fill != null && !ReadFill(py, fill, ref b))
            return Raise.TypeError(py, $"{method}() argument 2 must be a byte string of length 1, not {Types.NameOf(py, fill)}");
        long room = Math.Max(0, width - self.Span.Length);
        long left = method switch { "center" => (room / 2) + (room & width & 1), "rjust" => room, _ => 0 };
        return Fill(self, left, room - left, b);
    }

    public static PyObject* ZeroFill(ByteText self, long width)
    {
        ReadOnlySpan<byte> all = self.Span;
        long zeros = Math.Max(0, width - all.Length);
        PyObject* result = Fill(self, zeros, 0, (byte)'0');
        if (result == null || zeros == 0 || all.IsEmpty || all[0] is not ((byte)'+' or (byte)'-'))
            return result;
        byte* data = self.IsArray ? ((PyByteArray*)result)->Data : PyBytes.Data((PyBytes*)result);
        data[0] = all[0];
        data[zeros] = (byte)'0';
        return result;
    }

    public static PyObject* ExpandTabs(ByteText self, int tabSize)
    {
        ReadOnlySpan<byte> all = self.Span;
        long length = 0, column = 0;
        foreach (byte b in all)
            length += Advance(b, tabSize, ref column);
        if (length > PyBytes.MaxLength)
            return Raise.OverflowError(self.Py, "result too long");
        PyObject* result = self.Allocate(length, out byte* data);
        if (result == null || length == 0)
            return result;
        column = 0;
        foreach (byte b in all)
        {
            int advance = (int)Advance(b, tabSize, ref column);
            new Span<byte>(data, advance).Fill(b == '\t' ? (byte)' ' : b);
            data += advance;
        }
        return result;
    }

    public static PyObject* Map(ByteText self, delegate*<byte, byte> map)
    {
        ReadOnlySpan<byte> all = self.Span;
        PyObject* result = self.Allocate(all.Length, out byte* data);
        for (int i = 0; result != null && i < all.Length; i++)
            data[i] = map(all[i]);
        return result;
    }

    /// <summary>Words begin with a capital; with <paramref name="onlyFirst"/> the text is one word.</summary>
    public static PyObject* Title(ByteText self, bool onlyFirst)
    {
        ReadOnlySpan<byte> all = self.Span;
        PyObject* result = self.Allocate(all.Length, out byte* data);
        bool inside = false;
        for (int i = 0; result != null && i < all.Length; i++)
        {
            data[i] = inside ? ByteInfo.ToLower(all[i]) : ByteInfo.ToUpper(all[i]);
            inside = onlyFirst || ByteInfo.IsAlpha(all[i]);
        }
        return result;
    }

    /// <summary>Not empty, and all bytes pass.</summary>
    public static bool All(ReadOnlySpan<byte> bytes, delegate*<byte, bool> test)
    {
        foreach (byte b in bytes)
        {
            if (!test(b))
                return false;
        }
        return bytes.Length > 0;
    }

    /// <summary>Some byte is of one case and none of the other.</summary>
    public static bool HasCase(ReadOnlySpan<byte> bytes, delegate*<byte, bool> wanted, delegate*<byte, bool> unwanted)
    {
        bool any = false;
        foreach (byte b in bytes)
        {
            if (unwanted(b))
                return false;
            any |= wanted(b);
        }
        return any;
    }

    public static bool IsTitle(ReadOnlySpan<byte> bytes)
    {
        bool any = false, inside = false;
        foreach (byte b in bytes)
        {
            bool capital = ByteInfo.IsUpper(b), small = ByteInfo.IsLower(b);
            if ((capital && inside) || (small && !inside))
                return false;
            inside = capital || small;
            any |= inside;
        }
        return any;
    }

    /// <summary>Without the bytes to delete, then through a table of 256 (None: as they are).</summary>
    public static PyObject* Translate(ByteText self, PyObject* table, PyObject* delete)
    {
        Interpreter py = self.Py;
        ByteView map = default, removed = default;
        PyObject* result = null;
        bool ok = (table == py.None || ByteView.Get(py, table, out map)) && (delete == null || ByteView.Get(py, delete, out removed));
        if (ok && table != py.None && map.Span.Length != 256)
            Raise.ValueError(py, "translation table must be 256 characters long");
        else if (ok)
            result = Translate(self, table == py.None ? ByteInfo.AllValues : map.Span, removed.Span);
        map.Dispose();
        removed.Dispose();
        return result;
    }

    private static PyObject* Translate(ByteText self, ReadOnlySpan<byte> map, ReadOnlySpan<byte> removed)
    {
        Span<bool> gone = stackalloc bool[256];
        gone.Clear();
        foreach (byte b in removed)
            gone[b] = true;
        ReadOnlySpan<byte> all = self.Span;
        int length = 0;
        foreach (byte b in all)
            length += gone[b] ? 0 : 1;
        PyObject* result = self.Allocate(length, out byte* data);
        if (result == null || length == 0)
            return result;
        foreach (byte b in all)
        {
            if (!gone[b])
                *data++ = map[b];
        }
        return result;
    }

    /// <summary>bytes.maketrans.</summary>
    public static PyObject* MakeTable(Interpreter py, PyObject* from, PyObject* to)
    {
        if (!ByteView.Get(py, from, out ByteView source))
            return null;
        PyObject* result = null;
        if (ByteView.Get(py, to, out ByteView target))
        {
            if (source.Span.Length != target.Span.Length)
                Raise.ValueError(py, "maketrans arguments must have same length");
            else if ((result = PyBytes.New(py, ByteInfo.AllValues)) != null)
            {
                byte* data = PyBytes.Data((PyBytes*)result);
                for (int i = 0; i < source.Span.Length; i++)
                    data[source.Span[i]] = target.Span[i];
            }
            target.Dispose();
        }
        source.Dispose();
        return result;
    }

    public static PyObject* Repeat(ByteText self, long times)
    {
        ReadOnlySpan<byte> all = self.Span;
        if (times <= 0 && !all.IsEmpty && !self.IsArray)
            return (PyObject*)PyBytes.Allocate(self.Py, 0); // as in CPython an object of its own
        if (times <= 0 || all.IsEmpty)
            return self.Make(default);
        if (times == 1)
            return self.Whole();
        if (times > long.MaxValue / all.Length)
            return self.IsArray ? Raise.NoMemory(self.Py) : Raise.OverflowError(self.Py, "repeated bytes are too long");
        PyObject* result = self.Allocate(all.Length * times, out byte* data);
        if (result != null)
        {
            fixed (byte* pattern = all)
                StrPad.RepeatBytes(pattern, all.Length, data, (nint)(all.Length * times));
        }
        return result;
    }

    public static PyObject* Concat(ByteText self, PyObject* other)
    {
        int found = ByteView.TryGet(self.Py, other, out ByteView view);
        if (found == 0)
            return Raise.TypeError(self.Py, $"can't concat {Types.NameOf(self.Py, other)} to {self.Name}");
        if (found < 0)
            return null;
        ReadOnlySpan<byte> all = self.Span;
        PyObject* result = self.Allocate((long)all.Length + view.Span.Length, out byte* data);
        if (result != null)
        {
            all.CopyTo(new Span<byte>(data, all.Length));
            view.Span.CopyTo(new Span<byte>(data + all.Length, view.Span.Length));
        }
        view.Dispose();
        return result;
    }

    private static bool ReadFill(Interpreter py, PyObject* fill, ref byte b)
    {
        if (!PyBytes.Check(py, fill) && !PyByteArray.Check(py, fill))
            return false;
        bool ok = ByteView.TryGet(py, fill, out ByteView view) > 0 && view.Span.Length == 1;
        if (ok)
            b = view.Span[0];
        view.Dispose();
        return ok;
    }

    private static PyObject* Fill(ByteText self, long left, long right, byte b)
    {
        ReadOnlySpan<byte> all = self.Span;
        if (left == 0 && right == 0)
            return self.Whole();
        if (left > PyBytes.MaxLength || right > PyBytes.MaxLength)
            return Raise.NoMemory(self.Py);
        PyObject* result = self.Allocate(left + all.Length + right, out byte* data);
        if (result == null)
            return null;
        new Span<byte>(data, (int)left).Fill(b);
        all.CopyTo(new Span<byte>(data + left, all.Length));
        new Span<byte>(data + left + all.Length, (int)right).Fill(b);
        return result;
    }

    private static long Advance(byte b, int tabSize, ref long column)
    {
        if (b == '\t')
        {
            long gap = tabSize <= 0 ? 0 : tabSize - (column % tabSize);
            column += gap;
            return gap;
        }
        column = b is (byte)'\n' or (byte)'\r' ? 0 : column + 1;
        return 1;
    }
}
