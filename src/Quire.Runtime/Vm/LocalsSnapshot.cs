using Quire.Bytecode;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>locals() of a function: a new dict of the variables that are bound.</summary>
internal static unsafe class LocalsSnapshot
{
    /// <summary>locals() where the current frame is: the namespace itself for module and class bodies (owned).</summary>
    public static PyObject* Current(Interpreter py)
    {
        Frame* frame = py.CurrentFrame;
        if (frame == null)
            return Raise.SystemError(py, "frame does not exist");
        if (frame->Has(FrameFlags.HasNamespace))
            return Ref.New(Frame.Namespace(frame));
        return Of(py, frame->Code, Frame.Locals(frame));
    }

    /// <summary>Values may be null: then nothing is bound.</summary>
    public static PyObject* Of(Interpreter py, PyCode* code, PyObject** values)
    {
        using var dict = new PyOwned(py, (PyObject*)PyDict.New(py));
        if (dict.IsNull)
            return null;
        byte* kinds = PyBytes.Data((PyBytes*)code->LocalKinds);
        for (int i = 0; values != null && i < code->LocalCount; i++)
        {
            var kind = (LocalKind)kinds[i];
            PyObject* value = values[i];
            if ((kind & (LocalKind.Cell | LocalKind.Free)) != 0 && value != null && value->Is(TypeIndex.Cell))
                value = ((PyCell*)value)->Value;
            if (value == null || (kind & LocalKind.Hidden) != 0)
                continue;
            if (PyDict.SetStr(py, (PyDict*)dict.Pointer, PyTuple.Items(code->LocalNames)[i], value) < 0)
                return null;
        }
        return dict.Move();
    }
}
