using System.Text;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>A SyntaxError with the line it is about, and carets under the place.</summary>
internal static unsafe class SyntaxErrorText
{
    /// <summary>False when the error does not know its place: it is then shown like any other exception.</summary>
    public static bool TryAppend(Interpreter py, StringBuilder text, PyBaseException* exception, string name)
    {
        PyObject* file = ExceptionFields.Get(py, (PyObject*)exception, 1);
        PyObject* message = ExceptionFields.Get(py, (PyObject*)exception, 0);
        if (!TryNumber(py, exception, 2, out long line))
            return false;
        string shownFile = file->Is(TypeIndex.Str) ? Conversion.Text(file) : "<string>";
        text.Append($"  File \"{shownFile}\", line {line}\n");
        AppendSource(py, text, exception, line);
        string shown = message->Is(TypeIndex.Str) ? Conversion.Text(message) : message == py.None ? "<no detail available>" : Conversion.ReprText(py, message);
        text.Append(name).Append(": ").Append(shown).Append('\n');
        return true;
    }

    private static bool TryNumber(Interpreter py, PyBaseException* exception, int field, out long number)
    {
        PyObject* value = ExceptionFields.Get(py, (PyObject*)exception, field);
        number = 0;
        return value->Is(TypeIndex.Int) && PyInt.TryGetLong(value, out number);
    }

    private static void AppendSource(Interpreter py, StringBuilder text, PyBaseException* exception, long line)
    {
        PyObject* source = ExceptionFields.Get(py, (PyObject*)exception, 4);
        if (!source->Is(TypeIndex.Str))
            return;
        string whole = Conversion.Text(source).TrimEnd('\n');
        string shown = whole.TrimStart(' ', '\n', '\f', '\t');
        text.Append("    ").Append(shown).Append('\n');
        if (!TryNumber(py, exception, 3, out long offset) || offset < 1)
            return;
        TryNumber(py, exception, 5, out long endLine);
        if (!TryNumber(py, exception, 6, out long endOffset) || endOffset == 0)
            endOffset = offset;
        if (endLine != 0 && endLine != line)
            endOffset = whole.TrimEnd().Length + 1;
        if (endOffset == offset || endOffset == -1)
            endOffset = offset + 1;
        int removed = whole.Length - shown.Length;
        long start = offset - 1 - removed;
        long end = endOffset - 1 - removed;
        if (start < 0)
            return;
        // Blanks stay as they are, so that tabs line up.
        text.Append("    ");
        for (int i = 0; i < start; i++)
            text.Append(i < shown.Length && char.IsWhiteSpace(shown[i]) ? shown[i] : ' ');
        text.Append('^', (int)Math.Clamp(end - start, 1, 4096)).Append('\n');
    }
}
