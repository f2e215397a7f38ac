using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Builtins;

internal static unsafe class Input
{
    [PyFunction("input(prompt='', /)", Doc = "Writes the prompt, reads a line from sys.stdin and returns it without its line end.")]
    internal static PyObject* Run(Interpreter py, PyObject* prompt)
    {
        using var source = new PyOwned(py, Stream(py, Name.stdin));
        using var target = new PyOwned(py, source.IsNull ? null : Stream(py, Name.stdout));
        using var errors = new PyOwned(py, target.IsNull ? null : Stream(py, Name.stderr));
        if (errors.IsNull)
            return null;
        if (!Flush(py, errors.Pointer) || !WritePrompt(py, target.Pointer, prompt) || !Flush(py, target.Pointer))
            return null;
        using var line = new PyOwned(py, Call.Method(py, source.Pointer, Name.readline));
        if (line.IsNull)
            return null;
        if (!PyStr.Check(py, line.Pointer))
            return Raise.TypeError(py, "object.readline() returned non-string");
        int length = ((PyStr*)line.Pointer)->Length;
        if (length == 0)
            return Raise.New(py, TypeIndex.EOFError, "EOF when reading a line");
        return PyStr.At((PyStr*)line.Pointer, length - 1) == '\n' ? PyStr.Substring(py, line.Pointer, 0, length - 1) : line.Move();
    }

    private static PyObject* Stream(Interpreter py, Name name)
    {
        PyObject* stream = StandardStreams.Get(py, name);
        if (stream != null && stream != py.None)
            return stream;
        Ref.XDec(py, stream);
        return Raise.RuntimeError(py, $"input(): lost sys.{name}");
    }

    private static bool WritePrompt(Interpreter py, PyObject* target, PyObject* prompt)
    {
        if (prompt == null)
            return true;
        using var text = new PyOwned(py, Conversion.Str(py, prompt));
        using var result = new PyOwned(py, text.IsNull ? null : Call.Method(py, target, Name.write, text.Pointer));
        return !result.IsNull;
    }

    // A stream that cannot be flushed is written to all the same.
    private static bool Flush(Interpreter py, PyObject* stream)
    {
        using var result = new PyOwned(py, Call.Method(py, stream, Name.flush));
        if (result.IsNull)
            Errors.ClearIf(py, TypeIndex.Exception);
        return !py.HasError;
    }
}
