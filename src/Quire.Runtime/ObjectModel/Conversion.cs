using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>repr, str, truth and numbers out of objects.</summary>
internal static unsafe class Conversion
{
    public static PyObject* Repr(Interpreter py, PyObject* o) => throw null!;
    public static PyObject* Str(Interpreter py, PyObject* o) => throw null!;
    public static PyObject* Ascii(Interpreter py, PyObject* o) => throw null!;
    /// <summary>format(o, spec); spec may be null for the empty one.</summary>
    public static PyObject* Format(Interpreter py, PyObject* o, PyObject* spec) => throw null!;
    /// <summary>1, 0, or −1 with an exception pending.</summary>
    public static int IsTrue(Interpreter py, PyObject* o) => throw null!;
    /// <summary>__index__ as an int object (owned).</summary>
    public static PyObject* Index(Interpreter py, PyObject* o) => throw null!;
    /// <summary>__index__ as a 64-bit number; on overflow raises the given exception type (0: clip to the range instead). Check py.HasError when it returns −1.</summary>
    public static long IndexAsLong(Interpreter py, PyObject* o, int overflowType) => throw null!;
    public static double AsDouble(Interpreter py, PyObject* o) => throw null!;
    /// <summary>hash(o), −1 on error.</summary>
    public static long Hash(Interpreter py, PyObject* o) => throw null!;
    /// <summary>A .NET copy of a str's text, lone surrogates kept. For messages and files, not for hot paths.</summary>
    public static string Text(PyObject* str) => throw null!;
    /// <summary>repr(o) as text for messages; never fails (falls back to a description) and leaves no exception.</summary>
    public static string ReprText(Interpreter py, PyObject* o) => throw null!;
}
