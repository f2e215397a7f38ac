using System.Runtime.CompilerServices;
using Quire.Memory;
using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Where the parts of an instance lie. Plain classes and subclasses of fixed-size types:
/// <code>  [ base's layout ][ __slots__ values ][ shape word ][ inline values … ]  </code>
/// Subclasses of variable-size types (int, str, bytes, tuple) keep what they add in the last words of the block, counted from its end,
/// because the length of the items differs:
/// <code>  [ base's layout ][ items ][ … dict, __slots__ value 1, __slots__ value 0 ]  </code>
/// <see cref="PyType.DictOffset"/> and <see cref="PyType.SlotsOffset"/> are then <see cref="InTail"/>.
/// </summary>
internal static unsafe class InstanceLayout
{
    public const int InTail = -1;
    private const int WordSize = 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint* ShapeWord(PyType* type, PyObject* o) => (nuint*)((byte*)o + type->ShapeOffset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyObject** InlineValues(PyType* type, PyObject* o) => (PyObject**)((byte*)o + type->ShapeOffset + WordSize);

    /// <summary>The word-th word from the end of the block.</summary>
    public static PyObject** TailWord(PyObject* o, int word) =>
        (PyObject**)((byte*)o + (Heap.SizeOf(o) & ~(nuint)(WordSize - 1))) - 1 - word;

    /// <summary>The dict pointer of an instance whose type has <see cref="TypeFlags.HasDict"/>.</summary>
    public static PyDict** DictField(PyType* type, PyObject* o) => type->DictOffset == InTail
        ? (PyDict**)TailWord(o, type->SlotCount)
        : (PyDict**)((byte*)o + type->DictOffset);

    /// <summary>The place of one of the __slots__ values, own or inherited.</summary>
    public static PyObject** SlotValue(PyType* type, PyObject* o, int slot) => type->SlotsOffset == InTail
        ? TailWord(o, slot)
        : (PyObject**)((byte*)o + type->SlotsOffset) + slot;

    /// <summary>The place a <see cref="PyMemberDescriptor.Offset"/> names: bytes from the object, or −1−slot in the tail.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyObject** Member(PyObject* o, int offset) => offset >= 0 ? (PyObject**)((byte*)o + offset) : TailWord(o, -1 - offset);

    /// <summary>Words in the tail of each instance.</summary>
    public static int TailWords(PyType* type) =>
        (type->SlotsOffset == InTail ? type->SlotCount : 0) + ((type->Flags & TypeFlags.HasDict) != 0 && type->DictOffset == InTail ? 1 : 0);

    /// <summary>Bytes of a new instance with that many items.</summary>
    public static nuint SizeOfNew(PyType* type, long items)
    {
        if ((type->Flags & TypeFlags.VariableSize) == 0)
            return (nuint)(type->BasicSize + type->InlineCapacity * WordSize);
        ulong size = (ulong)type->BasicSize + (ulong)items * (ulong)type->ItemSize;
        return (nuint)((size + WordSize - 1) & ~(ulong)(WordSize - 1)) + (nuint)(TailWords(type) * WordSize);
    }

    /// <summary>Inline values there is room for in this instance's block.</summary>
    public static int InlineRoom(PyType* type, PyObject* o) => ((int)Heap.SizeOf(o) - type->ShapeOffset) / WordSize - 1;
}
