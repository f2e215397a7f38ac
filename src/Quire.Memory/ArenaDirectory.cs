namespace Quire.Memory;

/// <summary>
/// All arenas and mappings of a heap, twice: by ordinal, which is the order of walks and of page numbers, and by
/// address, which answers whether a pointer can be a block at all. Both tables lie in one region of their own.
/// </summary>
internal sealed unsafe class ArenaDirectory(PageSource pages)
{
    private readonly PageSource _pages = pages;
    private ArenaHeader** _byOrdinal;
    private ArenaHeader** _byAddress;
    private int _capacity;
    private int _lowestFree;

    /// <summary>Arenas and mappings there are.</summary>
    public int Count { get; private set; }

    /// <summary>One more than the highest ordinal in use.</summary>
    public int End { get; private set; }

    /// <summary>Bytes committed for the tables.</summary>
    public nuint TableBytes { get; private set; }

    /// <summary>The arena of an ordinal below <see cref="End"/>; null where there is none at present.</summary>
    public ArenaHeader* this[int ordinal] => _byOrdinal[ordinal];

    /// <summary>Sees to it that the next <see cref="Add"/> has a place.</summary>
    public bool TryMakeRoom()
    {
        if (Count < _capacity)
            return true;
        nuint bytes = TableBytes == 0 ? HeapLayout.RoundUp(4096, _pages.PageSize) : TableBytes * 2;
        byte* tables = _pages.TryTakeRegion(bytes, bytes);
        if (tables == null)
            return false;
        int capacity = (int)(bytes / (nuint)(2 * sizeof(ArenaHeader*)));
        ArenaHeader** byOrdinal = (ArenaHeader**)tables;
        ArenaHeader** byAddress = byOrdinal + capacity;
        new Span<nuint>(_byOrdinal, End).CopyTo(new Span<nuint>(byOrdinal, capacity));
        new Span<nuint>(_byAddress, Count).CopyTo(new Span<nuint>(byAddress, capacity));
        Release();
        _byOrdinal = byOrdinal;
        _byAddress = byAddress;
        (_capacity, TableBytes) = (capacity, bytes);
        return true;
    }

    /// <summary>Enters an arena under the lowest free ordinal. There must be room.</summary>
    public void Add(ArenaHeader* arena)
    {
        while (_lowestFree < End && _byOrdinal[_lowestFree] != null)
            _lowestFree++;
        int ordinal = _lowestFree++;
        End = Math.Max(End, ordinal + 1);
        arena->Ordinal = ordinal;
        _byOrdinal[ordinal] = arena;

        int place = ~IndexOf(arena);
        Span<nuint> sorted = new(_byAddress, Count + 1);
        sorted[place..Count].CopyTo(sorted[(place + 1)..]);
        sorted[place] = (nuint)arena;
        Count++;
    }

    public void Remove(ArenaHeader* arena)
    {
        int ordinal = arena->Ordinal;
        _byOrdinal[ordinal] = null;
        _lowestFree = Math.Min(_lowestFree, ordinal);
        while (End > 0 && _byOrdinal[End - 1] == null)
            End--;

        int place = IndexOf(arena);
        Span<nuint> sorted = new(_byAddress, Count);
        sorted[(place + 1)..].CopyTo(sorted[place..]);
        Count--;
    }

    /// <summary>
    /// The arena or mapping in whose first mebibyte <paramref name="address"/> lies, or null. Reads nothing there.
    /// </summary>
    public ArenaHeader* Find(void* address)
    {
        int place = IndexOf(HeapLayout.ArenaOf(address));
        return place < 0 ? null : _byAddress[place];
    }

    /// <summary>Gives the tables back.</summary>
    public void Release()
    {
        if (_byOrdinal != null)
            _pages.ReleaseRegion(_byOrdinal, TableBytes, TableBytes);
        _byOrdinal = _byAddress = null;
        (_capacity, TableBytes) = (0, 0);
    }

    private int IndexOf(ArenaHeader* arena) => new ReadOnlySpan<nuint>(_byAddress, Count).BinarySearch((nuint)arena);
}
