using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>
/// A run of items taken from a source that several tee iterators read. Runs form a chain; a tee iterator holds the run that it stands in,
/// so runs that all have passed go.
/// </summary>
[PyType("_tee_dataobject", TypeIndex.TeeData, Module = "itertools",
    Flags = TypeFlags.Container | TypeFlags.Immutable,
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
        if (self->Source == null || py.TypeOf(self->Source)->Next == null)
            return Raise.TypeError(py, "the source of a tee data object must be an iterator");
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

    [PyMethod(Copying.ReduceSignature, Doc = Copying.ReduceDoc)]
    private static PyObject* Reduce(Interpreter py, PyTeeData* self)
    {
        if (!Copying.Warn(py))
            return null;
        using var items = new PyOwned(py, (PyObject*)PyList.New(py, 0));
        for (int i = 0; !items.IsNull && i < self->Count; i++)
        {
            if (PyList.Append(py, (PyList*)items.Pointer, Place(self, i)) < 0)
                return null;
        }
        if (items.IsNull)
            return null;
        PyObject* source = self->Source == null ? py.None : self->Source;
        PyObject* following = self->Following == null ? py.None : (PyObject*)self->Following;
        return Copying.Reduce(py, self, PyTuple.Pack(py, source, items.Pointer, following));
    }

    [PySlot(Slot.New)]
    private static PyObject* Create(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        if (!ArgumentBinding.TakesNoKeywords(py, "_tee_dataobject", kwnames))
            return null;
        if (count != 3)
            return Raise.TypeError(py, $"teedataobject expected 3 arguments, got {count}");
        if (!PyList.Check(py, args[1]))
            return Raise.TypeError(py, $"teedataobject() argument 2 must be list, not {(args[1] == py.None ? "None" : Types.NameOf(py, args[1]))}");
        var items = (PyList*)args[1];
        bool isLast = args[2] == py.None;
        if (items->Length > Capacity || (!isLast && (items->Length != Capacity || !args[2]->Is(TypeIndex.TeeData))))
            return Raise.ValueError(py, "Invalid arguments");
        PyTeeData* self = New(py, args[0]);
        if (self == null)
            return null;
        for (int i = 0; i < items->Length; i++)
            self->Items[self->Count++] = (nint)Ref.New(items->Items[i]);
        self->Following = isLast ? null : (PyTeeData*)Ref.New(args[2]);
        return (PyObject*)self;
    }

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
