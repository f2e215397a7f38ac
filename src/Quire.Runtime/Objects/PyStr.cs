using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>str: code points in the narrowest of 1, 2 or 4 bytes each, right behind the fields. Immutable once shared. Lone surrogates are ordinary code points.</summary>
internal unsafe partial struct PyStr
{
    public PyObject Header;
    /// <summary>The hash, or −1 when not yet computed.</summary>
    public long Hash;
    /// <summary>Number of code points.</summary>
    public int Length;
    /// <summary>Bytes per code point: 1, 2 or 4, the narrowest that holds the text.</summary>
    public byte Width;
    /// <summary>StrFlags: all ASCII, interned.</summary>
    public byte Flags;

    /// <summary>New str of a .NET text (surrogate pairs become one code point).</summary>
    public static PyObject* FromString(Interpreter py, string text) => throw null!;
    public static PyObject* FromSpan(Interpreter py, System.ReadOnlySpan<char> text) => throw null!;
    public static PyObject* FromLatin1(Interpreter py, System.ReadOnlySpan<byte> text) => throw null!;
    public static PyObject* FromUtf8(Interpreter py, System.ReadOnlySpan<byte> text) => throw null!;
    public static PyObject* FromCodePoints(Interpreter py, System.ReadOnlySpan<int> text) => throw null!;
    public static PyObject* FromCodePoint(Interpreter py, int codePoint) => throw null!;
    /// <summary>An uninitialised str of a given length and width to be filled at once; null past the limit.</summary>
    public static PyStr* Allocate(Interpreter py, int length, int width) => throw null!;
    public static byte* Data(PyStr* s) => throw null!;
    public static int At(PyStr* s, int index) => throw null!;
    /// <summary>The interned str of a text (owned).</summary>
    public static PyObject* Intern(Interpreter py, string text) => throw null!;
    /// <summary>Replaces *s (owned) by the interned equal one.</summary>
    public static void InternInPlace(Interpreter py, PyObject** s) => throw null!;
    public static bool IsInterned(PyStr* s) => throw null!;
    /// <summary>A dying interned str takes itself out of the table.</summary>
    public static void RemoveInterned(Interpreter py, PyStr* s) => throw null!;
    public static bool Equal(PyStr* a, PyStr* b) => throw null!;
    public static bool EqualsText(PyObject* s, string text) => throw null!;
    public static int Order(PyStr* a, PyStr* b) => throw null!;
    public static long HashOf(Interpreter py, PyStr* s) => throw null!;
    public static PyObject* Concat(Interpreter py, PyObject* a, PyObject* b) => throw null!;
    /// <summary>Takes *left (owned) and makes it left+right in place when nobody else holds it; null and error leaves *left null.</summary>
    public static PyObject* Append(Interpreter py, PyObject* left, PyObject* right) => throw null!;
    public static PyObject* Join(Interpreter py, PyObject* separator, PyObject** items, long count) => throw null!;
    public static PyObject* Substring(Interpreter py, PyObject* s, long start, long end) => throw null!;
    /// <summary>str with compact storage to a .NET string; lone surrogates kept.</summary>
    public static string ToText(PyStr* s) => throw null!;
    public static byte[] ToUtf8(PyStr* s) => throw null!;
    public static bool Check(Interpreter py, PyObject* o) => throw null!;
}
