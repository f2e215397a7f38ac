using Quire.Memory;
using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Making type records and taking them apart: the table of types, inheritance of slots, the lists of subclasses.</summary>
internal static unsafe class TypeRecords
{
    /// <summary>What a type has because its base has it.</summary>
    public const TypeFlags Inherited = TypeFlags.Container | TypeFlags.Sequence | TypeFlags.Mapping | TypeFlags.HasFinalizer
        | TypeFlags.HasDict | TypeFlags.HasShape | TypeFlags.Weakly | TypeFlags.MatchSelf | TypeFlags.VariableSize
        | TypeFlags.IntSubclass | TypeFlags.ListSubclass | TypeFlags.TupleSubclass | TypeFlags.BytesSubclass
        | TypeFlags.StrSubclass | TypeFlags.DictSubclass | TypeFlags.ExceptionSubclass | TypeFlags.TypeSubclass;

    private const int SlotsBytes = (int)Slot.Add * 8;

    /// <summary>Puts a record into the table. False when there is no memory.</summary>
    public static bool Enter(Interpreter py, PyType* type, int index)
    {
        if (index >= py.TypeCapacity && !GrowTable(py, index + 1))
            return false;
        if ((type->Flags & TypeFlags.HasShape) != 0)
            py.TypeLayouts[index] = LayoutOf(type);
        py.TypeTable[index] = type;
        py.TypeCount = Math.Max(py.TypeCount, index + 1);
        type->Index = index;
        return true;
    }

    /// <summary>
    /// An index for a new class: the lowest that is free and fits. Inline caches know types by index and read the shape of an instance where the type
    /// had it, so an index once given to a class with shapes goes to classes with shapes in the same place for ever.
    /// </summary>
    public static int FreeIndex(Interpreter py, PyType* type)
    {
        int index = py.FreeTypeHint;
        while (index < py.TypeCount && py.TypeTable[index] != null)
            index++;
        py.FreeTypeHint = index;
        ushort layout = (type->Flags & TypeFlags.HasShape) != 0 ? LayoutOf(type) : (ushort)0;
        while (index < py.TypeCount && (py.TypeTable[index] != null || (py.TypeLayouts[index] != 0 && py.TypeLayouts[index] != layout)))
            index++;
        return index;
    }

    // Never 0. Caches are not made for what lies further out.
    private static ushort LayoutOf(PyType* type) => (ushort)(Math.Min(type->ShapeOffset, short.MaxValue) + 1);

    public static void Leave(Interpreter py, PyType* type)
    {
        if (type->Index == 0 || py.TypeTable[type->Index] != type)
            return;
        py.TypeTable[type->Index] = null;
        if (type->Index >= TypeIndex.FirstFree)
            py.FreeTypeHint = Math.Min(py.FreeTypeHint, type->Index);
    }

    /// <summary>Takes over the base's layout, slots and number table, and joins its subclasses. False when there is no memory.</summary>
    public static bool InheritFrom(Interpreter py, PyType* type, PyType* parent)
    {
        if (!AddSubclass(py, parent, type))
            return false;
        type->Base = (PyType*)Ref.New((PyObject*)parent);
        type->Flags |= parent->Flags & Inherited;
        type->BasicSize = parent->BasicSize;
        type->ItemSize = parent->ItemSize;
        type->ShapeOffset = parent->ShapeOffset;
        type->DictOffset = parent->DictOffset;
        type->SlotCount = parent->SlotCount;
        type->SlotsOffset = parent->SlotsOffset;
        type->Number = parent->Number;
        CopySlots(parent, type);
        return true;
    }

    public static void CopySlots(PyType* from, PyType* to) =>
        new ReadOnlySpan<byte>(&from->Dealloc, SlotsBytes).CopyTo(new Span<byte>(&to->Dealloc, SlotsBytes));

    /// <summary>Subclasses are borrowed: a dying class takes itself out.</summary>
    public static bool AddSubclass(Interpreter py, PyType* parent, PyType* child)
    {
        if (parent->SubclassCount == parent->SubclassCapacity)
        {
            int capacity = Math.Max(4, parent->SubclassCapacity * 2);
            nuint bytes = (nuint)capacity * (nuint)sizeof(PyType*);
            void* grown = parent->Subclasses == null ? py.Heap.Allocate(bytes, BlockKind.Raw) : py.Heap.Reallocate(parent->Subclasses, bytes);
            if (grown == null)
                return false;
            parent->Subclasses = (PyType**)grown;
            parent->SubclassCapacity = capacity;
        }
        parent->Subclasses[parent->SubclassCount++] = child;
        return true;
    }

    public static void RemoveSubclass(PyType* parent, PyType* child)
    {
        int at = parent->SubclassCount - 1;
        while (at >= 0 && parent->Subclasses[at] != child)
            at--;
        if (at < 0)
            return;
        parent->SubclassCount--;
        for (int i = at; i < parent->SubclassCount; i++)
            parent->Subclasses[i] = parent->Subclasses[i + 1];
    }

    /// <summary>Frees the raw blocks of a record that nothing refers to any more.</summary>
    public static void FreeTables(Interpreter py, PyType* type)
    {
        ShapeTree.Free(py, type);
        if (type->OwnsNumber)
            py.Heap.Free(type->Number);
        type->OwnsNumber = false;
        if (type->Subclasses != null)
            py.Heap.Free(type->Subclasses);
        type->Subclasses = null;
        type->SubclassCount = type->SubclassCapacity = 0;
    }

    private static bool GrowTable(Interpreter py, int needed)
    {
        int capacity = Math.Max(TypeIndex.FirstFree + 64, Math.Max(needed, py.TypeCapacity * 2));
        nuint bytes = (nuint)capacity * (nuint)sizeof(PyType*);
        void* grown = py.TypeTable == null ? py.Heap.Allocate(bytes, BlockKind.Raw) : py.Heap.Reallocate(py.TypeTable, bytes);
        if (grown == null)
            return false;
        py.TypeTable = (PyType**)grown;
        nuint layoutBytes = (nuint)capacity * sizeof(ushort);
        void* layouts = py.TypeLayouts == null ? py.Heap.Allocate(layoutBytes, BlockKind.Raw) : py.Heap.Reallocate(py.TypeLayouts, layoutBytes);
        if (layouts == null)
            return false;
        py.TypeLayouts = (ushort*)layouts;
        new Span<ushort>(py.TypeLayouts + py.TypeCapacity, capacity - py.TypeCapacity).Clear();
        new Span<nuint>(py.TypeTable + py.TypeCapacity, capacity - py.TypeCapacity).Clear();
        py.TypeCapacity = capacity;
        return true;
    }
}
