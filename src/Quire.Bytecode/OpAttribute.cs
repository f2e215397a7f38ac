namespace Quire.Bytecode;

/// <summary>The row of an instruction: its name in disassembly and what it does to the stack (−1: depends on the operands).</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class OpAttribute(string name, int pops, int pushes) : Attribute
{
    public string Name { get; } = name;
    public int Pops { get; } = pops;
    public int Pushes { get; } = pushes;
}
