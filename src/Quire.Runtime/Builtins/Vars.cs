using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class Vars
{
    [PyFunction("vars(object=<unrepresentable>, /)", Doc = "The object's __dict__; without an object, the names of the current scope.")]
    internal static PyObject* Run(Interpreter py, PyObject* value)
    {
        if (value == null)
            return Locals.Run(py);
        PyObject* found;
        int status = Attributes.TryGet(py, value, Name.__dict__, &found);
        return status != 0 ? found : Raise.TypeError(py, "vars() argument must have __dict__ attribute");
    }
}
