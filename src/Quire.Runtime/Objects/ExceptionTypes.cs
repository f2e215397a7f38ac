using Quire.Runtime.ObjectModel;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Objects;

/// <summary>The hierarchy of built-in exceptions that add nothing but a name to their base.</summary>
internal static unsafe class ExceptionTypes
{
    private readonly record struct Row(int Index, string Name, int Base, string Doc, int SecondBase = 0);

    private static readonly Row[] Rows =
    [
        new(TypeIndex.ExceptionGroup, "ExceptionGroup", TypeIndex.BaseExceptionGroup, "Several exceptions raised together, all of them Exceptions.", TypeIndex.Exception),
        new(TypeIndex.GeneratorExit, "GeneratorExit", TypeIndex.BaseException, "Raised inside a generator that is closed."),
        new(TypeIndex.KeyboardInterrupt, "KeyboardInterrupt", TypeIndex.BaseException, "The user interrupted the program."),
        new(TypeIndex.ArithmeticError, "ArithmeticError", TypeIndex.Exception, "Base of errors in arithmetic."),
        new(TypeIndex.FloatingPointError, "FloatingPointError", TypeIndex.ArithmeticError, "A floating point operation failed."),
        new(TypeIndex.OverflowError, "OverflowError", TypeIndex.ArithmeticError, "A result is too large to be represented."),
        new(TypeIndex.ZeroDivisionError, "ZeroDivisionError", TypeIndex.ArithmeticError, "Division or modulo by zero."),
        new(TypeIndex.AssertionError, "AssertionError", TypeIndex.Exception, "An assert statement failed."),
        new(TypeIndex.BufferError, "BufferError", TypeIndex.Exception, "A buffer cannot do what is asked of it."),
        new(TypeIndex.EOFError, "EOFError", TypeIndex.Exception, "Input ended where some was needed."),
        new(TypeIndex.ModuleNotFoundError, "ModuleNotFoundError", TypeIndex.ImportError, "No such module."),
        new(TypeIndex.IndexError, "IndexError", TypeIndex.LookupError, "An index is out of range."),
        new(TypeIndex.MemoryError, "MemoryError", TypeIndex.Exception, "There is no memory left within the limit."),
        new(TypeIndex.UnboundLocalError, "UnboundLocalError", TypeIndex.NameError, "A local variable has no value yet."),
        new(TypeIndex.BlockingIOError, "BlockingIOError", TypeIndex.OSError, "An operation would block."),
        new(TypeIndex.ChildProcessError, "ChildProcessError", TypeIndex.OSError, "An operation on a child process failed."),
        new(TypeIndex.ConnectionError, "ConnectionError", TypeIndex.OSError, "Base of errors of connections."),
        new(TypeIndex.BrokenPipeError, "BrokenPipeError", TypeIndex.ConnectionError, "Nobody reads the other end of the pipe."),
        new(TypeIndex.ConnectionAbortedError, "ConnectionAbortedError", TypeIndex.ConnectionError, "The peer aborted the connection."),
        new(TypeIndex.ConnectionRefusedError, "ConnectionRefusedError", TypeIndex.ConnectionError, "The peer refused the connection."),
        new(TypeIndex.ConnectionResetError, "ConnectionResetError", TypeIndex.ConnectionError, "The peer reset the connection."),
        new(TypeIndex.FileExistsError, "FileExistsError", TypeIndex.OSError, "There is such a file already."),
        new(TypeIndex.FileNotFoundError, "FileNotFoundError", TypeIndex.OSError, "There is no such file."),
        new(TypeIndex.InterruptedError, "InterruptedError", TypeIndex.OSError, "A signal interrupted the operation."),
        new(TypeIndex.IsADirectoryError, "IsADirectoryError", TypeIndex.OSError, "A file was needed, this is a directory."),
        new(TypeIndex.NotADirectoryError, "NotADirectoryError", TypeIndex.OSError, "A directory was needed, this is none."),
        new(TypeIndex.PermissionError, "PermissionError", TypeIndex.OSError, "The operation is not permitted."),
        new(TypeIndex.ProcessLookupError, "ProcessLookupError", TypeIndex.OSError, "There is no such process."),
        new(TypeIndex.TimeoutError, "TimeoutError", TypeIndex.OSError, "The time was up."),
        new(TypeIndex.ReferenceError, "ReferenceError", TypeIndex.Exception, "The object of a weak reference is gone."),
        new(TypeIndex.RuntimeError, "RuntimeError", TypeIndex.Exception, "An error of no other kind."),
        new(TypeIndex.NotImplementedError, "NotImplementedError", TypeIndex.RuntimeError, "A method must be overridden."),
        new(TypeIndex.PythonFinalizationError, "PythonFinalizationError", TypeIndex.RuntimeError, "The interpreter is closing."),
        new(TypeIndex.RecursionError, "RecursionError", TypeIndex.RuntimeError, "Calls are nested too deeply."),
        new(TypeIndex.StopAsyncIteration, "StopAsyncIteration", TypeIndex.Exception, "An asynchronous iterator has ended."),
        new(TypeIndex.IndentationError, "IndentationError", TypeIndex.SyntaxError, "A line is indented wrongly."),
        new(TypeIndex.TabError, "TabError", TypeIndex.IndentationError, "Tabs and spaces are mixed."),
        new(TypeIndex.IncompleteInputError, "_IncompleteInputError", TypeIndex.SyntaxError, "The text ends too early."),
        new(TypeIndex.SystemError, "SystemError", TypeIndex.Exception, "The interpreter found something wrong with itself."),
        new(TypeIndex.TypeError, "TypeError", TypeIndex.Exception, "An object has the wrong type."),
        new(TypeIndex.Warning, "Warning", TypeIndex.Exception, "Base of warnings."),
        new(TypeIndex.BytesWarning, "BytesWarning", TypeIndex.Warning, "A doubtful use of bytes."),
        new(TypeIndex.DeprecationWarning, "DeprecationWarning", TypeIndex.Warning, "Something will go; for developers."),
        new(TypeIndex.EncodingWarning, "EncodingWarning", TypeIndex.Warning, "An encoding was left to the locale."),
        new(TypeIndex.FutureWarning, "FutureWarning", TypeIndex.Warning, "Something will change; for users."),
        new(TypeIndex.ImportWarning, "ImportWarning", TypeIndex.Warning, "A probable mistake in an import."),
        new(TypeIndex.PendingDeprecationWarning, "PendingDeprecationWarning", TypeIndex.Warning, "Something will go some day."),
        new(TypeIndex.ResourceWarning, "ResourceWarning", TypeIndex.Warning, "A resource was not closed."),
        new(TypeIndex.RuntimeWarning, "RuntimeWarning", TypeIndex.Warning, "Doubtful behaviour at run time."),
        new(TypeIndex.SyntaxWarning, "SyntaxWarning", TypeIndex.Warning, "Doubtful syntax."),
        new(TypeIndex.UnicodeWarning, "UnicodeWarning", TypeIndex.Warning, "A doubtful use of text."),
        new(TypeIndex.UserWarning, "UserWarning", TypeIndex.Warning, "A warning made by a program."),
    ];

    /// <summary>Defines them all; false with MemoryError.</summary>
    public static bool Define(Interpreter py)
    {
        foreach (Row row in Rows)
        {
            if (TypeBootstrap.DefineSimple(py, row.Index, row.Name, row.Base, row.SecondBase, row.Doc) < 0)
                return false;
        }
        return true;
    }
}
