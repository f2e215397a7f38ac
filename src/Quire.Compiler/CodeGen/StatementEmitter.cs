using Quire.Bytecode;
using Quire.Compiler.Diagnostics;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>Statements: the dispatch and the small ones.</summary>
internal sealed class StatementEmitter(CodeGenerator generator) : Emitter(generator)
{
    public new void VisitBody(Stmt[] body)
    {
        foreach (Stmt stmt in body)
            Visit(stmt);
    }

    public void VisitModule(Stmt[] body)
    {
        if (Generator.IsInteractive)
        {
            if (Generator.Annotations.Any(body))
                Unit.Emit(Op.SetupAnnotations, body[0].Span);
            VisitBody(body);
        }
        else
        {
            VisitBlock(body, body.Length > 0 ? body[0].Span : default);
        }
    }

    /// <summary>The body of a module or class: annotations and docstring first.</summary>
    public void VisitBlock(Stmt[] body, Span at)
    {
        if (Generator.Annotations.Any(body))
            Unit.Emit(Op.SetupAnnotations, at);
        ConstantExpr? docstring = Docstring.Of(body);
        int first = docstring is null ? 0 : 1;
        if (docstring is not null && Generator.Options.OptimizeLevel < 2)
        {
            Unit.LoadConstant(Docstring.Value(docstring), docstring.Span);
            Store("__doc__", default);
        }
        for (int i = first; i < body.Length; i++)
            Visit(body[i]);
    }

    public void Visit(Stmt stmt)
    {
        if (Generator.Diagnostics.HasError || !EnsureStack(stmt.Span))
            return;
        if (!Generator.WithinBudget)
        {
            Generator.Diagnostics.Add(DiagnosticKind.TooComplex, stmt.Span, "code too large");
            return;
        }
        switch (stmt)
        {
            case ExprStmt s: VisitExpr(s); break;
            case AssignStmt s: Generator.Assignments.VisitAssign(s); break;
            case AugAssignStmt s: Generator.Assignments.VisitAugAssign(s); break;
            case AnnAssignStmt s: Generator.Annotations.VisitAnnAssign(s); break;
            case IfStmt s: VisitIf(s); break;
            case ReturnStmt s: Generator.Unwinding.VisitReturn(s); break;
            case ForStmt s: Generator.Loops.VisitFor(s); break;
            case WhileStmt s: Generator.Loops.VisitWhile(s); break;
            case BreakStmt s: Generator.Unwinding.VisitBreak(s); break;
            case ContinueStmt s: Generator.Unwinding.VisitContinue(s); break;
            case FunctionDefStmt s: Generator.Functions.VisitFunction(s); break;
            case ClassDefStmt s: Generator.Classes.VisitClass(s); break;
            case TryStmt s: Generator.Tries.VisitTry(s); break;
            case WithStmt s: Generator.Withs.VisitWith(s); break;
            case RaiseStmt s: VisitRaise(s); break;
            case AssertStmt s: VisitAssert(s); break;
            case ImportStmt s: Generator.Imports.VisitImport(s); break;
            case ImportFromStmt s: Generator.Imports.VisitImportFrom(s); break;
            case DeleteStmt s: VisitAll(s.Targets); break;
            case MatchStmt s: Generator.Matches.VisitMatch(s); break;
            case TypeAliasStmt s: Generator.TypeParams.VisitTypeAlias(s); break;
            case PassStmt or GlobalStmt or NonlocalStmt: break;
            default: throw new InvalidOperationException($"no emitter for {stmt.Kind}");
        }
    }

    private void VisitExpr(ExprStmt stmt)
    {
        if (Generator.IsInteractive && Unit.Kind == UnitKind.Module)
        {
            Visit(stmt.Value);
            Unit.Emit(Op.PrintExpr, stmt.Span);
            return;
        }
        if (stmt.Value is ConstantExpr)
            return;
        Visit(stmt.Value);
        Unit.Emit(Op.PopTop, default);
    }

    /// <summary>A chain of elif is walked, not recursed into.</summary>
    private void VisitIf(IfStmt stmt)
    {
        Label end = Unit.NewLabel();
        while (true)
        {
            bool hasElse = stmt.OrElse.Length > 0;
            Label next = hasElse ? Unit.NewLabel() : end;
            Generator.Conditions.JumpIf(stmt.Test, next, false);
            VisitBody(stmt.Body);
            if (!hasElse)
                break;
            Unit.Jump(end);
            Unit.Mark(next);
            if (stmt.OrElse is not [IfStmt elif])
            {
                VisitBody(stmt.OrElse);
                break;
            }
            stmt = elif;
        }
        Unit.Mark(end);
    }

    private void VisitRaise(RaiseStmt stmt)
    {
        int count = 0;
        if (stmt.Exception is not null)
        {
            Visit(stmt.Exception);
            count++;
            if (stmt.Cause is not null)
            {
                Visit(stmt.Cause);
                count++;
            }
        }
        Unit.Emit(Op.RaiseVarargs, stmt.Span, c: count);
    }

    private void VisitAssert(AssertStmt stmt)
    {
        Generator.Warnings.CheckAssert(stmt);
        if (Generator.Options.OptimizeLevel > 0)
            return;
        Label end = Unit.NewLabel();
        Generator.Conditions.JumpIf(stmt.Test, end, true);
        Unit.Emit(Op.LoadAssertionError, stmt.Span);
        if (stmt.Message is not null)
        {
            Visit(stmt.Message);
            Unit.Emit(Op.Call, stmt.Span);
        }
        Unit.Emit(Op.RaiseVarargs, stmt.Test.Span, c: 1);
        Unit.Mark(end);
    }
}
