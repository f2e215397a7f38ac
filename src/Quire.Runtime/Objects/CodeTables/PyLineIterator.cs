using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Iterator over the lines of a code object: ranges of bytes of co_code with their line.</summary>
[PyType("line_iterator", TypeIndex.LineIterator, Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PyLineIterator
{
    public PyObject Header;
    public PyCode* Code;
    public int Index;

    public static PyObject* New(Interpreter py, PyCode* code)
    {
        var it = (PyLineIterator*)py.NewObject((nuint)sizeof(PyLineIterator), BlockKind.Container, TypeIndex.LineIterator);
        if (it == null)
            return null;
        it->Code = (PyCode*)Ref.New((PyObject*)code);
        it->Index = 0;
        return (PyObject*)it;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyLineIterator* it)
    {
        PyCode* code = it->Code;
        int start = it->Index;
        if (start >= code->InstructionCount)
            return null;
        int line = code->Positions[start].Line;
        int end = start + 1;
        while (end < code->InstructionCount && code->Positions[end].Line == line)
            end++;
        using var from = new PyOwned(py, PyInt.FromLong(py, (long)start * CodeText.InstructionSize));
        using var to = new PyOwned(py, from.IsNull ? null : PyInt.FromLong(py, (long)end * CodeText.InstructionSize));
        using var number = new PyOwned(py, to.IsNull ? null : line == 0 ? Ref.New(py.None) : PyInt.FromLong(py, line));
        PyObject* range = number.IsNull ? null : PyTuple.Pack(py, from.Pointer, to.Pointer, number.Pointer);
        if (range != null)
            it->Index = end;
        return range;
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyLineIterator* it)
    {
        Ref.Dec(py, (PyObject*)it->Code);
        py.Heap.Free(it);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyLineIterator* it, Visitor* visitor) => Visitor.Visit(visitor, it->Code);
}
