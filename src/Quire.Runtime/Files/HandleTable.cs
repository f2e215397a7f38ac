namespace Quire.Runtime.Files;

/// <summary>
/// Where objects in the heap keep what only .NET can hold: they store the index. Index 0 is never given. Owned by one interpreter.
/// </summary>
internal sealed class HandleTable : IDisposable
{
    private readonly List<IDisposable?> _handles = [null];
    private readonly Stack<int> _free = new();

    public int Add(IDisposable handle)
    {
        if (_free.TryPop(out int index))
        {
            _handles[index] = handle;
            return index;
        }
        _handles.Add(handle);
        return _handles.Count - 1;
    }

    public T Get<T>(int index)
        where T : class => (T)_handles[index]!;

    /// <summary>Forgets a handle without disposing it.</summary>
    public void Remove(int index)
    {
        _handles[index] = null;
        _free.Push(index);
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
