using Quire.Compiler.Diagnostics;

namespace Quire.Compiler.Scopes;

/// <summary>
/// Second pass: says of every name of every block where its value lives. Names are resolved outwards along the blocks; what a
/// child leaves free then becomes a cell of the block that binds it, and comprehensions melt into the block around them.
/// </summary>
internal sealed class ScopeAnalyzer
{
    private readonly DiagnosticBag _diagnostics;

    private ScopeAnalyzer(DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
    }

    public static void Analyze(Scope module, DiagnosticBag diagnostics) =>
        new ScopeAnalyzer(diagnostics).AnalyzeBlock(module, null);

    /// <summary>Analyses a block and returns the names that it, or a block in it, leaves free.</summary>
    /// <param name="classScope">The class body that the block looks into first, if it may.</param>
    private HashSet<string> AnalyzeBlock(Scope scope, Scope? classScope)
    {
        var free = new HashSet<string>();
        string[] names = new string[scope.Symbols.Count];
        scope.Symbols.Keys.CopyTo(names, 0);
        foreach (string name in names)
            Resolve(scope, name, classScope, free);
        HashSet<string>? inlinedCells = AnalyzeChildren(scope, classScope, free);
        if (scope.IsFunctionLike)
            MakeCells(scope, free, inlinedCells);
        else if (scope.Kind == ScopeKind.Class)
            DropClassCells(scope, free);
        MarkInlinedCells(scope, inlinedCells);
        PassOn(scope, free);
        return free;
    }

    private void Resolve(Scope scope, string name, Scope? classScope, HashSet<string> free)
    {
        ref Symbol symbol = ref scope.Entry(name);
        if (symbol.Has(SymbolFlags.Global))
        {
            if (symbol.Has(SymbolFlags.Nonlocal))
                _diagnostics.Error(scope.DirectiveSpan(name), $"name '{name}' is nonlocal and global");
            symbol.Scope = NameScope.GlobalExplicit;
        }
        else if (symbol.Has(SymbolFlags.Nonlocal))
        {
            CheckNonlocal(scope, name);
            symbol.Scope = NameScope.Free;
            free.Add(name);
        }
        else if (symbol.Has(SymbolFlags.Bound))
        {
            symbol.Scope = NameScope.Local;
        }
        else if (ClassDecides(classScope, name) is NameScope decided and not NameScope.Unknown)
        {
            symbol.Scope = decided;
        }
        else if (FindBinding(scope, name) is not null)
        {
            symbol.Scope = NameScope.Free;
            free.Add(name);
        }
        else
        {
            symbol.Scope = NameScope.GlobalImplicit;
        }
    }

    private void CheckNonlocal(Scope scope, string name)
    {
        if (scope.Kind == ScopeKind.Module)
            _diagnostics.Error(scope.DirectiveSpan(name), "nonlocal declaration not allowed at module level");
        else if (FindBinding(scope, name) is not Scope binding)
            _diagnostics.Error(scope.DirectiveSpan(name), $"no binding for nonlocal '{name}' found");
        else if ((binding.FlagsOf(name) & SymbolFlags.TypeParam) != 0)
            _diagnostics.Error(
                scope.DirectiveSpan(name), $"nonlocal binding not allowed for type parameter '{name}'");
    }

    /// <summary>A name that the visible class body binds is looked up there and then globally, past outer functions.</summary>
    private static NameScope ClassDecides(Scope? classScope, string name)
    {
        if (classScope is null)
            return NameScope.Unknown;
        SymbolFlags flags = classScope.FlagsOf(name);
        if ((flags & SymbolFlags.Global) != 0)
            return NameScope.GlobalExplicit;
        bool bound = (flags & SymbolFlags.Bound) != 0 && (flags & SymbolFlags.Nonlocal) == 0;
        return bound ? NameScope.GlobalImplicit : NameScope.Unknown;
    }

