using Quire.Bytecode;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>The statements that code stands in, and how return, break and continue leave them.</summary>
internal sealed class UnwindEmitter(CodeGenerator generator) : Emitter(generator)
{
    private const int MaxNesting = 21;

    /// <summary>Enters a statement; the handler set now is the one that watches the code around it unless it says otherwise.</summary>
    public void Push(Fblock block)
    {
        if (Unit.Fblocks.Count >= MaxNesting)
            Generator.Error(block.At, "too many statically nested blocks");
        Unit.Fblocks.Push(block);
    }

    public void Pop() => Unit.Fblocks.Pop();

    public void VisitReturn(ReturnStmt stmt)
    {
        if (!Unit.Scope.IsFunctionLike)
        {
            Generator.Error(stmt.Span, "'return' outside function");
            return;
        }
        if (stmt.Value is not null && Unit.Scope.IsGenerator && Unit.Scope.IsCoroutine)
        {
            Generator.Error(stmt.Span, "'return' with value in async generator");
            return;
        }
        bool keep = stmt.Value is not null and not ConstantExpr;
        Span at = stmt.Span;
        if (keep)
            Visit(stmt.Value!);
        else if (stmt.Value is not null)
            at = stmt.Value.Span;
        if (stmt.Value is null || stmt.Value.Span.Line != stmt.Span.Line)
            at = stmt.Span;
        int handler = Unit.Code.Handler;
        UnwindAll(ref at, keep);
        if (stmt.Value is null)
            Unit.LoadConstant(null, at);
        else if (!keep)
            Visit(stmt.Value);
        Unit.Emit(Op.ReturnValue, at);
        Unit.Code.Handler = handler;
    }

    public void VisitBreak(BreakStmt stmt) => Leave(stmt.Span, isBreak: true);

    public void VisitContinue(ContinueStmt stmt) => Leave(stmt.Span, isBreak: false);

    private void Leave(Span origin, bool isBreak)
    {
        Span at = origin;
        int handler = Unit.Code.Handler;
        Fblock? loop = UnwindToLoop(ref at);
        if (loop is null)
        {
            Generator.Error(origin, isBreak ? "'break' outside loop" : "'continue' not properly in loop");
        }
        else if (isBreak)
        {
            Unwind(loop, ref at, keep: false);
            Unit.Jump(loop.Exit, at);
        }
        else
        {
            Unit.Jump(loop.Start, at);
        }
        Unit.Code.Handler = handler;
    }

    /// <summary>Unwinds everything, the innermost statement first, and puts the statements back.</summary>
    private void UnwindAll(ref Span at, bool keep)
    {
        if (Unit.Fblocks.Count == 0 || !CanLeave(at))
            return;
        Fblock block = Unit.Fblocks.Pop();
        Unwind(block, ref at, keep);
        UnwindAll(ref at, keep);
        Unit.Fblocks.Push(block);
    }

    private Fblock? UnwindToLoop(ref Span at)
    {
        if (Unit.Fblocks.Count == 0 || !CanLeave(at))
            return null;
        Fblock block = Unit.Fblocks.Peek();
        if (block.IsLoop)
            return block;
        Unit.Fblocks.Pop();
        Unwind(block, ref at, keep: false);
        Fblock? loop = UnwindToLoop(ref at);
        Unit.Fblocks.Push(block);
        return loop;
    }

    private bool CanLeave(Span at)
    {
        if (Unit.Fblocks.Peek().Kind != FblockKind.ExceptionGroupHandler)
            return true;
        Generator.Error(at, "'break', 'continue' and 'return' cannot appear in an except* block");
        return false;
    }

    /// <summary>Undoes one statement.</summary>
    /// <param name="keep">The value to return lies on top of the stack and stays there.</param>
    private void Unwind(Fblock block, ref Span at, bool keep)
    {
        switch (block.Kind)
        {
            case FblockKind.ForLoop or FblockKind.PopValue:
                PopBelow(at, keep);
                break;
            case FblockKind.TryExcept:
                Unit.Code.Handler = block.OuterHandler;
                break;
            case FblockKind.FinallyTry:
                UnwindFinally(block, at, keep);
                at = default;
                break;
            case FblockKind.FinallyEnd:
                PopBelow(at, keep);
                SwapTop(at, keep);
                Unit.Code.Handler = block.OuterHandler;
                Unit.Emit(Op.PopExcept, at);
                break;
            case FblockKind.With or FblockKind.AsyncWith:
                UnwindWith(block, keep);
                at = default;
                break;
            case FblockKind.HandlerCleanup:
                SwapTop(at, keep);
                Unit.Code.Handler = block.OuterHandler;
                Unit.Emit(Op.PopExcept, at);
                if (block.Name is not null)
                    Generator.Tries.UnbindName(block.Name, at);
                break;
            default:
                break;
        }
    }

    private void SwapTop(Span at, bool keep)
    {
        if (keep)
            Unit.Emit(Op.Swap, at, b: 2);
    }

    private void PopBelow(Span at, bool keep)
    {
        SwapTop(at, keep);
        Unit.Emit(Op.PopTop, at);
    }

    /// <summary>The finally clause is emitted once more; a return in it drops the value that lies on the stack.</summary>
    private void UnwindFinally(Fblock block, Span at, bool keep)
    {
        Unit.Code.Handler = block.OuterHandler;
        if (keep)
            Push(new Fblock(FblockKind.PopValue, at));
        VisitBody(block.FinalBody!);
        if (keep)
            Pop();
    }

    private void UnwindWith(Fblock block, bool keep)
    {
        Unit.Code.Handler = block.OuterHandler;
        SwapTop(block.At, keep);
        Generator.Withs.EmitExit(block.At);
        if (block.Kind == FblockKind.AsyncWith)
            Generator.Coroutines.EmitAwait(2, block.At);
        Unit.Emit(Op.PopTop, block.At);
    }
}
