namespace Quire.Compiler.Scopes;

/// <summary>One name of one block.</summary>
internal struct Symbol
{
    public SymbolFlags Flags;
    public NameScope Scope;

    public readonly bool Has(SymbolFlags flags) => (Flags & flags) != 0;

    /// <summary>Bound by a comprehension itself: assignment expressions inside it bind in the block around it.</summary>
    public readonly bool IsIsolated => Has(SymbolFlags.Local) && !Has(SymbolFlags.Nonlocal | SymbolFlags.Global);
}
