using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text;

/// <summary>str.center, ljust, rjust, zfill, expandtabs, and repetition.</summary>
internal static unsafe class StrPad
{
    public static PyObject* Center(Interpreter py, PyStr* s, long width, PyObject* fill)
    {
        long room = width - s->Length;
        long left = room <= 0 ? 0 : (room / 2) + (room & width & 1);
        return Pad(py, s, left, room <= 0 ? 0 : room - left, fill);
    }

    public static PyObject* LeftJustify(Interpreter py, PyStr* s, long width, PyObject* fill) => Pad(py, s, 0, width - s->Length, fill);

    public static PyObject* RightJustify(Interpreter py, PyStr* s, long width, PyObject* fill) => Pad(py, s, width - s->Length, 0, fill);

    public static PyObject* ZeroFill(Interpreter py, PyStr* s, long width)
    {
        long zeros = width - s->Length;
        if (zeros <= 0)
            return StrMaking.Exact(py, s);
        PyObject* padded = Fill(py, s, zeros, 0, '0');
        if (padded == null || s->Length == 0 || PyStr.At(s, 0) is not ('+' or '-'))
            return padded;
        byte* data = PyStr.Data((PyStr*)padded);
        CodeUnits.Put(data, s->Width, 0, PyStr.At(s, 0));
        CodeUnits.Put(data, s->Width, (int)zeros, '0');
        return padded;
    }

    /// <summary>A str with code points before and behind; the counts may be negative, which is none.</summary>
    public static PyObject* Fill(Interpreter py, PyStr* s, long left, long right, int fill)
    {
        left = Math.Max(left, 0);
        right = Math.Max(right, 0);
        if (left == 0 && right == 0)
            return StrMaking.Exact(py, s);
        if (left > int.MaxValue || right > int.MaxValue || s->Length + left + right > int.MaxValue)
            return Raise.NoMemory(py);
        int width = Math.Max(s->Width, CodeUnits.WidthFor(fill));
        PyStr* result = PyStr.Allocate(py, (int)(s->Length + left + right), width);
        if (result == null)
            return null;
        byte* data = PyStr.Data(result);
        CodeUnits.Fill(data, width, 0, (int)left, fill);
        CodeUnits.Copy(PyStr.Data(s), s->Width, data + ((nint)left * width), width, s->Length);
        CodeUnits.Fill(data, width, (int)left + s->Length, (int)right, fill);
        return (PyObject*)result;
    }

    public static PyObject* ExpandTabs(Interpreter py, PyStr* s, int tabSize)
    {
        long length = 0, column = 0;
        for (int i = 0; i < s->Length; i++)
            length += Advance(PyStr.At(s, i), tabSize, ref column);
        if (length > int.MaxValue)
            return Raise.OverflowError(py, "new string is too long");
        if (!HasTab(s))
            return StrMaking.Exact(py, s);
        if (length == 0)
            return StrMaking.Empty(py);
        PyStr* result = PyStr.Allocate(py, (int)length, s->Width);
        if (result == null)
            return null;
        byte* data = PyStr.Data(result);
        int at = 0;
        column = 0;
        for (int i = 0; i < s->Length; i++)
        {
            int codePoint = PyStr.At(s, i);
            int advance = (int)Advance(codePoint, tabSize, ref column);
            CodeUnits.Fill(data, s->Width, at, advance, codePoint == '\t' ? ' ' : codePoint);
            at += advance;
        }
        return (PyObject*)result;
    }

    public static PyObject* Repeat(Interpreter py, PyStr* s, long times)
    {
        if (times <= 0 || s->Length == 0)
            return StrMaking.Empty(py);
        if (times == 1)
            return StrMaking.Exact(py, s);
        if (times > long.MaxValue / s->Length)
            return Raise.OverflowError(py, "repeated string is too long");
        long length = s->Length * times;
        PyStr* result = length > int.MaxValue ? (PyStr*)Raise.NoMemory(py) : PyStr.Allocate(py, (int)length, s->Width);
        if (result == null)
            return null;
        byte* data = PyStr.Data(result);
        if (s->Length == 1)
            CodeUnits.Fill(data, s->Width, 0, (int)length, PyStr.At(s, 0));
        else
            RepeatBytes(PyStr.Data(s), (nint)s->Length * s->Width, data, (nint)length * s->Width);
        return (PyObject*)result;
    }

    /// <summary>Writes a pattern over and over until the target is full; each round doubles what is there.</summary>
    public static void RepeatBytes(byte* pattern, nint patternSize, byte* target, nint size)
    {
        Buffer.MemoryCopy(pattern, target, size, patternSize);
        for (nint done = patternSize; done < size;)
        {
            nint more = Math.Min(done, size - done);
            Buffer.MemoryCopy(target, target + done, size - done, more);
            done += more;
        }
    }

    private static bool HasTab(PyStr* s) => s->Width switch
    {
        1 => PyStr.Bytes(s).Contains((byte)'\t'),
        2 => new ReadOnlySpan<ushort>(PyStr.Data(s), s->Length).Contains('\t'),
        _ => new ReadOnlySpan<int>(PyStr.Data(s), s->Length).Contains('\t'),
    };

    // How many code points this one becomes: a tab fills up to the next multiple of the tab size.
    private static long Advance(int codePoint, int tabSize, ref long column)
    {
        if (codePoint == '\t')
        {
            long gap = tabSize <= 0 ? 0 : tabSize - (column % tabSize);
            column += gap;
            return gap;
        }
        column = codePoint is '\n' or '\r' ? 0 : column + 1;
        return 1;
    }

    private static PyObject* Pad(Interpreter py, PyStr* s, long left, long right, PyObject* fill)
    {
        int codePoint = ' ';
        if (fill != null)
        {
            if (!PyStr.Check(py, fill))
                return Raise.TypeError(py, $"The fill character must be a unicode character, not {Types.NameOf(py, fill)}");
            if (((PyStr*)fill)->Length != 1)
                return Raise.TypeError(py, "The fill character must be exactly one character long");
            codePoint = PyStr.At((PyStr*)fill, 0);
        }
        return Fill(py, s, left, right, codePoint);
    }
}
