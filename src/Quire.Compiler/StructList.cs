namespace Quire.Compiler;

/// <summary>
/// A list of values of a struct of ours. The framework's List over such a type cannot be compiled ahead of time, since its code is part of another
/// image; the JIT would make it anew at each start of the program, which takes longer than most compilations.
/// </summary>
internal sealed class StructList<T>
    where T : struct
{
    private const int FirstCapacity = 16;

    private T[] _items = new T[FirstCapacity];

    public int Count { get; private set; }

    public ref T this[int index] => ref _items[index];

    public void Add(in T item)
    {
        if (Count == _items.Length)
            Array.Copy(_items, _items = new T[Count * 2], Count);
        _items[Count++] = item;
    }

    public T[] ToArray()
    {
        var all = new T[Count];
        Array.Copy(_items, all, Count);
        return all;
    }
}
