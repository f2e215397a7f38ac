using System.Numerics;

namespace Quire.Memory;

/// <summary>
/// Slots for pools and runs: takes them from the arenas, lowest page first so that high arenas fall empty, and gives
/// memory back.
/// <para>used + idle == committed slots, over all arenas.</para>
/// </summary>
internal sealed unsafe class ArenaSet(PageSource pages, ArenaDirectory directory, bool keepsIdle)
{
    /// <summary>Idle slots (2 MiB) that are kept however small the heap is.</summary>
    private const int IdleAllowed = 128;

    /// <summary>A sixteenth of what is committed, within these bounds, is committed ahead: fewer calls.</summary>
    private const int StepShift = 4;
    private const int MinStep = 4;
    private const int MaxStep = 16;

    private readonly PageSource _pages = pages;
    private readonly ArenaDirectory _directory = directory;

    /// <summary>A hardened heap keeps what is idle, so that a late write or free finds memory and can be reported.</summary>
    private readonly bool _keepsIdle = keepsIdle;

    /// <summary>No arena below this ordinal has a free slot.</summary>
    private int _firstWithFree;

    /// <summary>The most slots that were in use lately: halved each time memory is given back because much is idle.</summary>
    private int _recentPeak;

    /// <summary>Slots in use by pools and runs.</summary>
    public int UsedSlots { get; private set; }

    /// <summary>Slots committed and not in use.</summary>
    public int IdleSlots { get; private set; }

    /// <summary>Arenas, mappings not counted.</summary>
    public int ArenaCount { get; private set; }

    /// <summary>Arenas in which no slot is in use.</summary>
    public int EmptyArenas { get; private set; }

    /// <summary>
    /// Neighbouring slots, committed and marked as in use; the memory holds whatever it held. Null if the limit or
    /// the system refuses.
    /// </summary>
    public PoolHeader* TryTake(int slots)
    {
        for (int ordinal = _firstWithFree; ordinal < _directory.End; ordinal++)
        {
            ArenaHeader* arena = _directory[ordinal];
            if (arena == null || arena->FreeSlots == 0)
            {
                // A null ordinal may become an arena later; AddArena lowers the mark again then.
                if (ordinal == _firstWithFree)
                    _firstWithFree++;
                continue;
            }
            int first = SlotSet.FindRun(arena->FreeSlots & arena->CommittedSlots, slots);
            if (first < 0)
                first = SlotSet.FindRun(arena->FreeSlots, slots);
            if (first >= 0)
                return TakeIn(arena, first, slots);
        }
        ArenaHeader* fresh = AddArena(slots);
        return fresh == null ? null : TakeIn(fresh, 1, slots);
    }

    /// <summary>Makes a run longer where it stands. False changes nothing.</summary>
    public bool TryExtend(PoolHeader* run, int slots)
    {
        ArenaHeader* arena = HeapLayout.ArenaOf(run);
        int slot = PoolHeader.SlotOf(run);
        int more = slots - run->Slots;
        if (slot + slots > HeapLayout.SlotCount)
            return false;
        ulong added = HeapLayout.SlotMask(slot + run->Slots, more);
        if ((arena->FreeSlots & added) != added || !TryCommit(arena, added))
            return false;
        Use(arena, slot + run->Slots, more);
        MarkTails(run, run->Slots, slots);
        return true;
    }

    /// <summary>
    /// Gives back the slots of a pool or run beyond the first <paramref name="kept"/>, and memory with them if much is
    /// idle.
    /// </summary>
    public void Return(PoolHeader* pool, int kept = 0)
    {
        ArenaHeader* arena = HeapLayout.ArenaOf(pool);
        int returned = pool->Slots - kept;
        ulong mask = HeapLayout.SlotMask(PoolHeader.SlotOf(pool) + kept, returned);
        for (int i = kept; i < kept + returned; i++)
        {
            pool[i].State = PoolState.Unused;
            pool[i].Countdown = 1; // the next free here is one too many, and is looked at
        }
        arena->FreeSlots |= mask;
        ArenaHeader.LeaveSets(arena, mask);
        UsedSlots -= returned;
        IdleSlots += returned;
        _firstWithFree = Math.Min(_firstWithFree, arena->Ordinal);
        if (arena->FreeSlots == HeapLayout.UsableSlots)
            EmptyArenas++;
        if (IdleSlots > IdleAllowed + _recentPeak / 2 && !_keepsIdle)
            Shed();
    }

    /// <summary>Gives back whatever no block needs.</summary>
    public void Trim() => GiveBack(idleKept: 0, emptyKept: 0);

    /// <summary>
    /// Half of what was in use lately may stay idle, so that a loop that fills and empties the heap does not thrash; but what it
    /// was lately is soon forgotten, so that a heap that shrinks for good comes down to the least allowed.
    /// </summary>
    private void Shed()
    {
        _recentPeak = Math.Max(UsedSlots, _recentPeak / 2);
        GiveBack(idleKept: (IdleAllowed + _recentPeak / 2) / 2, emptyKept: 1);
    }

    /// <summary>Gives memory back, highest page first, until no more slots than allowed are idle.</summary>
    private void GiveBack(int idleKept, int emptyKept)
    {
        for (int ordinal = _directory.End - 1; ordinal >= 0; ordinal--)
        {
            if (IdleSlots <= idleKept && EmptyArenas <= emptyKept)
                return;
            if (ordinal >= _directory.End || _directory[ordinal] == null || _directory[ordinal]->IsMapping)
                continue;
            if (_directory[ordinal]->FreeSlots == HeapLayout.UsableSlots && EmptyArenas > emptyKept)
                Release(_directory[ordinal]);
            else if (IdleSlots > idleKept)
                DecommitIdle(_directory[ordinal]);
        }
    }

