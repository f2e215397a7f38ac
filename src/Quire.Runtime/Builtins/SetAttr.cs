using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class SetAttr
{
    [PyFunction("setattr(obj, name, value, /)", Doc = "Sets an attribute by name: setattr(x, 'y', v) is x.y = v.")]
    internal static int Run(Interpreter py, PyObject* target, PyObject* name, PyObject* value)
    {
        using var key = new PyOwned(py, AttributeName.From(py, name));
        return key.IsNull ? -1 : Attributes.Set(py, target, key.Pointer, value);
    }
}
