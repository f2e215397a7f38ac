using System.Text;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>The text of exceptions with their tracebacks, as it is printed for uncaught ones.</summary>
internal static unsafe class ExceptionDisplay
{
    private const string CauseText = "\nThe above exception was the direct cause of the following exception:\n\n";
    private const string ContextText = "\nDuring handling of the above exception, another exception occurred:\n\n";

    /// <summary>Characters after which no further exception or note is shown: the text lies outside of the heap.</summary>
    private const int MaxLength = 4 << 20;

    /// <summary>Never fails: what cannot be shown is left out. No exception is pending afterwards.</summary>
    public static string Format(Interpreter py, PyObject* exception, bool withContext)
    {
        PyObject* pending = Errors.Take(py);
        var text = new StringBuilder();
        AppendChain(py, text, exception, withContext, new GroupMargin());
        Errors.Restore(py, pending);
        return text.ToString();
    }

    // Innermost cause or context first. The chain is walked, not recursed: it may be long.
    private static void AppendChain(Interpreter py, StringBuilder text, PyObject* exception, bool withContext, GroupMargin margin)
    {
        var chain = new List<(nint Exception, string Link)>();
        var seen = new HashSet<nint>();
        string link = "";
        while (exception != null && seen.Add((nint)exception))
        {
            chain.Add(((nint)exception, link));
            var fields = (PyBaseException*)exception;
            bool byCause = fields->Cause != null;
            exception = !withContext ? null : byCause ? fields->Cause : fields->SuppressContext ? null : fields->Context;
            link = byCause ? CauseText : ContextText;
        }
        for (int i = chain.Count - 1; i >= 0 && text.Length < MaxLength; i--)
        {
            AppendAny(py, text, (PyObject*)chain[i].Exception, withContext, margin);
            if (chain[i].Link.Length > 0)
                margin.Emit(text, chain[i].Link);
        }
    }

    private static void AppendAny(Interpreter py, StringBuilder text, PyObject* exception, bool withContext, GroupMargin margin)
    {
        var fields = (PyBaseException*)exception;
        if (!Types.IsInstance(py, exception, TypeIndex.BaseExceptionGroup))
        {
            margin.Emit(text, Trace(py, fields, "Traceback (most recent call last):\n") + Message(py, fields));
        }
        else if (margin.Depth > GroupMargin.MaxDepth)
        {
            margin.Emit(text, $"... (max_group_depth is {GroupMargin.MaxDepth})\n");
        }
        else
        {
            AppendGroup(py, text, (PyBaseExceptionGroup*)exception, withContext, margin);
        }
    }

    // The outermost group's first line carries a + where the lines beside it begin.
    private static void AppendGroup(Interpreter py, StringBuilder text, PyBaseExceptionGroup* group, bool withContext, GroupMargin margin)
    {
        bool isOutermost = margin.Depth == 0;
        if (isOutermost)
            margin.Depth = 1;
        if (group->Head.Traceback != null)
        {
            margin.Emit(text, "Exception Group Traceback (most recent call last):\n", isOutermost ? '+' : '|');
            margin.Emit(text, Trace(py, &group->Head, ""));
        }
        margin.Emit(text, Message(py, &group->Head));
        var parts = (PyTuple*)group->Exceptions;
        long all = parts == null ? 0 : parts->Length;
        long shown = Math.Min(all, GroupMargin.MaxWidth + 1);
        margin.NeedsClose = false;
        for (long i = 0; i < shown; i++)
        {
            bool isLast = i == shown - 1;
            bool isCut = i >= GroupMargin.MaxWidth;
            margin.NeedsClose |= isLast;
            text.Append(margin.Indent).Append(i == 0 ? "+-" : "  ").Append($"+---------------- {(isCut ? "..." : i + 1)} ----------------\n");
            margin.Depth++;
            if (isCut)
                margin.Emit(text, $"and {all - i} more exception{(all - i > 1 ? "s" : "")}\n");
            else
                AppendChain(py, text, PyTuple.Items(parts)[i], withContext, margin);
            if (isLast && margin.NeedsClose)
            {
                text.Append(margin.Indent).Append("+------------------------------------\n");
                margin.NeedsClose = false;
            }
            margin.Depth--;
        }
        if (isOutermost)
            margin.Depth = 0;
    }

