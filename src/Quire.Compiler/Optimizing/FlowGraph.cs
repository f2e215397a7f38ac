using Quire.Bytecode;
using Quire.Compiler.CodeGen;

namespace Quire.Compiler.Optimizing;

/// <summary>The blocks of a unit and the ways between them, shortened, with what cannot be reached left out.</summary>
internal sealed class FlowGraph
{
    private const int MaxHops = 16;

    private readonly BasicBlock?[] _labelBlocks;

    private FlowGraph(CodeBuffer code)
    {
        Code = code;
        _labelBlocks = new BasicBlock?[code.LabelCount];
        Blocks = [];
    }

    public CodeBuffer Code { get; }

    /// <summary>In the order of emission.</summary>
    public List<BasicBlock> Blocks { get; }

    public BasicBlock HandlerBlock(int region) => _labelBlocks[Code.Handlers[region].Target.Id]!;

    public static FlowGraph Build(CodeBuffer code)
    {
        var graph = new FlowGraph(code);
        graph.CutBlocks();
        graph.Connect();
        graph.ThreadJumps();
        graph.InvertBranches();
        graph.MarkReachable();
        return graph;
    }

    private void CutBlocks()
    {
        bool[] leaders = FindLeaders();
        BasicBlock? current = null;
        for (int i = 0; i < Code.Count; i++)
        {
            if (!leaders[i])
                continue;
            if (current is not null)
                current.End = i;
            current = new BasicBlock(Blocks.Count, i);
            Blocks.Add(current);
        }
        current!.End = Code.Count;
        AssignLabels();
    }

    private bool[] FindLeaders()
    {
        bool[] leaders = new bool[Code.Count + 1];
        leaders[0] = true;
        for (int i = 0; i < Code.Count; i++)
        {
            ref IrInstruction item = ref Code[i];
            bool jump = OpKinds.IsJump(item.Op);
            if (jump || PseudoOp.IsSetup(item.Op))
                leaders[Code.PositionOf(item.C)] = true;
            if (jump || OpKinds.NeverFallsThrough(item.Op))
                leaders[i + 1] = true;
        }
        return leaders;
    }

    private void AssignLabels()
    {
        int[] blockAt = new int[Code.Count];
        foreach (BasicBlock block in Blocks)
            blockAt[block.Start] = block.Index;
        for (int label = 0; label < _labelBlocks.Length; label++)
        {
            // A label in the middle of a block is one that nothing jumps to.
            int position = Code.PositionOf(label);
            if (position >= 0 && position < Code.Count && Blocks[blockAt[position]].Start == position)
                _labelBlocks[label] = Blocks[blockAt[position]];
        }
    }

    private void Connect()
    {
        foreach (BasicBlock block in Blocks)
        {
            ref IrInstruction last = ref Code[block.End - 1];
            if (OpKinds.IsJump(last.Op))
                block.Target = _labelBlocks[last.C];
            if (!OpKinds.NeverFallsThrough(last.Op))
                block.Next = Blocks[block.Index + 1];
        }
    }

    private void ThreadJumps()
    {
        foreach (BasicBlock block in Blocks)
        {
            if (block.Target is null)
                continue;
            for (int hops = 0; hops < MaxHops && Shorten(block); hops++)
            {
            }
        }
    }

    /// <summary>Looks at what the target begins with and jumps further when that is known to jump itself.</summary>
    private bool Shorten(BasicBlock block)
    {
        ref IrInstruction jump = ref Code[block.End - 1];
        BasicBlock target = block.Target!;
        ref IrInstruction next = ref Code[target.Start];
        if (next.Op == Op.Jump)
            return MayFollow(jump.Op, target) && Retarget(block, target.Target!);
        if (jump.Op is not (Op.JumpIfFalseOrPop or Op.JumpIfTrueOrPop))
            return false;
        if (next.Op == jump.Op)
            return Retarget(block, target.Target!);
        return ShortenKeptTest(block, ref jump, next.Op, target);
    }

