using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class GetAttr
{
    [PyFunction("getattr(object, name, default=<unrepresentable>, /)", Doc = "The attribute with this name; the default, if given, where there is none.")]
    internal static PyObject* Run(Interpreter py, PyObject* target, PyObject* name, PyObject* fallback)
    {
        using var key = new PyOwned(py, AttributeName.From(py, name));
        if (key.IsNull)
            return null;
        if (fallback == null)
            return Attributes.Get(py, target, key.Pointer);
        PyObject* found;
        int status = Attributes.TryGet(py, target, key.Pointer, &found);
        return status == 0 ? Ref.New(fallback) : found;
    }
}
