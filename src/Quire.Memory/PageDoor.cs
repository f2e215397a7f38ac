namespace Quire.Memory;

/// <summary>
/// The one door to the operating system's pages. A region is reserved, parts of it are committed and decommitted, and it is
/// released as a whole. No method throws: memory that cannot be had is null or false. Nothing is counted here.
/// </summary>
internal abstract unsafe class PageDoor
{
    /// <summary>Bytes in an OS page, a power of two. Starts and sizes passed to the door are multiples of it.</summary>
    public nuint PageSize { get; protected init; } = (nuint)Environment.SystemPageSize;

    /// <summary>Keeps <paramref name="bytes"/> of address space, aligned to an arena's size; null if there is none.</summary>
    public abstract byte* Reserve(nuint bytes);

    /// <summary>Makes part of a region readable and writable. Fresh memory is zero; committed memory keeps its bytes.</summary>
    public abstract bool Commit(byte* start, nuint bytes);

    /// <summary>Gives the memory of a part back and keeps its addresses. False leaves it committed.</summary>
    public abstract bool Decommit(byte* start, nuint bytes);

    /// <summary>Gives a whole region back.</summary>
    public abstract void Release(byte* start, nuint bytes);

    /// <summary>The door of the system this process runs on.</summary>
    public static PageDoor ForThisSystem() => OperatingSystem.IsWindows() ? new WindowsPages() : new UnixPages();
}
