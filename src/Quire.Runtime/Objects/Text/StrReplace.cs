using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text;

/// <summary>str.replace: count, allocate exactly, fill.</summary>
internal static unsafe class StrReplace
{
    public static PyObject* Replace(Interpreter py, PyStr* s, PyStr* old, PyStr* fresh, long limit)
    {
        int most = limit < 0 || limit > int.MaxValue ? int.MaxValue : (int)limit;
        int count = most == 0 ? 0 : StrSearch.Count(s, old, 0, s->Length, most);
        if (count == 0 || PyStr.Equal(old, fresh))
            return StrMaking.Exact(py, s);
        long length = s->Length + ((long)count * (fresh->Length - old->Length));
        if (length > int.MaxValue)
            return Raise.NoMemory(py);
        if (length == 0)
            return StrMaking.Empty(py);
        int width = Math.Max(s->Width, fresh->Width);
        PyStr* result = PyStr.Allocate(py, (int)length, width);
        if (result == null)
            return null;
        if (old->Length == 1 && fresh->Length == 1 && width == s->Width && count == Occurrences(s, old, count, most))
            ReplaceUnits(s, old, fresh, result);
        else if (old->Length == 0)
            Interleave(s, fresh, count, PyStr.Data(result), width);
        else
            Fill(s, old, fresh, count, PyStr.Data(result), width);
        return Narrowed(py, result, mayNarrow: width > 1 && fresh->Width < width);
    }

    /// <summary>The str itself, or a narrower copy of it where its text allows that; takes the str over.</summary>
    public static PyObject* Narrowed(Interpreter py, PyStr* s, bool mayNarrow)
    {
        bool shared = s->Length == 1 && PyStr.At(s, 0) < 256;
        if (!shared && (!mayNarrow || CodeUnits.WidthOf(PyStr.Data(s), s->Width, s->Length) == s->Width))
            return (PyObject*)s;
        PyObject* narrow = StrMaking.FromStored(py, PyStr.Data(s), s->Width, s->Length);
        Ref.Dec(py, (PyObject*)s);
        return narrow;
    }

    // All occurrences are replaced unless the limit cut the count short.
    private static int Occurrences(PyStr* s, PyStr* old, int count, int most) =>
        count < most ? count : StrSearch.Count(s, old, 0, s->Length, int.MaxValue);

    private static void ReplaceUnits(PyStr* s, PyStr* old, PyStr* fresh, PyStr* result)
    {
        int from = PyStr.At(old, 0), to = PyStr.At(fresh, 0), length = s->Length;
        void* source = PyStr.Data(s), target = PyStr.Data(result);
        if (s->Width == 1)
            new ReadOnlySpan<byte>(source, length).Replace(new Span<byte>(target, length), (byte)from, (byte)to);
        else if (s->Width == 2)
            new ReadOnlySpan<ushort>(source, length).Replace(new Span<ushort>(target, length), (ushort)from, (ushort)to);
        else
            new ReadOnlySpan<int>(source, length).Replace(new Span<int>(target, length), from, to);
    }

    private static void Fill(PyStr* s, PyStr* old, PyStr* fresh, int count, byte* target, int width)
    {
        int from = 0;
        for (int i = 0; i < count; i++)
        {
            int at = StrSearch.Find(s, old, from, s->Length, last: false);
            target = Put(s, from, at - from, target, width);
            target = Put(fresh, 0, fresh->Length, target, width);
            from = at + old->Length;
        }
        Put(s, from, s->Length - from, target, width);
    }

    // Replacing the empty str: the new text before each code point, and at the end if the count reaches there.
    private static void Interleave(PyStr* s, PyStr* fresh, int count, byte* target, int width)
    {
        for (int i = 0; i < count; i++)
        {
            target = Put(fresh, 0, fresh->Length, target, width);
            if (i < s->Length)
                target = Put(s, i, 1, target, width);
        }
        if (count < s->Length)
            Put(s, count, s->Length - count, target, width);
    }

    private static byte* Put(PyStr* s, int start, int count, byte* target, int width)
    {
        CodeUnits.Copy(PyStr.Data(s) + ((nint)start * s->Width), s->Width, target, width, count);
        return target + ((nint)count * width);
    }
}
