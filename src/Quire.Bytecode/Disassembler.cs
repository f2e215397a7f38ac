using System.Globalization;
using System.Text;

namespace Quire.Bytecode;

/// <summary>
/// A code unit as text: one line an instruction with its source line where that changes, its index, its name and what its
/// operands mean; then the exception table. Units among the constants follow when asked for.
/// </summary>
public static class Disassembler
{
    private static readonly string[] BinarySymbols =
        ["+", "-", "*", "@", "/", "//", "%", "divmod", "<<", ">>", "&", "^", "|", "**"];

    private static readonly string[] CompareSymbols = ["<", "<=", "==", "!=", ">", ">="];

    public static string Text(CodeUnit unit, bool nested = true)
    {
        var text = new StringBuilder();
        var pending = new Queue<CodeUnit>();
        pending.Enqueue(unit);
        while (pending.TryDequeue(out CodeUnit? next))
        {
            if (text.Length > 0)
                text.Append("\n<").Append(next.QualName).Append(">\n");
            AppendUnit(text, next);
            if (!nested)
                break;
            foreach (object? constant in next.Constants)
            {
                if (constant is CodeUnit child)
                    pending.Enqueue(child);
            }
        }
        return text.ToString();
    }

    private static void AppendUnit(StringBuilder text, CodeUnit unit)
    {
        int line = -1;
        for (int i = 0; i < unit.Instructions.Length; i++)
        {
            int at = unit.Positions[i].Line;
            string lineText = at == line ? "" : at == 0 ? "-" : at.ToString(CultureInfo.InvariantCulture);
            line = at;
            string name = OpTable.Name(unit.Instructions[i].Op);
            string operands = Operands(unit, i);
            text.Append(CultureInfo.InvariantCulture, $"{lineText,4} {i,4}  ");
            text.Append(operands.Length == 0 ? name : name.PadRight(26) + operands).Append('\n');
        }
        foreach (ExceptionRange range in unit.ExceptionTable)
        {
            text.Append(CultureInfo.InvariantCulture, $"     {range.Start}..{range.End} -> {range.Target} [{range.Depth}]");
            text.Append(range.PushLast ? " last\n" : "\n");
        }
    }

    /// <summary>What the operands of an instruction mean, or nothing.</summary>
    public static string Operands(CodeUnit unit, int index)
    {
        Instruction instruction = unit.Instructions[index];
        Op op = instruction.Op;
        if (OpKinds.IsJump(op))
            return "to " + (index + 1 + instruction.C).ToString(CultureInfo.InvariantCulture);
        if (OpKinds.HasConstant(op))
            return ConstantText.Of(unit.Constants[instruction.C]);
        if (OpKinds.HasLocal(op))
            return unit.LocalNames[instruction.B] + (op == Op.StoreFast && instruction.A != 0 ? " or null" : "");
        if (OpKinds.HasName(op))
            return unit.Names[instruction.C];
        return Numbers(instruction);
    }

    private static string Numbers(Instruction instruction)
    {
        int a = instruction.A;
        switch (instruction.Op)
        {
            case Op.BinaryOp:
                return BinarySymbols[a];
            case Op.InPlaceOp:
                return BinarySymbols[a] + "=";
            case Op.CompareOp:
                return CompareSymbols[a];
            case Op.IsOp:
                return a == 0 ? "is" : "is not";
            case Op.ContainsOp:
                return a == 0 ? "in" : "not in";
            case Op.CallIntrinsic1:
                return ((Intrinsic1)a).ToString();
            case Op.CallIntrinsic2:
                return ((Intrinsic2)a).ToString();
            case Op.UnpackEx:
                return $"{a} * {instruction.C}";
            case Op.Copy or Op.Swap or Op.CopyFreeVars or Op.ListAppend or Op.SetAdd or Op.MapAdd or Op.ListExtend
                or Op.SetUpdate or Op.DictUpdate or Op.DictMerge or Op.Reraise:
                return instruction.B.ToString(CultureInfo.InvariantCulture);
            case Op.CallEx or Op.MakeFunction or Op.FormatValue or Op.GetAwaitable or Op.YieldValue:
                return a.ToString(CultureInfo.InvariantCulture);
            case Op.BuildTuple or Op.BuildList or Op.BuildSet or Op.BuildMap or Op.BuildString or Op.BuildSlice
                or Op.UnpackSequence or Op.Call or Op.CallKw or Op.RaiseVarargs or Op.MatchClass:
                return instruction.C.ToString(CultureInfo.InvariantCulture);
            default:
                return "";
        }
    }
}
