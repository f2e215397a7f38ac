using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Vm;

/// <summary>await, async for and what async generators yield.</summary>
internal static unsafe class Awaiting
{
    public static PyObject* GetAwaitable(Interpreter py, PyObject* o, int context) => Raise.SystemError(py, "await is not supported");

    public static PyObject* GetAsyncIterator(Interpreter py, PyObject* o) => Raise.SystemError(py, "async for is not supported");

    public static PyObject* GetAsyncNext(Interpreter py, PyObject* o) => Raise.SystemError(py, "async for is not supported");

    public static PyObject* Wrap(Interpreter py, PyObject* o) => Raise.SystemError(py, "asynchronous generators are not supported");
}
