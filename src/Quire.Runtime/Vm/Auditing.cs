using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>Events that the hooks of sys.addaudithook are told of. A hook that raises ends what the event stands for.</summary>
internal static unsafe class Auditing
{
    /// <summary>Calls all hooks with an event and its arguments (owned, taken over; null is a failure). 0, or −1 with an exception.</summary>
    public static int Event(Interpreter py, string name, params ReadOnlySpan<nint> stolenArguments)
    {
        bool isWhole = true;
        foreach (nint argument in stolenArguments)
            isWhole &= argument != 0;
        using var arguments = new PyOwned(py, isWhole ? (PyObject*)PyTuple.New(py, stolenArguments.Length) : null);
        for (int i = 0; i < stolenArguments.Length; i++)
        {
            if (arguments.IsNull)
                Ref.XDec(py, (PyObject*)stolenArguments[i]);
            else
                PyTuple.Items((PyTuple*)arguments.Pointer)[i] = (PyObject*)stolenArguments[i];
        }
        using var text = new PyOwned(py, arguments.IsNull ? null : PyStr.Intern(py, name));
        return text.IsNull ? -1 : Event(py, text.Pointer, arguments.Pointer);
    }

    public static int Event(Interpreter py, PyObject* name, PyObject* arguments)
    {
        // A hook may add others: those hear the rest of this event as well.
        for (int i = 0; py.AuditHooks != null && i < py.AuditHooks->Length; i++)
        {
            using var hook = new PyOwned(py, Ref.New(py.AuditHooks->Items[i]));
            using var result = new PyOwned(py, Call.TwoArgs(py, hook.Pointer, name, arguments));
            if (result.IsNull)
                return -1;
        }
        return 0;
    }

    public static int Add(Interpreter py, PyObject* hook)
    {
        if (py.AuditHooks == null)
            py.AuditHooks = PyList.New(py, 0);
        return py.AuditHooks == null ? -1 : PyList.Append(py, py.AuditHooks, hook);
    }
}
