using System.Runtime.CompilerServices;
using System.Text;
using Quire.Bytecode;
using Quire.Compiler.Optimizing;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>An expression as text: what an annotation is under <c>from __future__ import annotations</c>.</summary>
internal sealed class Unparser
{
    private enum Level : byte
    {
        Tuple,
        Test,
        Or,
        And,
        Not,
        Compare,
        BitOr,
        BitXor,
        BitAnd,
        Shift,
        Arithmetic,
        Term,
        Factor,
        Power,
        Await,
        Atom,
    }

    private readonly StringBuilder _text = new();
    private bool _tooDeep;

    /// <returns>Null when the expression is nested deeper than the stack allows.</returns>
    public static string? Text(Expr expr)
    {
        var unparser = new Unparser();
        unparser.Append(expr, Level.Test);
        return unparser._tooDeep ? null : unparser._text.ToString();
    }

    private void Append(Expr expr, Level level)
    {
        if (_tooDeep || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _tooDeep = true;
            return;
        }
        switch (expr)
        {
            case NameExpr e: _text.Append(e.Id); break;
            case ConstantExpr e: AppendConstant(e); break;
            case AttributeExpr e:
                Append(e.Value, Level.Atom);
                _text.Append(e.Value is ConstantExpr { Constant: ConstantKind.Int or ConstantKind.BigInt } ? " ." : ".");
                _text.Append(e.Attr);
                break;
            case SubscriptExpr e:
                Append(e.Value, Level.Atom);
                _text.Append('[');
                Append(e.Index, Level.Tuple);
                _text.Append(']');
                break;
            case SliceExpr e: AppendSlice(e); break;
            case TupleExpr e: AppendTuple(e, level); break;
            case ListExpr e: AppendAll("[", e.Elements, "]"); break;
            case SetExpr e: AppendAll("{", e.Elements, "}"); break;
            case DictExpr e: AppendDict(e); break;
            case CallExpr e: AppendCall(e); break;
            case StarredExpr e:
                _text.Append('*');
                Append(e.Value, Level.BitOr);
                break;
            case JoinedStrExpr e: AppendJoined(e); break;
            case FormattedValueExpr e: AppendJoined(new JoinedStrExpr([e], e.Span)); break;
            case GeneratorExpr e: AppendComprehension("(", e.Element, null, e.Generators, ")"); break;
            case ListCompExpr e: AppendComprehension("[", e.Element, null, e.Generators, "]"); break;
            case SetCompExpr e: AppendComprehension("{", e.Element, null, e.Generators, "}"); break;
            case DictCompExpr e: AppendComprehension("{", e.Key, e.Value, e.Generators, "}"); break;
            default: AppendOperation(expr, level); break;
        }
    }

    private void AppendOperation(Expr expr, Level level)
    {
        Level own = LevelOf(expr);
        bool parentheses = level > own;
        if (parentheses)
            _text.Append('(');
        switch (expr)
        {
            case BoolOpExpr e: AppendBoolOp(e, own); break;
            case BinOpExpr e: AppendBinOp(e, own); break;
            case UnaryOpExpr e:
                _text.Append(e.Op switch
                {
                    UnaryOperator.Invert => "~",
                    UnaryOperator.Not => "not ",
                    UnaryOperator.UAdd => "+",
                    _ => "-",
                });
                Append(e.Operand, own);
                break;
            case CompareExpr e: AppendCompare(e); break;
            case IfExpr e:
                Append(e.Body, Level.Or);
                _text.Append(" if ");
                Append(e.Test, Level.Or);
                _text.Append(" else ");
                Append(e.OrElse, Level.Test);
                break;
            case LambdaExpr e:
                _text.Append("lambda");
                AppendParameters(e.Args);
                _text.Append(": ");
                Append(e.Body, Level.Test);
                break;
            case NamedExpr e:
                Append(e.Target, Level.Atom);
                _text.Append(" := ");
                Append(e.Value, Level.Atom);
                break;
            case AwaitExpr e:
                _text.Append("await ");
                Append(e.Value, Level.Atom);
                break;
            default: throw new InvalidOperationException($"{expr.Kind} cannot be an annotation");
        }
        if (parentheses)
            _text.Append(')');
    }

