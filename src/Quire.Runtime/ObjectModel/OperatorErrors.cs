using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>What is said about operands that no slot knows.</summary>
internal static unsafe class OperatorErrors
{
    public static PyObject* Binary(Interpreter py, BinaryOperator op, PyObject* left, PyObject* right, bool inPlace)
    {
        string sign = inPlace ? InPlaceSign(op) : Sign(op);
        string hint = !inPlace && op == BinaryOperator.RightShift && IsPrint(py, left)
            ? ". Did you mean \"print(<message>, file=<output_stream>)\"?" : "";
        return Raise.TypeError(
            py, $"unsupported operand type(s) for {sign}: '{Types.NameOf(py, left)}' and '{Types.NameOf(py, right)}'{hint}");
    }

    private static string Sign(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.MatrixMultiply => "@",
        BinaryOperator.TrueDivide => "/",
        BinaryOperator.FloorDivide => "//",
        BinaryOperator.Remainder => "%",
        BinaryOperator.DivMod => "divmod()",
        BinaryOperator.LeftShift => "<<",
        BinaryOperator.RightShift => ">>",
        BinaryOperator.And => "&",
        BinaryOperator.Xor => "^",
        BinaryOperator.Or => "|",
        _ => "** or pow()",
    };

    private static string InPlaceSign(BinaryOperator op) => op == BinaryOperator.Power ? "**=" : Sign(op) + "=";

    private static bool IsPrint(Interpreter py, PyObject* o) =>
        o->Is(TypeIndex.Builtin) && PyStr.EqualsText((PyObject*)((PyBuiltin*)o)->Name, "print");
}
