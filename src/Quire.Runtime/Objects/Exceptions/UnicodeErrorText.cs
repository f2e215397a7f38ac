using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Arguments and messages of the three Unicode errors: encoding, object, start, end, reason.</summary>
internal static unsafe class UnicodeErrorText
{
    private const int Encoding = 0, Source = 1, Start = 2, End = 3, Reason = 4;

    public static int Init(Interpreter py, PyBaseException* self, PyObject** args, int count, PyObject* names, string function)
    {
        if (PyBaseException.Init(py, self, args, count, names) < 0)
            return -1;
        if (count != 5)
        {
            Raise.TypeError(py, $"function takes exactly 5 arguments ({count} given)");
            return -1;
        }
        bool isDecode = function == "UnicodeDecodeError";
        if (!Expect(py, args[0], 1, TypeIndex.Str, "str") || (!isDecode && !Expect(py, args[1], 2, TypeIndex.Str, "str"))
            || !ExpectIndex(py, args[2]) || !ExpectIndex(py, args[3]) || !Expect(py, args[4], 5, TypeIndex.Str, "str"))
            return -1;
        for (int i = 0; i < 5; i++)
            ExceptionFields.Set(py, (PyObject*)self, i, args[i]);
        return 0;
    }

    public static int InitTranslate(Interpreter py, PyBaseException* self, PyObject** args, int count, PyObject* names)
    {
        if (PyBaseException.Init(py, self, args, count, names) < 0)
            return -1;
        if (count != 4)
        {
            Raise.TypeError(py, $"function takes exactly 4 arguments ({count} given)");
            return -1;
        }
        if (!Expect(py, args[0], 1, TypeIndex.Str, "str") || !ExpectIndex(py, args[1]) || !ExpectIndex(py, args[2]) || !Expect(py, args[3], 4, TypeIndex.Str, "str"))
            return -1;
        for (int i = 0; i < 4; i++)
            ExceptionFields.Set(py, (PyObject*)self, i + 1, args[i]);
        return 0;
    }

    private static bool Expect(Interpreter py, PyObject* value, int position, int typeIndex, string name)
    {
        if (Types.IsInstance(py, value, typeIndex))
            return true;
        Raise.TypeError(py, $"argument {position} must be {name}, not {Types.NameOf(py, value)}");
        return false;
    }

    private static bool ExpectIndex(Interpreter py, PyObject* value)
    {
        Conversion.IndexAsLong(py, value, TypeIndex.OverflowError);
        return !py.HasError;
    }

    private static PyObject* Field(PyBaseException* self, int index) => PyBaseException.Fields(self)[index];

    private static long Number(PyBaseException* self, int index) =>
        Field(self, index) != null && PyInt.TryGetLong(Field(self, index), out long value) ? value : 0;

    // A program may have set any object, or deleted it. Null with an exception.
    private static string? Shown(Interpreter py, PyBaseException* self, int index)
    {
        if (Field(self, index) == null)
            return "<NULL>";
        using var held = new PyOwned(py, Ref.New(Field(self, index)));
        using var text = new PyOwned(py, Conversion.Str(py, held.Pointer));
        return text.IsNull ? null : Conversion.Text(text.Pointer);
    }

    public static PyObject* Decode(Interpreter py, PyBaseException* self)
    {
        if (Field(self, Source) == null)
            return Ref.New(py.EmptyStr);
        string? reason = Shown(py, self, Reason);
        string? encoding = reason == null ? null : Shown(py, self, Encoding);
        PyObject* source = Field(self, Source);
        if (encoding == null || source == null)
            return py.HasError ? null : Ref.New(py.EmptyStr);
        long start = Number(self, Start), end = Number(self, End);
        string head = $"'{encoding}' codec can't decode";
        bool isOne = PyBytes.Check(py, source) && end == start + 1 && start >= 0 && start < ((PyBytes*)source)->Length;
        return PyStr.FromString(py, isOne
            ? $"{head} byte 0x{PyBytes.Data((PyBytes*)source)[start]:x2} in position {start}: {reason}"
            : $"{head} bytes in position {start}-{end - 1}: {reason}");
    }

    public static PyObject* Encode(Interpreter py, PyBaseException* self)
    {
        if (Field(self, Source) == null)
            return Ref.New(py.EmptyStr);
        string? reason = Shown(py, self, Reason);
        string? encoding = reason == null ? null : Shown(py, self, Encoding);
        return encoding == null ? null : Characters(py, self, $"'{encoding}' codec can't encode", reason!);
    }

    public static PyObject* Translate(Interpreter py, PyBaseException* self)
    {
        if (Field(self, Source) == null)
            return Ref.New(py.EmptyStr);
        string? reason = Shown(py, self, Reason);
        return reason == null ? null : Characters(py, self, "can't translate", reason);
    }

    private static PyObject* Characters(Interpreter py, PyBaseException* self, string head, string reason)
    {
        long start = Number(self, Start), end = Number(self, End);
        PyObject* source = Field(self, Source);
        bool isOne = source != null && PyStr.Check(py, source) && end == start + 1 && start >= 0 && start < ((PyStr*)source)->Length;
        if (!isOne)
            return PyStr.FromString(py, $"{head} characters in position {start}-{end - 1}: {reason}");
        int c = PyStr.At((PyStr*)source, (int)start);
        string shown = c <= 0xFF ? $"\\x{c:x2}" : c <= 0xFFFF ? $"\\u{c:x4}" : $"\\U{c:x8}";
        return PyStr.FromString(py, $"{head} character '{shown}' in position {start}: {reason}");
    }
}
