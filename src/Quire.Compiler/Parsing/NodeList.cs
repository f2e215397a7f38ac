namespace Quire.Compiler.Parsing;

/// <summary>
/// A list of nodes under construction. The first few stay in the struct; most lists never need a buffer of their own.
/// </summary>
internal struct NodeList<T> where T : class?
{
    private T _first, _second, _third, _fourth;
    private T[]? _items;

    public int Count { get; private set; }

    public void Add(T item)
    {
        if (_items is not null)
        {
            if (Count == _items.Length)
                Array.Resize(ref _items, Count * 2);
            _items[Count] = item;
        }
        else
        {
            AddInline(item);
        }
        Count++;
    }

    private void AddInline(T item)
    {
        switch (Count)
        {
            case 0:
                _first = item;
                break;
            case 1:
                _second = item;
                break;
            case 2:
                _third = item;
                break;
            case 3:
                _fourth = item;
                break;
            default:
                _items = new T[12];
                _items[0] = _first;
                _items[1] = _second;
                _items[2] = _third;
                _items[3] = _fourth;
                _items[4] = item;
                break;
        }
    }

    public readonly T[] ToArray()
    {
        if (_items is not null)
            return Count == _items.Length ? _items : _items.AsSpan(0, Count).ToArray();
        return Count switch
        {
            0 => [],
            1 => [_first],
            2 => [_first, _second],
            3 => [_first, _second, _third],
            _ => [_first, _second, _third, _fourth],
        };
    }
}
