using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// A type record, itself a Python object of type <c>type</c>. Slots are inherited by copying when the type is made
/// and rewritten when a class attribute with a slot's name changes.
/// All reference fields are owned unless said otherwise; null where "may be null" is said.
/// </summary>
internal unsafe struct PyType
{
    public PyObject Header;

    /// <summary>This type's own index in <see cref="Interpreter.TypeTable"/>; what instances carry in their header.</summary>
    public int Index;
    public TypeFlags Flags;

    /// <summary>Bytes of an instance before items, slots' values, shape word and inline values of this type included as far as fixed.</summary>
    public int BasicSize;

    /// <summary>Bytes per item of a variable-size type, else 0.</summary>
    public int ItemSize;

    /// <summary>Offset of the shape word when <see cref="TypeFlags.HasShape"/>; inline values follow it.</summary>
    public int ShapeOffset;

    /// <summary>Offset of a plain dict pointer when <see cref="TypeFlags.HasDict"/>; −1 means behind the items of a variable-size instance.</summary>
    public int DictOffset;

    /// <summary>Inline values a new instance has room for; grows with what instances turned out to need.</summary>
    public int InlineCapacity;

    /// <summary>Number of values in __slots__ (own and inherited) that lie at <see cref="SlotsOffset"/>.</summary>
    public int SlotCount;
    public int SlotsOffset;

    /// <summary>
    /// Unique among all states of all types of the interpreter; 0 when no cache relies on this type yet.
    /// Any change to the type or a base of it sets it back to 0.
    /// </summary>
    public uint Version;

    public PyStr* Name;

    /// <summary>__qualname__; may be null for built-in types, whose name serves.</summary>
    public PyStr* QualName;
    public PyType* Base;
    public PyTuple* Bases;
    public PyTuple* Mro;
    public PyDict* Dict;

    /// <summary>Direct subclasses, borrowed, in order of creation: a raw array of <see cref="SubclassCount"/> pointers; a dying class takes itself out.</summary>
    public PyType** Subclasses;
    public int SubclassCount;
    public int SubclassCapacity;

    /// <summary>The empty shape instances start from; may be null until the first instance.</summary>
    public Shape* RootShape;

    /// <summary>Number protocol; shared with a base unless <see cref="OwnsNumber"/>. Never null.</summary>
    public NumberSlots* Number;
    public bool OwnsNumber;

    /// <summary>Index into the interpreter's table of built-in type texts (docstring, signature, populate function); 0 for classes.</summary>
    public int DefinitionIndex;

    // Life. Dealloc frees the instance and all it owns; it never fails.
    public DeallocSlot Dealloc;
    public TraverseSlot Traverse;

    /// <summary>Drops references that can be part of a cycle; null for types that need none.</summary>
    public DeallocSlot Clear;

    /// <summary>__del__: runs once, before the object goes; may resurrect it.</summary>
    public DeallocSlot Finalize;
    public NewSlot New;
    public InitSlot Init;

    // Basics.
    public UnarySlot Repr, Str;
    public HashSlot Hash;
    public CompareSlot Compare;

    /// <summary>Call with positional arguments, keyword values behind them, and a tuple of keyword names or null.</summary>
    public CallSlot Call;
    public BinarySlot GetAttribute;

    /// <summary>Set, or delete when the value is null. 0 or −1.</summary>
    public SetItemSlot SetAttribute;
    public TernarySlot DescriptorGet;
    public SetItemSlot DescriptorSet;
    public UnarySlot Iter;

    /// <summary>Next item, or null: exhausted when no exception is pending (StopIteration need not be raised).</summary>
    public UnarySlot Next;

    // Sequences and mappings.
    public LengthSlot Length;
    public BinarySlot GetItem;
    public SetItemSlot SetItem;
    public ItemAtSlot GetItemAt;
    public SetItemAtSlot SetItemAt;
    public ContainsSlot Contains;
    public BinarySlot Concat, InPlaceConcat;
    public ItemAtSlot Repeat, InPlaceRepeat;

    // Awaitables.
    public UnarySlot Await, AsyncIter, AsyncNext;
}
