using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>Showing a warning: through the module <c>warnings</c> when it is loaded, else as a text on stderr.</summary>
internal static unsafe class WarningDisplay
{
    public static int Show(
        Interpreter py,
        PyObject* instance,
        PyObject* text,
        PyObject* category,
        in WarningPlace place,
        PyObject* line,
        PyObject* sourceLine,
        PyObject* source)
    {
        using var function = new PyOwned(py, WarningState.FromModule(py, "_showwarnmsg", imports: source != null));
        if (function.IsNull)
            return py.HasError ? -1 : Write(py, text, category, in place, sourceLine);
        if (py.TypeOf(function.Pointer)->Call == null)
        {
            Raise.TypeError(py, "warnings._showwarnmsg() must be set to a callable");
            return -1;
        }
        using var maker = new PyOwned(py, WarningState.FromModule(py, "WarningMessage", imports: false));
        if (maker.IsNull)
        {
            if (!py.HasError)
                Raise.RuntimeError(py, "unable to get warnings.WarningMessage");
            return -1;
        }
        PyObject** args = stackalloc PyObject*[7]
        {
            instance, category, place.FileName, line, py.None, py.None, source == null ? py.None : source,
        };
        using var message = new PyOwned(py, Call.Invoke(py, maker.Pointer, args, 7, null));
        using var result = new PyOwned(py, message.IsNull ? null : Call.OneArg(py, function.Pointer, message.Pointer));
        return result.IsNull ? -1 : 0;
    }

    // What goes wrong here is not worth an exception.
    private static int Write(Interpreter py, PyObject* text, PyObject* category, in WarningPlace place, PyObject* sourceLine)
    {
        using var name = new PyOwned(py, Attributes.Get(py, category, Name.__name__));
        using var shown = new PyOwned(py, name.IsNull ? null : Conversion.Str(py, text));
        if (shown.IsNull)
        {
            Errors.Clear(py);
            return 0;
        }
        string file = Conversion.Text(place.FileName);
        string kind = PyStr.Check(py, name.Pointer) ? Conversion.Text(name.Pointer) : "?";
        string? code = sourceLine != null ? Conversion.Text(sourceLine) : SourceOf(py, file, place.Line);
        string excerpt = code == null ? "" : $"  {code.TrimStart(' ', '\t', '\f')}\n";
        ExceptionDisplay.WriteToStandardError(py, $"{file}:{place.Line}: {kind}: {Conversion.Text(shown.Pointer)}\n{excerpt}");
        Errors.Clear(py);
        return 0;
    }

    // Only real files are looked into: beside the place they are said to be at, along sys.path.
    private static string? SourceOf(Interpreter py, string file, long line)
    {
        string? path = File.Exists(file) ? file : FindOnPath(py, Path.GetFileName(file));
        string[] lines = path == null ? [] : py.Sources.Lines(path);
        return line >= 1 && line <= lines.Length ? lines[line - 1] : null;
    }

    private static string? FindOnPath(Interpreter py, string name)
    {
        PyObject* path = py.SysDict == null ? null : PyDict.GetName(py, py.SysDict, Name.path);
        if (path == null || !path->Is(TypeIndex.List) || name.Length == 0 || name.Contains('\0'))
            return null;
        var list = (PyList*)path;
        for (int i = 0; i < list->Length; i++)
        {
            string? folder = list->Items[i]->Is(TypeIndex.Str) ? Conversion.Text(list->Items[i]) : null;
            if (folder != null && File.Exists(Path.Combine(folder, name)))
                return Path.Combine(folder, name);
        }
        return null;
    }
}
