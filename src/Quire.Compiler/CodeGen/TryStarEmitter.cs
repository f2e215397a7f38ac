using Quire.Bytecode;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>
/// try with except*. On the stack of the handlers lie (previous, original, list of what the clauses raised, the part not yet
/// handled). In the end the list, with the unhandled part, is what to raise.
/// </summary>
internal sealed class TryStarEmitter(CodeGenerator generator) : Emitter(generator)
{
    public void Visit(TryStmt stmt)
    {
        Label except = Unit.NewLabel();
        Label cleanup = Unit.NewLabel();
        Label orElse = Unit.NewLabel();
        Label end = Unit.NewLabel();
        int outer = Unit.Code.Handler;
        Unit.Code.Setup(PseudoOp.SetupFinally, except, stmt.Span);
        Generator.Unwinding.Push(new Fblock(FblockKind.TryExcept, stmt.Span) { OuterHandler = outer });
        VisitBody(stmt.Body);
        Generator.Unwinding.Pop();
        Unit.Code.Handler = outer;
        Unit.Jump(orElse);

        Unit.Mark(except);
        Unit.Code.Setup(PseudoOp.SetupCleanup, cleanup, default);
        Unit.Emit(Op.PushExcInfo, default);
        Generator.Unwinding.Push(new Fblock(FblockKind.ExceptionGroupHandler, stmt.Span));
        Unit.Emit(Op.BuildList, default);
        Unit.Emit(Op.Copy, default, b: 2);
        foreach (ExceptHandler handler in stmt.Handlers)
            EmitHandler(handler);
        Unit.Emit(Op.ListAppend, default, b: 1);
        Generator.Unwinding.Pop();
        EmitReraise(end, outer);
        Unit.Mark(cleanup);
        EmitPopExceptAndReraise();
        Unit.Mark(orElse);
        VisitBody(stmt.OrElse);
        Unit.Mark(end);
    }

    private void EmitHandler(ExceptHandler handler)
    {
        Label noMatch = Unit.NewLabel();
        Label cleanup = Unit.NewLabel();
        Label next = Unit.NewLabel();
        Span at = handler.Span;
        int watching = Unit.Code.Handler;
        Visit(handler.Type!);
        Unit.Emit(Op.CheckEgMatch, at);
        Unit.Emit(Op.Copy, at, b: 1);
        Unit.EmitJump(Op.PopJumpIfNone, noMatch, at);
        if (handler.Name is null)
            Unit.Emit(Op.PopTop, at);
        else
            Store(handler.Name, at);
        Unit.Code.Setup(PseudoOp.SetupCleanup, cleanup, at);
        Generator.Unwinding.Push(
            new Fblock(FblockKind.HandlerCleanup, at) { OuterHandler = watching, Name = handler.Name });
        VisitBody(handler.Body);
        Generator.Unwinding.Pop();
        Unit.Code.Handler = watching;
        if (handler.Name is not null)
            Generator.Tries.UnbindName(handler.Name, default);
        Unit.Jump(next);

        // The clause raised: (…, list, unhandled, instruction, exception).
        Unit.Mark(cleanup);
        if (handler.Name is not null)
            Generator.Tries.UnbindName(handler.Name, default);
        Unit.Emit(Op.ListAppend, default, b: 3);
        Unit.Emit(Op.PopTop, default);
        Unit.Jump(next);

        Unit.Mark(noMatch);
        Unit.Emit(Op.PopTop, at);
        Unit.Mark(next);
    }

    private void EmitReraise(Label end, int outer)
    {
        Label reraise = Unit.NewLabel();
        Unit.Emit(Op.PrepReraiseStar, default);
        Unit.Emit(Op.Copy, default, b: 1);
        Unit.EmitJump(Op.PopJumpIfNotNone, reraise, default);
        Unit.Emit(Op.PopTop, default);
        Unit.Code.Handler = outer;
        Unit.Emit(Op.PopExcept, default);
        Unit.Jump(end);
        Unit.Mark(reraise);
        Unit.Emit(Op.Swap, default, b: 2);
        Unit.Emit(Op.PopExcept, default);
        Unit.Emit(Op.Reraise, default);
    }
}