    private static string Trace(Interpreter py, PyBaseException* exception, string heading)
    {
        if (exception->Traceback == null)
            return "";
        var text = new StringBuilder(heading);
        TracebackText.Append(py, text, (PyTraceback*)exception->Traceback);
        return text.ToString();
    }

    private static string Message(Interpreter py, PyBaseException* exception)
    {
        var text = new StringBuilder();
        AppendMessage(py, text, exception);
        AppendNotes(py, text, exception);
        return text.ToString();
    }

    private static void AppendMessage(Interpreter py, StringBuilder text, PyBaseException* exception)
    {
        var o = (PyObject*)exception;
        string name = QualifiedName(py, o);
        if (Types.IsInstance(py, o, TypeIndex.SyntaxError) && SyntaxErrorText.TryAppend(py, text, exception, name))
            return;
        string? message = MessageOf(py, o);
        string? hint = DidYouMean.For(py, exception);
        text.Append(name);
        if (message == null)
            text.Append(": <exception str() failed>");
        else if (message.Length > 0)
            text.Append(": ").Append(message);
        text.Append(hint).Append('\n');
    }

    // Null when __str__ fails.
    private static string? MessageOf(Interpreter py, PyObject* exception)
    {
        using var text = new PyOwned(py, Conversion.Str(py, exception));
        if (!text.IsNull)
            return Conversion.Text(text.Pointer);
        Errors.Clear(py);
        return null;
    }

    /// <summary>module.Name; built-in exceptions and those of __main__ go without their module.</summary>
    public static string QualifiedName(Interpreter py, PyObject* exception)
    {
        PyType* type = py.TypeOf(exception);
        string name = TextAttribute(py, (PyObject*)type, Name.__qualname__) ?? Types.NameOf(type);
        string? module = TextAttribute(py, (PyObject*)type, Name.__module__);
        return module is null or "builtins" or "__main__" ? name : module + "." + name;
    }

    private static string? TextAttribute(Interpreter py, PyObject* o, Name name)
    {
        PyObject* found;
        if (Attributes.TryGet(py, o, name, &found) <= 0)
        {
            Errors.Clear(py);
            return null;
        }
        using var owner = new PyOwned(py, found);
        return found->Is(TypeIndex.Str) ? Conversion.Text(found) : null;
    }

    private static void AppendNotes(Interpreter py, StringBuilder text, PyBaseException* exception)
    {
        PyObject* notes;
        if (exception->Dict == null || Attributes.TryGet(py, (PyObject*)exception, Name.__notes__, &notes) <= 0)
        {
            Errors.Clear(py);
            return;
        }
        using var owner = new PyOwned(py, notes);
        if (!Types.IsInstance(py, notes, TypeIndex.List))
        {
            text.Append(Conversion.ReprText(py, notes)).Append('\n');
            return;
        }
        var list = (PyList*)notes;
        for (int i = 0; i < list->Length && text.Length < MaxLength; i++)
        {
            string note = MessageOf(py, list->Items[i]) ?? "<note str() failed>";
            text.Append(note).Append('\n');
        }
    }

    /// <summary>Writes to sys.stderr, or to the process's when the program took that away. Leaves no exception.</summary>
    public static void WriteToStandardError(Interpreter py, string text)
    {
        PyObject* stream = py.SysDict == null ? null : PyDict.GetName(py, py.SysDict, Name.stderr);
        if (stream == py.None)
            return;
        if (stream != null)
        {
            using var held = new PyOwned(py, Ref.New(stream));
            using var value = new PyOwned(py, PyStr.FromString(py, text));
            using var written = new PyOwned(py, value.IsNull ? null : Call.Method(py, stream, Name.write, value.Pointer));
            if (!written.IsNull)
                return;
            Errors.Clear(py);
        }
        Console.Error.Write(text);
    }
}
