using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>SyntaxError.</summary>
[PyType("SyntaxError", TypeIndex.SyntaxError, Base = TypeIndex.Exception, DictOffset = 8,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.ExceptionSubclass | TypeFlags.HasDict, Doc = "The text is no Python.")]
internal unsafe partial struct PySyntaxError
{
    public PyBaseException Head;
    public PyObject* Message;
    public PyObject* FileName;
    public PyObject* Line;
    public PyObject* Offset;
    public PyObject* Text;
    public PyObject* EndLine;
    public PyObject* EndOffset;
    public PyObject* PrintFileAndLine;
    public PyObject* Metadata;

    private const int FirstDetail = 1;

    [PySlot(Slot.Init)]
    internal static int Init(Interpreter py, PyBaseException* self, PyObject** args, int count, PyObject* names)
    {
        if (PyBaseException.Init(py, self, args, count, names) < 0)
            return -1;
        if (count >= 1)
            ExceptionFields.Set(py, (PyObject*)self, 0, args[0]);
        if (count != 2)
            return 0;
        using var details = new PyOwned(py, Iteration.ToTuple(py, args[1]));
        if (details.IsNull)
            return -1;
        var tuple = (PyTuple*)details.Pointer;
        if (tuple->Length < 4 || tuple->Length > 7)
        {
            string bound = tuple->Length < 4 ? "at least 4" : "at most 7";
            Raise.TypeError(py, $"function takes {bound} arguments ({tuple->Length} given)");
            return -1;
        }
        if (tuple->Length == 5)
        {
            Raise.TypeError(py, "end_offset must be provided when end_lineno is provided");
            return -1;
        }
        for (int i = 0; i < tuple->Length; i++)
            ExceptionFields.Set(py, (PyObject*)self, i == 6 ? 8 : FirstDetail + i, PyTuple.Items(tuple)[i]);
        return 0;
    }

    [PySlot(Slot.Str)]
    internal static PyObject* Str(Interpreter py, PyBaseException* self)
    {
        PyObject* file = ExceptionFields.Get(py, (PyObject*)self, 1);
        PyObject* line = ExceptionFields.Get(py, (PyObject*)self, 2);
        using var message = new PyOwned(py, Conversion.Str(py, ExceptionFields.Get(py, (PyObject*)self, 0)));
        if (message.IsNull)
            return null;
        string? name = file->Is(TypeIndex.Str) ? System.IO.Path.GetFileName(Conversion.Text(file)) : null;
        bool hasLine = line->Is(TypeIndex.Int);
        string where = name != null && hasLine ? $" ({name}, line {Conversion.ReprText(py, line)})"
            : name != null ? $" ({name})" : hasLine ? $" (line {Conversion.ReprText(py, line)})" : "";
        return where.Length == 0 ? message.Move() : PyStr.FromString(py, Conversion.Text(message.Pointer) + where);
    }

    [PyProperty("msg", IsMember = true, Doc = "What is wrong.")]
    internal static PyObject* GetMessage(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 0);

    [PyPropertySetter("msg")]
    internal static int SetMessage(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 0, value);

    [PyProperty("filename", IsMember = true, Doc = "The file.")]
    internal static PyObject* GetFileName(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 1);

    [PyPropertySetter("filename")]
    internal static int SetFileName(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 1, value);

    [PyProperty("lineno", IsMember = true, Doc = "The line.")]
    internal static PyObject* GetLine(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 2);

    [PyPropertySetter("lineno")]
    internal static int SetLine(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 2, value);

    [PyProperty("offset", IsMember = true, Doc = "The column.")]
    internal static PyObject* GetOffset(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 3);

    [PyPropertySetter("offset")]
    internal static int SetOffset(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 3, value);

    [PyProperty("text", IsMember = true, Doc = "The text of the line.")]
    internal static PyObject* GetText(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 4);

    [PyPropertySetter("text")]
    internal static int SetText(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 4, value);

    [PyProperty("end_lineno", IsMember = true, Doc = "The line it ends in.")]
    internal static PyObject* GetEndLine(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 5);

    [PyPropertySetter("end_lineno")]
    internal static int SetEndLine(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 5, value);

    [PyProperty("end_offset", IsMember = true, Doc = "The column it ends in.")]
    internal static PyObject* GetEndOffset(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 6);

    [PyPropertySetter("end_offset")]
    internal static int SetEndOffset(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 6, value);

    [PyProperty("print_file_and_line", IsMember = true, Doc = "Kept for compatibility.")]
    internal static PyObject* GetPrintFileAndLine(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 7);

    [PyPropertySetter("print_file_and_line")]
    internal static int SetPrintFileAndLine(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 7, value);

    [PyProperty("_metadata", IsMember = true, Doc = "Kept for compatibility.")]
    internal static PyObject* GetMetadata(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 8);

    [PyPropertySetter("_metadata")]
    internal static int SetMetadata(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 8, value);
}
