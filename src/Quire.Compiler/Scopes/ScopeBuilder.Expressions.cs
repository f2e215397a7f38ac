using Quire.Compiler.Syntax;

namespace Quire.Compiler.Scopes;

/// <summary>Expressions and comprehensions.</summary>
internal sealed partial class ScopeBuilder
{
    private const string AnnotationScopeName = "<annotation>";

    private void VisitOptional(Expr? expr)
    {
        if (expr is not null)
            Visit(expr);
    }

    private void VisitAll(Expr[] exprs)
    {
        foreach (Expr expr in exprs)
            Visit(expr);
    }

    private void VisitKeywords(Keyword[] keywords)
    {
        foreach (Keyword keyword in keywords)
            Visit(keyword.Value);
    }

    private void Visit(Expr expr)
    {
        if (_diagnostics.HasError || !EnsureStack(expr.Span))
            return;
        switch (expr)
        {
            case NameExpr e: VisitName(e); break;
            case ConstantExpr: break;
            case AttributeExpr e: Visit(e.Value); break;
            case CallExpr e:
                Visit(e.Func);
                VisitAll(e.Args);
                VisitKeywords(e.Keywords);
                break;
            case BinOpExpr e: VisitBinOp(e); break;
            case UnaryOpExpr e: Visit(e.Operand); break;
            case BoolOpExpr e: VisitAll(e.Values); break;
            case CompareExpr e:
                Visit(e.Left);
                VisitAll(e.Comparators);
                break;
            case SubscriptExpr e:
                Visit(e.Value);
                Visit(e.Index);
                break;
            case SliceExpr e:
                VisitOptional(e.Lower);
                VisitOptional(e.Upper);
                VisitOptional(e.Step);
                break;
            case IfExpr e:
                Visit(e.Test);
                Visit(e.Body);
                Visit(e.OrElse);
                break;
            case ListExpr e: VisitAll(e.Elements); break;
            case TupleExpr e: VisitAll(e.Elements); break;
            case SetExpr e: VisitAll(e.Elements); break;
            case DictExpr e: VisitDict(e); break;
            case StarredExpr e: Visit(e.Value); break;
            case JoinedStrExpr e: VisitAll(e.Values); break;
            case FormattedValueExpr e:
                Visit(e.Value);
                VisitOptional(e.FormatSpec);
                break;
            default: VisitScoped(expr); break;
        }
    }

    /// <summary>Expressions that open a block or change the one they stand in.</summary>
    private void VisitScoped(Expr expr)
    {
        switch (expr)
        {
            case NamedExpr e: VisitNamed(e); break;
            case LambdaExpr e: VisitLambda(e); break;
            case ListCompExpr e: VisitComprehension(e, ComprehensionKind.List, e.Generators, e.Element, null); break;
            case SetCompExpr e: VisitComprehension(e, ComprehensionKind.Set, e.Generators, e.Element, null); break;
            case DictCompExpr e: VisitComprehension(e, ComprehensionKind.Dict, e.Generators, e.Key, e.Value); break;
            case GeneratorExpr e: VisitComprehension(e, ComprehensionKind.Generator, e.Generators, e.Element, null); break;
            case YieldExpr e: VisitYield(e, e.Value); break;
            case YieldFromExpr e: VisitYield(e, e.Value); break;
            case AwaitExpr e: VisitAwait(e); break;
            default: break;
        }
    }

    /// <summary>The left spine may be thousands long: it is walked, not recursed into.</summary>
    private void VisitBinOp(BinOpExpr expr)
    {
        var spine = new Stack<BinOpExpr>();
        Expr left = expr;
        while (left is BinOpExpr inner)
        {
            spine.Push(inner);
            left = inner.Left;
        }
        Visit(left);
        while (spine.TryPop(out BinOpExpr? next))
            Visit(next.Right);
    }

    private void VisitDict(DictExpr expr)
    {
        foreach (Expr? key in expr.Keys)
            VisitOptional(key);
        VisitAll(expr.Values);
    }

    private void VisitName(NameExpr expr)
    {
        bool load = expr.Context == ExprContext.Load;
        Define(expr.Id, load ? SymbolFlags.Use : SymbolFlags.Local, expr.Span);
        // super() without arguments reads the __class__ cell.
        if (load && _current.IsFunctionLike && expr.Id == "super")
            Define("__class__", SymbolFlags.Use, expr.Span);
    }

    private void VisitNamed(NamedExpr expr)
    {
        if (!AllowedHere("named expression", expr.Span))
            return;
        if (_current.ComprehensionIterableDepth > 0)
        {
            _diagnostics.Error(
                expr.Span, "assignment expression cannot be used in a comprehension iterable expression");
            return;
        }
        if (_current.Comprehension != ComprehensionKind.None)
            BindOutsideComprehension(expr.Target);
        Visit(expr.Value);
        Visit(expr.Target);
    }

