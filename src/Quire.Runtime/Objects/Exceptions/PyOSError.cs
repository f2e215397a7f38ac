using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>OSError.</summary>
[PyType("OSError", TypeIndex.OSError, Base = TypeIndex.Exception, DictOffset = 8,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.ExceptionSubclass | TypeFlags.HasDict, Doc = "The operating system refused something.")]
internal unsafe partial struct PyOSError
{
    public PyBaseException Head;
    public PyObject* ErrorNumber;
    public PyObject* ErrorText;
    public PyObject* FileName;
    public PyObject* SecondFileName;
    public PyObject* CharactersWritten;

    private const int ErrorNumberField = 0;
    private const int ErrorTextField = 1;
    private const int FileNameField = 2;
    private const int CharactersWrittenField = 4;

    /// <summary>OSError(errno, …) makes the subclass that stands for the number.</summary>
    [PySlot(Slot.New)]
    internal static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* names)
    {
        if (type->Index == TypeIndex.OSError && count is >= 2 and <= 5 && args[0]->Is(TypeIndex.Int) && PyInt.TryGetLong(args[0], out long number))
            type = py.TypeTable[TypeFor(number)];
        return PyBaseException.NewSlot(py, type, args, count, names);
    }

    private static int TypeFor(long number) => number switch
    {
        1 or 13 => TypeIndex.PermissionError,
        2 => TypeIndex.FileNotFoundError,
        3 => TypeIndex.ProcessLookupError,
        4 => TypeIndex.InterruptedError,
        10 => TypeIndex.ChildProcessError,
        11 or 114 or 115 => TypeIndex.BlockingIOError,
        17 => TypeIndex.FileExistsError,
        20 => TypeIndex.NotADirectoryError,
        21 => TypeIndex.IsADirectoryError,
        32 or 108 => TypeIndex.BrokenPipeError,
        103 => TypeIndex.ConnectionAbortedError,
        104 => TypeIndex.ConnectionResetError,
        110 => TypeIndex.TimeoutError,
        111 => TypeIndex.ConnectionRefusedError,
        _ => TypeIndex.OSError,
    };

    [PySlot(Slot.Init)]
    internal static int Init(Interpreter py, PyBaseException* self, PyObject** args, int count, PyObject* names)
    {
        if (PyBaseException.Init(py, self, args, count, names) < 0)
            return -1;
        if (count is < 2 or > 5)
            return 0;
        ExceptionFields.Set(py, (PyObject*)self, ErrorNumberField, args[0]);
        ExceptionFields.Set(py, (PyObject*)self, ErrorTextField, args[1]);
        if (count < 3)
            return 0;
        if (count == 3 && args[2]->Is(TypeIndex.Int) && Types.IsInstance(py, (PyObject*)self, TypeIndex.BlockingIOError))
            return ExceptionFields.Set(py, (PyObject*)self, CharactersWrittenField, args[2]);
        ExceptionFields.Set(py, (PyObject*)self, FileNameField, args[2]);
        if (count == 5)
            ExceptionFields.Set(py, (PyObject*)self, FileNameField + 1, args[4]);
        return PyBaseException.SetArgs(py, self, args, 2);
    }

    [PySlot(Slot.Str)]
    internal static PyObject* Str(Interpreter py, PyBaseException* self)
    {
        PyObject** fields = PyBaseException.Fields(self);
        if (fields[ErrorNumberField] == null || fields[ErrorTextField] == null)
            return PyBaseException.Str(py, self);
        using var number = new PyOwned(py, Conversion.Str(py, fields[ErrorNumberField]));
        using var text = new PyOwned(py, number.IsNull ? null : Conversion.Str(py, fields[ErrorTextField]));
        if (text.IsNull)
            return null;
        string shown = $"[Errno {Conversion.Text(number.Pointer)}] {Conversion.Text(text.Pointer)}";
        if (fields[FileNameField] != null)
            shown += ": " + Conversion.ReprText(py, fields[FileNameField]);
        if (fields[FileNameField + 1] != null)
            shown += " -> " + Conversion.ReprText(py, fields[FileNameField + 1]);
        return PyStr.FromString(py, shown);
    }

    // The file names are not among the arguments any more.
    [PyMethod("__reduce__($self, /)", Doc = "For pickle and copy.")]
    private static PyObject* Reduce(Interpreter py, PyBaseException* self)
    {
        PyTuple* args = PyBaseException.ArgsOf(py, self);
        PyObject** fields = PyBaseException.Fields(self);
        if (args->Length != 2 || fields[FileNameField] == null)
            return PyBaseException.Reduce(py, self);
        PyObject** items = PyTuple.Items(args);
        PyObject** all = stackalloc PyObject*[5] { items[0], items[1], fields[FileNameField], py.None, fields[FileNameField + 1] };
        using var given = new PyOwned(py, PyTuple.FromBorrowed(py, all, all[4] == null ? 3 : 5));
        return given.IsNull ? null : PyBaseException.ReduceWith(py, self, given.Pointer, self->Dict);
    }

    [PyProperty("errno", IsMember = true, Doc = "The number of the error.")]
    internal static PyObject* GetErrorNumber(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 0);

    [PyPropertySetter("errno")]
    internal static int SetErrorNumber(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 0, value);

    [PyProperty("strerror", IsMember = true, Doc = "Its text.")]
    internal static PyObject* GetErrorText(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 1);

    [PyPropertySetter("strerror")]
    internal static int SetErrorText(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 1, value);

    [PyProperty("filename", IsMember = true, Doc = "The file.")]
    internal static PyObject* GetFileName(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 2);

    [PyPropertySetter("filename")]
    internal static int SetFileName(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 2, value);

    [PyProperty("filename2", IsMember = true, Doc = "The second file.")]
    internal static PyObject* GetSecondFileName(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 3);

    [PyPropertySetter("filename2")]
    internal static int SetSecondFileName(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 3, value);

    [PyProperty("characters_written", Doc = "How much was written before it would have blocked.")]
    internal static PyObject* GetCharactersWritten(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 4);

    [PyPropertySetter("characters_written")]
    internal static int SetCharactersWritten(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 4, value);
}
