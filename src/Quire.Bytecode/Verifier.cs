namespace Quire.Bytecode;

/// <summary>
/// Checks that a code unit keeps what the loop relies on: operands in range, jumps and handlers inside the unit, one stack depth
/// an instruction whichever way it is reached, never below zero nor above StackSize, and no way past the last instruction.
/// </summary>
public sealed class Verifier
{
    private readonly CodeUnit _unit;
    private readonly int[] _depths;
    // Each instruction waits once at most.
    private readonly int[] _pending;
    private int _pendingCount;

    private Verifier(CodeUnit unit)
    {
        _unit = unit;
        _depths = new int[unit.Instructions.Length];
        foreach (ref int depth in _depths.AsSpan())
            depth = -1;
        _pending = new int[_depths.Length];
    }

    /// <summary>The first fault found in the unit or in one among its constants; null when there is none.</summary>
    public static string? Check(CodeUnit unit)
    {
        var units = new Stack<CodeUnit>();
        units.Push(unit);
        while (units.TryPop(out CodeUnit? next))
        {
            string? fault = new Verifier(next).CheckOne();
            if (fault is not null)
                return $"{next.QualName} ({next.FileName}:{next.FirstLine}): {fault}";
            foreach (object? constant in next.Constants)
            {
                if (constant is CodeUnit child)
                    units.Push(child);
            }
        }
        return null;
    }

    private string? CheckOne() => CheckShape() ?? CheckOperands() ?? CheckTable() ?? CheckDepths();

    private string? CheckShape()
    {
        if (_unit.Instructions.Length == 0)
            return "no instructions";
        if (_unit.Positions.Length != _unit.Instructions.Length)
            return "positions and instructions differ in number";
        if (_unit.LocalKinds.Length != _unit.LocalNames.Length)
            return "names and kinds of locals differ in number";
        int arguments = _unit.ArgumentCount + _unit.KeywordOnlyCount;
        arguments += (_unit.Flags & CodeFlags.VarArgs) != 0 ? 1 : 0;
        arguments += (_unit.Flags & CodeFlags.VarKeywords) != 0 ? 1 : 0;
        if (arguments > _unit.LocalNames.Length || _unit.PositionalOnlyCount > _unit.ArgumentCount)
            return "more arguments than locals";
        return null;
    }

    private string? CheckOperands()
    {
        int caches = 0;
        for (int i = 0; i < _unit.Instructions.Length; i++)
        {
            Instruction instruction = _unit.Instructions[i];
            if (instruction.Op > Op.LastGeneric)
                return At(i, "not an instruction of the compiler");
            if (OpKinds.HasConstant(instruction.Op) && !InRange(instruction.C, _unit.Constants.Length))
                return At(i, "no such constant");
            if (OpKinds.HasName(instruction.Op) && !InRange(instruction.C, _unit.Names.Length))
                return At(i, "no such name");
            if (OpKinds.IsJump(instruction.Op) && !InRange(i + 1 + (long)instruction.C, _unit.Instructions.Length))
                return At(i, "jumps out of the unit");
            if (OpKinds.HasLocal(instruction.Op) && CheckLocal(instruction) is string fault)
                return At(i, fault);
            if (OpKinds.HasCache(instruction.Op) && instruction.B != Instruction.NoCache && instruction.B != caches++)
                return At(i, "caches are not numbered in order");
            if (CheckRange(instruction) is string range)
                return At(i, range);
        }
        return caches == _unit.CacheCount ? null : "CacheCount differs from the caches in use";
    }

    private string? CheckLocal(Instruction instruction)
    {
        if (instruction.B >= _unit.LocalNames.Length)
            return "no such local";
        bool holdsCell = (_unit.LocalKinds[instruction.B] & (LocalKind.Cell | LocalKind.Free)) != 0;
        return OpKinds.HasCell(instruction.Op) && !holdsCell ? "the local holds no cell" : null;
    }