    /// <summary>Committed bytes of an arena or a mapping, headers included.</summary>
    public static nuint CommittedBytesOf(ArenaHeader* arena) =>
        arena->CommittedBytes + (nuint)BitOperations.PopCount(arena->CommittedSlots) * HeapLayout.PoolSize;

    private PoolHeader* TakeIn(ArenaHeader* arena, int first, int slots)
    {
        ulong mask = HeapLayout.SlotMask(first, slots);
        if (!TryCommitAhead(arena, first, slots))
        {
            // A new arena whose first pool cannot be committed has no reason to stay.
            if (arena->FreeSlots == HeapLayout.UsableSlots && (arena->CommittedSlots & ~mask) == 0)
                Release(arena);
            return null;
        }
        if (arena->FreeSlots == HeapLayout.UsableSlots)
            EmptyArenas--;
        Use(arena, first, slots);
        PoolHeader* pool = (PoolHeader*)arena + first;
        MarkTails(pool, 1, slots);
        return pool;
    }

    private void Use(ArenaHeader* arena, int first, int slots)
    {
        arena->FreeSlots &= ~HeapLayout.SlotMask(first, slots);
        UsedSlots += slots;
        IdleSlots -= slots;
        _recentPeak = Math.Max(_recentPeak, UsedSlots);
    }

    private static void MarkTails(PoolHeader* run, int from, int slots)
    {
        for (int i = from; i < slots; i++)
        {
            run[i].State = PoolState.RunTail;
            run[i].Countdown = 1;
        }
        run->Slots = (byte)slots;
    }

    private ArenaHeader* AddArena(int slots)
    {
        nuint headers = _pages.HeaderBytes;
        nuint first = _pages.CommitsWholeArenas ? HeapLayout.ArenaSize : headers;
        if (!_pages.HasRoomFor(headers + (nuint)slots * HeapLayout.PoolSize) || !_directory.TryMakeRoom())
            return null;
        ArenaHeader* arena = (ArenaHeader*)_pages.TryTakeRegion(HeapLayout.ArenaSize, first);
        if (arena == null)
            return null;
        arena->FreeSlots = HeapLayout.UsableSlots;
        arena->ReservedBytes = HeapLayout.ArenaSize;
        arena->CommittedBytes = headers;
        for (int slot = 1; slot < HeapLayout.SlotCount; slot++)
            ((PoolHeader*)arena)[slot].Countdown = 1;
        if (_pages.CommitsWholeArenas)
        {
            arena->CommittedSlots = HeapLayout.UsableSlots;
            IdleSlots += HeapLayout.SlotCount - 1;
        }
        _directory.Add(arena);
        _firstWithFree = Math.Min(_firstWithFree, arena->Ordinal);
        ArenaCount++;
        EmptyArenas++;
        return arena;
    }

    /// <summary>
    /// Commits what is missing of the slots, and some free neighbours behind a single one while the heap grows.
    /// </summary>
    private bool TryCommitAhead(ArenaHeader* arena, int first, int slots)
    {
        ulong wanted = HeapLayout.SlotMask(first, slots);
        int step = Math.Clamp((UsedSlots + IdleSlots) >> StepShift, MinStep, MaxStep);
        if (slots < step && (arena->CommittedSlots & wanted) == 0)
        {
            int end = Math.Min(first + step, HeapLayout.SlotCount);
            ulong ahead = HeapLayout.SlotMask(first, end - first) & arena->FreeSlots & ~arena->CommittedSlots;
            ulong rest = ahead;
            _ = SlotSet.TakeRun(ref rest, out _, out _);
            ahead &= ~rest; // only what touches the wanted slots: one call
            if ((ahead & wanted) == wanted && TryCommit(arena, ahead))
                return true;
        }
        return TryCommit(arena, wanted);
    }

    /// <summary>
    /// Commits what is not yet committed of a set of free slots. False may leave some of them committed and idle.
    /// </summary>
    private bool TryCommit(ArenaHeader* arena, ulong slots)
    {
        ulong missing = slots & ~arena->CommittedSlots;
        if (!_pages.HasRoomFor((nuint)BitOperations.PopCount(missing) * HeapLayout.PoolSize))
            return false;
        while (SlotSet.TakeRun(ref missing, out int first, out int count))
        {
            if (!_pages.TryCommit(SlotStart(arena, first), (nuint)count * HeapLayout.PoolSize))
                return false;
            arena->CommittedSlots |= HeapLayout.SlotMask(first, count);
            IdleSlots += count;
        }
        return true;
    }

    private void DecommitIdle(ArenaHeader* arena)
    {
        if (_pages.CommitsWholeArenas)
            return;
        ulong idle = arena->FreeSlots & arena->CommittedSlots;
        while (SlotSet.TakeRun(ref idle, out int first, out int count))
        {
            if (!_pages.TryDecommit(SlotStart(arena, first), (nuint)count * HeapLayout.PoolSize))
                continue;
            arena->CommittedSlots &= ~HeapLayout.SlotMask(first, count);
            IdleSlots -= count;
        }
    }

    /// <summary>Before: no slot of the arena is in use. After: the arena is gone.</summary>
    private void Release(ArenaHeader* arena)
    {
        IdleSlots -= BitOperations.PopCount(arena->CommittedSlots);
        ArenaCount--;
        EmptyArenas--;
        _directory.Remove(arena);
        _pages.ReleaseRegion(arena, arena->ReservedBytes, CommittedBytesOf(arena));
    }

    private static byte* SlotStart(ArenaHeader* arena, int slot) => (byte*)arena + ((nuint)slot << HeapLayout.PoolShift);
}
