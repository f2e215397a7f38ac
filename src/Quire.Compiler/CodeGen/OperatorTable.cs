using Quire.Bytecode;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>The operators of the syntax in the numbers of the bytecode.</summary>
internal static class OperatorTable
{
    public static BinaryOperation Operation(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => BinaryOperation.Add,
        BinaryOperator.Sub => BinaryOperation.Subtract,
        BinaryOperator.Mult => BinaryOperation.Multiply,
        BinaryOperator.MatMult => BinaryOperation.MatrixMultiply,
        BinaryOperator.Div => BinaryOperation.TrueDivide,
        BinaryOperator.Mod => BinaryOperation.Remainder,
        BinaryOperator.Pow => BinaryOperation.Power,
        BinaryOperator.LShift => BinaryOperation.LeftShift,
        BinaryOperator.RShift => BinaryOperation.RightShift,
        BinaryOperator.BitOr => BinaryOperation.Or,
        BinaryOperator.BitXor => BinaryOperation.Xor,
        BinaryOperator.BitAnd => BinaryOperation.And,
        _ => BinaryOperation.FloorDivide,
    };

    /// <summary>The number of a rich comparison; identity and membership have instructions of their own.</summary>
    public static byte Comparison(CompareOperator op) => op switch
    {
        CompareOperator.Lt => 0,
        CompareOperator.LtE => 1,
        CompareOperator.Eq => 2,
        CompareOperator.NotEq => 3,
        CompareOperator.Gt => 4,
        _ => 5,
    };
}
