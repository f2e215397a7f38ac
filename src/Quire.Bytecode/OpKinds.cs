namespace Quire.Bytecode;

/// <summary>Classes of instructions that several passes ask for.</summary>
public static class OpKinds
{
    /// <summary>C is a distance that the instruction may jump.</summary>
    public static bool IsJump(Op op) => op switch
    {
        Op.Jump or Op.JumpBackward or Op.PopJumpIfFalse or Op.PopJumpIfTrue or Op.PopJumpIfNone or Op.PopJumpIfNotNone
            or Op.JumpIfFalseOrPop or Op.JumpIfTrueOrPop or Op.ForIter or Op.Send => true,
        _ => false,
    };

    public static bool IsUnconditionalJump(Op op) => op is Op.Jump or Op.JumpBackward;

    /// <summary>The next instruction is never reached from this one.</summary>
    public static bool NeverFallsThrough(Op op) =>
        op is Op.Jump or Op.JumpBackward or Op.ReturnValue or Op.ReturnConst or Op.Reraise or Op.RaiseVarargs;

    /// <summary>B numbers an inline cache.</summary>
    public static bool HasCache(Op op) =>
        op is Op.LoadName or Op.LoadGlobal or Op.LoadAttr or Op.LoadMethod or Op.StoreAttr or Op.Call;

    /// <summary>B numbers a local slot.</summary>
    public static bool HasLocal(Op op) => op switch
    {
        Op.LoadFast or Op.LoadFastCheck or Op.LoadFastAndClear or Op.StoreFast or Op.DeleteFast => true,
        _ => HasCell(op),
    };

    /// <summary>B numbers a local slot that holds a cell.</summary>
    public static bool HasCell(Op op) =>
        op is Op.MakeCell or Op.LoadDeref or Op.StoreDeref or Op.DeleteDeref or Op.LoadFromDictOrDeref;

    /// <summary>C numbers a constant.</summary>
    public static bool HasConstant(Op op) => op is Op.LoadConst or Op.ReturnConst;

    /// <summary>C numbers a name.</summary>
    public static bool HasName(Op op) => op switch
    {
        Op.LoadName or Op.StoreName or Op.DeleteName or Op.LoadGlobal or Op.StoreGlobal or Op.DeleteGlobal
            or Op.LoadFromDictOrGlobals or Op.LoadAttr or Op.LoadMethod or Op.StoreAttr or Op.DeleteAttr
            or Op.LoadSuperAttr or Op.LoadSuperMethod or Op.ImportName or Op.ImportFrom => true,
        _ => false,
    };
}
