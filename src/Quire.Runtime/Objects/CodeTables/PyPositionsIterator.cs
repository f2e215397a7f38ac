using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Iterator over the positions of a code object, one an instruction.</summary>
[PyType("positions_iterator", TypeIndex.PositionsIterator, Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances)]
internal unsafe partial struct PyPositionsIterator
{
    public PyObject Header;
    public PyCode* Code;
    public int Index;

    public static PyObject* New(Interpreter py, PyCode* code)
    {
        var it = (PyPositionsIterator*)py.NewObject((nuint)sizeof(PyPositionsIterator), BlockKind.Container, TypeIndex.PositionsIterator);
        if (it == null)
            return null;
        it->Code = (PyCode*)Ref.New((PyObject*)code);
        it->Index = 0;
        return (PyObject*)it;
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyPositionsIterator* it)
    {
        if (it->Index >= it->Code->InstructionCount)
            return null;
        var position = it->Code->Positions[it->Index].ToPosition();
        bool hasLine = position.Line != 0;
        PyObject** items = stackalloc PyObject*[4];
        items[0] = Number(py, hasLine ? position.Line : -1);
        items[1] = Number(py, hasLine ? position.EndLine : -1);
        items[2] = Number(py, hasLine ? position.Column : -1);
        items[3] = Number(py, hasLine ? position.EndColumn : -1);
        bool isWhole = items[0] != null && items[1] != null && items[2] != null && items[3] != null;
        PyObject* tuple = isWhole ? PyTuple.FromBorrowed(py, items, 4) : null;
        for (int i = 0; i < 4; i++)
            Ref.XDec(py, items[i]);
        if (tuple != null)
            it->Index++;
        return tuple;
    }

    private static PyObject* Number(Interpreter py, int value) => value < 0 ? Ref.New(py.None) : PyInt.FromLong(py, value);

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyPositionsIterator* it)
    {
        Ref.Dec(py, (PyObject*)it->Code);
        py.Heap.Free(it);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyPositionsIterator* it, Visitor* visitor) => Visitor.Visit(visitor, it->Code);
}
