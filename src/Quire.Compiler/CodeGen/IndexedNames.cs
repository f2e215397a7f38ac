namespace Quire.Compiler.CodeGen;

/// <summary>Names in the order in which they were first asked for.</summary>
internal sealed class IndexedNames
{
    private readonly Dictionary<string, int> _indices = [];
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    public string this[int index] => _names[index];

    public int Add(string name)
    {
        if (_indices.TryGetValue(name, out int index))
            return index;
        _indices.Add(name, _names.Count);
        _names.Add(name);
        return _names.Count - 1;
    }

    /// <summary>The index of a name, or −1.</summary>
    public int Find(string name) => _indices.TryGetValue(name, out int index) ? index : -1;

    public string[] ToArray() => _names.ToArray();
}
