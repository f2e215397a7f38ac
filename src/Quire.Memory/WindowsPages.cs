using System.Runtime.InteropServices;

namespace Quire.Memory;

/// <summary>Pages from VirtualAlloc.</summary>
internal sealed unsafe partial class WindowsPages : PageDoor
{
    private const uint MemCommit = 0x1000;
    private const uint MemReserve = 0x2000;
    private const uint MemDecommit = 0x4000;
    private const uint MemRelease = 0x8000;
    private const uint NoAccess = 0x01;
    private const uint ReadWrite = 0x04;

    /// <summary>How often another thread may take the aligned place between our finding it and our taking it.</summary>
    private const int Attempts = 16;

    /// <summary>
    /// Windows releases a region only from where it was reserved, so an oversized one cannot be trimmed: it shows
    /// where an aligned region fits, is given back, and the region is asked for at that place.
    /// </summary>
    public override byte* Reserve(nuint bytes)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            byte* probe = VirtualAlloc(null, bytes + HeapLayout.ArenaSize, MemReserve, NoAccess);
            if (probe == null)
                return null;
            byte* aligned = (byte*)HeapLayout.RoundUp((nuint)probe, HeapLayout.ArenaSize);
            _ = VirtualFree(probe, 0, MemRelease);
            byte* start = VirtualAlloc(aligned, bytes, MemReserve, NoAccess);
            if (start != null)
                return start;
        }
        return null;
    }

    public override bool Commit(byte* start, nuint bytes) => VirtualAlloc(start, bytes, MemCommit, ReadWrite) != null;

    public override bool Decommit(byte* start, nuint bytes) => VirtualFree(start, bytes, MemDecommit) != 0;

    public override void Release(byte* start, nuint bytes) => _ = VirtualFree(start, 0, MemRelease);

    [LibraryImport("kernel32", EntryPoint = "VirtualAlloc")]
    private static partial byte* VirtualAlloc(byte* address, nuint size, uint allocationType, uint protection);

    [LibraryImport("kernel32", EntryPoint = "VirtualFree")]
    private static partial int VirtualFree(byte* address, nuint size, uint freeType);
}
