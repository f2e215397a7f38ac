using Quire.Bytecode;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>
/// An instruction before assembly. C of a jump is a label. A negative B of an instruction on locals is the complement of
/// an index into the cells followed by the free variables, because local slots are numbered last.
/// </summary>
internal struct IrInstruction
{
    public Op Op;
    public byte A;
    public int B;
    public int C;

    /// <summary>The innermost handler at this place, or −1.</summary>
    public int Handler;

    /// <summary>A line of 0: artificial, takes the place of the instruction before it.</summary>
    public Span At;
}

/// <summary>Instructions that exist only before assembly: a handler begins to watch. B numbers it, C is its label.</summary>
internal static class PseudoOp
{
    /// <summary>Unwinds to this depth and pushes the exception.</summary>
    public const Op SetupFinally = (Op)253;

    /// <summary>As SetupFinally, and pushes the failing instruction below the exception.</summary>
    public const Op SetupCleanup = (Op)254;

    /// <summary>As SetupCleanup, but the top operand is not kept.</summary>
    public const Op SetupWith = (Op)255;

    public static bool IsSetup(Op op) => op >= SetupFinally;
}

/// <summary>A place where exceptions go.</summary>
internal sealed class HandlerRegion(Label target, bool pushLast)
{
    public readonly Label Target = target;
    public readonly bool PushLast = pushLast;

    /// <summary>Operands that are kept; known once the stack has been followed.</summary>
    public int Depth = -1;
}
