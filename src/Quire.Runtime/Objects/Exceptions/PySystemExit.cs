using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>SystemExit.</summary>
[PyType("SystemExit", TypeIndex.SystemExit, Base = TypeIndex.BaseException, DictOffset = 8,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.ExceptionSubclass | TypeFlags.HasDict, Doc = "The program wants to end.")]
internal unsafe partial struct PySystemExit
{
    public PyBaseException Head;
    public PyObject* Code;

    [PySlot(Slot.Init)]
    internal static int Init(Interpreter py, PyBaseException* self, PyObject** args, int count, PyObject* names)
    {
        if (PyBaseException.Init(py, self, args, count, names) < 0)
            return -1;
        PyObject* code = count == 0 ? py.None : count == 1 ? args[0] : (PyObject*)self->Args;
        return ExceptionFields.Set(py, (PyObject*)self, ExceptionFields.SystemExitCode, code);
    }

    [PyProperty("code", IsMember = true, Doc = "The exit code.")]
    internal static PyObject* GetCode(Interpreter py, PyObject* self) => ExceptionFields.GetOwned(py, self, 0);

    [PyPropertySetter("code")]
    internal static int SetCode(Interpreter py, PyObject* self, PyObject* value) => ExceptionFields.Set(py, self, 0, value);
}
