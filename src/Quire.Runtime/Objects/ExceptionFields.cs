using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>The object fields that built-in exceptions have beyond <see cref="PyBaseException"/>, in order.</summary>
internal static unsafe class ExceptionFields
{
    private static readonly string[] None = [];
    private static readonly string[] Unicode = ["encoding", "object", "start", "end", "reason"];

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

    /// <summary>Field names a built-in exception type declares itself (not those of its bases).</summary>
    public static string[] NamesOf(int typeIndex) => typeIndex switch
    {
        TypeIndex.StopIteration => ["value"],
        TypeIndex.SystemExit => ["code"],
        TypeIndex.NameError => ["name"],
        TypeIndex.AttributeError => ["name", "obj"],
        TypeIndex.ImportError => ["msg", "name", "path", "name_from"],
        TypeIndex.OSError => ["errno", "strerror", "filename", "filename2", "characters_written"],
        TypeIndex.SyntaxError => ["msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line", "_metadata"],
        TypeIndex.UnicodeDecodeError or TypeIndex.UnicodeEncodeError or TypeIndex.UnicodeTranslateError => Unicode,
        TypeIndex.BaseExceptionGroup => ["message", "exceptions"],
        _ => None,
    };

    /// <summary>Fields of an instance: those of the nearest built-in base that declares any.</summary>
    public static int CountOf(PyType* type)
    {
        for (; type != null; type = type->Base)
        {
            if (type->Index is >= TypeIndex.FirstException and <= TypeIndex.LastException && NamesOf(type->Index).Length > 0)
                return NamesOf(type->Index).Length;
        }
        return 0;
    }

    /// <summary>Bytes of an instance of a built-in exception.</summary>
    public static int SizeOf(PyType* type) => sizeof(PyBaseException) + (CountOf(type) * sizeof(PyObject*));

    /// <summary>Raises a NameError or UnboundLocalError that knows its name.</summary>
    public static void RaiseName(Interpreter py, int typeIndex, PyObject* name, string message)
    {
        Raise.New(py, typeIndex, message);
        SetPending(py, NameErrorName, name);
    }

    /// <summary>Sets a field of the pending exception, if it is one that was made for it.</summary>
    public static void SetPending(Interpreter py, int field, PyObject* value)
    {
        var exception = (PyBaseException*)py.Pending;
        if (exception != null && field < exception->FieldCount)
            Ref.Set(py, &PyBaseException.Fields(exception)[field], Ref.XNew(value));
    }

    /// <summary>A field, borrowed; None when unset.</summary>
    public static PyObject* Get(Interpreter py, PyObject* exception, int field)
    {
        PyObject* value = PyBaseException.Fields((PyBaseException*)exception)[field];
        return value == null ? py.None : value;
    }
}
