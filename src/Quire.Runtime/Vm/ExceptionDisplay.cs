using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>The text of exceptions with their tracebacks, as it is printed for uncaught ones.</summary>
internal static unsafe class ExceptionDisplay
{
    public static string Format(Interpreter py, PyObject* exception, bool withContext)
    {
        using var text = new PyOwned(py, Conversion.Str(py, exception));
        string message = text.IsNull ? "" : Conversion.Text(text.Pointer);
        Errors.Clear(py);
        return $"{Types.NameOf(py, exception)}: {message}\n";
    }

    public static void WriteToStandardError(Interpreter py, string text) => Console.Error.Write(text);
}
