using Quire.Bytecode;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>
/// try with except, else and finally. Code that raises goes to a handler with the exception on the stack; the handler's own code
/// is watched by a cleanup that restores the exception handled before. A finally clause is emitted for each way out.
/// </summary>
internal sealed class TryEmitter(CodeGenerator generator) : Emitter(generator)
{
    public void VisitTry(TryStmt stmt)
    {
        if (stmt.FinalBody.Length > 0)
            EmitFinally(stmt);
        else
            EmitInner(stmt);
    }

    private void EmitInner(TryStmt stmt)
    {
        if (stmt.IsStar)
            Generator.TryStars.Visit(stmt);
        else
            EmitExcept(stmt);
    }

    private void EmitFinally(TryStmt stmt)
    {
        Label end = Unit.NewLabel();
        Label exit = Unit.NewLabel();
        Label cleanup = Unit.NewLabel();
        int outer = Unit.Code.Handler;
        Unit.Code.Setup(PseudoOp.SetupFinally, end, stmt.Span);
        Generator.Unwinding.Push(
            new Fblock(FblockKind.FinallyTry, stmt.Span) { OuterHandler = outer, FinalBody = stmt.FinalBody });
        if (stmt.Handlers.Length > 0)
            EmitInner(stmt);
        else
            VisitBody(stmt.Body);
        Generator.Unwinding.Pop();
        Unit.Code.Handler = outer;
        VisitBody(stmt.FinalBody);
        Unit.Jump(exit);

        Unit.Mark(end);
        Generator.Unwinding.Push(new Fblock(FblockKind.FinallyEnd, stmt.Span) { OuterHandler = outer });
        Unit.Code.Setup(PseudoOp.SetupCleanup, cleanup, default);
        Unit.Emit(Op.PushExcInfo, default);
        VisitBody(stmt.FinalBody);
        Unit.Emit(Op.Reraise, default);
        Generator.Unwinding.Pop();
        Unit.Code.Handler = outer;
        Unit.Mark(cleanup);
        EmitPopExceptAndReraise();
        Unit.Mark(exit);
    }

    private void EmitExcept(TryStmt stmt)
    {
        Label except = Unit.NewLabel();
        Label cleanup = Unit.NewLabel();
        Label end = Unit.NewLabel();
        int outer = Unit.Code.Handler;
        Unit.Code.Setup(PseudoOp.SetupFinally, except, stmt.Span);
        Generator.Unwinding.Push(new Fblock(FblockKind.TryExcept, stmt.Span) { OuterHandler = outer });
        VisitBody(stmt.Body);
        Generator.Unwinding.Pop();
        Unit.Code.Handler = outer;
        VisitBody(stmt.OrElse);
        Unit.Jump(end);

        Unit.Mark(except);
        Unit.Code.Setup(PseudoOp.SetupCleanup, cleanup, default);
        Unit.Emit(Op.PushExcInfo, default);
        Generator.Unwinding.Push(new Fblock(FblockKind.ExceptionHandler, stmt.Span));
        for (int i = 0; i < stmt.Handlers.Length; i++)
        {
            ExceptHandler handler = stmt.Handlers[i];
            if (handler.Type is null && i + 1 < stmt.Handlers.Length)
                Generator.Error(handler.Span, "default 'except:' must be last");
            EmitHandler(handler, outer, end);
        }
        Generator.Unwinding.Pop();
        Unit.Emit(Op.Reraise, default);
        Unit.Code.Handler = outer;
        Unit.Mark(cleanup);
        EmitPopExceptAndReraise();
        Unit.Mark(end);
    }

    /// <summary>One except clause: (previous, exception) lie on the stack, and again behind it when it does not match.</summary>
    private void EmitHandler(ExceptHandler handler, int outer, Label end)
    {
        Label next = Unit.NewLabel();
        Span at = handler.Span;
        int watching = Unit.Code.Handler;
        if (handler.Type is not null)
        {
            Visit(handler.Type);
            Unit.Emit(Op.CheckExcMatch, at);
            Unit.EmitJump(Op.PopJumpIfFalse, next, at);
        }
        Label cleanup = Unit.NewLabel();
        if (handler.Name is null)
        {
            Unit.Emit(Op.PopTop, at);
        }
        else
        {
            Store(handler.Name, at);
            Unit.Code.Setup(PseudoOp.SetupCleanup, cleanup, at);
        }
        Generator.Unwinding.Push(
            new Fblock(FblockKind.HandlerCleanup, at) { OuterHandler = outer, Name = handler.Name });
        VisitBody(handler.Body);
        Generator.Unwinding.Pop();
        Unit.Code.Handler = outer;
        Unit.Emit(Op.PopExcept, default);
        if (handler.Name is not null)
            UnbindName(handler.Name, default);
        Unit.Jump(end);
        Unit.Code.Handler = watching;
        if (handler.Name is not null)
        {
            Unit.Mark(cleanup);
            UnbindName(handler.Name, default);
            Unit.Emit(Op.Reraise, default, b: 1);
        }
        Unit.Mark(next);
    }

    /// <summary>The name is given a value first, because the clause may have deleted it.</summary>
    public void UnbindName(string name, Span at)
    {
        Unit.LoadConstant(null, at);
        Store(name, at);
        Delete(name, at);
    }
}
