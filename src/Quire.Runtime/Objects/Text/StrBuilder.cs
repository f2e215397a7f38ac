using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text;

/// <summary>
/// Writes a str whose length is not known beforehand. Small texts are collected in the caller's scratch space, larger ones in
/// the block that becomes the str. Once memory ran out everything is ignored and <see cref="Finish"/> gives null, so
/// callers need not look after each step. The width is always the narrowest for what has been written.
/// </summary>
internal unsafe ref struct StrBuilder
{
    /// <summary>Scratch space that suits most callers: <c>stackalloc byte[StrBuilder.Scratch]</c>.</summary>
    public const int Scratch = 512;

    private readonly Interpreter _py;
    private PyStr* _block;
    private byte* _data;
    private int _width = 1;
    private int _capacity;

    public StrBuilder(Interpreter py, byte* scratch, int scratchSize)
    {
        _py = py;
        _data = scratch;
        _capacity = scratchSize;
    }

    /// <summary>Code points written so far.</summary>
    public int Length { get; private set; }

    /// <summary>Memory ran out; MemoryError is pending.</summary>
    public bool HasFailed { get; private set; }

    public void Add(int codePoint)
    {
        if (!Reserve(1, CodeUnits.WidthFor(codePoint)))
            return;
        CodeUnits.Put(_data, _width, Length, codePoint);
        Length++;
    }

    /// <summary>UTF-16 text without surrogate pairs, as literals and numbers are.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        fixed (char* data = text)
            Add((byte*)data, 2, text.Length);
    }

    public void Add(PyStr* s) => Add(PyStr.Data(s), s->Width, s->Length);

    public void Add(PyStr* s, int start, int end) => Add(PyStr.Data(s) + ((nint)start * s->Width), s->Width, end - start);

    public void Add(byte* data, int width, int count)
    {
        if (count == 0 || !Reserve(count, width <= _width ? _width : CodeUnits.WidthOf(data, width, count)))
            return;
        CodeUnits.Copy(data, width, _data + ((nint)Length * _width), _width, count);
        Length += count;
    }

    public void AddFill(int codePoint, int count)
    {
        if (count <= 0 || !Reserve(count, CodeUnits.WidthFor(codePoint)))
            return;
        CodeUnits.Fill(_data, _width, Length, count, codePoint);
        Length += count;
    }

    /// <summary>Adds str(o) or whatever <paramref name="convert"/> makes of it; false with an exception pending when that fails.</summary>
    public bool AddConverted(PyObject* o, delegate*<Interpreter, PyObject*, PyObject*> convert)
    {
        PyObject* text = convert(_py, o);
        if (text == null)
            return false;
        Add((PyStr*)text);
        Ref.Dec(_py, text);
        return !HasFailed;
    }

    /// <summary>Makes room for that many more code points, so that following steps do not.</summary>
    public void Expect(int count) => Reserve(count, 1);

    /// <summary>The str (owned); null with an exception pending. The builder is empty afterwards.</summary>
    public PyObject* Finish()
    {
        if (HasFailed)
        {
            Dispose();
            return null;
        }
        if (_block == null || Length <= 1)
        {
            PyObject* small = StrMaking.FromStored(_py, _data, _width, Length);
            Dispose();
            return small;
        }
        PyStr* s = _block;
        _block = null;
        nuint size = PyStr.DataOffset + ((nuint)(uint)Length * (nuint)_width);
        var exact = (PyStr*)_py.Heap.Reallocate(s, size);
        s = exact == null ? s : exact;
        s->Length = Length;
        return (PyObject*)s;
    }

    /// <summary>Throws away what has been written.</summary>
    public void Dispose()
    {
        if (_block != null)
            _py.Heap.Free(_block);
        _block = null;
        _capacity = 0;
        Length = 0;
    }

    private bool Reserve(int count, int width)
    {
        if (HasFailed)
            return false;
        width = Math.Max(width, _width);
        bool fits = (long)Length + count <= (_block == null ? _capacity / width : width == _width ? _capacity : 0);
        return fits && width == _width ? true : fits ? WidenScratch(width) : Grow(count, width);
    }

    // Wider code points in the same place: from the last to the first, so that none is overwritten before it is read.
    private bool WidenScratch(int width)
    {
        for (int i = Length - 1; i >= 0; i--)
            CodeUnits.Put(_data, width, i, CodeUnits.At(_data, _width, i));
        _width = width;
        return true;
    }

    private bool Grow(int count, int width)
    {
        long needed = (long)Length + count;
        long roomy = Math.Min(needed + (needed >> 1), int.MaxValue);
        PyStr* grown = needed > int.MaxValue ? null : Take((int)roomy, width);
        // Near the limit smaller steps may still fit, but not ever smaller ones: each copies everything, and none may be for a few characters.
        if (grown == null && needed <= int.MaxValue)
        {
            roomy = Math.Min(needed + (needed >> 5), int.MaxValue);
            grown = Take((int)roomy, width);
        }
        if (grown == null && needed <= int.MaxValue && count > Length >> 5)
        {
            roomy = needed;
            grown = Take((int)needed, width);
        }
        if (grown == null)
        {
            HasFailed = true;
            Raise.NoMemory(_py);
            return false;
        }
        _block = grown;
        _data = PyStr.Data(grown);
        _capacity = (int)roomy;
        _width = width;
        return true;
    }

    // A block of that capacity holding what has been written; null, and nothing changed, when there is no memory.
    private readonly PyStr* Take(int capacity, int width)
    {
        nuint size = PyStr.DataOffset + ((nuint)(uint)capacity * (nuint)width);
        if (_block != null && width == _width)
            return (PyStr*)_py.Heap.Reallocate(_block, size);
        var fresh = (PyStr*)_py.Heap.Allocate(size, BlockKind.Atomic);
        if (fresh == null)
            return null;
        fresh->Header.Count = 1;
        fresh->Header.Tag = TypeIndex.Str;
        fresh->Hash = -1;
        fresh->Length = 0;
        fresh->Width = (byte)width;
        fresh->Flags = 0;
        CodeUnits.Copy(_data, _width, PyStr.Data(fresh), width, Length);
        if (_block != null)
            _py.Heap.Free(_block);
        return fresh;
    }
}
