using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text;
using Quire.Runtime.Objects.Text.Codecs;

namespace Quire.Runtime.Objects;

/// <summary>str: code points in the narrowest of 1, 2 or 4 bytes each, right behind the fields. Immutable once shared. Lone surrogates are ordinary code points.</summary>
[PyType("str", TypeIndex.Str,
    Flags = TypeFlags.BaseType | TypeFlags.Immutable | TypeFlags.VariableSize | TypeFlags.StrSubclass | TypeFlags.MatchSelf,
    ItemSize = 1, Signature = "(object='', encoding='utf-8', errors='strict')",
    Doc = "Text: an immutable sequence of code points.\n\nWith one argument, what its __str__ gives; with an encoding or an error handler,\n"
        + "the text that a bytes-like object holds.")]
internal unsafe partial struct PyStr
{
    public PyObject Header;

    /// <summary>The hash, or −1 when not yet computed.</summary>
    public long Hash;

    /// <summary>Number of code points.</summary>
    public int Length;

    /// <summary>Bytes per code point: 1, 2 or 4, the narrowest that holds the text.</summary>
    public byte Width;

    /// <summary><see cref="StrFlags"/>: what is known of the text, and whether it is interned.</summary>
    public byte Flags;

    /// <summary>Where the text begins, in bytes from the object.</summary>
    public const int DataOffset = 24;

    /// <summary>New str of a .NET text (surrogate pairs become one code point).</summary>
    public static PyObject* FromString(Interpreter py, string text) => StrMaking.FromUtf16(py, text);

    public static PyObject* FromSpan(Interpreter py, ReadOnlySpan<char> text) => StrMaking.FromUtf16(py, text);

    public static PyObject* FromLatin1(Interpreter py, ReadOnlySpan<byte> text) => StrMaking.FromLatin1(py, text);

    /// <summary>Decodes strictly; null with UnicodeDecodeError or MemoryError.</summary>
    public static PyObject* FromUtf8(Interpreter py, ReadOnlySpan<byte> text) => TextCodecs.Decode(py, text);

    public static PyObject* FromCodePoints(Interpreter py, ReadOnlySpan<int> text) => StrMaking.FromCodePoints(py, text);

    public static PyObject* FromCodePoint(Interpreter py, int codePoint) => StrMaking.FromCodePoint(py, codePoint);

    /// <summary>An uninitialised str of a given length and width to be filled at once; null past the limit (MemoryError pending).</summary>
    public static PyStr* Allocate(Interpreter py, int length, int width)
    {
        var s = (PyStr*)py.NewObject(DataOffset + (nuint)(uint)length * (nuint)(uint)width, BlockKind.Atomic, TypeIndex.Str);
        if (s == null)
            return null;
        s->Hash = -1;
        s->Length = length;
        s->Width = (byte)width;
        s->Flags = 0;
        return s;
    }

    public static byte* Data(PyStr* s) => (byte*)s + DataOffset;

    /// <summary>The text of a str of width 1.</summary>
    public static ReadOnlySpan<byte> Bytes(PyStr* s) => new(Data(s), s->Length);

    public static int At(PyStr* s, int index) => CodeUnits.At(Data(s), s->Width, index);

    /// <summary>Whether all code points are below 128; remembered.</summary>
    public static bool IsAscii(PyStr* s)
    {
        if ((s->Flags & StrFlags.AsciiKnown) != 0)
            return (s->Flags & StrFlags.Ascii) != 0;
        bool ascii = s->Width == 1 && System.Text.Ascii.IsValid(Bytes(s));
        s->Flags |= (byte)(ascii ? StrFlags.AsciiKnown | StrFlags.Ascii : StrFlags.AsciiKnown);
        return ascii;
    }

    /// <summary>The interned str of a text (owned).</summary>
    public static PyObject* Intern(Interpreter py, ReadOnlySpan<char> text)
    {
        PyObject* s = FromSpan(py, text);
        if (s != null)
            InternInPlace(py, &s);
        return s;
    }

    /// <summary>Replaces *s (owned) by the interned equal one. Leaves it when it is of a subclass or memory is short.</summary>
    public static void InternInPlace(Interpreter py, PyObject** s)
    {
        if (!(*s)->Is(TypeIndex.Str) || IsInterned((PyStr*)*s))
            return;
        PyStr* known = py.Interned.Find(py, (PyStr*)*s);
        if (known == null)
            py.Interned.Add(py, (PyStr*)*s);
        else
            Ref.Set(py, s, Ref.New((PyObject*)known));
    }

    public static bool IsInterned(PyStr* s) => (s->Flags & StrFlags.Interned) != 0;

    /// <summary>A dying interned str takes itself out of the table.</summary>
    public static void RemoveInterned(Interpreter py, PyStr* s) => py.Interned.Remove(py, s);

    public static bool Equal(PyStr* a, PyStr* b)
    {
        if (a == b)
            return true;
        if (a->Length != b->Length || a->Width != b->Width || (a->Hash != b->Hash && a->Hash != -1 && b->Hash != -1))
            return false;
        nuint size = (nuint)(uint)a->Length * a->Width;
        return size <= int.MaxValue
            ? new ReadOnlySpan<byte>(Data(a), (int)size).SequenceEqual(new ReadOnlySpan<byte>(Data(b), (int)size))
            : StrOrder.Compare(a, b) == 0;
    }

    public static bool EqualsText(PyObject* s, string text) => StrOrder.EqualsText((PyStr*)s, text);

    /// <summary>Negative, zero or positive, as the code points compare.</summary>
    public static int Order(PyStr* a, PyStr* b) => StrOrder.Compare(a, b);

    public static long HashOf(Interpreter py, PyStr* s)
    {
        if (s->Hash == -1)
            s->Hash = StrHash.Of(Data(s), (nuint)(uint)s->Length * s->Width, py.HashKey0, py.HashKey1);
        return s->Hash;
    }

    /// <summary>a + b, with CPython's TypeError when either is no str.</summary>
    public static PyObject* Concat(Interpreter py, PyObject* a, PyObject* b) => StrJoining.Concat(py, a, b);

    /// <summary>Takes left (owned) and makes it left+right, in place when nobody else holds it; on an error left is gone as well.</summary>
    public static PyObject* Append(Interpreter py, PyObject* left, PyObject* right) => StrJoining.Append(py, left, right);

    public static PyObject* Join(Interpreter py, PyObject* separator, PyObject** items, long count) =>
        StrJoining.Join(py, (PyStr*)separator, items, count);

    /// <summary>s[start:end] with 0 ≤ start ≤ end ≤ length.</summary>
    public static PyObject* Substring(Interpreter py, PyObject* s, long start, long end) =>
        StrMaking.Substring(py, (PyStr*)s, (int)start, (int)end);

    /// <summary>A .NET string of the text; lone surrogates kept.</summary>
    public static string ToText(PyStr* s) => StrExport.ToText(s);

    /// <summary>The text in UTF-8; lone surrogates as the three bytes UTF-8 would give them.</summary>
    public static byte[] ToUtf8(PyStr* s) => StrExport.ToUtf8(s);

    public static bool Check(Interpreter py, PyObject* o) =>
        o->Is(TypeIndex.Str) || (py.TypeOf(o)->Flags & TypeFlags.StrSubclass) != 0;
}
