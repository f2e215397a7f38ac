namespace Quire.Runtime.Files;

/// <summary>
/// Where objects in the heap keep what only .NET can hold: they store the index. Index 0 is never given. Owned by one interpreter.
/// </summary>
internal sealed class HandleTable : IDisposable
{
    private readonly List<IDisposable?> _handles = [null];
    private readonly List<int> _free = [];

    public int Add(IDisposable handle)
    {
        if (_free.Count == 0)
        {
            _handles.Add(handle);
            return _handles.Count - 1;
        }
        int index = _free[^1];
        _free.RemoveAt(_free.Count - 1);
        _handles[index] = handle;
        return index;
    }

    public T Get<T>(int index)
        where T : class => (T)_handles[index]!;

    /// <summary>Forgets a handle without disposing it.</summary>
    public void Remove(int index)
    {
        _handles[index] = null;
        _free.Add(index);
    }

    public void Dispose()
    {
        foreach (IDisposable? handle in _handles)
        {
            try
            {
                handle?.Dispose();
            }
            catch (IOException)
            {
                // Nobody is left to tell; the program has ended.
            }
        }
        _handles.Clear();
    }
}
