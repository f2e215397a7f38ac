using Quire.Bytecode;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary><c>'%s and %r' % (a, b)</c> with a literal and a tuple display: made like an f-string.</summary>
internal sealed class FormatEmitter(CodeGenerator generator) : Emitter(generator)
{
    /// <returns>False, with nothing emitted, when the format asks for more than conversions.</returns>
    public bool TryEmit(BinOpExpr expr)
    {
        if (expr.Left is not ConstantExpr { Constant: ConstantKind.Str } literal || expr.Right is not TupleExpr tuple)
            return false;
        Expr[] items = tuple.Elements;
        if (items.Length >= DisplayEmitter.StackGuideline / 2 || DisplayEmitter.HasStarred(items))
            return false;
        string format = literal.StrValue;
        if (CountFields(format) != items.Length)
            return false;
        int parts = EmitParts(format, items, literal.Span);
        if (parts == 0)
            Unit.LoadConstant("", expr.Span);
        else if (parts > 1)
            Unit.Emit(Op.BuildString, expr.Span, c: parts);
        return true;
    }

    /// <summary>The number of fields; −1 when one is more than %s, %r or %a.</summary>
    private static int CountFields(string format)
    {
        int count = 0;
        for (int at = format.IndexOf('%'); at >= 0; at = format.IndexOf('%', at + 2))
        {
            char kind = at + 1 < format.Length ? format[at + 1] : '\0';
            if (kind is 's' or 'r' or 'a')
                count++;
            else if (kind != '%')
                return -1;
            if (at + 2 >= format.Length)
                break;
        }
        return count;
    }

    private int EmitParts(string format, Expr[] items, Span literalAt)
    {
        int parts = 0;
        int field = 0;
        int start = 0;
        string text = "";
        while (start < format.Length)
        {
            int at = format.IndexOf('%', start);
            if (at < 0)
            {
                text += format[start..];
                break;
            }
            text += format[start..at];
            start = at + 2;
            if (format[at + 1] == '%')
            {
                text += "%";
                continue;
            }
            parts += EmitText(text, literalAt) + 1;
            text = "";
            Expr item = items[field++];
            Visit(item);
            Unit.Emit(Op.FormatValue, item.Span, Conversion(format[at + 1]));
        }
        return parts + EmitText(text, literalAt);
    }

    private static byte Conversion(char kind) => kind switch
    {
        's' => 1,
        'r' => 2,
        _ => 3,
    };

    private int EmitText(string text, Span at)
    {
        if (text.Length == 0)
            return 0;
        Unit.LoadConstant(text, at);
        return 1;
    }
}
