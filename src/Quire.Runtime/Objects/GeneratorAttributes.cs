using Quire.Runtime.ObjectModel;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Objects;

/// <summary>Names, code and frame of generators and coroutines.</summary>
internal static unsafe class GeneratorAttributes
{
    /// <summary>The name (0) or qualified name (1), borrowed. A completed generator keeps its code for this.</summary>
    public static PyObject* NameOf(Interpreter py, PyGenerator* self, int which)
    {
        if (self->Names != null)
            return PyTuple.Items((PyTuple*)self->Names)[which];
        PyCode* code = PyGenerator.FrameOf(self)->Code;
        return which == 0 ? (PyObject*)code->Name : (PyObject*)code->QualName;
    }

    public static int SetName(Interpreter py, PyGenerator* self, int which, PyObject* value)
    {
        if (value == null || !Types.IsInstance(py, value, TypeIndex.Str))
        {
            Raise.TypeError(py, $"{(which == 0 ? "__name__" : "__qualname__")} must be set to a string object");
            return -1;
        }
        PyObject* names = PyTuple.Pack(py, which == 0 ? value : NameOf(py, self, 0), which == 1 ? value : NameOf(py, self, 1));
        if (names == null)
            return -1;
        Ref.Set(py, &self->Names, names);
        return 0;
    }

    public static PyObject* Code(Interpreter py, PyGenerator* self) => Ref.New((PyObject*)PyGenerator.FrameOf(self)->Code);

    public static PyObject* FrameObject(Interpreter py, PyGenerator* self) =>
        self->State == GeneratorState.Completed ? Ref.New(py.None) : (PyObject*)PyFrame.For(py, PyGenerator.FrameOf(self));
}
