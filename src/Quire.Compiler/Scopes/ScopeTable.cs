namespace Quire.Compiler.Scopes;

/// <summary>The scopes of a tree, found by the node (or the array of type parameters) that opens them.</summary>
internal sealed class ScopeTable(Scope module)
{
    private readonly Dictionary<object, Scope> _scopes = new(ReferenceEqualityComparer.Instance);

    public Scope Module { get; } = module;

    public Scope this[object key] => _scopes[key];

    public void Add(object key, Scope scope) => _scopes[key] = scope;
}
