using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Modules;

/// <summary>What sys.unraisablehook is called with.</summary>
internal static unsafe class UnraisableHookArgs
{
    public static PyObject* New(Interpreter py, PyObject* exception, PyObject* where, string? message) => Ref.New(py.None);
}