    private static string? CheckRange(Instruction instruction) => instruction.Op switch
    {
        Op.BinaryOp or Op.InPlaceOp when instruction.A > (byte)BinaryOperation.Power => "no such operator",
        Op.CompareOp when instruction.A > 5 => "no such comparison",
        Op.JumpBackward when instruction.C >= 0 => "jumps forward",
        Op.Jump when instruction.C < 0 => "jumps backward",
        Op.Copy when instruction.B < 1 => "copies nothing",
        Op.Swap when instruction.B < 2 => "swaps nothing",
        Op.BuildSlice when instruction.C is not (2 or 3) => "a slice has two or three parts",
        Op.RaiseVarargs when instruction.C is < 0 or > 2 => "raises too much",
        _ => null,
    };

    private string? CheckTable()
    {
        int end = 0;
        foreach (ExceptionRange range in _unit.ExceptionTable)
        {
            if (range.Start < end || range.End <= range.Start || range.End > _unit.Instructions.Length)
                return $"exception range {range.Start}..{range.End} is out of order";
            if (!InRange(range.Target, _unit.Instructions.Length))
                return $"exception range {range.Start}..{range.End} has no handler";
            end = range.End;
        }
        return null;
    }

    private string? CheckDepths()
    {
        string? fault = Reach(0, 0);
        while (fault is null && _pendingCount > 0)
            fault = Follow(_pending[--_pendingCount]);
        return fault;
    }

    /// <summary>Follows one instruction to its successors and to its handler.</summary>
    private string? Follow(int at)
    {
        Instruction instruction = _unit.Instructions[at];
        int depth = _depths[at];
        int pops = StackEffect.Pops(instruction.Op, instruction.A, instruction.C);
        if (Needs(instruction, pops) > depth)
            return At(at, $"needs more than the {depth} operands there are");
        string? fault = FollowHandler(at, depth);
        if (fault is null && OpKinds.IsJump(instruction.Op))
            fault = Reach(at + 1 + instruction.C, depth + StackEffect.Of(instruction, jump: true));
        if (fault is not null || OpKinds.NeverFallsThrough(instruction.Op))
            return fault;
        return at + 1 == _unit.Instructions.Length
            ? At(at, "runs past the end")
            : Reach(at + 1, depth + StackEffect.Of(instruction, jump: false));
    }

    private string? FollowHandler(int at, int depth)
    {
        foreach (ExceptionRange range in _unit.ExceptionTable)
        {
            if (at < range.Start || at >= range.End)
                continue;
            if (range.Depth > depth)
                return At(at, $"the handler wants {range.Depth} operands, there are {depth}");
            return Reach(range.Target, range.Depth + (range.PushLast ? 2 : 1));
        }
        return null;
    }

    /// <summary>How deep an instruction looks, counting operands it leaves where they are.</summary>
    private static int Needs(Instruction instruction, int pops) => instruction.Op switch
    {
        Op.Copy or Op.Swap => instruction.B,
        Op.ListAppend or Op.SetAdd or Op.ListExtend or Op.SetUpdate or Op.DictUpdate => instruction.B + 1,
        Op.MapAdd => instruction.B + 2,
        Op.DictMerge => instruction.B + 4,
        Op.Reraise => instruction.B + 1,
        Op.WithExceptStart => 4,
        Op.ImportFrom or Op.GetLen or Op.MatchMapping or Op.MatchSequence => 1,
        Op.MatchKeys or Op.Send => 2,
        _ => pops,
    };

    private string? Reach(int target, int depth)
    {
        if (depth > _unit.StackSize)
            return At(target, $"depth {depth} passes StackSize {_unit.StackSize}");
        if (_depths[target] == depth)
            return null;
        if (_depths[target] >= 0)
            return At(target, $"reached with depth {_depths[target]} and with {depth}");
        _depths[target] = depth;
        _pending[_pendingCount++] = target;
        return null;
    }

    private string At(int index, string fault) =>
        index < _unit.Instructions.Length
            ? $"instruction {index} {OpTable.Name(_unit.Instructions[index].Op)}: {fault}"
            : $"instruction {index}: {fault}";

    private static bool InRange(long value, int count) => value >= 0 && value < count;
}
