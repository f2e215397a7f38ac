using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text;

/// <summary>str.translate and str.maketrans.</summary>
[SkipLocalsInit] // What is taken from the stack is written before it is read.
internal static unsafe class StrTranslate
{
    // What a table gives for a code point, beside a code point: nothing remembered, taken out, or a str that is not one code point.
    private const int Unknown = -1, Deleted = -2, Failed = -3, Longer = -4;

    public static PyObject* Translate(Interpreter py, PyStr* s, PyObject* table)
    {
        byte* scratch = stackalloc byte[StrBuilder.Scratch];
        int* remembered = stackalloc int[128];
        new Span<int>(remembered, 128).Fill(Unknown);
        var text = new StrBuilder(py, scratch, StrBuilder.Scratch);
        text.Expect(s->Length);
        for (int i = 0; i < s->Length; i++)
        {
            int codePoint = PyStr.At(s, i);
            int result = codePoint < 128 ? remembered[codePoint] : Unknown;
            if (result == Unknown)
            {
                result = LookUp(py, table, codePoint, ref text);
                if (codePoint < 128 && result != Longer)
                    remembered[codePoint] = result;
            }
            if (result == Failed)
            {
                text.Dispose();
                return null;
            }
            if (result >= 0)
                text.Add(result);
        }
        return text.Finish();
    }

    /// <summary>A table from a dict, or from two or three strs of which the last two may be null.</summary>
    public static PyObject* MakeTable(Interpreter py, PyObject* x, PyStr* y, PyStr* z)
    {
        PyDict* table = PyDict.New(py);
        if (table == null)
            return null;
        bool ok = y == null ? FillFromDict(py, table, x) : FillFromStrs(py, table, x, y, z);
        if (ok)
            return (PyObject*)table;
        Ref.Dec(py, (PyObject*)table);
        return null;
    }

    // A code point to write, or one of the constants above; a longer str has already been written.
    private static int LookUp(Interpreter py, PyObject* table, int codePoint, ref StrBuilder text)
    {
        using var key = new PyOwned(py, PyInt.FromLong(py, codePoint));
        if (key.IsNull)
            return Failed;
        using var value = new PyOwned(py, Items.Get(py, table, key.Pointer));
        PyObject* found = value.Pointer;
        if (found == null)
            return Errors.ClearIf(py, TypeIndex.LookupError) ? codePoint : Failed;
        if (found == py.None)
            return Deleted;
        if (PyInt.Check(found, py))
        {
            if (PyInt.TryGetLong(found, out long number) && number is >= 0 and <= 0x10FFFF)
                return (int)number;
            Raise.ValueError(py, "character mapping must be in range(0x110000)");
            return Failed;
        }
        if (!PyStr.Check(py, found))
        {
            Raise.TypeError(py, "character mapping must return integer, None or str");
            return Failed;
        }
        var s = (PyStr*)found;
        if (s->Length == 1)
            return PyStr.At(s, 0);
        text.Add(s);
        return s->Length == 0 ? Deleted : Longer;
    }

    private static bool FillFromDict(Interpreter py, PyDict* table, PyObject* x)
    {
        if (!x->Is(TypeIndex.Dict))
            return Refuse(Raise.TypeError(py, "if you give only one argument to maketrans it must be a dict"));
        long position = 0;
        while (PyDict.Next((PyDict*)x, ref position, out PyObject* key, out PyObject* value))
        {
            if (PyStr.Check(py, key))
            {
                if (((PyStr*)key)->Length != 1)
                    return Refuse(Raise.ValueError(py, "string keys in translate table must be of length 1"));
                if (!Put(py, table, PyStr.At((PyStr*)key, 0), value))
                    return false;
            }
            else if (!PyInt.Check(key, py))
            {
                return Refuse(Raise.TypeError(py, "keys in translate table must be strings or integers"));
            }
            else if (PyDict.Set(py, table, key, value) < 0)
            {
                return false;
            }
        }
        return true;
    }

    private static bool FillFromStrs(Interpreter py, PyDict* table, PyObject* x, PyStr* y, PyStr* z)
    {
        if (!PyStr.Check(py, x))
            return Refuse(Raise.TypeError(py, "first maketrans argument must be a string if there is a second argument"));
        var from = (PyStr*)x;
        if (from->Length != y->Length)
            return Refuse(Raise.ValueError(py, "the first two maketrans arguments must have equal length"));
        for (int i = 0; i < from->Length; i++)
        {
            using var value = new PyOwned(py, PyInt.FromLong(py, PyStr.At(y, i)));
            if (value.IsNull || !Put(py, table, PyStr.At(from, i), value.Pointer))
                return false;
        }
        for (int i = 0; z != null && i < z->Length; i++)
        {
            if (!Put(py, table, PyStr.At(z, i), py.None))
                return false;
        }
        return true;
    }

    private static bool Put(Interpreter py, PyDict* table, int codePoint, PyObject* value)
    {
        using var key = new PyOwned(py, PyInt.FromLong(py, codePoint));
        return !key.IsNull && PyDict.Set(py, table, key.Pointer, value) == 0;
    }

    private static bool Refuse(PyObject* raised) => raised != null;
}
