using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Objects;

/// <summary>traceback: one frame an exception passed; <see cref="Next"/> is the one further in.</summary>
[PyType("traceback", TypeIndex.Traceback, Flags = TypeFlags.Container, Signature = "(tb_next, tb_frame, tb_lasti, tb_lineno)",
    Doc = "An entry of the trace an exception leaves behind.")]
internal unsafe partial struct PyTraceback
{
    public PyObject Header;
    public PyTraceback* Next;
    public PyFrame* Frame;

    /// <summary>Index of the instruction that raised.</summary>
    public int LastInstruction;
    public int Line;

    /// <summary>Puts an entry for a running frame in front of the exception's traceback. On MemoryError the entry is left out.</summary>
    public static void Add(Interpreter py, PyBaseException* exception, Frame* frame)
    {
        PyFrame* o = PyFrame.For(py, frame);
        if (o == null)
            return;
        int at = Vm.Frame.LastInstruction(frame);
        PyObject* entry = New(py, (PyTraceback*)exception->Traceback, o, at, PyCode.LineAt(frame->Code, at));
        Ref.Dec(py, (PyObject*)o);
        if (entry != null)
            Ref.Set(py, &exception->Traceback, entry);
    }

    public static PyObject* New(Interpreter py, PyTraceback* next, PyFrame* frame, int lastInstruction, int line)
    {
        var entry = (PyTraceback*)py.NewObject((nuint)sizeof(PyTraceback), BlockKind.Container, TypeIndex.Traceback);
        if (entry == null)
            return null;
        entry->Next = (PyTraceback*)Ref.XNew((PyObject*)next);
        entry->Frame = (PyFrame*)Ref.New((PyObject*)frame);
        entry->LastInstruction = lastInstruction;
        entry->Line = line;
        return (PyObject*)entry;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyTraceback* self)
    {
        Ref.XDec(py, (PyObject*)self->Next);
        Ref.XDec(py, (PyObject*)self->Frame);
        py.Heap.Free(self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyTraceback* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Next);
        Visitor.Visit(visitor, self->Frame);
    }

    [PySlot(Slot.Clear)]
    private static void Clear(Interpreter py, PyTraceback* self)
    {
        Ref.Clear(py, (PyObject**)&self->Next);
        Ref.Clear(py, (PyObject**)&self->Frame);
    }

    [PySlot(Slot.New)]
    private static PyObject* Construct(Interpreter py, PyType* type, PyObject** args, int count, PyObject* names)
    {
        PyObject** values = stackalloc PyObject*[4];
        if (NativeArguments.Bind(py, "traceback", ["tb_next", "tb_frame", "tb_lasti", "tb_lineno"], 4, args, count, names, values) < 0)
            return null;
        if (!values[1]->Is(TypeIndex.Frame))
            return ArgumentBinding.WrongType(py, "traceback", "argument 'tb_frame'", "frame", values[1]);
        long last = Conversion.IndexAsLong(py, values[2], TypeIndex.OverflowError);
        long line = py.HasError ? 0 : Conversion.IndexAsLong(py, values[3], TypeIndex.OverflowError);
        if (py.HasError)
            return null;
        if (values[0] != py.None && !values[0]->Is(TypeIndex.Traceback))
            return Raise.TypeError(py, $"expected traceback object or None, got '{Types.NameOf(py, values[0])}'");
        PyTraceback* next = values[0] == py.None ? null : (PyTraceback*)values[0];
        return New(py, next, (PyFrame*)values[1], (int)(last >> 1), (int)line);
    }

    [PyProperty("tb_frame", IsMember = true, Doc = "The frame.")]
    private static PyObject* GetFrame(Interpreter py, PyTraceback* self) => Ref.New((PyObject*)self->Frame);

    [PyProperty("tb_lineno", Doc = "The line that was running.")]
    private static PyObject* GetLine(Interpreter py, PyTraceback* self) => PyInt.FromLong(py, self->Line);

    [PyProperty("tb_lasti", IsMember = true, Doc = "The instruction that was running.")]
    private static PyObject* GetLastInstruction(Interpreter py, PyTraceback* self) => PyInt.FromLong(py, 2L * self->LastInstruction);

    [PyProperty("tb_next", Doc = "The entry of the frame that was called, or None.")]
    private static PyObject* GetNext(Interpreter py, PyTraceback* self) => Ref.New(self->Next == null ? py.None : (PyObject*)self->Next);

    [PyPropertySetter("tb_next")]
    private static int SetNext(Interpreter py, PyTraceback* self, PyObject* value)
    {
        if (value == null || (value != py.None && !value->Is(TypeIndex.Traceback)))
        {
            Raise.TypeError(py, value == null ? "can't delete tb_next attribute" : $"expected traceback object, got '{Types.NameOf(py, value)}'");
            return -1;
        }
        PyTraceback* next = value == py.None ? null : (PyTraceback*)value;
        for (PyTraceback* entry = next; entry != null; entry = entry->Next)
        {
            if (entry == self)
            {
                Raise.ValueError(py, "traceback loop detected");
                return -1;
            }
        }
        Ref.Set(py, (PyObject**)&self->Next, Ref.XNew((PyObject*)next));
        return 0;
    }
}