    /// <summary>A target in a comprehension belongs to the nearest block that is none.</summary>
    private void BindOutsideComprehension(NameExpr target)
    {
        string name = target.Id;
        for (int i = _stack.Count - 1; i >= 0; i--)
        {
            Scope scope = _stack[i];
            if (scope.Comprehension != ComprehensionKind.None)
            {
                SymbolFlags flags = scope.FlagsOf(Mangle(name));
                if ((flags & SymbolFlags.ComprehensionTarget) == 0 || (flags & SymbolFlags.Local) == 0)
                    continue;
                _diagnostics.Error(
                    target.Span, $"assignment expression cannot rebind comprehension iteration variable '{name}'");
                return;
            }
            BindIn(scope, target);
            return;
        }
    }

    private void BindIn(Scope scope, NameExpr target)
    {
        string name = target.Id;
        switch (scope.Kind)
        {
            case ScopeKind.Function:
                bool global = (scope.FlagsOf(Mangle(name)) & SymbolFlags.Global) != 0;
                Define(name, global ? SymbolFlags.Global : SymbolFlags.Nonlocal, target.Span);
                _current.RecordDirective(Mangle(name), target.Span);
                Define(scope, name, SymbolFlags.Local, target.Span);
                break;
            case ScopeKind.Module:
                Define(name, SymbolFlags.Global, target.Span);
                _current.RecordDirective(Mangle(name), target.Span);
                Define(scope, name, SymbolFlags.Global, target.Span);
                break;
            default:
                if (scope.Name != AnnotationScopeName)
                    ReportMisplacedTarget(scope.Kind, target.Span);
                break;
        }
    }

    private void ReportMisplacedTarget(ScopeKind kind, Span span)
    {
        string where = kind switch
        {
            ScopeKind.Class => "in a class body",
            ScopeKind.TypeParams => "within the definition of a generic",
            ScopeKind.TypeAlias => "in a type alias",
            _ => "in a TypeVar bound",
        };
        _diagnostics.Error(span, $"assignment expression within a comprehension cannot be used {where}");
    }

    private void VisitYield(Expr expr, Expr? value)
    {
        if (!AllowedHere("yield expression", expr.Span))
            return;
        VisitOptional(value);
        _current.IsGenerator = true;
        string? kind = _current.Comprehension switch
        {
            ComprehensionKind.List => "list comprehension",
            ComprehensionKind.Set => "set comprehension",
            ComprehensionKind.Dict => "dict comprehension",
            ComprehensionKind.Generator => "generator expression",
            _ => null,
        };
        if (kind is not null)
            _diagnostics.Error(expr.Span, $"'yield' inside {kind}");
    }

    private void VisitAwait(AwaitExpr expr)
    {
        if (!AllowedHere("await expression", expr.Span))
            return;
        if (!_current.IsFunctionLike)
        {
            _diagnostics.Error(expr.Span, "'await' outside function");
            return;
        }
        if (!_current.IsAsyncDefinition && _current.Comprehension == ComprehensionKind.None)
        {
            _diagnostics.Error(expr.Span, "'await' outside async function");
            return;
        }
        Visit(expr.Value);
        _current.IsCoroutine = true;
    }

    private bool AllowedHere(string what, Span span)
    {
        string? where = _current.Kind switch
        {
            ScopeKind.TypeVariable when _current.Name == AnnotationScopeName => "an annotation",
            ScopeKind.TypeVariable => "a TypeVar bound",
            ScopeKind.TypeAlias => "a type alias",
            ScopeKind.TypeParams => "the definition of a generic",
            _ => null,
        };
        if (where is not null)
            _diagnostics.Error(span, $"{what} cannot be used within {where}");
        return where is null;
    }

    private void VisitComprehension(
        Expr expr, ComprehensionKind kind, Comprehension[] generators, Expr element, Expr? value)
    {
        Comprehension first = generators[0];
        // The first iterable is evaluated in the block around.
        _current.ComprehensionIterableDepth++;
        Visit(first.Iter);
        _current.ComprehensionIterableDepth--;
        Scope scope = Enter(expr, ScopeKind.Function, "comprehension", expr.Span);
        scope.Comprehension = kind;
        scope.IsCoroutine = first.IsAsync;
        Define(".0", SymbolFlags.Param, expr.Span);
        VisitTarget(scope, first.Target);
        VisitAll(first.Ifs);
        for (int i = 1; i < generators.Length; i++)
            VisitInnerLoop(scope, generators[i]);
        VisitOptional(value);
        Visit(element);
        bool isGenerator = kind == ComprehensionKind.Generator;
        scope.IsGenerator = isGenerator;
        bool awaits = scope.IsCoroutine && !isGenerator;
        Exit();
        if (awaits)
            _current.IsCoroutine = true;
    }

    private void VisitTarget(Scope scope, Expr target)
    {
        scope.InComprehensionTarget = true;
        Visit(target);
        scope.InComprehensionTarget = false;
    }

    private void VisitInnerLoop(Scope scope, Comprehension loop)
    {
        VisitTarget(scope, loop.Target);
        scope.ComprehensionIterableDepth++;
        Visit(loop.Iter);
        scope.ComprehensionIterableDepth--;
        VisitAll(loop.Ifs);
        if (loop.IsAsync)
            scope.IsCoroutine = true;
    }
}
