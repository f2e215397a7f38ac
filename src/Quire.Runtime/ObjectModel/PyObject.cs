using System.Runtime.InteropServices;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// The eight bytes every object begins with.
/// <code>
///  63      56 55                    32 31                              0
/// +----------+------------------------+---------------------------------+
/// |  flags   |       type index       |         reference count         |
/// +----------+------------------------+---------------------------------+
/// </code>
/// The count is signed: a negative one is saturated (see <see cref="Ref"/>) and the object is never freed.
/// Type index 0 is no type, so a live object's header is never zero: the walk over container
/// pools tells a free block by that.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PyObject
{
    public const int FlagsShift = 24;
    public const uint TypeMask = (1u << FlagsShift) - 1;

    /// <summary>Number of references; see <see cref="Ref"/> for who may change it.</summary>
    public int Count;

    /// <summary>Type index in the low 24 bits, <see cref="HeaderFlags"/> in the high 8.</summary>
    public uint Tag;

    public readonly int TypeIndex => (int)(Tag & TypeMask);

    /// <summary>Exact type test: subclasses do not count.</summary>
    public readonly bool Is(int typeIndex) => (Tag & TypeMask) == (uint)typeIndex;

    public readonly bool Has(uint flag) => (Tag & flag) != 0;
}

/// <summary>The high eight bits of <see cref="PyObject.Tag"/>.</summary>
internal static class HeaderFlags
{
    /// <summary>Bits 24–25: the collector's generation, 0 young … 2 old, 3 frozen.</summary>
    public const int GenerationShift = 24;
    public const uint GenerationMask = 3u << GenerationShift;
    public const uint Old = 2u << GenerationShift;
    public const uint Frozen = 3u << GenerationShift;

    /// <summary>The collector passes over this container (an all-atomic tuple, say).</summary>
    public const uint Untracked = 1u << 26;

    /// <summary>The finalizer has run; it runs once.</summary>
    public const uint Finalized = 1u << 27;

    /// <summary>The interpreter's weak reference table has an entry for this object.</summary>
    public const uint HasWeakReferences = 1u << 28;

    /// <summary>Free for the type. int: the value is a <see cref="Objects.PyInt"/> with digits instead of an inline 64-bit value.</summary>
    public const uint TypeBitA = 1u << 29;

    /// <summary>Free for the type, as <see cref="TypeBitA"/>.</summary>
    public const uint TypeBitB = 1u << 30;

    /// <summary>dict: an instance keeps its attributes here because they have no room in it; the program has not seen it.</summary>
    public const uint HiddenDict = TypeBitB;

    /// <summary>Set while a collection looks at this container: it may be garbage, or is known to be.</summary>
    public const uint Candidate = 1u << 31;
}
