using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>The object fields that built-in exceptions have beyond <see cref="PyBaseException"/>: how many, and reading and writing them.</summary>
internal static unsafe class ExceptionFields
{
    // Places of fields the runtime itself writes.
    public const int StopIterationValue = 0;
    public const int SystemExitCode = 0;
    public const int NameErrorName = 0;
    public const int AttributeErrorName = 0;
    public const int AttributeErrorObject = 1;
    public const int ImportErrorMessage = 0;
    public const int ImportErrorName = 1;
    public const int ImportErrorPath = 2;
    public const int ImportErrorNameFrom = 3;

    private static int CountOf(int typeIndex) => typeIndex switch
    {
        TypeIndex.StopIteration or TypeIndex.SystemExit or TypeIndex.NameError => 1,
        TypeIndex.AttributeError or TypeIndex.BaseExceptionGroup => 2,
        TypeIndex.ImportError => 4,
        TypeIndex.OSError or TypeIndex.UnicodeDecodeError or TypeIndex.UnicodeEncodeError or TypeIndex.UnicodeTranslateError => 5,
        TypeIndex.SyntaxError => 9,
        _ => 0,
    };

    /// <summary>Fields of an instance: those of the nearest built-in base that has any.</summary>
    public static int CountOf(PyType* type)
    {
        for (; type != null; type = type->Base)
        {
            int count = CountOf(type->Index);
            if (count > 0)
                return count;
        }
        return 0;
    }

    /// <summary>Raises a NameError or UnboundLocalError that knows its name.</summary>
    public static void RaiseName(Interpreter py, int typeIndex, PyObject* name, string message)
    {
        Raise.New(py, typeIndex, message);
        SetPending(py, NameErrorName, name);
    }

    /// <summary>Sets a field of the pending exception, if it is one that was made for it. The value is borrowed and may be null.</summary>
    public static void SetPending(Interpreter py, int field, PyObject* value)
    {
        var exception = (PyBaseException*)py.Pending;
        if (exception != null && field < exception->FieldCount)
            Set(py, (PyObject*)exception, field, value);
    }

    /// <summary>A field, borrowed; None when unset.</summary>
    public static PyObject* Get(Interpreter py, PyObject* exception, int field)
    {
        PyObject* value = PyBaseException.Fields((PyBaseException*)exception)[field];
        return value == null ? py.None : value;
    }

    /// <summary>A getter's result.</summary>
    public static PyObject* GetOwned(Interpreter py, PyObject* exception, int field) => Ref.New(Get(py, exception, field));

    /// <summary>The value is borrowed; null unsets the field. 0.</summary>
    public static int Set(Interpreter py, PyObject* exception, int field, PyObject* value)
    {
        Ref.Set(py, &PyBaseException.Fields((PyBaseException*)exception)[field], Ref.XNew(value));
        return 0;
    }

    /// <summary>
    /// Takes the keywords that name fields out of a constructor's arguments and stores them; 0, or −1 with TypeError for others.
    /// </summary>
    public static int TakeKeywords(Interpreter py, PyObject* exception, string function, PyObject** values, PyObject* names, ReadOnlySpan<string> fields, int first)
    {
        long count = names == null ? 0 : ((PyTuple*)names)->Length;
        for (int i = 0; i < fields.Length; i++)
            Set(py, exception, first + i, null);
        for (long i = 0; i < count; i++)
        {
            PyObject* name = PyTuple.Items((PyTuple*)names)[i];
            int at = 0;
            while (at < fields.Length && !PyStr.EqualsText(name, fields[at]))
                at++;
            if (at == fields.Length)
            {
                ArgumentBinding.UnexpectedKeyword(py, function, name, fields);
                return -1;
            }
            Set(py, exception, first + at, values[i]);
        }
        return 0;
    }
}