    private static Level LevelOf(Expr expr) => expr switch
    {
        BoolOpExpr { Op: BoolOperator.And } => Level.And,
        BoolOpExpr => Level.Or,
        UnaryOpExpr { Op: UnaryOperator.Not } => Level.Not,
        UnaryOpExpr => Level.Factor,
        CompareExpr => Level.Compare,
        AwaitExpr => Level.Await,
        NamedExpr => Level.Tuple,
        BinOpExpr e => e.Op switch
        {
            BinaryOperator.Add or BinaryOperator.Sub => Level.Arithmetic,
            BinaryOperator.LShift or BinaryOperator.RShift => Level.Shift,
            BinaryOperator.BitOr => Level.BitOr,
            BinaryOperator.BitXor => Level.BitXor,
            BinaryOperator.BitAnd => Level.BitAnd,
            BinaryOperator.Pow => Level.Power,
            _ => Level.Term,
        },
        _ => Level.Test,
    };

    private void AppendBoolOp(BoolOpExpr expr, Level own)
    {
        for (int i = 0; i < expr.Values.Length; i++)
        {
            if (i > 0)
                _text.Append(expr.Op == BoolOperator.And ? " and " : " or ");
            Append(expr.Values[i], own + 1);
        }
    }

    private void AppendBinOp(BinOpExpr expr, Level own)
    {
        bool power = expr.Op == BinaryOperator.Pow;
        Append(expr.Left, power ? own + 1 : own);
        _text.Append(expr.Op switch
        {
            BinaryOperator.Add => " + ",
            BinaryOperator.Sub => " - ",
            BinaryOperator.Mult => " * ",
            BinaryOperator.MatMult => " @ ",
            BinaryOperator.Div => " / ",
            BinaryOperator.Mod => " % ",
            BinaryOperator.Pow => " ** ",
            BinaryOperator.LShift => " << ",
            BinaryOperator.RShift => " >> ",
            BinaryOperator.BitOr => " | ",
            BinaryOperator.BitXor => " ^ ",
            BinaryOperator.BitAnd => " & ",
            _ => " // ",
        });
        Append(expr.Right, power ? own : own + 1);
    }

    private void AppendCompare(CompareExpr expr)
    {
        Append(expr.Left, Level.Compare + 1);
        for (int i = 0; i < expr.Ops.Length; i++)
        {
            _text.Append(expr.Ops[i] switch
            {
                CompareOperator.Eq => " == ",
                CompareOperator.NotEq => " != ",
                CompareOperator.Lt => " < ",
                CompareOperator.LtE => " <= ",
                CompareOperator.Gt => " > ",
                CompareOperator.GtE => " >= ",
                CompareOperator.Is => " is ",
                CompareOperator.IsNot => " is not ",
                CompareOperator.In => " in ",
                _ => " not in ",
            });
            Append(expr.Comparators[i], Level.Compare + 1);
        }
    }

    private void AppendConstant(ConstantExpr expr)
    {
        if (expr.Constant == ConstantKind.Ellipsis)
            _text.Append("...");
        else
            _text.Append(ConstantText.Of(ConstantExpressions.ValueOf(expr)).Replace("inf", "1e309", StringComparison.Ordinal));
    }

    private void AppendSlice(SliceExpr expr)
    {
        if (expr.Lower is not null)
            Append(expr.Lower, Level.Test);
        _text.Append(':');
        if (expr.Upper is not null)
            Append(expr.Upper, Level.Test);
        if (expr.Step is null)
            return;
        _text.Append(':');
        Append(expr.Step, Level.Test);
    }

    private void AppendTuple(TupleExpr expr, Level level)
    {
        bool parentheses = level > Level.Tuple || expr.Elements.Length == 0;
        AppendAll(parentheses ? "(" : "", expr.Elements, expr.Elements.Length == 1 ? "," : "");
        if (parentheses)
            _text.Append(')');
    }

    private void AppendAll(string open, Expr[] exprs, string close)
    {
        _text.Append(open);
        for (int i = 0; i < exprs.Length; i++)
        {
            if (i > 0)
                _text.Append(", ");
            Append(exprs[i], Level.Test);
        }
        _text.Append(close);
    }

