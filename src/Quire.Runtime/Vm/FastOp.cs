using Quire.Bytecode;

namespace Quire.Runtime.Vm;

/// <summary>
/// Specialised forms of instructions, which the loop writes over the generic ones and never leaves in a code unit. Operands stay
/// those of the generic instruction, so going back is writing the opcode alone. Fused forms stand in the place of the first of
/// several instructions that stay where they are: a jump into their middle still works, and the operands are read from them.
/// </summary>
internal static class FastOp
{
    private const int First = (int)Op.LastGeneric + 1;

    public const Op IntOperator = (Op)(First + 0);
    public const Op FloatOperator = (Op)(First + 1);
    public const Op AddStr = (Op)(First + 2);
    public const Op CompareInt = (Op)(First + 3);
    public const Op CompareFloat = (Op)(First + 4);
    public const Op CompareStr = (Op)(First + 5);

    public const Op SubscrListInt = (Op)(First + 6);
    public const Op SubscrTupleInt = (Op)(First + 7);
    public const Op SubscrDict = (Op)(First + 8);
    public const Op SubscrStrInt = (Op)(First + 9);
    public const Op StoreListInt = (Op)(First + 10);
    public const Op StoreDict = (Op)(First + 11);

    public const Op LoadGlobalModule = (Op)(First + 12);
    public const Op LoadGlobalBuiltin = (Op)(First + 13);
    public const Op LoadAttrValue = (Op)(First + 14);
    public const Op LoadAttrSlot = (Op)(First + 15);
    public const Op LoadAttrModule = (Op)(First + 16);
    public const Op LoadAttrClass = (Op)(First + 17);
    public const Op LoadAttrClassValue = (Op)(First + 18);
    public const Op LoadAttrProperty = (Op)(First + 19);
    public const Op LoadMethodType = (Op)(First + 20);
    public const Op LoadMethodShape = (Op)(First + 21);
    public const Op StoreAttrValue = (Op)(First + 22);
    public const Op StoreAttrNew = (Op)(First + 23);
    public const Op StoreAttrSlot = (Op)(First + 24);

    public const Op CallFunction = (Op)(First + 25);
    public const Op CallClass = (Op)(First + 26);
    public const Op CallBuiltinOne = (Op)(First + 27);
    public const Op CallBuiltinMany = (Op)(First + 28);
    public const Op CallMethodNone = (Op)(First + 29);
    public const Op CallMethodOne = (Op)(First + 30);
    public const Op CallMethodMany = (Op)(First + 31);
    public const Op CallTypeOne = (Op)(First + 32);
    public const Op CallListAppend = (Op)(First + 33);
    public const Op CallLen = (Op)(First + 34);

    public const Op ForIterRange = (Op)(First + 35);
    public const Op ForIterList = (Op)(First + 36);
    public const Op ForIterTuple = (Op)(First + 37);
    public const Op ForIterGenerator = (Op)(First + 38);
    public const Op UnpackTwo = (Op)(First + 39);
    public const Op UnpackTuple = (Op)(First + 40);
    public const Op UnpackList = (Op)(First + 41);

    /// <summary>LOAD_FAST, LOAD_FAST and an operator on ints.</summary>
    public const Op IntOfLocals = (Op)(First + 42);

    /// <summary>LOAD_FAST, LOAD_CONST and an operator on ints.</summary>
    public const Op IntOfLocalAndConstant = (Op)(First + 43);

    /// <summary>LOAD_FAST and an operator on ints; the left operand is the top.</summary>
    public const Op IntWithLocal = (Op)(First + 44);

    /// <summary>LOAD_CONST and an operator on ints; the left operand is the top.</summary>
    public const Op IntWithConstant = (Op)(First + 45);

    /// <summary>LOAD_FAST, LOAD_FAST and an operator on floats.</summary>
    public const Op FloatOfLocals = (Op)(First + 46);

    /// <summary>LOAD_FAST, LOAD_CONST and an operator on floats.</summary>
    public const Op FloatOfLocalAndConstant = (Op)(First + 47);

    /// <summary>LOAD_FAST and an operator on floats; the left operand is the top.</summary>
    public const Op FloatWithLocal = (Op)(First + 48);

    /// <summary>LOAD_CONST and an operator on floats; the left operand is the top.</summary>
    public const Op FloatWithConstant = (Op)(First + 49);

    /// <summary>LOAD_FAST, LOAD_FAST and a comparison of ints.</summary>
    public const Op CompareIntLocals = (Op)(First + 50);

    /// <summary>LOAD_FAST, LOAD_CONST and a comparison of ints.</summary>
    public const Op CompareIntLocalAndConstant = (Op)(First + 51);

    /// <summary>LOAD_CONST and a comparison of ints; the left operand is the top.</summary>
    public const Op CompareIntWithConstant = (Op)(First + 52);

    /// <summary>LOAD_FAST, LOAD_FAST and a subscript of a list or tuple.</summary>
    public const Op ItemOfLocals = (Op)(First + 53);

    /// <summary>LOAD_FAST, LOAD_CONST and a subscript of a list or tuple.</summary>
    public const Op ItemOfLocalAndConstant = (Op)(First + 54);

    /// <summary>LOAD_FAST and an attribute of an instance.</summary>
    public const Op AttributeOfLocal = (Op)(First + 55);

    /// <summary>LOAD_FAST and a method of an instance.</summary>
    public const Op MethodOfLocal = (Op)(First + 56);

    /// <summary>LOAD_FAST and a store to an attribute of an instance.</summary>
    public const Op StoreAttributeOfLocal = (Op)(First + 57);

    /// <summary>A subscript that calls a class's own __getitem__.</summary>
    public const Op SubscrMethod = (Op)(First + 58);
}
