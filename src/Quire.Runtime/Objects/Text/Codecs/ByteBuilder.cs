using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Codecs;

/// <summary>
/// Writes bytes whose number is not known beforehand: in the caller's scratch space first, then in the block that becomes the
/// bytes object. Once memory ran out everything is ignored and <see cref="Finish"/> gives null.
/// </summary>
internal unsafe ref struct ByteBuilder
{
    public const int Scratch = 512;

    private readonly Interpreter _py;
    private PyBytes* _block;
    private byte* _data;
    private long _capacity;
    private long _length;

    public ByteBuilder(Interpreter py, byte* scratch, int scratchSize)
    {
        _py = py;
        _data = scratch;
        _capacity = scratchSize;
    }

    public bool HasFailed { get; private set; }

    public readonly long Length => _length;

    /// <summary>The code points of UTF-8 in what was added from a place on.</summary>
    public readonly long CountCharacters(long from)
    {
        long count = 0;
        for (long i = from; i < _length; i++)
            count += (_data[i] & 0xC0) != 0x80 ? 1 : 0;
        return count;
    }

    /// <summary>What was added, until the next call.</summary>
    public readonly ReadOnlySpan<byte> Written => new(_data, (int)_length);

    public void Add(byte b)
    {
        if (_length == _capacity && !Grow(1))
            return;
        _data[_length++] = b;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _capacity - _length && !Grow(bytes.Length))
            return;
        bytes.CopyTo(new Span<byte>(_data + _length, bytes.Length));
        _length += bytes.Length;
    }

    /// <summary>Makes room for that many more bytes.</summary>
    public void Expect(long count)
    {
        if (count > _capacity - _length)
            Grow(count);
    }

    /// <summary>Room for more, made for so many bytes when little is left, to be filled by someone else; empty when memory ran out.</summary>
    public Span<byte> Room(int least)
    {
        if (_capacity - _length < Math.Min(least, Scratch))
            Expect(least);
        return HasFailed ? default : new Span<byte>(_data + _length, (int)Math.Min(_capacity - _length, int.MaxValue));
    }

    /// <summary>So many bytes of the room were filled.</summary>
    public void Taken(int count) => _length += count;

    /// <summary>The bytes object (owned); null with MemoryError pending.</summary>
    public PyObject* Finish()
    {
        if (HasFailed || _block == null)
        {
            PyObject* small = HasFailed ? null : PyBytes.New(_py, new ReadOnlySpan<byte>(_data, (int)_length));
            Dispose();
            return small;
        }
        PyBytes* b = _block;
        _block = null;
        var exact = (PyBytes*)_py.Heap.Reallocate(b, (nuint)(PyBytes.DataOffset + _length));
        b = exact == null ? b : exact;
        b->Length = _length;
        return (PyObject*)b;
    }

    public void Dispose()
    {
        if (_block != null)
            _py.Heap.Free(_block);
        _block = null;
        _capacity = 0;
        _length = 0;
    }

    private bool Grow(long count)
    {
        if (HasFailed)
            return false;
        long needed = _length + count;
        long roomy = Math.Min(needed + (needed >> 1), PyBytes.MaxLength);
        PyBytes* grown = needed > PyBytes.MaxLength ? null : Take(roomy);
        // Near the limit smaller steps may still fit, but not ever smaller ones: each copies everything, and none may be for a few bytes.
        if (grown == null && needed <= PyBytes.MaxLength)
        {
            roomy = Math.Min(needed + (needed >> 5), PyBytes.MaxLength);
            grown = Take(roomy);
        }
        if (grown == null && needed <= PyBytes.MaxLength && count > _length >> 5)
        {
            roomy = needed;
            grown = Take(needed);
        }
        if (grown == null)
        {
            HasFailed = true;
            Raise.NoMemory(_py);
            return false;
        }
        _block = grown;
        _data = PyBytes.Data(grown);
        _capacity = roomy;
        return true;
    }

    private readonly PyBytes* Take(long capacity)
    {
        nuint size = (nuint)(PyBytes.DataOffset + capacity);
        if (_block != null)
            return (PyBytes*)_py.Heap.Reallocate(_block, size);
        var fresh = (PyBytes*)_py.Heap.Allocate(size, BlockKind.Atomic);
        if (fresh == null)
            return null;
        fresh->Header.Count = 1;
        fresh->Header.Tag = TypeIndex.Bytes;
        fresh->Hash = -1;
        fresh->Length = 0;
        new ReadOnlySpan<byte>(_data, (int)_length).CopyTo(new Span<byte>(PyBytes.Data(fresh), (int)_length));
        return fresh;
    }
}
