using Quire.Bytecode;
using Quire.Compiler.CodeGen;

namespace Quire.Compiler.Optimizing;

/// <summary>
/// Follows the stack through the blocks: each must be entered with one depth whichever way it is reached. Anything else is a
/// fault of an emitter, not of the program, and throws.
/// </summary>
internal sealed class StackDepth
{
    private readonly FlowGraph _graph;
    private readonly string _unitName;
    private readonly Stack<BasicBlock> _pending = new();
    private int _max;

    private StackDepth(FlowGraph graph, string unitName)
    {
        _graph = graph;
        _unitName = unitName;
    }

    /// <summary>Sets the depths of blocks and handlers and returns the greatest.</summary>
    public static int Compute(FlowGraph graph, string unitName)
    {
        var follower = new StackDepth(graph, unitName);
        follower.Enter(graph.Blocks[0], 0);
        while (follower._pending.TryPop(out BasicBlock? block))
            follower.Follow(block);
        return follower._max;
    }

    private void Enter(BasicBlock block, int depth)
    {
        if (block.Depth == depth)
            return;
        if (block.Depth >= 0)
            throw Fault($"block at {block.Start} is entered with depth {block.Depth} and with {depth}");
        _max = Math.Max(_max, depth);
        block.Depth = depth;
        _pending.Push(block);
    }

    private void Follow(BasicBlock block)
    {
        CodeBuffer code = _graph.Code;
        int depth = block.Depth;
        for (int i = block.Start; i < block.End; i++)
        {
            ref IrInstruction item = ref code[i];
            if (PseudoOp.IsSetup(item.Op))
            {
                EnterHandler(item, depth);
                continue;
            }
            int left = depth - StackEffect.Pops(item.Op, item.A, item.C);
            if (left < 0)
                throw Fault($"{OpTable.Name(item.Op)} at {i} needs more than {depth} operands");
            if (i == block.End - 1 && block.Target is not null)
                Enter(block.Target, left + StackEffect.Pushes(item.Op, item.A, item.C, jump: true));
            depth = left + StackEffect.Pushes(item.Op, item.A, item.C, jump: false);
            _max = Math.Max(_max, depth);
        }
        if (block.Next is not null)
            Enter(block.Next, depth);
    }

    private void EnterHandler(in IrInstruction setup, int depth)
    {
        HandlerRegion region = _graph.Code.Handlers[setup.B];
        region.Depth = setup.Op == PseudoOp.SetupWith ? depth - 1 : depth;
        BasicBlock handler = _graph.HandlerBlock(setup.B);
        if (handler.IsReachable)
            Enter(handler, region.Depth + (region.PushLast ? 2 : 1));
    }

    private InvalidOperationException Fault(string what) => new($"stack of {_unitName}: {what}");
}
