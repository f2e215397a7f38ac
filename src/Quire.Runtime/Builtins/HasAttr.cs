using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class HasAttr
{
    [PyFunction("hasattr(obj, name, /)", Doc = "Whether the object has an attribute with this name, found by asking for it.")]
    [return: Truth]
    internal static int Run(Interpreter py, PyObject* target, PyObject* name)
    {
        using var key = new PyOwned(py, AttributeName.From(py, name));
        if (key.IsNull)
            return -1;
        PyObject* found;
        int status = Attributes.TryGet(py, target, key.Pointer, &found);
        if (status > 0)
            Ref.Dec(py, found);
        return status;
    }
}
