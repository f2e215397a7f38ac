using System.Text;

namespace Quire.Runtime.Files;

/// <summary>
/// The .NET side of a text stream: bytes in and out, UTF-8 at the border. Objects hold an index into
/// <see cref="HandleTable"/>, never this itself.
/// </summary>
internal sealed class TextFile(Stream stream, string name, string mode, bool isLineBuffered, int descriptor) : IDisposable
{
    private const int BufferSize = 8 * 1024;

    private readonly byte[] _output = new byte[BufferSize];
    private int _outputLength;
    private readonly byte[] _input = new byte[BufferSize];
    private int _inputStart;
    private int _inputEnd;

    public string Name { get; } = name;
    public string Mode { get; } = mode;
    public int Descriptor { get; } = descriptor;

    /// <summary>How characters that UTF-8 cannot hold are written: "strict" or "backslashreplace".</summary>
    public string Errors { get; init; } = "strict";
    public bool IsClosed { get; private set; }

    /// <summary>Throws IOException like the stream itself; callers are at the border and turn it into OSError.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        bool endsLine = isLineBuffered && bytes.Contains((byte)'\n');
        while (bytes.Length > BufferSize - _outputLength)
        {
            Flush();
            if (bytes.Length >= BufferSize)
            {
                stream.Write(bytes);
                bytes = default;
            }
        }
        bytes.CopyTo(_output.AsSpan(_outputLength));
        _outputLength += bytes.Length;
        if (endsLine)
            Flush();
    }

    public void Flush()
    {
        int length = _outputLength;
        _outputLength = 0;
        if (length > 0)
            stream.Write(_output, 0, length);
        if (stream.CanWrite)
            stream.Flush();
    }

    /// <summary>The next line with its end as UTF-8, or what is left; empty at the end of the file. \r\n and \r become \n.</summary>
    public byte[] ReadLine(long limit)
    {
        var line = new MemoryStream();
        while (line.Length < limit)
        {
            int next = NextByte();
            if (next < 0)
                break;
            if (next == '\r')
            {
                if (PeekByte() == '\n')
                    NextByte();
                next = '\n';
            }
            line.WriteByte((byte)next);
            if (next == '\n')
                break;
        }
        return line.ToArray();
    }

    public byte[] ReadAll()
    {
        var all = new MemoryStream();
        byte[] line;
        while ((line = ReadLine(long.MaxValue)).Length > 0)
            all.Write(line);
        return all.ToArray();
    }

    private int PeekByte()
    {
        if (_inputStart == _inputEnd)
        {
            _inputStart = 0;
            _inputEnd = stream.Read(_input, 0, BufferSize);
        }
        return _inputStart == _inputEnd ? -1 : _input[_inputStart];
    }

    private int NextByte()
    {
        int next = PeekByte();
        if (next >= 0)
            _inputStart++;
        return next;
    }

    public void Dispose()
    {
        if (IsClosed)
            return;
        IsClosed = true;
        try
        {
            if (stream.CanWrite)
                Flush();
        }
        finally
        {
            stream.Dispose();
        }
    }

    /// <summary>A standard stream of the process; a line at a time on a terminal.</summary>
    public static TextFile Standard(int descriptor)
    {
        return descriptor switch
        {
            0 => new TextFile(Console.OpenStandardInput(), "<stdin>", "r", false, 0),
            1 => new TextFile(Console.OpenStandardOutput(), "<stdout>", "w", !Console.IsOutputRedirected, 1),
            _ => new TextFile(Console.OpenStandardError(), "<stderr>", "w", true, 2) { Errors = "backslashreplace" },
        };
    }

    public static readonly UTF8Encoding Utf8 = new(false);
}
