using Quire.Bytecode;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>with and async with; each item's bound __exit__ lies on the stack while its body runs.</summary>
internal sealed class WithEmitter(CodeGenerator generator) : Emitter(generator)
{
    public void VisitWith(WithStmt stmt)
    {
        if (stmt.IsAsync && Unit.Kind != UnitKind.AsyncFunction)
        {
            Generator.Error(stmt.Span, "'async with' outside async function");
            return;
        }
        EmitItem(stmt, 0);
    }

    private void EmitItem(WithStmt stmt, int index)
    {
        if (!EnsureStack(stmt.Span))
            return;
        WithItem item = stmt.Items[index];
        Span at = item.Context.Span;
        Label final = Unit.NewLabel();
        Label exit = Unit.NewLabel();
        Visit(item.Context);
        Unit.Emit(stmt.IsAsync ? Op.BeforeAsyncWith : Op.BeforeWith, at);
        if (stmt.IsAsync)
            Generator.Coroutines.EmitAwait(1, at);
        int outer = Unit.Code.Handler;
        Unit.Code.Setup(PseudoOp.SetupWith, final, at);
        FblockKind kind = stmt.IsAsync ? FblockKind.AsyncWith : FblockKind.With;
        Generator.Unwinding.Push(new Fblock(kind, at) { OuterHandler = outer });
        if (item.Target is null)
            Unit.Emit(Op.PopTop, at);
        else
            Visit(item.Target);
        if (index + 1 == stmt.Items.Length)
            VisitBody(stmt.Body);
        else
            EmitItem(stmt, index + 1);
        Generator.Unwinding.Pop();
        Unit.Code.Handler = outer;
        EmitExit(at);
        if (stmt.IsAsync)
            Generator.Coroutines.EmitAwait(2, at);
        Unit.Emit(Op.PopTop, at);
        Unit.Jump(exit, at);

        Unit.Mark(final);
        EmitException(stmt.IsAsync, outer, at);
        Unit.Mark(exit);
    }

    /// <summary>__exit__(None, None, None); the first None stands where a method has its self.</summary>
    public void EmitExit(Span at)
    {
        Unit.LoadConstant(null, at);
        Unit.LoadConstant(null, at);
        Unit.LoadConstant(null, at);
        Unit.Emit(Op.Call, at, c: 2);
    }

    /// <summary>(__exit__, instruction, exception): asks __exit__, then goes on or raises again.</summary>
    private void EmitException(bool isAsync, int outer, Span at)
    {
        Label cleanup = Unit.NewLabel();
        Label suppress = Unit.NewLabel();
        Label exit = Unit.NewLabel();
        Unit.Code.Setup(PseudoOp.SetupCleanup, cleanup, at);
        Unit.Emit(Op.PushExcInfo, at);
        Unit.Emit(Op.WithExceptStart, at);
        if (isAsync)
            Generator.Coroutines.EmitAwait(2, at);
        Unit.EmitJump(Op.PopJumpIfTrue, suppress, at);
        Unit.Emit(Op.Reraise, at, b: 2);
        Unit.Mark(suppress);
        Unit.Emit(Op.PopTop, at);
        Unit.Code.Handler = outer;
        Unit.Emit(Op.PopExcept, at);
        Unit.Emit(Op.PopTop, at);
        Unit.Emit(Op.PopTop, at);
        Unit.Jump(exit, at);
        Unit.Mark(cleanup);
        EmitPopExceptAndReraise();
        Unit.Mark(exit);
    }
}
