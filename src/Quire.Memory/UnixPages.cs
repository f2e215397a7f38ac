using System.Runtime.InteropServices;

namespace Quire.Memory;

/// <summary>Pages from mmap. Reserved memory cannot be accessed; committed memory is private and anonymous.</summary>
internal sealed unsafe partial class UnixPages : PageDoor
{
    private const int NoAccess = 0;
    private const int ReadWrite = 1 | 2;
    private const int Private = 0x02;
    private const int Fixed = 0x10;

    /// <summary>mmap's answer when it fails, as an address.</summary>
    private const nint Failed = -1;

    /// <summary>Linux has its own number for anonymous mappings; every other Unix uses BSD's.</summary>
    private readonly int _anonymous = OperatingSystem.IsLinux() || OperatingSystem.IsAndroid() ? 0x20 : 0x1000;

    /// <summary>Start of the last region, below which the next one is tried: neighbours merge in the kernel's tables.</summary>
    private nuint _last;

    public override byte* Reserve(nuint bytes)
    {
        byte* start = ReserveBelowLast(bytes);
        if (start == null)
            start = ReserveAndTrim(bytes);
        if (start != null)
            _last = (nuint)start;
        return start;
    }

    public override bool Commit(byte* start, nuint bytes) => Protect(start, bytes, ReadWrite) == 0;

    /// <summary>A fresh inaccessible mapping over the old one: the pages and their claim on swap are gone in one call.</summary>
    public override bool Decommit(byte* start, nuint bytes) =>
        (nint)Map(start, bytes, NoAccess, Private | Fixed | _anonymous, -1, 0) != Failed;

    public override void Release(byte* start, nuint bytes) => _ = Unmap(start, bytes);

    private byte* ReserveBelowLast(nuint bytes)
    {
        if (_last < bytes)
            return null;
        nuint hint = (_last - bytes) & ~(nuint)(HeapLayout.ArenaSize - 1);
        byte* start = Map((byte*)hint, bytes, NoAccess, Private | _anonymous, -1, 0);
        if ((nint)start == Failed)
            return null;
        if (IsAligned(start))
            return start;
        _ = Unmap(start, bytes);
        return null;
    }

    /// <summary>Takes an arena's size too much and gives both ends back.</summary>
    private byte* ReserveAndTrim(nuint bytes)
    {
        nuint total = bytes + HeapLayout.ArenaSize;
        byte* start = Map(null, total, NoAccess, Private | _anonymous, -1, 0);
        if ((nint)start == Failed)
            return null;
        byte* aligned = (byte*)HeapLayout.RoundUp((nuint)start, HeapLayout.ArenaSize);
        nuint before = (nuint)(aligned - start);
        nuint after = total - bytes - before;
        if (before != 0)
            _ = Unmap(start, before);
        if (after != 0)
            _ = Unmap(aligned + bytes, after);
        return aligned;
    }

    private static bool IsAligned(byte* start) => ((nuint)start & (HeapLayout.ArenaSize - 1)) == 0;

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial byte* Map(byte* address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(byte* address, nuint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(byte* address, nuint length);
}
