namespace Quire.Bytecode;

/// <summary>How many operands an instruction takes and leaves, computed from its operands where its row says −1.</summary>
public static class StackEffect
{
    public static int Pops(Op op, int a, int c)
    {
        int fixedCount = OpTable.Pops(op);
        if (fixedCount >= 0)
            return fixedCount;
        return op switch
        {
            Op.BuildTuple or Op.BuildList or Op.BuildSet or Op.BuildString or Op.BuildSlice => c,
            Op.BuildMap => 2 * c,
            Op.FormatValue => (a & 4) != 0 ? 2 : 1,
            Op.Call => c + 2,
            Op.CallKw => c + 3,
            Op.CallEx => 3 + (a & 1),
            Op.MakeFunction => 1 + int.PopCount(a & 15),
            Op.RaiseVarargs => c,
            _ => throw new ArgumentOutOfRangeException(nameof(op), op, "the row gives no number of operands"),
        };
    }

    /// <summary>What is left when the instruction takes its jump, or does not.</summary>
    public static int Pushes(Op op, int a, int c, bool jump)
    {
        int fixedCount = OpTable.Pushes(op);
        if (fixedCount >= 0)
            return fixedCount;
        return op switch
        {
            Op.UnpackSequence => c,
            Op.UnpackEx => a + 1 + c,
            Op.JumpIfFalseOrPop or Op.JumpIfTrueOrPop => jump ? 1 : 0,
            Op.ForIter => jump ? 0 : 2,
            _ => throw new ArgumentOutOfRangeException(nameof(op), op, "the row gives no number of results"),
        };
    }

    /// <summary>The change of depth.</summary>
    public static int Of(Op op, int a, int c, bool jump) => Pushes(op, a, c, jump) - Pops(op, a, c);

    public static int Of(Instruction instruction, bool jump) => Of(instruction.Op, instruction.A, instruction.C, jump);
}
