using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>
/// A run of items taken from a source that several tee iterators read. Runs form a chain; a tee iterator holds the run that it stands in,
/// so runs that all have passed go.
/// </summary>
[PyType("_tee_dataobject", TypeIndex.TeeData, Module = "itertools",
    Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances,
    Doc = "Items that several tee iterators share.")]
internal unsafe partial struct PyTeeData
{
    /// <summary>Items of a run: with them, the object fills its block well.</summary>
    public const int Capacity = 57;

    public PyObject Header;
    public PyObject* Source;
    public PyTeeData* Following;
    public int Count;

    /// <summary>The source is being asked for an item.</summary>
    public bool Running;
    public Run Items;

    public static PyTeeData* New(Interpreter py, PyObject* source)
    {
        var self = (PyTeeData*)Types.AllocateInstance(py, py.TypeTable[TypeIndex.TeeData], 0);
        if (self != null)
            self->Source = Ref.New(source);
        return self;
    }

    /// <summary>The item at a place (owned), taken from the source when nobody has yet; null at the end and on error.</summary>
    public static PyObject* At(Interpreter py, PyTeeData* self, int index)
    {
        if (index < self->Count)
            return Ref.New(Place(self, index));
        if (self->Running)
            return Raise.RuntimeError(py, "cannot re-enter the tee iterator");
        self->Running = true;
        PyObject* item = Iteration.NextInner(py, self->Source);
        self->Running = false;
        if (item == null)
            return null;
        self->Items[self->Count++] = (nint)item;
        return Ref.New(item);
    }

    /// <summary>The run that follows, made when nobody has yet; borrowed, null past the memory limit.</summary>
    public static PyTeeData* Next(Interpreter py, PyTeeData* self)
    {
        if (self->Following == null)
            self->Following = New(py, self->Source);
        return self->Following;
    }

    private static PyObject* Place(PyTeeData* self, int index) => (PyObject*)self->Items[index];

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyTeeData* self)
    {
        Clear(py, self);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Clear)]
    private static void Clear(Interpreter py, PyTeeData* self)
    {
        Ref.Clear(py, &self->Source);
        int count = self->Count;
        self->Count = 0;
        for (int i = 0; i < count; i++)
            Ref.Dec(py, Place(self, i));
        Ref.Clear(py, (PyObject**)&self->Following);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyTeeData* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Source);
        for (int i = 0; i < self->Count; i++)
            Visitor.Visit(visitor, Place(self, i));
        Visitor.Visit(visitor, self->Following);
    }

    /// <summary>Addresses of the items.</summary>
    [InlineArray(Capacity)]
    internal struct Run
    {
        private nint _first;
    }
}
