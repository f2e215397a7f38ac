using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Files;

/// <summary>What the system says about an open file.</summary>
internal readonly record struct FileFacts(bool IsDirectory, bool IsRegular, long Size, int BlockSize);

/// <summary>How to open a file: what <see cref="SystemFiles.Open"/> understands on every system.</summary>
[Flags]
internal enum OpenModes
{
    Read = 1,
    Write = 2,
    Create = 4,
    Exclusive = 8,
    Truncate = 16,
    Append = 32,
}

/// <summary>
/// Files by their descriptors, as the system has them. Every function returns 0 or more, or minus the number of the error; one that was
/// ended by Ctrl-C returns <see cref="Interrupted"/>. One for each interpreter, made when first needed.
/// </summary>
internal abstract unsafe class SystemFiles(Interpreter py) : IDisposable
{
    /// <summary>A signal came and the program wants to hear of it.</summary>
    public const int Interrupted = int.MinValue;

    public const int NoSuchDescriptor = 9;
    public const int IsADirectory = 21;

    /// <summary>The interpreter's own, made when first asked for.</summary>
    public static SystemFiles Of(Interpreter py) =>
        py.Files ??= OperatingSystem.IsWindows() ? new WindowsFiles(py) : new UnixFiles(py);

    protected bool IsInterrupted => Interrupts.IsPending(py);

    /// <summary>Opens a file and returns its descriptor; the path ends with a zero byte.</summary>
    public abstract int Open(ReadOnlySpan<byte> path, OpenModes modes);

    /// <summary>What an opener written in Python is given as flags.</summary>
    public abstract int FlagsOf(OpenModes modes);

    /// <summary>Reads once; 0 at the end. A file that may block is waited for in a way that Ctrl-C ends.</summary>
    public abstract long Read(int descriptor, byte* buffer, long count, bool mayBlock);

    /// <summary>Writes once, what may block as a whole; returns how much got out.</summary>
    public abstract long Write(int descriptor, byte* data, long count, bool mayBlock);

    /// <summary>Moves to a place counted from the beginning (0), from where it stands (1) or from the end (2); returns it.</summary>
    public abstract long Seek(int descriptor, long offset, int whence);

    public abstract int Truncate(int descriptor, long size);

    public abstract int Close(int descriptor);

    public abstract int Describe(int descriptor, out FileFacts facts);

    public abstract bool IsTerminal(int descriptor);

    public virtual void Dispose()
    {
    }
}
