using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>Instructions that hardly ever run.</summary>
internal static unsafe class Rare
{
    /// <summary>An expression statement of interactive code: sys.displayhook(value).</summary>
    public static int PrintExpression(Interpreter py, PyObject* value)
    {
        PyObject* hook = PyDict.GetName(py, py.SysDict, Name.displayhook);
        if (hook == null)
        {
            Raise.RuntimeError(py, "lost sys.displayhook");
            return -1;
        }
        using var held = new PyOwned(py, Ref.New(hook));
        using var result = new PyOwned(py, Call.OneArg(py, hook, value));
        return result.IsNull ? -1 : 0;
    }
}
