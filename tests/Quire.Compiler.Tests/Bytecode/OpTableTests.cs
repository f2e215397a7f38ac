using System.Reflection;
using Quire.Bytecode;

namespace Quire.Compiler.Tests.Bytecode;

public class OpTableTests
{
    public static TheoryData<Op> Generic()
    {
        var ops = new TheoryData<Op>();
        for (int i = 0; i < OpTable.Count; i++)
            ops.Add((Op)i);
        return ops;
    }

    private static OpAttribute Row(Op op) =>
        typeof(Op).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => (Op)field.GetValue(null)! == op)
            .Select(field => field.GetCustomAttribute<OpAttribute>())
            .Single(row => row is not null)!;

    [Theory]
    [MemberData(nameof(Generic))]
    public void The_table_says_what_the_row_says(Op op)
    {
        OpAttribute row = Row(op);
        Assert.Equal(row.Name, OpTable.Name(op));
        Assert.Equal(row.Pops, OpTable.Pops(op));
        Assert.Equal(row.Pushes, OpTable.Pushes(op));
    }

    [Theory]
    [MemberData(nameof(Generic))]
    public void Every_effect_can_be_computed(Op op)
    {
        Assert.InRange(StackEffect.Pops(op, 0, 2), 0, 6);
        Assert.InRange(StackEffect.Pushes(op, 0, 2, jump: false), 0, 4);
        Assert.InRange(StackEffect.Pushes(op, 0, 2, jump: true), 0, 4);
    }

    [Fact]
    public void There_is_room_for_specialised_instructions() => Assert.True(OpTable.Count <= 200);

    [Theory]
    [InlineData(Op.Call, 0, 3, 5)]
    [InlineData(Op.CallKw, 0, 3, 6)]
    [InlineData(Op.CallEx, 1, 0, 4)]
    [InlineData(Op.MakeFunction, 9, 0, 3)]
    [InlineData(Op.BuildMap, 0, 2, 4)]
    [InlineData(Op.FormatValue, 5, 0, 2)]
    [InlineData(Op.RaiseVarargs, 0, 2, 2)]
    public void Operands_decide_how_much_is_taken(Op op, int a, int c, int pops) =>
        Assert.Equal(pops, StackEffect.Pops(op, a, c));

    [Fact]
    public void For_iter_leaves_nothing_at_the_end_of_the_iteration()
    {
        Assert.Equal(1, StackEffect.Of(Op.ForIter, 0, 0, jump: false));
        Assert.Equal(-1, StackEffect.Of(Op.ForIter, 0, 0, jump: true));
    }
}
