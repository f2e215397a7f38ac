using System.Runtime.InteropServices;

namespace Quire.Bytecode;

/// <summary>One instruction, eight bytes. What A, B and C mean is said in the row of its <see cref="Op"/>.</summary>
[StructLayout(LayoutKind.Sequential)]
public record struct Instruction(Op Op, byte A, ushort B, int C)
{
    // Fields, not properties: the evaluation loop reads them some hundred times, and each accessor would take of its inlining budget.
    public Op Op = Op;
    public byte A = A;
    public ushort B = B;
    public int C = C;

    /// <summary>B of an instruction whose code has more than 65 535 inline caches: it stays generic.</summary>
    public const ushort NoCache = ushort.MaxValue;
}
