using System.Runtime.InteropServices;

namespace Quire.Runtime.Files;

/// <summary>
/// A standard stream of the process by its descriptor. .NET's console stream takes a reader that has gone for success, and its file streams write
/// at a place of their own; this one asks the system and tells what it answered.
/// </summary>
internal abstract partial class DescriptorStream(bool canRead) : Stream
{
    /// <summary>For how long a blocked read or write goes without a look at <see cref="IsInterrupted"/>, in milliseconds.</summary>
    private const int Patience = 50;

    /// <summary>Asked while a read or write blocks; when true it ends as <see cref="FileInterruptedException"/>.</summary>
    public Func<bool>? IsInterrupted { get; set; }

    /// <summary>Bytes that the last write got rid of, also when it failed.</summary>
    public int LastWritten { get; private set; }

    public static DescriptorStream? ForThisSystem(int descriptor) =>
        OperatingSystem.IsWindows() ? null : new UnixStream(descriptor);

    /// <summary>
    /// Whether the process was started with the descriptor open. A closed one may since have become another file of .NET's own, which is told by its
    /// being closed when a program is executed: what a process inherits never is.
    /// </summary>
    public static bool IsInherited(int descriptor)
    {
        if (OperatingSystem.IsWindows())
            return true;
        const int GetFlags = 1;
        const int ClosesOnExecute = 1;
        int flags = UnixStream.Control(descriptor, GetFlags);
        return flags >= 0 && (flags & ClosesOnExecute) == 0;
    }

    public override bool CanRead => canRead;

    public override bool CanWrite => !canRead;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private sealed unsafe partial class UnixStream(int descriptor) : DescriptorStream(descriptor == 0)
    {
        private const short Readable = 1;
        private const short Writable = 4;
        private const int Interrupted = 4;
        private const int TryAgain = 11;

        private struct PollRequest
        {
            public int Descriptor;
            public short Events;
            public short Answer;
        }

        public override int Read(Span<byte> buffer)
        {
            fixed (byte* start = buffer)
            {
                while (true)
                {
                    Wait(Readable);
                    nint count = ReadBytes(descriptor, start, (nuint)buffer.Length);
                    if (count >= 0)
                        return (int)count;
                    ThrowUnlessTransient();
                }
            }
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            fixed (byte* start = buffer)
            {
                LastWritten = 0;
                while (LastWritten < buffer.Length)
                {
                    Wait(Writable);
                    // A pipe takes at least this much once it is writable, so the call does not block.
                    int part = Math.Min(buffer.Length - LastWritten, 4096);
                    nint count = WriteBytes(descriptor, start + LastWritten, (nuint)part);
                    if (count < 0)
                        ThrowUnlessTransient();
                    else
                        LastWritten += (int)count;
                }
            }
        }

        private void Wait(short events)
        {
            while (true)
            {
                var request = new PollRequest { Descriptor = descriptor, Events = events };
                int ready = Poll(&request, 1, Patience);
                if (IsInterrupted?.Invoke() == true)
                    throw new FileInterruptedException();
                if (ready > 0)
                    return;
                if (ready < 0)
                    ThrowUnlessTransient();
            }
        }

        private static void ThrowUnlessTransient()
        {
            int error = Marshal.GetLastPInvokeError();
            if (error is not (Interrupted or TryAgain))
                throw new FileErrorException(error);
        }

        [LibraryImport("libc", EntryPoint = "fcntl")]
        public static partial int Control(int descriptor, int command);

        [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
        private static partial nint ReadBytes(int descriptor, byte* buffer, nuint count);

        [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
        private static partial nint WriteBytes(int descriptor, byte* buffer, nuint count);

        [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
        private static partial int Poll(PollRequest* requests, nuint count, int milliseconds);
    }
}
