using Quire.Bytecode;

namespace Quire.Compiler.Tests.Bytecode;

public class VerifierTests
{
    private static CodeUnit Unit(params Instruction[] instructions) => Unit([], instructions);

    private static CodeUnit Unit(ExceptionRange[] table, params Instruction[] instructions) => new()
    {
        Name = "f",
        QualName = "f",
        FileName = "f.py",
        FirstLine = 1,
        Flags = CodeFlags.None,
        ArgumentCount = 0,
        PositionalOnlyCount = 0,
        KeywordOnlyCount = 0,
        StackSize = 2,
        CacheCount = 0,
        Instructions = instructions,
        Positions = new SourcePosition[instructions.Length],
        ExceptionTable = table,
        Constants = [null],
        Names = ["x"],
        LocalNames = ["v"],
        LocalKinds = [LocalKind.Local],
    };

    private static Instruction Make(Op op, byte a = 0, ushort b = 0, int c = 0) => new(op, a, b, c);

    [Fact]
    public void A_sound_unit_passes() =>
        Assert.Null(Verifier.Check(Unit(Make(Op.LoadConst), Make(Op.ReturnValue))));

    public static TheoryData<string, CodeUnit> Faulty => new()
    {
        { "no instructions", Unit() },
        { "runs past the end", Unit(Make(Op.LoadConst)) },
        { "needs more than the 0 operands", Unit(Make(Op.PopTop), Make(Op.ReturnConst)) },
        { "no such constant", Unit(Make(Op.ReturnConst, c: 1)) },
        { "no such name", Unit(Make(Op.ImportFrom, c: 1), Make(Op.ReturnConst)) },
        { "no such local", Unit(Make(Op.LoadFast, b: 1), Make(Op.ReturnValue)) },
        { "holds no cell", Unit(Make(Op.LoadDeref), Make(Op.ReturnValue)) },
        { "jumps out of the unit", Unit(Make(Op.Jump, c: 1), Make(Op.ReturnConst)) },
        { "jumps forward", Unit(Make(Op.JumpBackward), Make(Op.ReturnConst)) },
        { "caches are not numbered", Unit(Make(Op.LoadName, b: 1), Make(Op.ReturnValue)) },
        { "CacheCount", Unit(Make(Op.LoadName), Make(Op.ReturnValue)) },
        { "passes StackSize", Unit(Make(Op.PushNull), Make(Op.PushNull), Make(Op.PushNull), Make(Op.ReturnConst)) },
        { "reached with depth", Unit(Make(Op.PushNull), Make(Op.Nop), Make(Op.JumpBackward, c: -3)) },
        { "no such operator", Unit(Make(Op.PushNull), Make(Op.PushNull), Make(Op.BinaryOp, a: 14), Make(Op.ReturnValue)) },
        { "not an instruction of the compiler", Unit(Make((Op)250), Make(Op.ReturnConst)) },
        { "the handler wants", Unit([new(0, 1, 0, 1, false)], Make(Op.ReturnConst)) },
        { "has no handler", Unit([new(0, 1, 9, 0, false)], Make(Op.ReturnConst)) },
        { "out of order", Unit([new(1, 1, 0, 0, false)], Make(Op.ReturnConst)) },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_fault_is_named(string words, CodeUnit unit) =>
        Assert.Contains(words, Verifier.Check(unit), StringComparison.Ordinal);

    [Fact]
    public void Units_among_the_constants_are_checked_as_well()
    {
        CodeUnit outer = Unit(Make(Op.ReturnConst));
        outer.Constants[0] = Unit();
        Assert.Contains("no instructions", Verifier.Check(outer), StringComparison.Ordinal);
    }
}
