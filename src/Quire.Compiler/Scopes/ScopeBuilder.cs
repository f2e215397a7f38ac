using System.Runtime.CompilerServices;
using Quire.Compiler.Diagnostics;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.Scopes;

/// <summary>
/// First pass over the tree: which names each block binds, uses or declares. The second pass, <see cref="ScopeAnalyzer"/>,
/// says where they live. This part holds the statements.
/// </summary>
internal sealed partial class ScopeBuilder
{
    private readonly DiagnosticBag _diagnostics;
    private readonly bool _futureAnnotations;
    private readonly ScopeTable _table;
    private readonly List<Scope> _stack = [];
    private Scope _current;
    private string? _private;

    private ScopeBuilder(SyntaxTree tree, bool futureAnnotations, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _futureAnnotations = futureAnnotations;
        _current = new Scope(ScopeKind.Module, "top", null, default);
        _stack.Add(_current);
        _table = new ScopeTable(_current);
        _table.Add(tree, _current);
    }

    /// <summary>Builds and analyses the scopes. When the bag holds errors afterwards they must not be used.</summary>
    public static ScopeTable Build(SyntaxTree tree, bool futureAnnotations, DiagnosticBag diagnostics)
    {
        var builder = new ScopeBuilder(tree, futureAnnotations, diagnostics);
        if (tree.Expression is not null)
            builder.Visit(tree.Expression);
        builder.VisitBody(tree.Body);
        if (!diagnostics.HasError)
            ScopeAnalyzer.Analyze(builder._table.Module, diagnostics);
        return builder._table;
    }

    private void VisitBody(Stmt[] body)
    {
        foreach (Stmt stmt in body)
            Visit(stmt);
    }

    private void Visit(Stmt stmt)
    {
        if (_diagnostics.HasError || !EnsureStack(stmt.Span))
            return;
        switch (stmt)
        {
            case FunctionDefStmt s: VisitFunction(s); break;
            case ClassDefStmt s: VisitClass(s); break;
            case TypeAliasStmt s: VisitTypeAlias(s); break;
            case ReturnStmt s: VisitOptional(s.Value); break;
            case DeleteStmt s: VisitAll(s.Targets); break;
            case AssignStmt s:
                VisitAll(s.Targets);
                Visit(s.Value);
                break;
            case AugAssignStmt s:
                Visit(s.Target);
                Visit(s.Value);
                break;
            case AnnAssignStmt s: VisitAnnAssign(s); break;
            case ForStmt s:
                Visit(s.Target);
                Visit(s.Iter);
                VisitBody(s.Body);
                VisitBody(s.OrElse);
                break;
            case WhileStmt s:
                Visit(s.Test);
                VisitBody(s.Body);
                VisitBody(s.OrElse);
                break;
            case IfStmt s: VisitIf(s); break;
            case MatchStmt s: VisitMatch(s); break;
            case RaiseStmt s:
                VisitOptional(s.Exception);
                VisitOptional(s.Cause);
                break;
            case TryStmt s: VisitTry(s); break;
            case AssertStmt s:
                Visit(s.Test);
                VisitOptional(s.Message);
                break;
            case ImportStmt s: VisitAliases(s.Names, s.Span); break;
            case ImportFromStmt s: VisitAliases(s.Names, s.Span); break;
            case GlobalStmt s: Declare(s.Names, SymbolFlags.Global, s.Span); break;
            case NonlocalStmt s: Declare(s.Names, SymbolFlags.Nonlocal, s.Span); break;
            case ExprStmt s: Visit(s.Value); break;
            case WithStmt s: VisitWith(s); break;
            default: break;
        }
    }

    /// <summary>A chain of elif is walked, not recursed into.</summary>
    private void VisitIf(IfStmt stmt)
    {
        while (true)
        {
            Visit(stmt.Test);
            VisitBody(stmt.Body);
            if (stmt.OrElse is not [IfStmt next])
                break;
            stmt = next;
        }
        VisitBody(stmt.OrElse);
    }

    private void VisitWith(WithStmt stmt)
    {
        foreach (WithItem item in stmt.Items)
        {
            Visit(item.Context);
            VisitOptional(item.Target);
        }
        VisitBody(stmt.Body);
    }

