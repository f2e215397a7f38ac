using Quire.Bytecode;
using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Objects;

/// <summary>
/// frame: a Python object for an activation. While the activation runs it points at it; when that ends, the object takes over the
/// values of the local slots in a block of its own.
/// </summary>
[PyType("frame", TypeIndex.Frame, Flags = TypeFlags.Container | TypeFlags.NoInstances, Doc = "An activation of a code object.")]
internal unsafe partial struct PyFrame
{
    public PyObject Header;

    /// <summary>The running activation, or null once it ended.</summary>
    public Frame* Frame;

    /// <summary>Values of the local slots (owned) after the end; null before, or when there was no memory for them.</summary>
    public PyObject** Locals;

    /// <summary>Owned copies of what the activation had.</summary>
    public PyCode* Code;
    public PyFunction* Function;
    public PyObject* Namespace;

    /// <summary>Frame object of the caller, set when the activation ended; may be null.</summary>
    public PyFrame* Back;

    /// <summary>f_trace, or null.</summary>
    public PyObject* Trace;
    public int LastInstruction;

    /// <summary>The frame object of a running frame (owned), made if there is none yet. Null with MemoryError.</summary>
    public static PyFrame* For(Interpreter py, Frame* frame)
    {
        PyFrame* present = frame->Object;
        if (present != null && present->Header.Count != 0)
            return (PyFrame*)Ref.New((PyObject*)present);
        // One that only waits to be freed is not brought back.
        if (present != null)
            present->Frame = null;
        var o = (PyFrame*)py.NewObject((nuint)sizeof(PyFrame), BlockKind.Container, TypeIndex.Frame);
        if (o == null)
            return null;
        o->Frame = frame;
        o->Locals = null;
        o->Code = (PyCode*)Ref.New((PyObject*)frame->Code);
        o->Function = (PyFunction*)Ref.New((PyObject*)frame->Function);
        o->Namespace = frame->Has(FrameFlags.HasNamespace) ? Ref.New(Vm.Frame.Namespace(frame)) : null;
        o->Back = null;
        o->Trace = null;
        o->LastInstruction = -1;
        frame->Object = o;
        return o;
    }

    /// <summary>The activation ends: its local values move here, unless nobody else holds this object any more.</summary>
    public static void TakeOver(Interpreter py, PyFrame* self, Frame* frame)
    {
        self->Frame = null;
        self->LastInstruction = Vm.Frame.LastInstruction(frame);
        LinkBack(py, self, frame);
        int count = frame->Code->LocalCount;
        if (count == 0)
            return;
        var values = (PyObject**)py.Heap.Allocate((nuint)count * (nuint)sizeof(PyObject*), BlockKind.Raw);
        if (values == null)
            return;
        PyObject** locals = Vm.Frame.Locals(frame);
        for (int i = 0; i < count; i++)
        {
            values[i] = locals[i];
            locals[i] = null;
        }
        self->Locals = values;
    }

    // f_back must outlive the caller's activation as well.
    private static void LinkBack(Interpreter py, PyFrame* self, Frame* frame)
    {
        Frame* caller = frame->Previous;
        if (caller == null || self->Back != null)
            return;
        PyObject* pending = Errors.Take(py);
        self->Back = For(py, caller);
        Errors.Clear(py);
        Errors.Restore(py, pending);
    }

