using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text;

/// <summary>
/// New strs out of code points in any storage. All give the shared empty str and the shared one-character strs of
/// Latin-1 where those fit, and choose the narrowest width.
/// </summary>
internal static unsafe class StrMaking
{
    public static PyObject* Empty(Interpreter py) =>
        py.EmptyStr != null ? Ref.New(py.EmptyStr) : (PyObject*)PyStr.Allocate(py, 0, 1);

    public static PyObject* FromCodePoint(Interpreter py, int codePoint)
    {
        if (codePoint < 256 && py.Latin1Strs != null && py.Latin1Strs[codePoint] != null)
            return Ref.New(py.Latin1Strs[codePoint]);
        int width = CodeUnits.WidthFor(codePoint);
        PyStr* s = PyStr.Allocate(py, 1, width);
        if (s == null)
            return null;
        CodeUnits.Put(PyStr.Data(s), width, 0, codePoint);
        if (codePoint < 256 && py.Latin1Strs != null)
            py.Latin1Strs[codePoint] = Ref.New((PyObject*)s);
        return (PyObject*)s;
    }

    /// <summary>The shared str of one character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyObject* FromLatin1(Interpreter py, byte character)
    {
        PyObject* shared = py.Latin1Strs == null ? null : py.Latin1Strs[character];
        return shared != null ? Ref.New(shared) : FromCodePoint(py, character);
    }

    public static PyObject* FromLatin1(Interpreter py, ReadOnlySpan<byte> text)
    {
        if (text.Length <= 1)
            return text.IsEmpty ? Empty(py) : FromCodePoint(py, text[0]);
        PyStr* s = PyStr.Allocate(py, text.Length, 1);
        if (s != null)
            text.CopyTo(new Span<byte>(PyStr.Data(s), text.Length));
        return (PyObject*)s;
    }

    public static PyObject* FromUtf16(Interpreter py, ReadOnlySpan<char> text)
    {
        if (text.Length <= 1)
            return text.IsEmpty ? Empty(py) : FromCodePoint(py, text[0]);
        ReadOnlySpan<ushort> units = CodeUnits.Units(text);
        int pairs = CodeUnits.IsLatin1(units) ? 0 : CountPairs(text);
        if (pairs > 0)
            return FromPairs(py, text, text.Length - pairs);
        fixed (ushort* data = units)
            return FromStored(py, (byte*)data, 2, units.Length);
    }

    public static PyObject* FromCodePoints(Interpreter py, ReadOnlySpan<int> text)
    {
        fixed (int* data = text)
            return FromStored(py, (byte*)data, 4, text.Length);
    }

    /// <summary>A str of code points stored at a width that may be wider than they need.</summary>
    public static PyObject* FromStored(Interpreter py, byte* data, int width, int count)
    {
        if (count <= 1)
            return count == 0 ? Empty(py) : FromCodePoint(py, CodeUnits.At(data, width, 0));
        int narrow = CodeUnits.WidthOf(data, width, count);
        PyStr* s = PyStr.Allocate(py, count, narrow);
        if (s != null)
            CodeUnits.Copy(data, width, PyStr.Data(s), narrow, count);
        return (PyObject*)s;
    }

    public static PyObject* Substring(Interpreter py, PyStr* s, int start, int end)
    {
        if (start == 0 && end == s->Length && s->Header.Is(TypeIndex.Str))
            return Ref.New((PyObject*)s);
        return FromStored(py, PyStr.Data(s) + ((nint)start * s->Width), s->Width, end - start);
    }

    /// <summary>The str itself when it is exact, else an exact copy.</summary>
    public static PyObject* Exact(Interpreter py, PyStr* s) => Substring(py, s, 0, s->Length);

    private static int CountPairs(ReadOnlySpan<char> text)
    {
        int pairs = 0;
        for (int i = text.IndexOfAnyInRange('\uD800', '\uDBFF'); i >= 0 && i < text.Length - 1; i++)
        {
            if (!char.IsSurrogatePair(text[i], text[i + 1]))
                continue;
            pairs++;
            i++;
        }
        return pairs;
    }

    private static PyObject* FromPairs(Interpreter py, ReadOnlySpan<char> text, int length)
    {
        if (length == 1)
            return FromCodePoint(py, char.ConvertToUtf32(text[0], text[1]));
        PyStr* s = PyStr.Allocate(py, length, 4);
        if (s == null)
            return null;
        int* target = (int*)PyStr.Data(s);
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            *target++ = pair ? char.ConvertToUtf32(text[i], text[++i]) : text[i];
        }
        return (PyObject*)s;
    }
}
