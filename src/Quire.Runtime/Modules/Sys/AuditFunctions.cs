using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Modules.Sys;

/// <summary>Audit hooks.</summary>
internal static unsafe class AuditFunctions
{
    [PyFunction("addaudithook(hook)", Module = "sys", Doc = "Lets a callable hear of the events from now on. A hook that is there already may refuse it by an exception.")]
    internal static PyObject* Add(Interpreter py, PyObject* hook)
    {
        if (py.AuditHooks != null && Auditing.Event(py, "sys.addaudithook") < 0)
            return Errors.ClearIf(py, TypeIndex.Exception) ? Ref.New(py.None) : null;
        return Auditing.Add(py, hook) < 0 ? null : Ref.New(py.None);
    }

    [PyFunction("audit(event, /, *args)", Module = "sys", Doc = "Tells the hooks of an event.")]
    internal static PyObject* Audit(Interpreter py, PyObject** args, int count, PyObject* kwnames)
    {
        if (!ArgumentBinding.TakesNoKeywords(py, "sys.audit", kwnames))
            return null;
        if (count == 0)
            return Raise.TypeError(py, "audit() missing 1 required positional argument: 'event'");
        if (py.AuditHooks == null)
            return Ref.New(py.None);
        if (!PyStr.Check(py, args[0]))
            return Raise.TypeError(py, $"expected str for argument 'event', not {Types.NameOf(py, args[0])}");
        using var arguments = new PyOwned(py, PyTuple.FromBorrowed(py, args + 1, count - 1));
        return arguments.IsNull || Auditing.Event(py, args[0], arguments.Pointer) < 0 ? null : Ref.New(py.None);
    }
}
