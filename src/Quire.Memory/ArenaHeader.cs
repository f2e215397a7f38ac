using System.Runtime.InteropServices;

namespace Quire.Memory;

/// <summary>
/// The first 64 bytes of an arena or a mapping, where the header of slot 0 would be.
/// <para>In an arena: in use == usable and not free; in use implies committed; idle == free and committed.</para>
/// <para>In a mapping no slot is free or committed in these sets; the byte counts say what it holds.</para>
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = HeapLayout.HeaderSize)]
internal struct ArenaHeader
{
    /// <summary>Slots that are not in use.</summary>
    public ulong FreeSlots;

    /// <summary>Slots whose memory is committed.</summary>
    public ulong CommittedSlots;

    /// <summary>
    /// First slots of pools and runs that handed out a container since the last <see cref="Heap.ClearPages"/>.
    /// </summary>
    public ulong RecentSlots;

    /// <summary>The other two sets of a <see cref="PageSet"/>, in its order; they are the owner's.</summary>
    public ulong AgedSlots;

    /// <summary>See <see cref="AgedSlots"/>.</summary>
    public ulong ChosenSlots;

    /// <summary>Address space held, in bytes.</summary>
    public nuint ReservedBytes;

    /// <summary>Committed bytes beside the committed slots: the headers, and in a mapping its block.</summary>
    public nuint CommittedBytes;

    /// <summary>Place in the directory. The lowest free one is taken, so it depends on the order of requests alone.</summary>
    public int Ordinal;

    /// <summary>A region for a single block.</summary>
    public bool IsMapping;

    /// <summary>Bytes committed behind the headers for <see cref="BlockMarks"/>, part of <see cref="CommittedBytes"/>.</summary>
    public ushort MarkBytes;

    /// <summary>The word that holds one of the page sets.</summary>
    public static unsafe ulong* SetOf(ArenaHeader* arena, PageSet set) => &arena->RecentSlots + (int)set;

    /// <summary>These slots leave every page set.</summary>
    public static unsafe void LeaveSets(ArenaHeader* arena, ulong slots)
    {
        arena->RecentSlots &= ~slots;
        arena->AgedSlots &= ~slots;
        arena->ChosenSlots &= ~slots;
    }
}
