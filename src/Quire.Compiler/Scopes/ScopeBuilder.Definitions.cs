using Quire.Compiler.Syntax;

namespace Quire.Compiler.Scopes;

/// <summary>Blocks and the names they define.</summary>
internal sealed partial class ScopeBuilder
{
    private string Mangle(string name) => NameMangling.Mangle(_current, _private, name);

    private SymbolFlags Lookup(string name) => _current.FlagsOf(Mangle(name));

    private void Define(string name, SymbolFlags flags, Span span) => Define(_current, name, flags, span);

    private void Define(Scope scope, string name, SymbolFlags flags, Span span)
    {
        string mangled = NameMangling.Mangle(scope, _private, name);
        ref Symbol symbol = ref scope.Entry(mangled);
        if ((flags & SymbolFlags.Param) != 0)
        {
            if (symbol.Has(SymbolFlags.Param))
                _diagnostics.Error(span, $"duplicate argument '{name}' in function definition");
            else
                scope.Parameters.Add(mangled);
        }
        if ((flags & symbol.Flags & SymbolFlags.TypeParam) != 0)
            _diagnostics.Error(span, $"duplicate type parameter '{name}'");
        symbol.Flags |= flags;
        // What any block declares global is so in the module as well: it is stored in the globals even there.
        if ((flags & SymbolFlags.Global) != 0 && scope != _table.Module)
            _table.Module.Entry(mangled).Flags |= SymbolFlags.Global;
        if (scope.InComprehensionTarget)
        {
            if (symbol.Has(SymbolFlags.Global | SymbolFlags.Nonlocal))
            {
                _diagnostics.Error(
                    span, $"comprehension inner loop cannot rebind assignment expression target '{name}'");
            }
            symbol.Flags |= SymbolFlags.ComprehensionTarget;
        }
    }

    private Scope Enter(object key, ScopeKind kind, string name, Span span)
    {
        var scope = new Scope(kind, name, _current, span);
        if (kind is ScopeKind.TypeParams or ScopeKind.TypeAlias or ScopeKind.TypeVariable)
            scope.CanSeeClassScope = _current.Kind == ScopeKind.Class || _current.CanSeeClassScope;
        _current.Children.Add(scope);
        _table.Add(key, scope);
        _stack.Add(scope);
        _current = scope;
        if (scope.CanSeeClassScope)
            Define("__classdict__", SymbolFlags.Use, span);
        return scope;
    }

    private void Exit()
    {
        _stack.RemoveAt(_stack.Count - 1);
        _current = _stack[^1];
    }

    private void VisitFunction(FunctionDefStmt stmt)
    {
        Define(stmt.Name, SymbolFlags.Local, stmt.Span);
        VisitDefaults(stmt.Args);
        VisitAll(stmt.Decorators);
        bool generic = stmt.TypeParams.Length > 0;
        if (generic)
            EnterTypeParams(stmt.TypeParams, stmt.Name, stmt.Args, isClass: false, stmt.Span);
        VisitAnnotations(stmt);
        Scope scope = Enter(stmt, ScopeKind.Function, stmt.Name, stmt.Span);
        scope.IsAsyncDefinition = scope.IsCoroutine = stmt.IsAsync;
        VisitParameters(stmt.Args);
        VisitBody(stmt.Body);
        Exit();
        if (generic)
            Exit();
    }

    private void VisitLambda(LambdaExpr lambda)
    {
        VisitDefaults(lambda.Args);
        Enter(lambda, ScopeKind.Function, "lambda", lambda.Span);
        VisitParameters(lambda.Args);
        Visit(lambda.Body);
        Exit();
    }

    private void VisitClass(ClassDefStmt stmt)
    {
        Define(stmt.Name, SymbolFlags.Local, stmt.Span);
        VisitAll(stmt.Decorators);
        string? outerPrivate = _private;
        bool generic = stmt.TypeParams.Length > 0;
        if (generic)
        {
            EnterTypeParams(stmt.TypeParams, stmt.Name, null, isClass: true, stmt.Span);
            _private = stmt.Name;
            _current.MangledNames = [];
            DefineTypeParams(stmt.TypeParams);
        }
        VisitAll(stmt.Bases);
        VisitKeywords(stmt.Keywords);
        Enter(stmt, ScopeKind.Class, stmt.Name, stmt.Span);
        _private = stmt.Name;
        if (generic)
        {
            Define("__type_params__", SymbolFlags.Local, stmt.Span);
            Define(".type_params", SymbolFlags.Use, stmt.Span);
        }
        VisitBody(stmt.Body);
        Exit();
        if (generic)
            Exit();
        _private = outerPrivate;
    }

