using Quire.Compiler.Scopes;

namespace Quire.Compiler.CodeGen;

/// <summary>What a unit is called and which cells it has, as its scope says.</summary>
internal static class UnitNames
{
    public static string Qualify(UnitBuilder unit)
    {
        UnitBuilder? parent = unit.Parent;
        if (parent is { Kind: UnitKind.Annotation, Scope.Kind: ScopeKind.TypeParams })
            parent = parent.Parent;
        if (parent is null || parent.Kind == UnitKind.Module)
            return unit.Name;
        bool named = unit.Kind is UnitKind.Function or UnitKind.AsyncFunction or UnitKind.Class;
        string mangled = NameMangling.Mangle(parent.Scope, parent.Private, unit.Name);
        if (named && parent.Scope.ScopeOf(mangled) == NameScope.GlobalExplicit)
            return unit.Name;
        string prefix = parent.Kind is UnitKind.Function or UnitKind.AsyncFunction or UnitKind.Lambda
            ? parent.QualName + ".<locals>."
            : parent.QualName + ".";
        return prefix + unit.Name;
    }

    /// <summary>Cells and free variables are each in the order of their names.</summary>
    public static void AddCells(UnitBuilder unit)
    {
        Scope scope = unit.Scope;
        List<string>? cells = null;
        List<string>? free = null;
        foreach ((string name, Symbol symbol) in scope.Symbols)
        {
            if (symbol.Scope == NameScope.Cell || symbol.Has(SymbolFlags.ComprehensionCell))
                (cells ??= []).Add(name);
            if (symbol.Scope == NameScope.Free || symbol.Has(SymbolFlags.FreeClass))
                (free ??= []).Add(name);
        }
        AddSorted(unit.Cells, cells);
        if (scope.NeedsClassCell)
            unit.Cells.Add("__class__");
        if (scope.NeedsClassDict)
            unit.Cells.Add("__classdict__");
        AddSorted(unit.FreeNames, free);
    }

    private static void AddSorted(IndexedNames to, List<string>? names)
    {
        if (names is null)
            return;
        names.Sort(string.CompareOrdinal);
        foreach (string name in names)
            to.Add(name);
    }
}
