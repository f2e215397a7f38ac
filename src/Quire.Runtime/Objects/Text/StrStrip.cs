using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text.Unicode;

namespace Quire.Runtime.Objects.Text;

/// <summary>str.strip, lstrip, rstrip, removeprefix and removesuffix.</summary>
internal static unsafe class StrStrip
{
    public const int Left = 1, Right = 2, Both = Left | Right;

    /// <summary>Without the characters (null or None: white space) at the given ends.</summary>
    public static PyObject* Strip(Interpreter py, PyStr* s, PyObject* characters, int ends, string method)
    {
        if (characters == null || characters == py.None)
            return StripSpace(py, s, ends);
        if (!PyStr.Check(py, characters))
            return Raise.TypeError(py, $"{method} arg must be None or str");
        var set = (PyStr*)characters;
        int start = 0, end = s->Length;
        if ((ends & Left) != 0)
        {
            while (start < end && Has(set, PyStr.At(s, start)))
                start++;
        }
        if ((ends & Right) != 0)
        {
            while (end > start && Has(set, PyStr.At(s, end - 1)))
                end--;
        }
        return StrMaking.Substring(py, s, start, end);
    }

    public static PyObject* RemovePrefix(Interpreter py, PyStr* s, PyStr* prefix) =>
        StrMaking.Substring(py, s, StrSearch.IsAt(s, prefix, 0) ? prefix->Length : 0, s->Length);

    public static PyObject* RemoveSuffix(Interpreter py, PyStr* s, PyStr* suffix)
    {
        int end = s->Length - suffix->Length;
        return StrMaking.Substring(py, s, 0, StrSearch.IsAt(s, suffix, end) ? end : s->Length);
    }

    private static PyObject* StripSpace(Interpreter py, PyStr* s, int ends)
    {
        int start = 0, end = s->Length;
        if ((ends & Left) != 0)
        {
            while (start < end && UnicodeInfo.IsSpace(PyStr.At(s, start)))
                start++;
        }
        if ((ends & Right) != 0)
        {
            while (end > start && UnicodeInfo.IsSpace(PyStr.At(s, end - 1)))
                end--;
        }
        return StrMaking.Substring(py, s, start, end);
    }

    private static bool Has(PyStr* set, int codePoint) => set->Width switch
    {
        1 => codePoint < 0x100 && PyStr.Bytes(set).Contains((byte)codePoint),
        2 => codePoint < 0x10000 && new ReadOnlySpan<ushort>(PyStr.Data(set), set->Length).Contains((ushort)codePoint),
        _ => new ReadOnlySpan<int>(PyStr.Data(set), set->Length).Contains(codePoint),
    };
}
