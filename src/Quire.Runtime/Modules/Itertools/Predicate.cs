using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>Asking a predicate.</summary>
internal static unsafe class Predicate
{
    /// <summary>Whether function(item) is true: 1, 0, or −1 with an exception pending.</summary>
    public static int Test(Interpreter py, PyObject* function, PyObject* item)
    {
        using var answer = new PyOwned(py, Call.OneArg(py, function, item));
        return answer.IsNull ? -1 : Conversion.IsTrue(py, answer.Pointer);
    }
}