    /// <summary>The enclosing block that binds a name for the blocks inside it; null when it is global.</summary>
    private static Scope? FindBinding(Scope scope, string name)
    {
        for (Scope? outer = scope.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer.Kind == ScopeKind.Class)
            {
                if (name is "__class__" or "__classdict__")
                    return outer;
                continue;
            }
            if (!outer.IsFunctionLike)
                continue;
            SymbolFlags flags = outer.FlagsOf(name);
            if ((flags & SymbolFlags.Global) != 0)
                return null;
            if ((flags & SymbolFlags.Bound) != 0 && (flags & (SymbolFlags.Nonlocal | SymbolFlags.Inlined)) == 0)
                return outer;
        }
        return null;
    }

    private HashSet<string>? AnalyzeChildren(Scope scope, Scope? classScope, HashSet<string> free)
    {
        HashSet<string>? inlinedCells = null;
        foreach (Scope child in scope.Children)
        {
            Scope? visibleClass = null;
            if (child.CanSeeClassScope)
                visibleClass = scope.Kind == ScopeKind.Class ? scope : classScope;
            HashSet<string> childFree = AnalyzeBlock(child, visibleClass);
            bool inline = child.Comprehension is not (ComprehensionKind.None or ComprehensionKind.Generator)
                && !scope.CanSeeClassScope;
            if (inline)
                Inline(scope, child, childFree, inlinedCells ??= []);
            free.UnionWith(childFree);
        }
        return inlinedCells;
    }

    /// <summary>Before: the comprehension is analysed. After: the block around knows every name the comprehension uses.</summary>
    private static void Inline(Scope scope, Scope child, HashSet<string> childFree, HashSet<string> inlinedCells)
    {
        child.IsInlined = true;
        bool isGlobalClassName = false; // a class body has no __class__ cell of its own to read
        foreach ((string name, Symbol symbol) in child.Symbols)
        {
            if (symbol.Has(SymbolFlags.Param))
                continue;
            if (symbol.Scope == NameScope.Cell || symbol.Has(SymbolFlags.ComprehensionCell))
                inlinedCells.Add(name);
            bool isKnown = scope.Symbols.TryGetValue(name, out Symbol known);
            if (!isKnown || (known.Has(SymbolFlags.Inlined) && !symbol.IsIsolated))
            {
                NameScope place = symbol.Scope;
                if (place == NameScope.Free && scope.Kind == ScopeKind.Class && name == "__class__")
                {
                    place = NameScope.GlobalImplicit;
                    childFree.Remove(name);
                    isGlobalClassName = true;
                }
                scope.Entry(name) = new Symbol { Flags = symbol.Flags | known.Flags | SymbolFlags.Inlined, Scope = place };
            }
            else if (known.Has(SymbolFlags.Bound) && !known.Has(SymbolFlags.Inlined) && scope.Kind != ScopeKind.Class
                && !IsFreeInChild(child, name))
            {
                // Free in the comprehension and bound around it: inlined, it is simply a local.
                childFree.Remove(name);
            }
        }
        if (isGlobalClassName)
            child.Symbols.Remove("__class__");
    }

    /// <summary>What stands in an inlined comprehension counts as standing in the block around it.</summary>
    private static bool IsFreeInChild(Scope scope, string name)
    {
        foreach (Scope child in scope.Children)
        {
            bool isFree = child.IsInlined ? IsFreeInChild(child, name) : child.ScopeOf(name) == NameScope.Free;
            if (isFree)
                return true;
        }
        return false;
    }

    /// <summary>Locals that a block inside leaves free are kept in cells.</summary>
    private static void MakeCells(Scope scope, HashSet<string> free, HashSet<string>? inlinedCells)
    {
        if (free.Count == 0 && inlinedCells is null)
            return;
        string[] names = new string[scope.Symbols.Count];
        scope.Symbols.Keys.CopyTo(names, 0);
        foreach (string name in names)
        {
            ref Symbol symbol = ref scope.Entry(name);
            if (symbol.Scope != NameScope.Local)
                continue;
            if (free.Remove(name) || (inlinedCells is not null && inlinedCells.Contains(name)))
                symbol.Scope = NameScope.Cell;
        }
    }

    private static void DropClassCells(Scope scope, HashSet<string> free)
    {
        scope.NeedsClassCell = free.Remove("__class__");
        scope.NeedsClassDict = free.Remove("__classdict__");
    }

    private static void MarkInlinedCells(Scope scope, HashSet<string>? inlinedCells)
    {
        if (inlinedCells is null)
            return;
        foreach (string name in inlinedCells)
            scope.Entry(name).Flags |= SymbolFlags.ComprehensionCell;
    }

    /// <summary>What stays free goes through this block to the one that binds it.</summary>
    private static void PassOn(Scope scope, HashSet<string> free)
    {
        bool classLike = scope.Kind == ScopeKind.Class || scope.CanSeeClassScope;
        foreach (string name in free)
        {
            if (scope.Symbols.ContainsKey(name))
            {
                if (classLike)
                    scope.Entry(name).Flags |= SymbolFlags.FreeClass;
            }
            else if (FindBinding(scope, name) is not null)
            {
                scope.Entry(name).Scope = NameScope.Free;
            }
        }
    }
}
