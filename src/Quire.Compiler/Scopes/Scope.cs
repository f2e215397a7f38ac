using System.Runtime.InteropServices;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.Scopes;

/// <summary>A block with names of its own. Names are mangled here.</summary>
internal sealed class Scope(ScopeKind kind, string name, Scope? parent, Span span)
{
    private List<(string Name, Span Span)>? _directives;

    public readonly ScopeKind Kind = kind;
    public readonly string Name = name;
    public readonly Scope? Parent = parent;
    public readonly Span Span = span;
    public readonly List<string> Parameters = [];
    public readonly List<Scope> Children = [];

    /// <summary>In the order in which the names were first met.</summary>
    public readonly Dictionary<string, Symbol> Symbols = [];

    /// <summary>Of a type parameter scope of a class: the only names to mangle.</summary>
    public HashSet<string>? MangledNames;

    public ComprehensionKind Comprehension;
    public bool IsNested = parent is not null && (parent.IsNested || parent.IsFunctionLike);
    public bool IsGenerator;
    public bool IsCoroutine;
    public bool IsAsyncDefinition;
    public bool HasVarArgs;
    public bool HasVarKeywords;
    public bool IsInlined;
    public bool NeedsClassCell;
    public bool NeedsClassDict;

    /// <summary>Names here are looked up in the class body around it first (type parameters, type aliases).</summary>
    public bool CanSeeClassScope;

    /// <summary>Above zero inside the iterable of a comprehension.</summary>
    public int ComprehensionIterableDepth = parent?.ComprehensionIterableDepth ?? 0;

    /// <summary>The targets of a comprehension's <c>for</c> are being visited.</summary>
    public bool InComprehensionTarget;

    public bool IsFunctionLike => Kind >= ScopeKind.Function;

    public SymbolFlags FlagsOf(string name) =>
        Symbols.TryGetValue(name, out Symbol symbol) ? symbol.Flags : SymbolFlags.None;

    public NameScope ScopeOf(string name) =>
        Symbols.TryGetValue(name, out Symbol symbol) ? symbol.Scope : NameScope.Unknown;

    /// <summary>The symbol to change in place; made when missing. Valid until the next name is added.</summary>
    public ref Symbol Entry(string name) => ref CollectionsMarshal.GetValueRefOrAddDefault(Symbols, name, out _)!;

    public void RecordDirective(string name, Span span) => (_directives ??= []).Add((name, span));

    /// <summary>Where a name was declared global or nonlocal.</summary>
    public Span DirectiveSpan(string name)
    {
        if (_directives is not null)
        {
            foreach ((string declared, Span span) in _directives)
            {
                if (declared == name)
                    return span;
            }
        }
        return Span;
    }
}
