using Quire.Compiler.Diagnostics;
using Quire.Compiler.Text;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>The compiler's findings as Python exceptions and warnings.</summary>
internal static unsafe class SyntaxErrors
{
    /// <summary>True when compiling may go on (a warning that is no error).</summary>
    public static bool Report(Interpreter py, SourceText source, Diagnostic diagnostic)
    {
        switch (diagnostic.Kind)
        {
            case DiagnosticKind.SyntaxWarning:
                return Warn(py, TypeIndex.SyntaxWarning, source, diagnostic);
            case DiagnosticKind.DeprecationWarning:
                return Warn(py, TypeIndex.DeprecationWarning, source, diagnostic);
            case DiagnosticKind.TooComplex:
                Raise.New(py, TypeIndex.MemoryError, diagnostic.Message);
                return false;
            case DiagnosticKind.RecursionError:
                Raise.New(py, TypeIndex.RecursionError, diagnostic.Message);
                return false;
            case DiagnosticKind.IndentationError:
                return Fail(py, TypeIndex.IndentationError, source, diagnostic);
            case DiagnosticKind.TabError:
                return Fail(py, TypeIndex.TabError, source, diagnostic);
            case DiagnosticKind.IncompleteInput:
                return Fail(py, TypeIndex.IncompleteInputError, source, diagnostic);
            default:
                return Fail(py, TypeIndex.SyntaxError, source, diagnostic);
        }
    }

    // A warning that a filter turns into an exception becomes a SyntaxError, which knows its place.
    private static bool Warn(Interpreter py, int category, SourceText source, Diagnostic diagnostic)
    {
        if (Warnings.IssueAt(py, category, diagnostic.Message, source.FileName, diagnostic.Line) == 0)
            return true;
        return Errors.ClearIf(py, category) && Fail(py, TypeIndex.SyntaxError, source, diagnostic);
    }

    /// <summary>A SyntaxError that knows no place.</summary>
    public static void RaisePlain(Interpreter py, string text)
    {
        using var message = new PyOwned(py, PyStr.FromString(py, text));
        if (!message.IsNull)
            Instantiate(py, TypeIndex.SyntaxError, message.Pointer, null);
    }

    // SyntaxError(message, (filename, lineno, offset, text, end_lineno, end_offset)), or the message alone when no place is known.
    private static bool Fail(Interpreter py, int typeIndex, SourceText source, Diagnostic diagnostic)
    {
        using var message = new PyOwned(py, PyStr.FromString(py, diagnostic.Message));
        if (message.IsNull)
            return false;
        if (diagnostic.Line == 0 && diagnostic.Offset != -1 && diagnostic.Text is null)
        {
            Instantiate(py, typeIndex, message.Pointer, null);
            return false;
        }
        using var place = new PyOwned(py, Place(py, source, diagnostic));
        if (!place.IsNull)
            Instantiate(py, typeIndex, message.Pointer, place.Pointer);
        return false;
    }

    private static void Instantiate(Interpreter py, int typeIndex, PyObject* message, PyObject* place)
    {
        PyObject* type = (PyObject*)py.TypeTable[typeIndex];
        PyObject* error = place == null ? Call.OneArg(py, type, message) : Call.TwoArgs(py, type, message, place);
        if (error != null)
            Raise.Instance(py, error);
    }

    private static PyObject* Place(Interpreter py, SourceText source, Diagnostic diagnostic)
    {
        bool isKnown = diagnostic.Line > 0 || diagnostic.Offset != -1;
        PyObject** items = stackalloc PyObject*[6];
        items[0] = PyStr.FromString(py, source.FileName);
        items[1] = PyInt.FromLong(py, diagnostic.Line);
        items[2] = PyInt.FromLong(py, diagnostic.Offset);
        items[3] = diagnostic.Text == null ? Ref.New(py.None) : PyStr.FromString(py, diagnostic.Text);
        items[4] = PyInt.FromLong(py, diagnostic.EndLine);
        items[5] = PyInt.FromLong(py, diagnostic.EndOffset);
        int count = isKnown ? 6 : 4;
        for (int i = count; i < 6; i++)
            Ref.XDec(py, items[i]);
        for (int i = 0; i < count; i++)
        {
            if (items[i] != null)
                continue;
            for (int j = 0; j < count; j++)
                Ref.XDec(py, items[j]);
            return null;
        }
        return PyTuple.FromStolen(py, items, count);
    }
}
