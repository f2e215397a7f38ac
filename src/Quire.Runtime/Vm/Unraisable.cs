using System.Text;
using Quire.Runtime.Modules.Sys;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>Exceptions nobody can catch: in __del__, in a weak reference's callback, while the interpreter closes.</summary>
internal static unsafe class Unraisable
{
    /// <summary>
    /// Calls sys.unraisablehook with the pending exception, which is cleared. Without a hook the text goes to sys.stderr; when the hook
    /// fails, what it raised goes there instead. An exception without a traceback gets the running frame as its place.
    /// </summary>
    public static void Report(Interpreter py, PyObject* where, string? message)
    {
        using var exception = new PyOwned(py, Errors.Take(py));
        if (exception.IsNull)
            return;
        if (((PyBaseException*)exception.Pointer)->Traceback == null && py.CurrentFrame != null)
        {
            PyTraceback.Add(py, (PyBaseException*)exception.Pointer, py.CurrentFrame);
            Errors.Clear(py);
        }
        PyObject* hook = py.SysDict == null ? null : PyDict.GetName(py, py.SysDict, Name.unraisablehook);
        if (hook == null || hook == py.None)
        {
            WriteInstance(py, exception.Pointer, where, message);
            return;
        }
        using var held = new PyOwned(py, Ref.New(hook));
        using var args = new PyOwned(py, UnraisableHookArgs.New(py, exception.Pointer, where, message));
        using var result = new PyOwned(py, args.IsNull ? null : Call.OneArg(py, hook, args.Pointer));
        if (!result.IsNull)
            return;
        using var failure = new PyOwned(py, Errors.Take(py));
        if (args.IsNull)
            WriteInstance(py, failure.Pointer, null, "Exception ignored on building sys.unraisablehook arguments");
        else
            WriteInstance(py, failure.Pointer, hook, "Exception ignored in sys.unraisablehook");
    }

    /// <summary>
    /// What the default hook writes to sys.stderr: where, the traceback without marks, type and text. Any argument but the type may be null or
    /// None. Never leaves an exception.
    /// </summary>
    public static void Write(Interpreter py, PyObject* type, PyObject* value, PyObject* traceback, PyObject* message, PyObject* where)
    {
        using var stream = new PyOwned(py, py.SysDict == null ? null : Ref.XNew(PyDict.GetName(py, py.SysDict, Name.stderr)));
        if (IsNothing(py, stream.Pointer))
            return;
        var text = new StringBuilder();
        string? said = IsNothing(py, message) ? null : ShownOrNull(py, message, asRepr: false);
        if (!IsNothing(py, where))
            text.Append(said ?? "Exception ignored in").Append(": ").Append(ShownOrNull(py, where, asRepr: true) ?? "<object repr() failed>").Append('\n');
        else if (said != null)
            text.Append(said).Append(":\n");
        if (!IsNothing(py, traceback) && traceback->Is(TypeIndex.Traceback))
        {
            text.Append("Traceback (most recent call last):\n");
            TracebackText.Append(py, text, (PyTraceback*)traceback, withMarks: false);
        }
        if (!IsNothing(py, type))
            AppendException(py, text, type, value);
        using var shown = new PyOwned(py, PyStr.FromString(py, text.ToString()));
        using var written = new PyOwned(py, shown.IsNull ? null : Call.Method(py, stream.Pointer, Name.write, shown.Pointer));
        Errors.Clear(py);
        using var flushed = new PyOwned(py, Call.Method(py, stream.Pointer, Name.flush));
        Errors.Clear(py);
    }

    private static void WriteInstance(Interpreter py, PyObject* exception, PyObject* where, string? message)
    {
        if (exception == null)
            return;
        using var said = new PyOwned(py, message == null ? null : PyStr.FromString(py, message));
        Errors.Clear(py);
        Write(py, (PyObject*)py.TypeOf(exception), exception, ((PyBaseException*)exception)->Traceback, said.Pointer, where);
    }

    private static bool IsNothing(Interpreter py, PyObject* o) => o == null || o == py.None;

    private static void AppendException(Interpreter py, StringBuilder text, PyObject* type, PyObject* value)
    {
        PyObject* found = null;
        if (Attributes.TryGet(py, type, Name.__module__, &found) <= 0)
            Errors.Clear(py);
        using var module = new PyOwned(py, found);
        string? moduleName = found != null && PyStr.Check(py, found) ? Conversion.Text(found) : null;
        if (moduleName is not ("builtins" or "__main__"))
            text.Append(moduleName == null ? "<unknown>" : moduleName + ".");
        text.Append(Types.IsType(py, type) ? TypeNames.QualNameOf((PyType*)type) : "<unknown>");
        if (!IsNothing(py, value))
            text.Append(": ").Append(ShownOrNull(py, value, asRepr: false) ?? "<exception str() failed>");
        text.Append('\n');
    }

    private static string? ShownOrNull(Interpreter py, PyObject* o, bool asRepr)
    {
        using var shown = new PyOwned(py, asRepr ? Conversion.Repr(py, o) : Conversion.Str(py, o));
        Errors.Clear(py);
        return shown.IsNull ? null : Conversion.Text(shown.Pointer);
    }
}
