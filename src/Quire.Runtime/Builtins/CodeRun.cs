using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Builtins;

/// <summary>What eval and exec share: the scopes a code object runs in.</summary>
internal static unsafe class CodeRun
{
    /// <summary>
    /// Fills in what was not given: the caller's globals and locals, or the given globals for both. Locals come out owned; false
    /// with an exception pending.
    /// </summary>
    public static bool Scopes(Interpreter py, ref PyObject* globals, PyObject* locals, out PyObject* ownedLocals)
    {
        ownedLocals = null;
        if (globals != null && globals != py.None)
        {
            ownedLocals = Ref.New(locals == null || locals == py.None ? globals : locals);
        }
        else
        {
            if (py.CurrentFrame == null)
            {
                Raise.SystemError(py, "globals and locals cannot be NULL");
                return false;
            }
            globals = (PyObject*)py.CurrentFrame->Globals;
            ownedLocals = locals == null || locals == py.None ? LocalsSnapshot.Current(py) : Ref.New(locals);
            if (ownedLocals == null)
                return false;
        }
        var dict = (PyDict*)globals;
        if (PyDict.GetName(py, dict, Name.__builtins__) != null || PyDict.SetName(py, dict, Name.__builtins__, (PyObject*)Builtins(py)) == 0)
            return true;
        Ref.Dec(py, ownedLocals);
        ownedLocals = null;
        return false;
    }

    /// <summary>Runs a code object; the closure, a tuple of cells, may be null.</summary>
    public static PyObject* Run(Interpreter py, PyCode* code, PyObject* globals, PyObject* locals, PyTuple* closure)
    {
        if (py.AuditHooks != null && Auditing.Event(py, "exec", (nint)Ref.New((PyObject*)code)) < 0)
            return null;
        PyObject* given = PyDict.GetName(py, (PyDict*)globals, Name.__builtins__);
        PyDict* builtins = given == null ? py.BuiltinsDict
            : given->Is(TypeIndex.Module) ? ((PyModule*)given)->Dict
            : (PyDict*)given;
        PyFunction* function = PyFunction.New(py, code, (PyDict*)globals, builtins);
        if (function == null)
            return null;
        using var owned = new PyOwned(py, (PyObject*)function);
        if (closure != null)
            function->Closure = (PyTuple*)Ref.New((PyObject*)closure);
        return CallPaths.RunBody(py, function, locals);
    }

    /// <summary>Whether an object may serve as locals.</summary>
    public static bool IsMapping(Interpreter py, PyObject* o) => py.TypeOf(o)->GetItem != null;

    private static PyDict* Builtins(Interpreter py) =>
        py.CurrentFrame == null ? py.BuiltinsDict : py.CurrentFrame->Function->Builtins;
}
