using Quire.Bytecode;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>Jumps on the truth of an expression without making a bool of it where that can be avoided.</summary>
internal sealed class ConditionEmitter(CodeGenerator generator) : Emitter(generator)
{
    /// <summary>Jumps to <paramref name="target"/> when the expression is true, or when it is false.</summary>
    public void JumpIf(Expr expr, Label target, bool condition)
    {
        while (expr is UnaryOpExpr { Op: UnaryOperator.Not } not)
        {
            expr = not.Operand;
            condition = !condition;
        }
        if (!EnsureStack(expr.Span))
            return;
        switch (expr)
        {
            case BoolOpExpr e: JumpIfBoolOp(e, target, condition); break;
            case IfExpr e: JumpIfConditional(e, target, condition); break;
            case CompareExpr { Ops.Length: > 1 } e: JumpIfChain(e, target, condition); break;
            default:
                Visit(expr);
                Unit.JumpIf(condition, target, expr.Span);
                break;
        }
    }

    private void JumpIfBoolOp(BoolOpExpr expr, Label target, bool condition)
    {
        bool isOr = expr.Op == BoolOperator.Or;
        Label shortcut = isOr == condition ? target : Unit.NewLabel();
        int last = expr.Values.Length - 1;
        for (int i = 0; i < last; i++)
            JumpIf(expr.Values[i], shortcut, isOr);
        JumpIf(expr.Values[last], target, condition);
        if (shortcut != target)
            Unit.Mark(shortcut);
    }

    private void JumpIfConditional(IfExpr expr, Label target, bool condition)
    {
        Label end = Unit.NewLabel();
        Label orElse = Unit.NewLabel();
        JumpIf(expr.Test, orElse, false);
        JumpIf(expr.Body, target, condition);
        Unit.Jump(end);
        Unit.Mark(orElse);
        JumpIf(expr.OrElse, target, condition);
        Unit.Mark(end);
    }

    private void JumpIfChain(CompareExpr expr, Label target, bool condition)
    {
        Generator.Warnings.CheckCompare(expr);
        Label cleanup = Unit.NewLabel();
        Label end = Unit.NewLabel();
        ExpressionEmitter expressions = Generator.Expressions;
        Visit(expr.Left);
        int last = expr.Ops.Length - 1;
        for (int i = 0; i < last; i++)
        {
            expressions.EmitLink(expr, i);
            Unit.EmitJump(Op.PopJumpIfFalse, cleanup, expr.Span);
        }
        expressions.VisitComparator(expr, last);
        expressions.EmitCompare(expr.Ops[last], expr.Span);
        // One operand is left over where an earlier link fails.
        Unit.JumpIf(true, condition ? target : end, expr.Span);
        Unit.Jump(condition ? end : target);
        Unit.Mark(cleanup);
        Unit.Emit(Op.PopTop, expr.Span);
        if (!condition)
            Unit.Jump(target);
        Unit.Mark(end);
    }
}
