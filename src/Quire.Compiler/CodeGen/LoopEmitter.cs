using Quire.Bytecode;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>for, async for and while.</summary>
internal sealed class LoopEmitter(CodeGenerator generator) : Emitter(generator)
{
    public void VisitWhile(WhileStmt stmt)
    {
        Label start = Unit.NewLabel();
        Label orElse = Unit.NewLabel();
        Label end = Unit.NewLabel();
        Unit.Mark(start);
        Generator.Unwinding.Push(new Fblock(FblockKind.WhileLoop, stmt.Span) { Start = start, Exit = end });
        Generator.Conditions.JumpIf(stmt.Test, orElse, false);
        VisitBody(stmt.Body);
        Unit.Jump(start);
        Generator.Unwinding.Pop();
        Unit.Mark(orElse);
        VisitBody(stmt.OrElse);
        Unit.Mark(end);
    }

    public void VisitFor(ForStmt stmt)
    {
        if (stmt.IsAsync)
        {
            VisitAsyncFor(stmt);
            return;
        }
        Label start = Unit.NewLabel();
        Label orElse = Unit.NewLabel();
        Label end = Unit.NewLabel();
        Span at = stmt.Iter.Span;
        Generator.Displays.VisitIterable(stmt.Iter);
        Unit.Emit(Op.GetIter, at);
        Unit.Mark(start);
        Generator.Unwinding.Push(new Fblock(FblockKind.ForLoop, stmt.Span) { Start = start, Exit = end });
        Unit.EmitJump(Op.ForIter, orElse, at);
        Visit(stmt.Target);
        VisitBody(stmt.Body);
        Unit.Jump(start);
        Generator.Unwinding.Pop();
        Unit.Mark(orElse);
        VisitBody(stmt.OrElse);
        Unit.Mark(end);
    }

    private void VisitAsyncFor(ForStmt stmt)
    {
        if (Unit.Kind != UnitKind.AsyncFunction)
        {
            Generator.Error(stmt.Span, "'async for' outside async function");
            return;
        }
        Label start = Unit.NewLabel();
        Label except = Unit.NewLabel();
        Label end = Unit.NewLabel();
        Span at = stmt.Iter.Span;
        Visit(stmt.Iter);
        Unit.Emit(Op.GetAIter, at);
        Unit.Mark(start);
        Generator.Unwinding.Push(new Fblock(FblockKind.ForLoop, stmt.Span) { Start = start, Exit = end });
        EmitAsyncNext(except, at);
        Visit(stmt.Target);
        VisitBody(stmt.Body);
        Unit.Jump(start);
        Generator.Unwinding.Pop();
        Unit.Mark(except);
        Unit.Emit(Op.EndAsyncFor, at);
        VisitBody(stmt.OrElse);
        Unit.Mark(end);
    }

    /// <summary>(aiter → aiter, item); the end of the iteration is an exception that goes to <paramref name="except"/>.</summary>
    public void EmitAsyncNext(Label except, Span at)
    {
        int outer = Unit.Code.Handler;
        Unit.Code.Setup(PseudoOp.SetupFinally, except, at);
        Unit.Emit(Op.GetANext, at);
        Unit.LoadConstant(null, at);
        Generator.Coroutines.EmitDelegation(at);
        Unit.Code.Handler = outer;
    }
}