    /// <summary>A value kept by one test and then popped by another need not be kept.</summary>
    private static bool ShortenKeptTest(BasicBlock block, ref IrInstruction jump, Op next, BasicBlock target)
    {
        bool jumpsWhenTrue = jump.Op == Op.JumpIfTrueOrPop;
        bool? nextJumpsWhenTrue = next switch
        {
            Op.PopJumpIfTrue or Op.JumpIfTrueOrPop => true,
            Op.PopJumpIfFalse or Op.JumpIfFalseOrPop => false,
            _ => null,
        };
        if (nextJumpsWhenTrue is null)
            return false;
        jump.Op = jumpsWhenTrue ? Op.PopJumpIfTrue : Op.PopJumpIfFalse;
        return Retarget(block, nextJumpsWhenTrue == jumpsWhenTrue ? target.Target! : target.Next!);
    }

    /// <summary>Only an unconditional jump may close a loop.</summary>
    private static bool MayFollow(Op jump, BasicBlock through) =>
        jump == Op.Jump || through.Target!.Index > through.Index;

    private static bool Retarget(BasicBlock block, BasicBlock target)
    {
        bool changed = block.Target != target;
        block.Target = target;
        return changed;
    }

    /// <summary>A branch around a mere jump becomes the opposite branch to where that goes.</summary>
    private void InvertBranches()
    {
        foreach (BasicBlock block in Blocks)
        {
            if (block.Next is not BasicBlock around || block.Target?.Index != around.Index + 1)
                continue;
            bool onlyJump = around.End - around.Start == 1 && Code[around.Start].Op == Op.Jump;
            ref IrInstruction branch = ref Code[block.End - 1];
            Op opposite = Opposite(branch.Op);
            if (!onlyJump || opposite == Op.Nop || around.Target!.Index <= around.Index)
                continue;
            branch.Op = opposite;
            block.Next = block.Target;
            block.Target = around.Target;
        }
    }

    private static Op Opposite(Op branch) => branch switch
    {
        Op.PopJumpIfFalse => Op.PopJumpIfTrue,
        Op.PopJumpIfTrue => Op.PopJumpIfFalse,
        Op.PopJumpIfNone => Op.PopJumpIfNotNone,
        Op.PopJumpIfNotNone => Op.PopJumpIfNone,
        _ => Op.Nop,
    };

    /// <summary>A jump to the mere return of a constant will be written as that return.</summary>
    private bool ReturnsInstead(BasicBlock block) =>
        Code[block.End - 1].Op == Op.Jump && block.Target!.ReturnedConstant(Code) >= 0;

    /// <summary>First along jumps, then along exceptions: what only the latter reach is cold.</summary>
    private void MarkReachable()
    {
        var pending = new Stack<BasicBlock>();
        var handlers = new Stack<BasicBlock>();
        pending.Push(Blocks[0]);
        Follow(pending, handlers, cold: false);
        while (handlers.TryPop(out BasicBlock? handler))
        {
            pending.Push(handler);
            Follow(pending, handlers, cold: true);
        }
    }

    private void Follow(Stack<BasicBlock> pending, Stack<BasicBlock> handlers, bool cold)
    {
        while (pending.TryPop(out BasicBlock? block))
        {
            if (block.IsReachable)
                continue;
            block.IsReachable = true;
            block.IsCold = cold;
            if (block.Next is not null)
                pending.Push(block.Next);
            if (block.Target is not null && !ReturnsInstead(block))
                pending.Push(block.Target);
            int seen = -1;
            for (int i = block.Start; i < block.End; i++)
            {
                ref IrInstruction item = ref Code[i];
                if (item.Handler == seen || PseudoOp.IsSetup(item.Op))
                    continue;
                seen = item.Handler;
                if (seen >= 0)
                    handlers.Push(HandlerBlock(seen));
            }
        }
    }
}
