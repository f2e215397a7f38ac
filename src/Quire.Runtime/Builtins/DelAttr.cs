using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class DelAttr
{
    [PyFunction("delattr(obj, name, /)", Doc = "Deletes an attribute by name: delattr(x, 'y') is del x.y.")]
    internal static int Run(Interpreter py, PyObject* target, PyObject* name)
    {
        using var key = new PyOwned(py, AttributeName.From(py, name));
        return key.IsNull ? -1 : Attributes.Delete(py, target, key.Pointer);
    }
}
