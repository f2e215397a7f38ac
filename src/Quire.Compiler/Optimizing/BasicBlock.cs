using Quire.Bytecode;
using Quire.Compiler.CodeGen;

namespace Quire.Compiler.Optimizing;

/// <summary>Instructions that are run one after another: entered at the first, left at the last.</summary>
internal sealed class BasicBlock(int index, int start)
{
    public readonly int Index = index;

    /// <summary>The range of its instructions in the buffer, the end not included.</summary>
    public readonly int Start = start;
    public int End;

    /// <summary>The block that control falls into, if any.</summary>
    public BasicBlock? Next;

    /// <summary>Where the last instruction may jump.</summary>
    public BasicBlock? Target;

    public bool IsReachable;

    /// <summary>Only exceptions lead here: the block goes to the end of the unit.</summary>
    public bool IsCold;

    /// <summary>Operands on the stack at its begin; −1 until known.</summary>
    public int Depth = -1;

    /// <summary>The index of its first instruction once assembled.</summary>
    public int Position = -1;

    /// <summary>The constant that the block does nothing but return, or −1.</summary>
    public int ReturnedConstant(CodeBuffer code)
    {
        bool returns = End - Start == 2 && code[Start].Op == Op.LoadConst && code[Start + 1].Op == Op.ReturnValue;
        return returns ? code[Start].C : -1;
    }
}