    public static int InstructionOf(PyFrame* self) => self->Frame != null ? Vm.Frame.LastInstruction(self->Frame) : self->LastInstruction;

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyFrame* self)
    {
        if (self->Frame != null)
            self->Frame->Object = null;
        ReleaseLocals(py, self);
        Ref.XDec(py, (PyObject*)self->Back);
        Ref.XDec(py, self->Namespace);
        Ref.XDec(py, self->Trace);
        Ref.Dec(py, (PyObject*)self->Function);
        Ref.Dec(py, (PyObject*)self->Code);
        py.Heap.Free(self);
    }

    private static void ReleaseLocals(Interpreter py, PyFrame* self)
    {
        PyObject** values = self->Locals;
        if (values == null)
            return;
        self->Locals = null;
        for (int i = 0; i < self->Code->LocalCount; i++)
            Ref.XDec(py, values[i]);
        py.Heap.Free(values);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyFrame* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Back);
        Visitor.Visit(visitor, self->Namespace);
        Visitor.Visit(visitor, self->Trace);
        Visitor.Visit(visitor, self->Function);
        Visitor.Visit(visitor, self->Code);
        for (int i = 0; self->Locals != null && i < self->Code->LocalCount; i++)
            Visitor.Visit(visitor, self->Locals[i]);
    }

    [PySlot(Slot.Clear)]
    private static void Clear(Interpreter py, PyFrame* self)
    {
        ReleaseLocals(py, self);
        Ref.Clear(py, (PyObject**)&self->Back);
        Ref.Clear(py, &self->Trace);
    }

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyFrame* self) => PyStr.FromString(
        py, $"<frame at 0x{(long)self:x}, file {Conversion.ReprText(py, self->Code->FileName)}, line {PyCode.LineAt(self->Code, InstructionOf(self))}, code {PyStr.ToText(self->Code->Name)}>");

    [PyProperty("f_code", Doc = "The code object.")]
    private static PyObject* GetCode(Interpreter py, PyFrame* self) => Ref.New((PyObject*)self->Code);

    [PyProperty("f_globals", Doc = "The globals.")]
    private static PyObject* GetGlobals(Interpreter py, PyFrame* self) => Ref.New((PyObject*)self->Function->Globals);

    [PyProperty("f_builtins", Doc = "The built-ins.")]
    private static PyObject* GetBuiltins(Interpreter py, PyFrame* self) => Ref.New((PyObject*)self->Function->Builtins);

    [PyProperty("f_lasti", Doc = "The instruction that is running.")]
    private static PyObject* GetLast(Interpreter py, PyFrame* self) => PyInt.FromLong(py, 2L * InstructionOf(self));

    [PyProperty("f_lineno", Doc = "The line that is running.")]
    private static PyObject* GetLine(Interpreter py, PyFrame* self) => PyInt.FromLong(py, PyCode.LineAt(self->Code, InstructionOf(self)));

    [PyProperty("f_back", Doc = "The frame of the caller, or None.")]
    private static PyObject* GetBack(Interpreter py, PyFrame* self)
    {
        if (self->Frame == null)
            return Ref.New(self->Back == null ? py.None : (PyObject*)self->Back);
        Frame* caller = self->Frame->Previous;
        return caller == null ? Ref.New(py.None) : (PyObject*)For(py, caller);
    }

    [PyProperty("f_locals", Doc = "The local variables: the namespace of a module or class body, else a dict of what they are now.")]
    private static PyObject* GetLocals(Interpreter py, PyFrame* self) => LocalsOf(py, self);

    /// <summary>The namespace, or a new dict of the local variables (owned).</summary>
    public static PyObject* LocalsOf(Interpreter py, PyFrame* self)
    {
        if (self->Namespace != null)
            return Ref.New(self->Namespace);
        PyObject** values = self->Frame != null ? Vm.Frame.Locals(self->Frame) : self->Locals;
        return LocalsSnapshot.Of(py, self->Code, values);
    }

    [PyProperty("f_trace", Doc = "The trace function, or None.")]
    private static PyObject* GetTrace(Interpreter py, PyFrame* self) => Ref.New(self->Trace == null ? py.None : self->Trace);

    [PyPropertySetter("f_trace")]
    private static int SetTrace(Interpreter py, PyFrame* self, PyObject* value)
    {
        Ref.Set(py, &self->Trace, value == py.None ? null : Ref.XNew(value));
        return 0;
    }

    [PyMethod("clear($self, /)", Doc = "Drops the references the finished frame holds.")]
    private static PyObject* ClearMethod(Interpreter py, PyFrame* self)
    {
        if (self->Frame == null)
        {
            ReleaseLocals(py, self);
            return Ref.New(py.None);
        }
        bool isSuspended = self->Frame->Has(FrameFlags.InGenerator) && Vm.Frame.Generator(self->Frame)->State != GeneratorState.Running;
        if (!isSuspended)
            return Raise.RuntimeError(py, "cannot clear an executing frame");
        return Raise.RuntimeError(py, "cannot clear a suspended frame");
    }
}