    private void VisitTry(TryStmt stmt)
    {
        VisitBody(stmt.Body);
        foreach (ExceptHandler handler in stmt.Handlers)
        {
            VisitOptional(handler.Type);
            if (handler.Name is not null)
                Define(handler.Name, SymbolFlags.Local, handler.Span);
            VisitBody(handler.Body);
        }
        VisitBody(stmt.OrElse);
        VisitBody(stmt.FinalBody);
    }

    private void VisitAnnAssign(AnnAssignStmt stmt)
    {
        if (stmt.Target is NameExpr name)
        {
            SymbolFlags known = Lookup(name.Id);
            if ((known & (SymbolFlags.Global | SymbolFlags.Nonlocal)) != 0 && _current != _table.Module && stmt.IsSimple)
            {
                string kind = (known & SymbolFlags.Global) != 0 ? "global" : "nonlocal";
                _diagnostics.Error(stmt.Span, $"annotated name '{name.Id}' can't be {kind}");
                return;
            }
            if (stmt.IsSimple)
                Define(name.Id, SymbolFlags.Annotated | SymbolFlags.Local, name.Span);
            else if (stmt.Value is not null)
                Define(name.Id, SymbolFlags.Local, name.Span);
        }
        else
        {
            Visit(stmt.Target);
        }
        VisitAnnotation(stmt.Annotation);
        VisitOptional(stmt.Value);
    }

    private void VisitAliases(Alias[] aliases, Span span)
    {
        foreach (Alias alias in aliases)
        {
            if (alias.Name == "*")
            {
                if (_current.Kind != ScopeKind.Module)
                    _diagnostics.Error(alias.Span, "import * only allowed at module level");
                continue;
            }
            string name = alias.AsName ?? alias.Name;
            int dot = alias.AsName is null ? name.IndexOf('.') : -1;
            Define(dot < 0 ? name : name[..dot], SymbolFlags.Import, span);
        }
    }

    private void Declare(string[] names, SymbolFlags kind, Span span)
    {
        string word = kind == SymbolFlags.Global ? "global" : "nonlocal";
        foreach (string name in names)
        {
            SymbolFlags known = Lookup(name);
            string? fault = null;
            if ((known & SymbolFlags.Param) != 0)
                fault = $"name '{name}' is parameter and {word}";
            else if ((known & SymbolFlags.Use) != 0)
                fault = $"name '{name}' is used prior to {word} declaration";
            else if ((known & SymbolFlags.Annotated) != 0)
                fault = $"annotated name '{name}' can't be {word}";
            else if ((known & SymbolFlags.Local) != 0)
                fault = $"name '{name}' is assigned to before {word} declaration";
            if (fault is not null)
            {
                _diagnostics.Error(span, fault);
                return;
            }
            Define(name, kind, span);
            _current.RecordDirective(Mangle(name), span);
        }
    }

    private void VisitMatch(MatchStmt stmt)
    {
        Visit(stmt.Subject);
        foreach (MatchCase matchCase in stmt.Cases)
        {
            VisitPattern(matchCase.Pattern);
            VisitOptional(matchCase.Guard);
            VisitBody(matchCase.Body);
        }
    }

    private void VisitPattern(Pattern? pattern)
    {
        if (pattern is null || !EnsureStack(pattern.Span))
            return;
        switch (pattern)
        {
            case ValuePattern p: Visit(p.Value); break;
            case SequencePattern p: VisitPatterns(p.Patterns); break;
            case OrPattern p: VisitPatterns(p.Patterns); break;
            case StarPattern { Name: string name }: Define(name, SymbolFlags.Local, pattern.Span); break;
            case MappingPattern p:
                VisitAll(p.Keys);
                VisitPatterns(p.Patterns);
                if (p.Rest is not null)
                    Define(p.Rest, SymbolFlags.Local, p.Span);
                break;
            case ClassPattern p:
                Visit(p.Cls);
                VisitPatterns(p.Patterns);
                VisitPatterns(p.KwdPatterns);
                break;
            case AsPattern p:
                VisitPattern(p.Pattern);
                if (p.Name is not null)
                    Define(p.Name, SymbolFlags.Local, p.Span);
                break;
            default: break;
        }
    }

    private void VisitPatterns(Pattern[] patterns)
    {
        foreach (Pattern pattern in patterns)
            VisitPattern(pattern);
    }

    private bool EnsureStack(Span span)
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return true;
        if (!_diagnostics.HasError)
            _diagnostics.Add(DiagnosticKind.RecursionError, span, "maximum recursion depth exceeded during compilation");
        return false;
    }
}