    private void AppendDict(DictExpr expr)
    {
        _text.Append('{');
        for (int i = 0; i < expr.Values.Length; i++)
        {
            if (i > 0)
                _text.Append(", ");
            if (expr.Keys[i] is Expr key)
            {
                Append(key, Level.Test);
                _text.Append(": ");
                Append(expr.Values[i], Level.Test);
            }
            else
            {
                _text.Append("**");
                Append(expr.Values[i], Level.BitOr);
            }
        }
        _text.Append('}');
    }

    private void AppendCall(CallExpr expr)
    {
        Append(expr.Func, Level.Atom);
        if (expr is { Args: [GeneratorExpr generator], Keywords.Length: 0 })
        {
            Append(generator, Level.Test);
            return;
        }
        AppendAll("(", expr.Args, "");
        for (int i = 0; i < expr.Keywords.Length; i++)
        {
            if (i > 0 || expr.Args.Length > 0)
                _text.Append(", ");
            Keyword keyword = expr.Keywords[i];
            _text.Append(keyword.Name is null ? "**" : keyword.Name + "=");
            Append(keyword.Value, Level.Test);
        }
        _text.Append(')');
    }

    private void AppendComprehension(string open, Expr element, Expr? value, Comprehension[] loops, string close)
    {
        _text.Append(open);
        Append(element, Level.Test);
        if (value is not null)
        {
            _text.Append(": ");
            Append(value, Level.Test);
        }
        foreach (Comprehension loop in loops)
        {
            _text.Append(loop.IsAsync ? " async for " : " for ");
            Append(loop.Target, Level.Tuple);
            _text.Append(" in ");
            Append(loop.Iter, Level.Or);
            foreach (Expr condition in loop.Ifs)
            {
                _text.Append(" if ");
                Append(condition, Level.Or);
            }
        }
        _text.Append(close);
    }

    private void AppendJoined(JoinedStrExpr expr)
    {
        var inner = new Unparser();
        inner.AppendParts(expr);
        _tooDeep |= inner._tooDeep;
        _text.Append('f').Append(ConstantText.Of(inner._text.ToString()));
    }

    private void AppendParts(JoinedStrExpr expr)
    {
        foreach (Expr value in expr.Values)
        {
            switch (value)
            {
                case ConstantExpr { Constant: ConstantKind.Str } text:
                    _text.Append(text.StrValue.Replace("{", "{{", StringComparison.Ordinal)
                        .Replace("}", "}}", StringComparison.Ordinal));
                    break;
                case FormattedValueExpr field: AppendField(field); break;
                default: Append(value, Level.Test); break;
            }
        }
    }

    private void AppendField(FormattedValueExpr field)
    {
        var inner = new Unparser();
        inner.Append(field.Value, Level.Or);
        _tooDeep |= inner._tooDeep;
        string text = inner._text.ToString();
        _text.Append(text.StartsWith('{') ? "{ " : "{").Append(text);
        if (field.Conversion > 0)
            _text.Append('!').Append((char)field.Conversion);
        if (field.FormatSpec is not null)
        {
            _text.Append(':');
            AppendParts(field.FormatSpec);
        }
        _text.Append('}');
    }

    private void AppendParameters(Arguments args)
    {
        int required = args.PosOnlyArgs.Length + args.Args.Length - args.Defaults.Length;
        int index = 0;
        foreach (Arg arg in (Arg[])[.. args.PosOnlyArgs, .. args.Args])
        {
            Separate(index == 0);
            _text.Append(arg.Name);
            AppendDefault(index >= required ? args.Defaults[index - required] : null);
            index++;
            if (index == args.PosOnlyArgs.Length)
                _text.Append(", /");
        }
        if (args.VarArg is not null || args.KwOnlyArgs.Length > 0)
        {
            Separate(index++ == 0);
            _text.Append('*').Append(args.VarArg?.Name);
        }
        for (int i = 0; i < args.KwOnlyArgs.Length; i++)
        {
            Separate(index++ == 0);
            _text.Append(args.KwOnlyArgs[i].Name);
            AppendDefault(args.KwDefaults[i]);
        }
        if (args.KwArg is null)
            return;
        Separate(index == 0);
        _text.Append("**").Append(args.KwArg.Name);
    }

    private void Separate(bool first) => _text.Append(first ? " " : ", ");

    private void AppendDefault(Expr? value)
    {
        if (value is null)
            return;
        _text.Append('=');
        Append(value, Level.Test);
    }
}
