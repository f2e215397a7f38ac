using Quire.Bytecode;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>yield, yield from and await.</summary>
internal sealed class CoroutineEmitter(CodeGenerator generator) : Emitter(generator)
{
    public void VisitYield(YieldExpr expr)
    {
        if (!Unit.Scope.IsFunctionLike)
        {
            Generator.Error(expr.Span, "'yield' outside function");
            return;
        }
        if (expr.Value is null)
            Unit.LoadConstant(null, expr.Span);
        else
            Visit(expr.Value);
        EmitYield(expr.Span);
    }

    public void EmitYield(Span at)
    {
        if (Unit.Scope.IsGenerator && Unit.Scope.IsCoroutine)
            Unit.Emit(Op.AsyncGenWrap, at);
        Unit.Emit(Op.YieldValue, at);
    }

    public void VisitYieldFrom(YieldFromExpr expr)
    {
        if (!Unit.Scope.IsFunctionLike)
        {
            Generator.Error(expr.Span, "'yield from' outside function");
            return;
        }
        if (Unit.Kind == UnitKind.AsyncFunction)
        {
            Generator.Error(expr.Span, "'yield from' inside async function");
            return;
        }
        Visit(expr.Value);
        Unit.Emit(Op.GetYieldFromIter, expr.Span);
        Unit.LoadConstant(null, expr.Span);
        EmitDelegation(expr.Span);
    }

    public void VisitAwait(AwaitExpr expr)
    {
        Visit(expr.Value);
        EmitAwait(0, expr.Span);
    }

    /// <summary>Awaits the top of the stack.</summary>
    /// <param name="reason">As in the row of GET_AWAITABLE.</param>
    public void EmitAwait(byte reason, Span at)
    {
        Unit.Emit(Op.GetAwaitable, at, reason);
        Unit.LoadConstant(null, at);
        EmitDelegation(at);
    }

    /// <summary>(receiver, value → result): sends and yields until the receiver ends.</summary>
    public void EmitDelegation(Span at)
    {
        Label send = Unit.NewLabel();
        Label fail = Unit.NewLabel();
        Label exit = Unit.NewLabel();
        Unit.Mark(send);
        Unit.EmitJump(Op.Send, exit, at);
        // Only close and throw make YIELD_VALUE raise.
        int outer = Unit.Code.Handler;
        Unit.Code.Setup(PseudoOp.SetupFinally, fail, at);
        Unit.Emit(Op.YieldValue, at, 1);
        Unit.Code.Handler = outer;
        Unit.Jump(send, at);
        Unit.Mark(fail);
        Unit.Emit(Op.CleanupThrow, at);
        Unit.Mark(exit);
        Unit.Emit(Op.EndSend, at);
    }
}
