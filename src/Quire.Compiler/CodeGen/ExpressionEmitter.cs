using Quire.Bytecode;
using Quire.Compiler.Optimizing;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>Expressions: the dispatch, and those that are an operator and its operands.</summary>
internal sealed class ExpressionEmitter(CodeGenerator generator) : Emitter(generator)
{
    public new void Visit(Expr expr)
    {
        if (!EnsureStack(expr.Span))
            return;
        switch (expr)
        {
            case NameExpr e: VisitName(e); break;
            case ConstantExpr e: Unit.LoadConstant(ConstantExpressions.ValueOf(e), e.Span); break;
            case AttributeExpr e: Generator.Attributes.VisitAttribute(e); break;
            case SubscriptExpr e: Generator.Attributes.VisitSubscript(e); break;
            case CallExpr e: Generator.Calls.VisitCall(e); break;
            case BinOpExpr e: VisitBinOp(e); break;
            case UnaryOpExpr e: VisitUnary(e); break;
            case BoolOpExpr e: VisitBoolOp(e); break;
            case CompareExpr e: VisitCompare(e); break;
            case IfExpr e: VisitIf(e); break;
            case ListExpr e: Generator.Displays.VisitList(e); break;
            case TupleExpr e: Generator.Displays.VisitTuple(e); break;
            case SetExpr e: Generator.Displays.VisitSet(e); break;
            case DictExpr e: Generator.Displays.VisitDict(e); break;
            case SliceExpr e: Generator.Attributes.VisitSlice(e); break;
            case JoinedStrExpr e: Generator.Displays.VisitJoinedStr(e); break;
            case FormattedValueExpr e: Generator.Displays.VisitFormattedValue(e); break;
            case NamedExpr e:
                Visit(e.Value);
                Unit.Emit(Op.Copy, e.Span, b: 1);
                Visit(e.Target);
                break;
            default: VisitRare(expr); break;
        }
    }

    private void VisitRare(Expr expr)
    {
        switch (expr)
        {
            case LambdaExpr e: Generator.Functions.VisitLambda(e); break;
            case ListCompExpr or SetCompExpr or DictCompExpr or GeneratorExpr:
                Generator.Comprehensions.Visit(expr);
                break;
            case YieldExpr e: Generator.Coroutines.VisitYield(e); break;
            case YieldFromExpr e: Generator.Coroutines.VisitYieldFrom(e); break;
            case AwaitExpr e: Generator.Coroutines.VisitAwait(e); break;
            case StarredExpr e: VisitStarred(e); break;
            default: throw new InvalidOperationException($"no emitter for {expr.Kind}");
        }
    }

    private void VisitName(NameExpr expr)
    {
        if (expr.Id == "__debug__" && expr.Context == ExprContext.Load)
            Unit.LoadConstant(Generator.Options.OptimizeLevel == 0, expr.Span);
        else
            Generator.Names.Emit(expr.Id, expr.Context, expr.Span);
    }

    /// <summary>Lists, tuples and calls unpack starred items themselves; nowhere else may one stand.</summary>
    private void VisitStarred(StarredExpr expr) =>
        Generator.Error(
            expr.Span,
            expr.Context == ExprContext.Store
                ? "starred assignment target must be in a list or tuple"
                : "can't use starred expression here");

    /// <summary>The left spine may be thousands long: it is walked, not recursed into.</summary>
    private void VisitBinOp(BinOpExpr expr)
    {
        if (expr.Left is not BinOpExpr)
        {
            if (expr.Op == BinaryOperator.Mod && Generator.Formats.TryEmit(expr))
                return;
            Visit(expr.Left);
            FinishBinOp(expr);
            return;
        }
        var spine = new Stack<BinOpExpr>();
        Expr left = expr;
        while (left is BinOpExpr inner)
        {
            spine.Push(inner);
            left = inner.Left;
        }
        Visit(left);
        while (spine.TryPop(out BinOpExpr? next))
            FinishBinOp(next);
    }

