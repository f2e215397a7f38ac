using System.Runtime.InteropServices;

namespace Quire.Runtime.Files;

/// <summary>Files of Unix: the C library's own functions.</summary>
internal sealed unsafe partial class UnixFiles(Interpreter py) : SystemFiles(py)
{
    private const int Patience = 50; // milliseconds between two looks at IsInterrupted while a call blocks
    private const int MostAtOnce = 0x7FFF_F000;
    private const int PipePart = 4096; // a pipe that is writable takes as much without blocking
    private const int InterruptedCall = 4;
    private const int TryAgain = 11;
    private const int TryAgainApple = 35;
    private const int Permissions = 0x1B6; // 0o666

    private struct PollRequest
    {
        public int Descriptor;
        public short Events;
        public short Answer;
    }

    public override int FlagsOf(OpenModes modes)
    {
        bool isApple = OperatingSystem.IsMacOS();
        int flags = (modes & (OpenModes.Read | OpenModes.Write)) switch
        {
            OpenModes.Read => 0,
            OpenModes.Write => 1,
            _ => 2,
        };
        flags |= isApple ? 0x1000000 : 0x80000; // closed when a program is executed
        if ((modes & OpenModes.Create) != 0)
            flags |= isApple ? 0x200 : 0x40;
        if ((modes & OpenModes.Exclusive) != 0)
            flags |= isApple ? 0x800 : 0x80;
        if ((modes & OpenModes.Truncate) != 0)
            flags |= isApple ? 0x400 : 0x200;
        if ((modes & OpenModes.Append) != 0)
            flags |= isApple ? 0x8 : 0x400;
        return flags;
    }

    public override int Open(ReadOnlySpan<byte> path, OpenModes modes)
    {
        int flags = FlagsOf(modes);
        // Apple's processors pass the third argument of open, which is a variable one, on the stack: behind eight registers.
        bool isOnStack = OperatingSystem.IsMacOS() && RuntimeInformation.ProcessArchitecture == Architecture.Arm64;
        fixed (byte* start = path)
        {
            while (true)
            {
                int descriptor = isOnStack
                    ? OpenFileOnStack(start, flags, 0, 0, 0, 0, 0, 0, Permissions)
                    : OpenFile(start, flags, Permissions);
                if (descriptor >= 0)
                    return descriptor;
                int error = Marshal.GetLastPInvokeError();
                if (error != InterruptedCall)
                    return -error;
                if (IsInterrupted)
                    return Interrupted;
            }
        }
    }

    public override long Read(int descriptor, byte* buffer, long count, bool mayBlock)
    {
        while (true)
        {
            int waited = mayBlock ? Wait(descriptor, events: 1) : 0;
            if (waited < 0)
                return waited;
            nint taken = ReadBytes(descriptor, buffer, (nuint)Math.Min(count, MostAtOnce));
            if (taken >= 0)
                return taken;
            int failure = FailureOrRetry();
            if (failure < 0)
                return failure;
        }
    }

    public override long Write(int descriptor, byte* data, long count, bool mayBlock)
    {
        long written = 0;
        do
        {
            int waited = mayBlock ? Wait(descriptor, events: 4) : 0;
            if (waited < 0)
                return waited;
            long part = Math.Min(count - written, mayBlock ? PipePart : MostAtOnce);
            nint taken = WriteBytes(descriptor, data + written, (nuint)part);
            int failure = taken < 0 ? FailureOrRetry() : 0;
            if (failure < 0)
                return written > 0 && failure != Interrupted ? written : failure;
            written += Math.Max(taken, 0);
        }
        while (mayBlock && written < count);
        return written;
    }

    public override long Seek(int descriptor, long offset, int whence) => Result(SeekFile(descriptor, offset, whence));

    public override int Truncate(int descriptor, long size)
    {
        while (true)
        {
            if (TruncateFile(descriptor, size) == 0)
                return 0;
            int error = Marshal.GetLastPInvokeError();
            if (error != InterruptedCall)
                return -error;
            if (IsInterrupted)
                return Interrupted;
        }
    }

    // Even when a signal came the descriptor is free again, so it is not tried twice.
    public override int Close(int descriptor)
    {
        int result = (int)Result(CloseFile(descriptor));
        return result == -InterruptedCall ? 0 : result;
    }

    public override bool IsTerminal(int descriptor) => IsTerminalFile(descriptor) == 1;

    public override int Describe(int descriptor, out FileFacts facts)
    {
        const int RoomForStat = 256;
        byte* stat = stackalloc byte[RoomForStat];
        facts = default;
        if (Stat(descriptor, stat) < 0)
            return -Marshal.GetLastPInvokeError();
        // Where the fields lie in struct stat.
        bool isIntel = RuntimeInformation.ProcessArchitecture == Architecture.X64;
        (int modeAt, int sizeAt, int blockAt) = OperatingSystem.IsMacOS() ? (4, 96, 112) : isIntel ? (24, 48, 56) : (16, 48, 56);
        int kind = *(ushort*)(stat + modeAt) & 0xF000;
        facts = new FileFacts(kind == 0x4000, kind == 0x8000, *(long*)(stat + sizeAt), *(int*)(stat + blockAt));
        return 0;
    }

    // 0 when the descriptor is ready, or when the call will say what is wrong with it.
    private int Wait(int descriptor, short events)
    {
        while (true)
        {
            var request = new PollRequest { Descriptor = descriptor, Events = events };
            int ready = Poll(&request, 1, Patience);
            if (IsInterrupted)
                return Interrupted;
            if (ready > 0)
                return 0;
            if (ready < 0)
            {
                int failure = FailureOrRetry();
                if (failure < 0)
                    return failure;
            }
        }
    }

    // 0 when the call is to be made again.
    private int FailureOrRetry()
    {
        int error = Marshal.GetLastPInvokeError();
        if (IsInterrupted)
            return Interrupted;
        bool isTransient = error == InterruptedCall || error == (OperatingSystem.IsMacOS() ? TryAgainApple : TryAgain);
        return isTransient ? 0 : -error;
    }

    private static long Result(long result) => result >= 0 ? result : -Marshal.GetLastPInvokeError();

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    private static partial int OpenFile(byte* path, int flags, int permissions);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    private static partial int OpenFileOnStack(byte* path, int flags, nint c, nint d, nint e, nint f, nint g, nint h, int permissions);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint ReadBytes(int descriptor, byte* buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteBytes(int descriptor, byte* buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "lseek", SetLastError = true)]
    private static partial long SeekFile(int descriptor, long offset, int whence);

    [LibraryImport("libc", EntryPoint = "ftruncate", SetLastError = true)]
    private static partial int TruncateFile(int descriptor, long size);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int CloseFile(int descriptor);

    [LibraryImport("libc", EntryPoint = "fstat", SetLastError = true)]
    private static partial int Stat(int descriptor, byte* stat);

    [LibraryImport("libc", EntryPoint = "isatty", SetLastError = true)]
    private static partial int IsTerminalFile(int descriptor);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(PollRequest* requests, nuint count, int milliseconds);
}
