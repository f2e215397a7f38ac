using Quire.Bytecode;
using Quire.Compiler.CodeGen;

namespace Quire.Compiler.Optimizing;

/// <summary>
/// Writes the blocks in their final order, cold ones last, and resolves everything that was left open: jump distances, local slots,
/// constants, inline caches.
/// </summary>
internal sealed class InstructionWriter(UnitBuilder unit, FlowGraph graph, LocalSlots slots)
{
    private readonly CodeBuffer _code = unit.Code;
    private readonly List<int> _jumps = [];
    private readonly List<BasicBlock> _jumpTargets = [];
    private readonly int[] _constantMap = NewMap(unit.Constants.Count);
    private readonly List<object?> _constants = [];

    public StructList<Instruction> Instructions { get; } = new();
    public StructList<SourcePosition> Positions { get; } = new();
    public List<int> Handlers { get; } = [];
    public object?[] Constants => _constants.ToArray();
    public int CacheCount { get; private set; }

    private static int[] NewMap(int count)
    {
        int[] map = new int[count];
        foreach (ref int place in map.AsSpan())
            place = -1;
        return map;
    }

    public void Write()
    {
        if (unit.HasDocstring)
            MapConstant(0);
        WritePrologue();
        List<BasicBlock> order = Order();
        for (int i = 0; i < order.Count; i++)
            WriteBlock(order[i], i + 1 < order.Count ? order[i + 1] : null);
        for (int i = 0; i < _jumps.Count; i++)
            PatchJump(_jumps[i], _jumpTargets[i]);
    }

    private List<BasicBlock> Order()
    {
        var order = new List<BasicBlock>(graph.Blocks.Count);
        foreach (BasicBlock block in graph.Blocks)
        {
            if (block.IsReachable && !block.IsCold)
                order.Add(block);
        }
        foreach (BasicBlock block in graph.Blocks)
        {
            if (block.IsReachable && block.IsCold)
                order.Add(block);
        }
        return order;
    }

    private void WritePrologue()
    {
        var nowhere = new SourcePosition(0, 0, -1, -1);
        if (unit.FreeNames.Count > 0)
            Add(new Instruction(Op.CopyFreeVars, 0, (ushort)unit.FreeNames.Count, 0), nowhere, -1);
        foreach (int slot in slots.CellSlots)
            Add(new Instruction(Op.MakeCell, 0, (ushort)slot, 0), nowhere, -1);
        if (!unit.IsGenerator)
            return;
        var first = new SourcePosition(unit.FirstLine, unit.FirstLine, -1, -1);
        Add(new Instruction(Op.ReturnGenerator, 0, 0, 0), first, -1);
        Add(new Instruction(Op.PopTop, 0, 0, 0), first, -1);
    }

    private void Add(Instruction instruction, SourcePosition position, int handler)
    {
        Instructions.Add(instruction);
        Positions.Add(position);
        Handlers.Add(handler);
    }

    private void WriteBlock(BasicBlock block, BasicBlock? following)
    {
        block.Position = Instructions.Count;
        for (int i = block.Start; i < block.End; i++)
        {
            ref IrInstruction item = ref _code[i];
            if (PseudoOp.IsSetup(item.Op))
                continue;
            if (i + 1 < block.End && item.Op == Op.LoadConst && _code[i + 1].Op == Op.ReturnValue)
            {
                WriteReturnConstant(item.C, ref _code[++i]);
                continue;
            }
            if (OpKinds.IsJump(item.Op))
                WriteJump(ref item, block.Target!, following);
            else
                WritePlain(ref item);
        }
        if (block.Next is BasicBlock next && next != following)
            WriteJumpTo(next, ref _code[block.End - 1]);
    }

    private void WriteReturnConstant(int constant, ref IrInstruction at) =>
        Add(new Instruction(Op.ReturnConst, 0, 0, MapConstant(constant)), PositionOf(at), at.Handler);

    private void WriteJump(ref IrInstruction item, BasicBlock target, BasicBlock? following)
    {
        if (item.Op != Op.Jump)
        {
            AddJump(new Instruction(item.Op, item.A, 0, 0), target, ref item);
        }
        else if (target != following)
        {
            WriteJumpTo(target, ref item);
        }
    }

    /// <summary>A jump to nothing but the return of a constant is that return.</summary>
    private void WriteJumpTo(BasicBlock target, ref IrInstruction from)
    {
        int constant = target.ReturnedConstant(_code);
        if (constant >= 0)
        {
            WriteReturnConstant(constant, ref from);
            return;
        }
        AddJump(new Instruction(Op.Jump, 0, 0, 0), target, ref from);
    }

    // Its distance is written when all blocks have a place.
    private void AddJump(Instruction jump, BasicBlock target, ref IrInstruction from)
    {
        _jumps.Add(Instructions.Count);
        _jumpTargets.Add(target);
        Add(jump, PositionOf(from), from.Handler);
    }

    private void WritePlain(ref IrInstruction item)
    {
        int b = item.B;
        int c = item.C;
        if (OpKinds.HasLocal(item.Op))
            b = slots.Resolve(b);
        else if (OpKinds.HasCache(item.Op))
            b = CacheCount < Instruction.NoCache ? CacheCount++ : Instruction.NoCache;
        else if (OpKinds.HasConstant(item.Op))
            c = MapConstant(c);
        Add(new Instruction(item.Op, item.A, (ushort)b, c), PositionOf(item), item.Handler);
    }

    private int MapConstant(int index)
    {
        if (_constantMap[index] < 0)
        {
            _constantMap[index] = _constants.Count;
            _constants.Add(unit.Constants[index]);
        }
        return _constantMap[index];
    }

    private void PatchJump(int at, BasicBlock target)
    {
        ref Instruction jump = ref Instructions[at];
        int distance = target.Position - (at + 1);
        if (jump.Op == Op.Jump && distance < 0)
            jump.Op = Op.JumpBackward;
        jump.C = distance;
    }

    private static SourcePosition PositionOf(in IrInstruction item) =>
        item.At.Line == 0
            ? new SourcePosition(0, 0, -1, -1)
            : new SourcePosition(item.At.Line, item.At.EndLine, item.At.Col, item.At.EndCol);
}
