using System.Runtime.InteropServices;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Files;

/// <summary>.NET's exceptions of files as Python's.</summary>
internal static unsafe class FileFailure
{
    /// <summary>Raises OSError, or the subclass that stands for its number; KeyboardInterrupt when that is what ended the call.</summary>
    public static PyObject* Raise(Interpreter py, IOException error)
    {
        if (error is FileInterruptedException)
            return Interrupts.Raise(py);
        int number = error is FileErrorException own ? own.Number : NumberOf(error);
        return number == 0 ? ObjectModel.Raise.New(py, TypeIndex.OSError, error.Message) : RaiseNumber(py, number, null);
    }

    /// <summary>Raises what a function of <see cref="SystemFiles"/> returned; a file's name may be given.</summary>
    public static PyObject* RaiseResult(Interpreter py, long result, PyObject* fileName = null) =>
        result == SystemFiles.Interrupted ? Interrupts.Raise(py) : RaiseNumber(py, (int)-result, fileName);

    private static PyObject* RaiseNumber(Interpreter py, int number, PyObject* fileName)
    {
        using var code = new PyOwned(py, PyInt.FromLong(py, number));
        using var text = new PyOwned(py, code.IsNull ? null : PyStr.FromString(py, TextOf(number)));
        if (text.IsNull)
            return null;
        PyObject** args = stackalloc PyObject*[3] { code.Pointer, text.Pointer, fileName };
        var type = (PyObject*)py.TypeTable[TypeIndex.OSError];
        using var made = new PyOwned(py, Call.Invoke(py, type, args, fileName == null ? 2 : 3, null));
        return made.IsNull ? null : ObjectModel.Raise.Instance(py, made.Move());
    }

    // On Unix .NET keeps errno in HResult where it knows no exception of its own for it.
    private static int NumberOf(IOException error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => 2,
        _ when error.HResult is > 0 and < 200 => error.HResult,
        _ => 0,
    };

    private static string TextOf(int number) => Marshal.GetPInvokeErrorMessage(number);
}
