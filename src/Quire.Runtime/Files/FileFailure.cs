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
        if (number == 0)
            return ObjectModel.Raise.New(py, TypeIndex.OSError, error.Message);
        using var code = new PyOwned(py, PyInt.FromLong(py, number));
        using var text = new PyOwned(py, PyStr.FromString(py, TextOf(number)));
        if (code.IsNull || text.IsNull)
            return null;
        using var made = new PyOwned(py, Call.TwoArgs(py, (PyObject*)py.TypeTable[TypeIndex.OSError], code.Pointer, text.Pointer));
        return made.IsNull ? null : ObjectModel.Raise.Instance(py, made.Move());
    }

    // On Unix .NET keeps errno in HResult where it knows no exception of its own for it.
    private static int NumberOf(IOException error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => 2,
        _ when error.HResult is > 0 and < 200 => error.HResult,
        _ => 0,
    };

    private static string TextOf(int number) => number switch
    {
        1 => "Operation not permitted",
        2 => "No such file or directory",
        4 => "Interrupted system call",
        5 => "Input/output error",
        9 => "Bad file descriptor",
        11 => "Resource temporarily unavailable",
        13 => "Permission denied",
        20 => "Not a directory",
        21 => "Is a directory",
        22 => "Invalid argument",
        27 => "File too large",
        28 => "No space left on device",
        32 => "Broken pipe",
        104 => "Connection reset by peer",
        122 => "Disk quota exceeded",
        _ => $"Unknown error {number}",
    };
}
