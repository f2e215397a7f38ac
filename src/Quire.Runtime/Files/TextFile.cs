using System.Text;
using Quire.Runtime.Objects.Text.Codecs;

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

    // Bytes written beside the text, made when first needed. They go out before text that waits, as from CPython's two layers.
    private byte[] _bytes = [];
    private int _bytesLength;
    private readonly byte[] _input = new byte[BufferSize];
    private int _inputStart;
    private int _inputEnd;

    public string Name { get; } = name;
    public string Mode { get; } = mode;
    public int Descriptor { get; } = descriptor;

    /// <summary>How characters that UTF-8 cannot hold are written: "strict" or "backslashreplace".</summary>
    public string Errors { get; init; } = "strict";
    public bool IsClosed { get; private set; }

    public bool IsLineBuffered => isLineBuffered;

    /// <summary>What a blocked read or write asks, to be ended by Ctrl-C.</summary>
    public void SetInterrupt(Func<bool> isInterrupted)
    {
        if (stream is DescriptorStream own)
            own.IsInterrupted = isInterrupted;
    }

    /// <summary>Throws IOException like the stream itself; callers are at the border and turn it into OSError.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        bool endsLine = isLineBuffered && bytes.Contains((byte)'\n');
        while (bytes.Length > BufferSize - _outputLength)
        {
            MakeRoom();
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

    // Unlike a flush that was asked for, one that a write needs is not tried again: whoever wrote has been told.
    private void MakeRoom()
    {
        try
        {
            Flush();
        }
        finally
        {
            _outputLength = 0;
        }
    }

    /// <summary>As <see cref="Write"/>, for bytes that are no text.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > BufferSize - _bytesLength)
            FlushBytes();
        if (bytes.Length > BufferSize)
        {
            stream.Write(bytes);
            return;
        }
        if (_bytes.Length == 0)
            _bytes = new byte[BufferSize];
        bytes.CopyTo(_bytes.AsSpan(_bytesLength));
        _bytesLength += bytes.Length;
    }

    private void FlushBytes()
    {
        int length = _bytesLength;
        _bytesLength = 0;
        if (length > 0)
            stream.Write(_bytes, 0, length);
    }

    public void Flush()
    {
        FlushBytes();
        if (_outputLength > 0)
            WriteBuffer();
        if (stream.CanWrite)
            stream.Flush();
    }

    /// <summary>
    /// Appends the next line with its end as UTF-8, or what is left; nothing at the end of the file. \r\n and \r become \n. At most
    /// <paramref name="limit"/> characters.
    /// </summary>
    public void ReadLine(ref ByteBuilder line, long limit)
    {
        while (limit > 0 && !line.HasFailed)
        {
            if (limit > BufferSize && TakeRun(ref line, ref limit))
                continue;
            int next = NextByte();
            if (next < 0)
                break;
            if (next == '\r')
            {
                if (PeekByte() == '\n')
                    NextByte();
                next = '\n';
            }
            line.Add((byte)next);
            if ((next & 0xC0) != 0x80)
                limit--;
            if (next == '\n')
                break;
            // A character is never cut: what continues it comes along.
            while (limit == 0 && (PeekByte() & 0xC0) == 0x80)
                line.Add((byte)NextByte());
        }
    }

    /// <summary>Appends all there is, or at most so many characters, over line ends.</summary>
    public void Read(ref ByteBuilder all, long limit)
    {
        while (limit > 0 && !all.HasFailed)
        {
            long before = all.Length;
            ReadLine(ref all, limit);
            if (all.Length == before)
                break;
            // Bytes are at least as many as characters: only near the end must they be counted.
            limit -= limit > int.MaxValue ? 0 : all.CountCharacters(before);
        }
    }

    /// <summary>Appends bytes as they are: to the end of a line if asked for, and at most so many.</summary>
    public void ReadBytes(ref ByteBuilder bytes, long limit, bool endsAtLine)
    {
        while (limit > 0 && !bytes.HasFailed && PeekByte() >= 0)
        {
            ReadOnlySpan<byte> have = _input.AsSpan(_inputStart, (int)Math.Min(limit, _inputEnd - _inputStart));
            int end = endsAtLine ? have.IndexOf((byte)'\n') : -1;
            if (end >= 0)
                have = have[..(end + 1)];
            bytes.Add(have);
            _inputStart += have.Length;
            limit = end >= 0 ? 0 : limit - have.Length;
        }
    }

    // What the buffer holds before the next line end or carriage return, at once. Characters may be fewer than the bytes taken off the limit's
    // safe side, so this is only used far away from it.
    private bool TakeRun(ref ByteBuilder line, ref long limit)
    {
        if (PeekByte() < 0)
            return false;
        ReadOnlySpan<byte> have = _input.AsSpan(_inputStart, _inputEnd - _inputStart);
        int length = have.IndexOfAny((byte)'\n', (byte)'\r');
        length = length < 0 ? have.Length : length;
        if (length == 0)
            return false;
        foreach (byte b in limit == long.MaxValue ? default : have[..length])
            limit -= (b & 0xC0) != 0x80 ? 1 : 0;
        line.Add(have[..length]);
        _inputStart += length;
        return true;
    }

    // What could not be written stays, so that the next flush tells of it again.
    private void WriteBuffer()
    {
        int written = 0;
        try
        {
            stream.Write(_output, 0, _outputLength);
            written = _outputLength;
        }
        finally
        {
            if (written == 0 && stream is DescriptorStream own)
                written = own.LastWritten;
            _output.AsSpan(written, _outputLength - written).CopyTo(_output);
            _outputLength -= written;
        }
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

    /// <summary>A standard stream of the process; a line at a time on a terminal. Null when it was closed from the start.</summary>
    public static TextFile? Standard(int descriptor)
    {
        if (!DescriptorStream.IsInherited(descriptor))
            return null;
        Stream? own = DescriptorStream.ForThisSystem(descriptor);
        return descriptor switch
        {
            0 => new TextFile(own ?? Console.OpenStandardInput(), "<stdin>", "r", false, 0),
            1 => new TextFile(own ?? Console.OpenStandardOutput(), "<stdout>", "w", !Console.IsOutputRedirected, 1),
            _ => new TextFile(own ?? Console.OpenStandardError(), "<stderr>", "w", true, 2) { Errors = "backslashreplace" },
        };
    }

    public static readonly UTF8Encoding Utf8 = new(false);
}
