using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Vm;

/// <summary>except*.</summary>
internal static unsafe class ExceptionGroups
{
    public static int Match(Interpreter py, PyObject** sp)
    {
        Raise.SystemError(py, "except* is not supported");
        return -1;
    }

    public static PyObject* PrepareReraise(Interpreter py, PyObject* original, PyObject* results) =>
        Raise.SystemError(py, "except* is not supported");
}
