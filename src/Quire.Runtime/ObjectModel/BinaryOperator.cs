namespace Quire.Runtime.ObjectModel;

/// <summary>Binary operators, in the order the bytecode numbers them and <see cref="NumberSlots"/> declares the first thirteen.</summary>
internal enum BinaryOperator
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
