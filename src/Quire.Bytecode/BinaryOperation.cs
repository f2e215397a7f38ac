namespace Quire.Bytecode;

/// <summary>The operators of BINARY_OP and INPLACE_OP, numbered as the runtime's slots are. DivMod has no syntax.</summary>
public enum BinaryOperation : byte
{
    Add,
    Subtract,
    Multiply,
    MatrixMultiply,
    TrueDivide,
    FloorDivide,
    Remainder,
    DivMod,
    LeftShift,
    RightShift,
    And,
    Xor,
    Or,
    Power,
}
