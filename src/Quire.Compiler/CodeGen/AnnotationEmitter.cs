using Quire.Bytecode;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>Annotations of variables, parameters and results.</summary>
internal sealed class AnnotationEmitter(CodeGenerator generator) : Emitter(generator)
{
    /// <summary>Whether a body annotates a variable, outside of functions and classes in it.</summary>
    public bool Any(Stmt[] body)
    {
        foreach (Stmt stmt in body)
        {
            if (Any(stmt))
                return true;
        }
        return false;
    }

    private bool Any(Stmt stmt) => stmt switch
    {
        AnnAssignStmt => true,
        ForStmt s => Any(s.Body) || Any(s.OrElse),
        WhileStmt s => Any(s.Body) || Any(s.OrElse),
        IfStmt s => AnyInIf(s),
        WithStmt s => Any(s.Body),
        MatchStmt s => AnyInMatch(s),
        TryStmt s => Any(s.Body) || AnyInHandlers(s) || Any(s.OrElse) || Any(s.FinalBody),
        _ => false,
    };

    private bool AnyInIf(IfStmt stmt)
    {
        while (true)
        {
            if (Any(stmt.Body))
                return true;
            if (stmt.OrElse is not [IfStmt elif])
                return Any(stmt.OrElse);
            stmt = elif;
        }
    }

    private bool AnyInMatch(MatchStmt stmt)
    {
        foreach (MatchCase matchCase in stmt.Cases)
        {
            if (Any(matchCase.Body))
                return true;
        }
        return false;
    }

    private bool AnyInHandlers(TryStmt stmt)
    {
        foreach (ExceptHandler handler in stmt.Handlers)
        {
            if (Any(handler.Body))
                return true;
        }
        return false;
    }

    public void VisitAnnAssign(AnnAssignStmt stmt)
    {
        if (stmt.Value is not null)
        {
            Visit(stmt.Value);
            Visit(stmt.Target);
        }
        bool evaluates = Unit.Kind is UnitKind.Module or UnitKind.Class;
        switch (stmt.Target)
        {
            case NameExpr name:
                if (!Generator.Names.IsForbidden(name.Id, ExprContext.Store, stmt.Span) && stmt.IsSimple && evaluates)
                    EmitStore(stmt, name);
                break;
            case AttributeExpr attribute when stmt.Value is null:
                if (!Generator.Names.IsForbidden(attribute.Attr, ExprContext.Store, stmt.Span))
                    Evaluate(attribute.Value);
                break;
            case SubscriptExpr subscript when stmt.Value is null:
                Evaluate(subscript.Value);
                EvaluateIndex(subscript.Index);
                break;
            default:
                break;
        }
        if (!stmt.IsSimple && evaluates && !Generator.Future.Annotations)
            Evaluate(stmt.Annotation);
    }

    private void EmitStore(AnnAssignStmt stmt, NameExpr name)
    {
        Emit(stmt.Annotation);
        Unit.EmitName(Op.LoadName, "__annotations__", stmt.Span);
        Unit.LoadConstant(Generator.Names.Mangle(name.Id), stmt.Span);
        Unit.Emit(Op.StoreSubscr, stmt.Span);
    }

    private void Evaluate(Expr expr)
    {
        Visit(expr);
        Unit.Emit(Op.PopTop, expr.Span);
    }

    /// <summary>The parts of an index are evaluated, without making slices or tuples of them.</summary>
    private void EvaluateIndex(Expr index)
    {
        switch (index)
        {
            case SliceExpr slice:
                if (slice.Lower is not null)
                    Evaluate(slice.Lower);
                if (slice.Upper is not null)
                    Evaluate(slice.Upper);
                if (slice.Step is not null)
                    Evaluate(slice.Step);
                break;
            case TupleExpr tuple:
                foreach (Expr element in tuple.Elements)
                    EvaluateIndex(element);
                break;
            default:
                Evaluate(index);
                break;
        }
    }

    /// <summary>The annotation's value, or its text under <c>from __future__ import annotations</c>.</summary>
    private void Emit(Expr annotation)
    {
        if (!Generator.Future.Annotations)
            Visit(annotation);
        else if (Unparser.Text(annotation) is string text)
            Unit.LoadConstant(text, annotation.Span);
        else
            ReportDepth(annotation.Span);
    }

    /// <summary>Leaves a tuple of names and annotations, unless there are none.</summary>
    public bool EmitForFunction(FunctionDefStmt stmt)
    {
        Arguments args = stmt.Args;
        int count = EmitParameters(args.Args) + EmitParameters(args.PosOnlyArgs);
        if (args.VarArg is not null)
            count += EmitParameter(args.VarArg);
        count += EmitParameters(args.KwOnlyArgs);
        if (args.KwArg is not null)
            count += EmitParameter(args.KwArg);
        if (stmt.Returns is not null)
            count += EmitNamed("return", stmt.Returns, stmt.Returns.Span);
        if (count > 0)
            Unit.EmitTuple(count * 2, stmt.Span);
        return count > 0;
    }

    private int EmitParameters(Arg[] args)
    {
        int count = 0;
        foreach (Arg arg in args)
            count += EmitParameter(arg);
        return count;
    }

    private int EmitParameter(Arg arg) =>
        arg.Annotation is null ? 0 : EmitNamed(arg.Name, arg.Annotation, arg.Span);

    private int EmitNamed(string name, Expr annotation, Span at)
    {
        Unit.LoadConstant(Generator.Names.Mangle(name), at);
        // *args: *Ts annotates with the one item of Ts.
        if (annotation is StarredExpr starred && !Generator.Future.Annotations)
        {
            Visit(starred.Value);
            Unit.Emit(Op.UnpackSequence, at, c: 1);
        }
        else
        {
            Emit(annotation);
        }
        return 1;
    }
}