    private void VisitTypeAlias(TypeAliasStmt stmt)
    {
        Visit(stmt.Name);
        bool generic = stmt.TypeParams.Length > 0;
        if (generic)
            EnterTypeParams(stmt.TypeParams, stmt.Name.Id, null, isClass: false, stmt.Span);
        Enter(stmt, ScopeKind.TypeAlias, stmt.Name.Id, stmt.Span);
        Visit(stmt.Value);
        Exit();
        if (generic)
            Exit();
    }

    private void EnterTypeParams(TypeParam[] parameters, string name, Arguments? args, bool isClass, Span span)
    {
        Enter(parameters, ScopeKind.TypeParams, name, span);
        if (isClass)
        {
            Define(".type_params", SymbolFlags.Local, span);
            Define(".type_params", SymbolFlags.Use, span);
            Define(".generic_base", SymbolFlags.Local, span);
            Define(".generic_base", SymbolFlags.Use, span);
            return;
        }
        if (args is { Defaults.Length: > 0 })
            Define(".defaults", SymbolFlags.Param, span);
        if (args is not null && HasKeywordDefaults(args))
            Define(".kwdefaults", SymbolFlags.Param, span);
        DefineTypeParams(parameters);
    }

    internal static bool HasKeywordDefaults(Arguments args)
    {
        foreach (Expr? value in args.KwDefaults)
        {
            if (value is not null)
                return true;
        }
        return false;
    }

    private void DefineTypeParams(TypeParam[] parameters)
    {
        foreach (TypeParam parameter in parameters)
        {
            _current.MangledNames?.Add(parameter.Name);
            Define(parameter.Name, SymbolFlags.TypeParam | SymbolFlags.Local, parameter.Span);
            VisitTypeVariable(parameter.Bound, parameter.Name);
            VisitTypeVariable(parameter.DefaultValue, parameter.Name);
        }
    }

    private void VisitTypeVariable(Expr? expr, string name)
    {
        if (expr is null)
            return;
        Scope scope = Enter(expr, ScopeKind.TypeVariable, name, expr.Span);
        scope.MangledNames = scope.Parent!.MangledNames;
        Visit(expr);
        Exit();
    }

    private void VisitDefaults(Arguments args)
    {
        VisitAll(args.Defaults);
        foreach (Expr? value in args.KwDefaults)
            VisitOptional(value);
    }

    private void VisitParameters(Arguments args)
    {
        DefineParameters(args.PosOnlyArgs);
        DefineParameters(args.Args);
        DefineParameters(args.KwOnlyArgs);
        if (args.VarArg is not null)
        {
            Define(args.VarArg.Name, SymbolFlags.Param, args.VarArg.Span);
            _current.HasVarArgs = true;
        }
        if (args.KwArg is not null)
        {
            Define(args.KwArg.Name, SymbolFlags.Param, args.KwArg.Span);
            _current.HasVarKeywords = true;
        }
    }

    private void DefineParameters(Arg[] args)
    {
        foreach (Arg arg in args)
            Define(arg.Name, SymbolFlags.Param, arg.Span);
    }

    private void VisitAnnotations(FunctionDefStmt stmt)
    {
        Arguments args = stmt.Args;
        if (!HasAnnotations(stmt))
            return;
        int depth = EnterIgnored();
        VisitArgAnnotations(args.PosOnlyArgs);
        VisitArgAnnotations(args.Args);
        VisitOptional(args.VarArg?.Annotation);
        VisitOptional(args.KwArg?.Annotation);
        VisitArgAnnotations(args.KwOnlyArgs);
        VisitOptional(stmt.Returns);
        ExitIgnored(depth);
    }

    private static bool HasAnnotations(FunctionDefStmt stmt)
    {
        Arguments args = stmt.Args;
        return stmt.Returns is not null || args.VarArg?.Annotation is not null || args.KwArg?.Annotation is not null
            || AnyAnnotated(args.PosOnlyArgs) || AnyAnnotated(args.Args) || AnyAnnotated(args.KwOnlyArgs);
    }

    private static bool AnyAnnotated(Arg[] args)
    {
        foreach (Arg arg in args)
        {
            if (arg.Annotation is not null)
                return true;
        }
        return false;
    }

    private void VisitArgAnnotations(Arg[] args)
    {
        foreach (Arg arg in args)
            VisitOptional(arg.Annotation);
    }

    private void VisitAnnotation(Expr annotation)
    {
        int depth = EnterIgnored();
        Visit(annotation);
        ExitIgnored(depth);
    }

    /// <summary>
    /// Under <c>from __future__ import annotations</c> an annotation is text: what it names concerns no block. It is still
    /// visited, for what may not stand in it, in a scope that is thrown away.
    /// </summary>
    private int EnterIgnored()
    {
        if (!_futureAnnotations)
            return 0;
        _current = new Scope(ScopeKind.TypeVariable, AnnotationScopeName, _current, default);
        _stack.Add(_current);
        return 1;
    }

    private void ExitIgnored(int depth)
    {
        if (depth > 0)
            Exit();
    }
}
