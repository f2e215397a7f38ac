using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class Globals
{
    [PyFunction("globals()", Doc = "The dict of the module that is running.")]
    internal static PyObject* Run(Interpreter py)
    {
        if (py.CurrentFrame == null)
            return Raise.SystemError(py, "globals() does not exist outside a running program");
        return Ref.New((PyObject*)py.CurrentFrame->Globals);
    }
}
