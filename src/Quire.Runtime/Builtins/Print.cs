using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Builtins;

internal static unsafe class Print
{
    [PyFunction(
        "print(*args, sep=' ', end='\\n', file=None, flush=False)",
        Doc = "Writes the values to a file (sys.stdout by default), sep between them and end after the last.")]
    internal static int Run(Interpreter py, PyObject** args, int count, PyObject* sep, PyObject* end, PyObject* file, PyObject* flush)
    {
        using var target = new PyOwned(py, file == null || file == py.None ? StandardStreams.Get(py, Name.stdout) : Ref.New(file));
        if (target.IsNull)
            return py.HasError ? -1 : Lost(py);
        if (target.Pointer == py.None)
            return 0;
        if (!IsText(py, "sep", ref sep) || !IsText(py, "end", ref end))
            return -1;
        using var write = new PyOwned(py, count == 0 && end != null && ((PyStr*)end)->Length == 0 ? null : Attributes.Get(py, target.Pointer, Name.write));
        if (py.HasError)
            return -1;
        for (int i = 0; i < count; i++)
        {
            if (i > 0 && Write(py, write.Pointer, sep, ' ') < 0)
                return -1;
            if (WriteObject(py, write.Pointer, args[i]) < 0)
                return -1;
        }
        if (!write.IsNull && Write(py, write.Pointer, end, '\n') < 0)
            return -1;
        return Flush(py, target.Pointer, flush);
    }

    private static int Lost(Interpreter py)
    {
        Raise.RuntimeError(py, "lost sys.stdout");
        return -1;
    }

    private static bool IsText(Interpreter py, string name, ref PyObject* value)
    {
        if (value == null || value == py.None)
        {
            value = null;
            return true;
        }
        if (PyStr.Check(py, value))
            return true;
        Raise.TypeError(py, $"{name} must be None or a string, not {Types.NameOf(py, value)}");
        return false;
    }

    private static int WriteObject(Interpreter py, PyObject* write, PyObject* value)
    {
        using var text = new PyOwned(py, Conversion.Str(py, value));
        return text.IsNull ? -1 : WriteText(py, write, text.Pointer);
    }

    // The given text, or the default character when there is none.
    private static int Write(Interpreter py, PyObject* write, PyObject* text, char fallback)
    {
        using var held = new PyOwned(py, text == null ? PyStr.FromCodePoint(py, fallback) : Ref.New(text));
        return held.IsNull ? -1 : WriteText(py, write, held.Pointer);
    }

    private static int WriteText(Interpreter py, PyObject* write, PyObject* text)
    {
        using var result = new PyOwned(py, Call.OneArg(py, write, text));
        return result.IsNull ? -1 : 0;
    }

    private static int Flush(Interpreter py, PyObject* file, PyObject* flush)
    {
        int wanted = flush == null ? 0 : Conversion.IsTrue(py, flush);
        if (wanted <= 0)
            return wanted;
        using var result = new PyOwned(py, Call.Method(py, file, Name.flush));
        return result.IsNull ? -1 : 0;
    }
}
