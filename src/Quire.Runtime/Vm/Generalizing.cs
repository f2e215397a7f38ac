using Quire.Bytecode;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>
/// Instructions as the compiler wrote them, whatever the loop has made of them since: without specialisation, fusing and counts of failures.
/// </summary>
internal static unsafe class Generalizing
{
    public static Instruction At(PyCode* code, int index)
    {
        Instruction instruction = code->Instructions[index];
        switch (instruction.Op)
        {
            case FastOp.IntOperator or FastOp.FloatOperator or FastOp.AddStr:
                return instruction with { Op = instruction.C == 1 ? Op.InPlaceOp : Op.BinaryOp, B = 0, C = 0 };
            case Op.BinaryOp or Op.InPlaceOp:
                return instruction with { B = 0, C = 0 };
            case Op.CompareOp or FastOp.CompareInt or FastOp.CompareFloat or FastOp.CompareStr:
                return instruction with { Op = Op.CompareOp, B = 0 };
            case Op.BinarySubscr or FastOp.SubscrMethod or (>= FastOp.SubscrListInt and <= FastOp.SubscrStrInt):
                return instruction with { Op = Op.BinarySubscr, B = 0 };
            case Op.StoreSubscr or FastOp.StoreListInt or FastOp.StoreDict:
                return instruction with { Op = Op.StoreSubscr, B = 0 };
            case Op.ForIter or (>= FastOp.ForIterRange and <= FastOp.ForIterGenerator):
                return instruction with { Op = Op.ForIter, A = 0 };
            default:
                return instruction with { Op = Opcode(instruction.Op) };
        }
    }

    // Those that only lose their opcode.
    private static Op Opcode(Op op) => op switch
    {
        FastOp.LoadGlobalModule or FastOp.LoadGlobalBuiltin => Op.LoadGlobal,
        >= FastOp.LoadAttrValue and <= FastOp.LoadAttrProperty => Op.LoadAttr,
        FastOp.LoadMethodType or FastOp.LoadMethodShape => Op.LoadMethod,
        >= FastOp.StoreAttrValue and <= FastOp.StoreAttrSlot => Op.StoreAttr,
        >= FastOp.CallFunction and <= FastOp.CallLen => Op.Call,
        >= FastOp.UnpackTwo and <= FastOp.UnpackList => Op.UnpackSequence,
        FastOp.IntWithConstant or FastOp.FloatWithConstant or FastOp.CompareIntWithConstant => Op.LoadConst,
        >= FastOp.IntOfLocals and <= FastOp.StoreAttributeOfLocal => Op.LoadFast,
        _ => op,
    };
}