    private void FinishBinOp(BinOpExpr expr)
    {
        Visit(expr.Right);
        Unit.EmitBinary(OperatorTable.Operation(expr.Op), expr.Span);
    }

    private void VisitUnary(UnaryOpExpr expr)
    {
        Visit(expr.Operand);
        // "not x is y" and "not x in y" ask the opposite question.
        if (expr.Op == UnaryOperator.Not && expr.Operand is CompareExpr { Ops: [>= CompareOperator.Is] }
            && (Unit.Code.EndsWith(Op.IsOp) || Unit.Code.EndsWith(Op.ContainsOp)))
        {
            ref IrInstruction test = ref Unit.Code[Unit.Code.Count - 1];
            test.A ^= 1;
            return;
        }
        Unit.EmitUnary(expr.Op, expr.Span);
    }

    private void VisitBoolOp(BoolOpExpr expr)
    {
        Label end = Unit.NewLabel();
        Op jump = expr.Op == BoolOperator.And ? Op.JumpIfFalseOrPop : Op.JumpIfTrueOrPop;
        int last = expr.Values.Length - 1;
        for (int i = 0; i < last; i++)
        {
            Visit(expr.Values[i]);
            Unit.EmitJump(jump, end, expr.Span);
        }
        Visit(expr.Values[last]);
        Unit.Mark(end);
    }

    private void VisitIf(IfExpr expr)
    {
        Label end = Unit.NewLabel();
        Label next = Unit.NewLabel();
        Generator.Conditions.JumpIf(expr.Test, next, false);
        Visit(expr.Body);
        Unit.Jump(end);
        Unit.Mark(next);
        Visit(expr.OrElse);
        Unit.Mark(end);
    }

    private void VisitCompare(CompareExpr expr)
    {
        Generator.Warnings.CheckCompare(expr);
        Visit(expr.Left);
        int last = expr.Ops.Length - 1;
        if (last == 0)
        {
            VisitComparator(expr, 0);
            EmitCompare(expr.Ops[0], expr.Span);
            return;
        }
        Label cleanup = Unit.NewLabel();
        Label end = Unit.NewLabel();
        for (int i = 0; i < last; i++)
        {
            EmitLink(expr, i);
            Unit.EmitJump(Op.JumpIfFalseOrPop, cleanup, expr.Span);
        }
        VisitComparator(expr, last);
        EmitCompare(expr.Ops[last], expr.Span);
        Unit.Jump(end);
        Unit.Mark(cleanup);
        Unit.Emit(Op.Swap, expr.Span, b: 2);
        Unit.Emit(Op.PopTop, expr.Span);
        Unit.Mark(end);
    }

    /// <summary>One link of a chained comparison: leaves the right operand and the result above it.</summary>
    public void EmitLink(CompareExpr expr, int index)
    {
        VisitComparator(expr, index);
        Unit.Emit(Op.Swap, expr.Span, b: 2);
        Unit.Emit(Op.Copy, expr.Span, b: 2);
        EmitCompare(expr.Ops[index], expr.Span);
    }

    /// <summary>A display on the right of "in" need not be a fresh list or set.</summary>
    public void VisitComparator(CompareExpr expr, int index)
    {
        if (expr.Ops[index] >= CompareOperator.In)
            Generator.Displays.VisitIterable(expr.Comparators[index]);
        else
            Visit(expr.Comparators[index]);
    }

    public void EmitCompare(CompareOperator op, Span at)
    {
        switch (op)
        {
            case CompareOperator.Is: Unit.Emit(Op.IsOp, at); break;
            case CompareOperator.IsNot: Unit.Emit(Op.IsOp, at, 1); break;
            case CompareOperator.In: Unit.Emit(Op.ContainsOp, at); break;
            case CompareOperator.NotIn: Unit.Emit(Op.ContainsOp, at, 1); break;
            default: Unit.Emit(Op.CompareOp, at, OperatorTable.Comparison(op)); break;
        }
    }
}
