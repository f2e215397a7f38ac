using Quire.Runtime.Files;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

/// <summary>What files refuse. Every function returns null so that callers can write return IoErrors.X(…).</summary>
internal static unsafe class IoErrors
{
    public const string ClosedFile = "I/O operation on closed file";

    /// <summary>io.UnsupportedOperation, with the name of the operation or a sentence.</summary>
    public static PyObject* Unsupported(Interpreter py, string message) => Raise.New(py, TypeIndex.UnsupportedOperation, message);

    /// <summary>The words of most types; those of FileIO have no full stop.</summary>
    public static PyObject* Closed(Interpreter py) => Raise.ValueError(py, ClosedFile + ".");

    public static PyObject* OSError(Interpreter py, string message) => Raise.New(py, TypeIndex.OSError, message);

    public static PyObject* System(Interpreter py, long result, PyObject* fileName = null) => FileFailure.RaiseResult(py, result, fileName);

    public static PyObject* InvalidWhence(Interpreter py, int whence) =>
        Raise.ValueError(py, $"invalid whence ({whence}, should be 0, 1 or 2)");

    public static PyObject* CannotPickle(Interpreter py, PyObject* self) =>
        Raise.TypeError(py, $"cannot pickle '{Types.ShortName(py, self)}' instances");

    /// <summary>
    /// Two things failed, one after the other: what is pending now gets the earlier exception (stolen, may be null) as its context. When nothing is
    /// pending now, the earlier one is.
    /// </summary>
    public static void Chain(Interpreter py, PyObject* earlier)
    {
        if (earlier == null)
            return;
        if (!py.HasError)
        {
            Errors.Restore(py, earlier);
            return;
        }
        var later = (PyBaseException*)py.Pending;
        if ((PyObject*)later == earlier || later == (PyBaseException*)py.MemoryErrorInstance)
            Ref.Dec(py, earlier);
        else
            Ref.Set(py, &later->Context, earlier);
    }
}
