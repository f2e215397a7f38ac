using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Vm;

/// <summary>Type parameters and type aliases.</summary>
internal static unsafe class TypeParameters
{
    public static PyObject* Intrinsic1(Interpreter py, Frame* frame, int which, PyObject* value) =>
        Raise.SystemError(py, "type parameters are not supported");

    public static PyObject* Intrinsic2(Interpreter py, Frame* frame, int which, PyObject* first, PyObject* second) =>
        Raise.SystemError(py, "type parameters are not supported");
}
