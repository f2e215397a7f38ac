using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Vm;

/// <summary>
/// Where frames of ordinary functions live: chunks of raw heap memory, so deep recursion counts against the limit.
/// A frame never spans chunks; when the current one has no room a new one is linked and the arguments are copied over.
/// </summary>
internal sealed unsafe class EvaluationStack(Interpreter py)
{
    private const int FirstChunkBytes = 15 * 1024;
    private const int MaxChunkBytes = 1024 * 1024;

    private Chunk* _current;
    private Chunk* _spare;

    /// <summary>One past the last usable word of the current chunk; null when there is none.</summary>
    public PyObject** Limit;

    /// <summary>First word of the current chunk; null when there is none.</summary>
    public PyObject** Bottom => _current == null ? null : (PyObject**)(_current + 1);

    private struct Chunk
    {
        public Chunk* Previous;
        public nuint Bytes;
    }

    /// <summary>Makes room for a frame of <paramref name="words"/> words in a new chunk: its first word, or null with MemoryError.</summary>
    public PyObject** PushChunk(long words)
    {
        Chunk* chunk = TakeChunk(((nuint)words * (nuint)sizeof(PyObject*)) + (nuint)sizeof(Chunk));
        if (chunk == null)
            return null;
        chunk->Previous = _current;
        _current = chunk;
        Limit = (PyObject**)((byte*)chunk + chunk->Bytes);
        return Bottom;
    }

    /// <summary>Gives the current chunk back; one is kept so that a call on the edge does not allocate each time.</summary>
    public void PopChunk()
    {
        Chunk* chunk = _current;
        _current = chunk->Previous;
        Limit = _current == null ? null : (PyObject**)((byte*)_current + _current->Bytes);
        if (_spare != null)
            py.Heap.Free(_spare);
        _spare = chunk;
    }

    /// <summary>All chunks go back to the heap.</summary>
    public void Release()
    {
        while (_current != null)
            PopChunk();
        if (_spare != null)
            py.Heap.Free(_spare);
        _spare = null;
    }

    private Chunk* TakeChunk(nuint needed)
    {
        if (_spare != null && _spare->Bytes >= needed)
        {
            Chunk* spare = _spare;
            _spare = null;
            return spare;
        }
        nuint bytes = _current == null ? FirstChunkBytes : Math.Min(_current->Bytes * 2, MaxChunkBytes);
        bytes = Math.Max(bytes, needed);
        var chunk = (Chunk*)py.NewBuffer(bytes);
        if (chunk != null)
            chunk->Bytes = bytes;
        return chunk;
    }
}
