using Quire.Bytecode;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>
/// Fusing a specialised instruction with the loads of its operands right before it. The fused opcode takes the place of the first load,
/// and all instructions stay where they are: whoever jumps between them, or looks at positions and targets, sees what was there before.
/// </summary>
internal static unsafe class Fusing
{
    /// <summary>After the specialising of a binary operator at <paramref name="pc"/>.</summary>
    public static void Operator(PyCode* code, Instruction* pc)
    {
        if (pc->Op == FastOp.IntOperator)
        {
            if (!Two(code, pc, FastOp.IntOfLocals, FastOp.IntOfLocalAndConstant))
                One(code, pc, FastOp.IntWithLocal, FastOp.IntWithConstant);
        }
        else if (pc->Op == FastOp.FloatOperator)
        {
            if (!Two(code, pc, FastOp.FloatOfLocals, FastOp.FloatOfLocalAndConstant))
                One(code, pc, FastOp.FloatWithLocal, FastOp.FloatWithConstant);
        }
    }

    public static void IntComparison(PyCode* code, Instruction* pc)
    {
        if (!Two(code, pc, FastOp.CompareIntLocals, FastOp.CompareIntLocalAndConstant) && IsPlain(code, pc - 1, Op.LoadConst))
            pc[-1].Op = FastOp.CompareIntWithConstant;
    }

    /// <summary>After the specialising of a subscript of a list or tuple.</summary>
    public static void Item(PyCode* code, Instruction* pc) => Two(code, pc, FastOp.ItemOfLocals, FastOp.ItemOfLocalAndConstant);

    /// <summary>An instruction whose one operand, the top, may come from a local.</summary>
    public static void Local(PyCode* code, Instruction* pc, Op fused)
    {
        if (IsPlain(code, pc - 1, Op.LoadFast))
            pc[-1].Op = fused;
    }

    private static bool Two(PyCode* code, Instruction* pc, Op ofLocals, Op ofLocalAndConstant)
    {
        if (!IsPlain(code, pc - 2, Op.LoadFast))
            return false;
        if (pc[-1].Op == Op.LoadFast)
            pc[-2].Op = ofLocals;
        else if (pc[-1].Op == Op.LoadConst)
            pc[-2].Op = ofLocalAndConstant;
        else
            return false;
        return true;
    }

    private static void One(PyCode* code, Instruction* pc, Op withLocal, Op withConstant)
    {
        if (IsPlain(code, pc - 1, Op.LoadFast))
            pc[-1].Op = withLocal;
        else if (IsPlain(code, pc - 1, Op.LoadConst))
            pc[-1].Op = withConstant;
    }

    private static bool IsPlain(PyCode* code, Instruction* place, Op load) => place >= code->Instructions && place->Op == load;
}
