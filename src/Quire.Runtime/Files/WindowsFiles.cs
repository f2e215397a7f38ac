using System.Text;

namespace Quire.Runtime.Files;

/// <summary>Files of Windows: .NET's streams, numbered as descriptors from 3 on; 0, 1 and 2 are those of the process.</summary>
internal sealed unsafe class WindowsFiles(Interpreter py) : SystemFiles(py)
{
    private const int InputOutputError = 5;
    private const int PermissionDenied = 13;
    private const int FileExists = 17;
    private const int InvalidArgument = 22;
    private const int NoSuchFile = 2;
    private const int IllegalSeek = 29;
    private const int FirstOwn = 3;
    private const int BlockSize = 4096;

    private readonly List<Stream?> _streams = [null, null, null];

    public override int FlagsOf(OpenModes modes) => (int)modes;

    public override int Open(ReadOnlySpan<byte> path, OpenModes modes)
    {
        string name = Encoding.UTF8.GetString(path[..path.IndexOf((byte)0)]);
        if (Directory.Exists(name))
            return -PermissionDenied;
        FileMode mode = (modes & OpenModes.Exclusive) != 0 ? FileMode.CreateNew
            : (modes & OpenModes.Truncate) != 0 ? FileMode.Create
            : (modes & OpenModes.Create) != 0 ? FileMode.OpenOrCreate : FileMode.Open;
        FileAccess access = (modes & OpenModes.Read) == 0 ? FileAccess.Write
            : (modes & OpenModes.Write) == 0 ? FileAccess.Read : FileAccess.ReadWrite;
        Stream? stream = null;
        int failure = Try(() => stream = new FileStream(name, mode, access, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0));
        if (failure < 0)
            return mode == FileMode.CreateNew && File.Exists(name) ? -FileExists : failure;
        int free = _streams.IndexOf(null, FirstOwn);
        if (free < 0)
        {
            free = _streams.Count;
            _streams.Add(null);
        }
        _streams[free] = stream;
        return free;
    }

    public override long Read(int descriptor, byte* buffer, long count, bool mayBlock)
    {
        if (Find(descriptor) is not { CanRead: true } stream)
            return -NoSuchDescriptor;
        int taken = 0;
        int failure = Try(() => taken = stream.Read(new Span<byte>(buffer, (int)Math.Min(count, int.MaxValue))));
        return failure < 0 ? failure : taken;
    }

    public override long Write(int descriptor, byte* data, long count, bool mayBlock)
    {
        if (Find(descriptor) is not { CanWrite: true } stream)
            return -NoSuchDescriptor;
        int part = (int)Math.Min(count, int.MaxValue);
        int failure = Try(() => stream.Write(new ReadOnlySpan<byte>(data, part)));
        return failure < 0 ? failure : part;
    }

    public override long Seek(int descriptor, long offset, int whence)
    {
        if (Find(descriptor) is not { } stream)
            return -NoSuchDescriptor;
        if (!stream.CanSeek)
            return -IllegalSeek;
        long place = 0;
        int failure = Try(() => place = stream.Seek(offset, (SeekOrigin)whence));
        return failure < 0 ? failure : place;
    }

    public override int Truncate(int descriptor, long size)
    {
        if (Find(descriptor) is not { } stream)
            return -NoSuchDescriptor;
        // A stream that shrinks moves to its new end; the descriptor of a file stays where it stands.
        return Try(() =>
        {
            long place = stream.Position;
            stream.SetLength(size);
            stream.Position = place;
        });
    }

    public override int Close(int descriptor)
    {
        if (Find(descriptor) is not { } stream)
            return -NoSuchDescriptor;
        if (descriptor >= FirstOwn)
            _streams[descriptor] = null;
        return Try(stream.Dispose);
    }

    public override int Describe(int descriptor, out FileFacts facts)
    {
        Stream? stream = Find(descriptor);
        bool isRegular = stream is FileStream { CanSeek: true };
        facts = new FileFacts(false, isRegular, isRegular ? stream!.Length : 0, BlockSize);
        return stream == null ? -NoSuchDescriptor : 0;
    }

    public override bool IsTerminal(int descriptor) => descriptor switch
    {
        0 => !Console.IsInputRedirected,
        1 => !Console.IsOutputRedirected,
        2 => !Console.IsErrorRedirected,
        _ => false,
    };

    public override void Dispose()
    {
        foreach (Stream? stream in _streams)
            stream?.Dispose();
        _streams.Clear();
        base.Dispose();
    }

    private Stream? Find(int descriptor)
    {
        if (descriptor < 0 || descriptor >= _streams.Count)
            return null;
        if (descriptor < FirstOwn && _streams[descriptor] == null)
        {
            _streams[descriptor] = descriptor switch
            {
                0 => Console.OpenStandardInput(),
                1 => Console.OpenStandardOutput(),
                _ => Console.OpenStandardError(),
            };
        }
        return _streams[descriptor];
    }

    private static int Try(Action action)
    {
        try
        {
            action();
            return 0;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return -NoSuchFile;
        }
        catch (UnauthorizedAccessException)
        {
            return -PermissionDenied;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return -InvalidArgument;
        }
        catch (IOException)
        {
            return -InputOutputError;
        }
    }
}
