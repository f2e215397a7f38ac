using System.Text;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.Tests.Syntax;

/// <summary>Prints a tree as <c>ast.dump</c> does, with or without positions, so that trees can be compared as text.</summary>
internal sealed class AstDump
{
    private readonly StringBuilder _out = new();
    private readonly bool _positions;
    private bool _first;

    private AstDump(bool positions) => _positions = positions;

    public static string Dump(SyntaxTree tree, bool positions)
    {
        var dump = new AstDump(positions);
        string name = tree.Mode switch { ParseMode.Exec => "Module", ParseMode.Single => "Interactive", _ => "Expression" };
        dump.Open(name);
        if (tree.Expression is not null)
            dump.Field("body", tree.Expression);
        else
            dump.List("body", tree.Body, s => dump.Statement(s));
        dump._out.Append(')');
        return dump._out.ToString();
    }

    private void Open(string name)
    {
        _out.Append(name).Append('(');
        _first = true;
    }

    private void Name(string field)
    {
        if (!_first)
            _out.Append(", ");
        _first = false;
        _out.Append(field).Append('=');
    }

    private void Raw(string field, string value)
    {
        Name(field);
        _out.Append(value);
    }

    private void Text(string field, string? value)
    {
        if (value is not null)
            Raw(field, PythonRepr.Of(value));
    }

    private void Close(Node node) => Close(node.Span);

    private void Close(Span span)
    {
        if (_positions)
        {
            Raw("lineno", $"{span.Line}");
            Raw("col_offset", $"{span.Col}");
            Raw("end_lineno", $"{span.EndLine}");
            Raw("end_col_offset", $"{span.EndCol}");
        }
        _out.Append(')');
        _first = false;
    }

    private void CloseBare()
    {
        _out.Append(')');
        _first = false;
    }

    private void List<T>(string field, T[] items, Action<T> print)
    {
        if (items.Length == 0)
            return;
        Name(field);
        _out.Append('[');
        for (int i = 0; i < items.Length; i++)
        {
            if (i > 0)
                _out.Append(", ");
            if (items[i] is null)
                _out.Append("None");
            else
                print(items[i]);
        }
        _out.Append(']');
        _first = false;
    }

    private void Exprs(string field, Expr?[] items) => List(field, items, e => Expression(e!));

    private void Names(string field, string[] items) => List(field, items, n => _out.Append(PythonRepr.Of(n)));

    private void Body(string field, Stmt[] items) => List(field, items, Statement);

    private void Field(string field, Expr? value)
    {
        if (value is null)
            return;
        Name(field);
        Expression(value);
        _first = false;
    }

    private void Statement(Stmt stmt)
    {
        switch (stmt)
        {
            case FunctionDefStmt s:
                Open(s.IsAsync ? "AsyncFunctionDef" : "FunctionDef");
                Text("name", s.Name);
                Name("args");
                Args(s.Args);
                Body("body", s.Body);
                Exprs("decorator_list", s.Decorators);
                Field("returns", s.Returns);
                List("type_params", s.TypeParams, TypeParameter);
                break;
            case ClassDefStmt s:
                Open("ClassDef");
                Text("name", s.Name);
                Exprs("bases", s.Bases);
                List("keywords", s.Keywords, KeywordArgument);
                Body("body", s.Body);
                Exprs("decorator_list", s.Decorators);
                List("type_params", s.TypeParams, TypeParameter);
                break;
            case IfStmt s:
                Open("If");
                Field("test", s.Test);
                Body("body", s.Body);
                Body("orelse", s.OrElse);
                break;
            case WhileStmt s:
                Open("While");
                Field("test", s.Test);
                Body("body", s.Body);
                Body("orelse", s.OrElse);
                break;
            case ForStmt s:
                Open(s.IsAsync ? "AsyncFor" : "For");
                Field("target", s.Target);
                Field("iter", s.Iter);
                Body("body", s.Body);
                Body("orelse", s.OrElse);
                break;
            case WithStmt s:
                Open(s.IsAsync ? "AsyncWith" : "With");
                List("items", s.Items, WithItem);
                Body("body", s.Body);
                break;
            case TryStmt s:
                Open(s.IsStar ? "TryStar" : "Try");
                Body("body", s.Body);
                List("handlers", s.Handlers, Handler);
                Body("orelse", s.OrElse);
                Body("finalbody", s.FinalBody);
                break;
            case MatchStmt s:
                Open("Match");
                Field("subject", s.Subject);
                List("cases", s.Cases, Case);
                break;
            default:
                SimpleStatement(stmt);
                break;
        }
        Close(stmt);
    }

    private void SimpleStatement(Stmt stmt)
    {
        switch (stmt)
        {
            case ReturnStmt s:
                Open("Return");
                Field("value", s.Value);
                break;
            case DeleteStmt s:
                Open("Delete");
                Exprs("targets", s.Targets);
                break;
            case AssignStmt s:
                Open("Assign");
                Exprs("targets", s.Targets);
                Field("value", s.Value);
                break;
            case TypeAliasStmt s:
                Open("TypeAlias");
                Field("name", s.Name);
                List("type_params", s.TypeParams, TypeParameter);
                Field("value", s.Value);
                break;
            case AugAssignStmt s:
                Open("AugAssign");
                Field("target", s.Target);
                Raw("op", s.Op + "()");
                Field("value", s.Value);
                break;
            case AnnAssignStmt s:
                Open("AnnAssign");
                Field("target", s.Target);
                Field("annotation", s.Annotation);
                Field("value", s.Value);
                Raw("simple", s.IsSimple ? "1" : "0");
                break;
            case RaiseStmt s:
                Open("Raise");
                Field("exc", s.Exception);
                Field("cause", s.Cause);
                break;
            case AssertStmt s:
                Open("Assert");
                Field("test", s.Test);
                Field("msg", s.Message);
                break;
            case ImportStmt s:
                Open("Import");
                List("names", s.Names, ImportAlias);
                break;
            case ImportFromStmt s:
                Open("ImportFrom");
                Text("module", s.Module);
                List("names", s.Names, ImportAlias);
                Raw("level", $"{s.Level}");
                break;
            case GlobalStmt s:
                Open("Global");
                Names("names", s.Names);
                break;
            case NonlocalStmt s:
                Open("Nonlocal");
                Names("names", s.Names);
                break;
            case ExprStmt s:
                Open("Expr");
                Field("value", s.Value);
                break;
            default:
                Open(stmt.Kind.ToString());
                break;
        }
    }

    private void Expression(Expr expr)
    {
        switch (expr)
        {
            case BoolOpExpr e:
                Open("BoolOp");
                Raw("op", e.Op + "()");
                Exprs("values", e.Values);
                break;
            case NamedExpr e:
                Open("NamedExpr");
                Field("target", e.Target);
                Field("value", e.Value);
                break;
            case BinOpExpr e:
                Open("BinOp");
                Field("left", e.Left);
                Raw("op", e.Op + "()");
                Field("right", e.Right);
                break;
            case UnaryOpExpr e:
                Open("UnaryOp");
                Raw("op", e.Op + "()");
                Field("operand", e.Operand);
                break;
            case LambdaExpr e:
                Open("Lambda");
                Name("args");
                Args(e.Args);
                Field("body", e.Body);
                break;
            case IfExpr e:
                Open("IfExp");
                Field("test", e.Test);
                Field("body", e.Body);
                Field("orelse", e.OrElse);
                break;
            case AwaitExpr e:
                Open("Await");
                Field("value", e.Value);
                break;
            case YieldExpr e:
                Open("Yield");
                Field("value", e.Value);
                break;
            case YieldFromExpr e:
                Open("YieldFrom");
                Field("value", e.Value);
                break;
            case CompareExpr e:
                Open("Compare");
                Field("left", e.Left);
                List("ops", e.Ops, op => _out.Append(op).Append("()"));
                Exprs("comparators", e.Comparators);
                break;
            case ConstantExpr e:
                Open("Constant");
                Raw("value", PythonRepr.Of(e));
                if (e.HasUPrefix)
                    Text("kind", "u");
                break;
            default:
                PrimaryExpression(expr);
                break;
        }
        Close(expr);
    }

    private void PrimaryExpression(Expr expr)
    {
        switch (expr)
        {
            case CallExpr e:
                Open("Call");
                Field("func", e.Func);
                Exprs("args", e.Args);
                List("keywords", e.Keywords, KeywordArgument);
                break;
            case FormattedValueExpr e:
                Open("FormattedValue");
                Field("value", e.Value);
                Raw("conversion", $"{e.Conversion}");
                Field("format_spec", e.FormatSpec);
                break;
            case JoinedStrExpr e:
                Open("JoinedStr");
                Exprs("values", e.Values);
                break;
            case AttributeExpr e:
                Open("Attribute");
                Field("value", e.Value);
                Text("attr", e.Attr);
                Raw("ctx", e.Context + "()");
                break;
            case SubscriptExpr e:
                Open("Subscript");
                Field("value", e.Value);
                Field("slice", e.Index);
                Raw("ctx", e.Context + "()");
                break;
            case StarredExpr e:
                Open("Starred");
                Field("value", e.Value);
                Raw("ctx", e.Context + "()");
                break;
            case NameExpr e:
                Open("Name");
                Text("id", e.Id);
                Raw("ctx", e.Context + "()");
                break;
            case SliceExpr e:
                Open("Slice");
                Field("lower", e.Lower);
                Field("upper", e.Upper);
                Field("step", e.Step);
                break;
            default:
                DisplayExpression(expr);
                break;
        }
    }

    private void DisplayExpression(Expr expr)
    {
        switch (expr)
        {
            case ListExpr e:
                Open("List");
                Exprs("elts", e.Elements);
                Raw("ctx", e.Context + "()");
                break;
            case TupleExpr e:
                Open("Tuple");
                Exprs("elts", e.Elements);
                Raw("ctx", e.Context + "()");
                break;
            case SetExpr e:
                Open("Set");
                Exprs("elts", e.Elements);
                break;
            case DictExpr e:
                Open("Dict");
                Exprs("keys", e.Keys);
                Exprs("values", e.Values);
                break;
            case ListCompExpr e:
                Open("ListComp");
                Field("elt", e.Element);
                List("generators", e.Generators, Generator);
                break;
            case SetCompExpr e:
                Open("SetComp");
                Field("elt", e.Element);
                List("generators", e.Generators, Generator);
                break;
            case GeneratorExpr e:
                Open("GeneratorExp");
                Field("elt", e.Element);
                List("generators", e.Generators, Generator);
                break;
            case DictCompExpr e:
                Open("DictComp");
                Field("key", e.Key);
                Field("value", e.Value);
                List("generators", e.Generators, Generator);
                break;
            default:
                throw new InvalidOperationException(expr.Kind.ToString());
        }
    }

    private void Args(Arguments args)
    {
        Open("arguments");
        List("posonlyargs", args.PosOnlyArgs, Argument);
        List("args", args.Args, Argument);
        OneArgument("vararg", args.VarArg);
        List("kwonlyargs", args.KwOnlyArgs, Argument);
        Exprs("kw_defaults", args.KwDefaults);
        OneArgument("kwarg", args.KwArg);
        Exprs("defaults", args.Defaults);
        CloseBare();
    }

    private void OneArgument(string field, Arg? arg)
    {
        if (arg is null)
            return;
        Name(field);
        Argument(arg);
    }

    private void Argument(Arg arg)
    {
        Open("arg");
        Text("arg", arg.Name);
        Field("annotation", arg.Annotation);
        Close(arg);
    }

    private void KeywordArgument(Keyword keyword)
    {
        Open("keyword");
        Text("arg", keyword.Name);
        Field("value", keyword.Value);
        Close(keyword);
    }

    private void ImportAlias(Alias alias)
    {
        Open("alias");
        Text("name", alias.Name);
        Text("asname", alias.AsName);
        Close(alias);
    }

    private void WithItem(WithItem item)
    {
        Open("withitem");
        Field("context_expr", item.Context);
        Field("optional_vars", item.Target);
        CloseBare();
    }

    private void Handler(ExceptHandler handler)
    {
        Open("ExceptHandler");
        Field("type", handler.Type);
        Text("name", handler.Name);
        Body("body", handler.Body);
        Close(handler);
    }

    private void Generator(Comprehension generator)
    {
        Open("comprehension");
        Field("target", generator.Target);
        Field("iter", generator.Iter);
        Exprs("ifs", generator.Ifs);
        Raw("is_async", generator.IsAsync ? "1" : "0");
        CloseBare();
    }

    private void TypeParameter(TypeParam param)
    {
        Open(param.Kind.ToString());
        Text("name", param.Name);
        Field("bound", param.Bound);
        Field("default_value", param.DefaultValue);
        Close(param);
    }

    private void Case(MatchCase matchCase)
    {
        Open("match_case");
        Name("pattern");
        Pattern(matchCase.Pattern);
        Field("guard", matchCase.Guard);
        Body("body", matchCase.Body);
        CloseBare();
    }

    private void Pattern(Pattern pattern)
    {
        switch (pattern)
        {
            case ValuePattern p:
                Open("MatchValue");
                Field("value", p.Value);
                break;
            case SingletonPattern p:
                Open("MatchSingleton");
                Raw("value", p.Value.ToString());
                break;
            case SequencePattern p:
                Open("MatchSequence");
                List("patterns", p.Patterns, Pattern);
                break;
            case MappingPattern p:
                Open("MatchMapping");
                Exprs("keys", p.Keys);
                List("patterns", p.Patterns, Pattern);
                Text("rest", p.Rest);
                break;
            case ClassPattern p:
                Open("MatchClass");
                Field("cls", p.Cls);
                List("patterns", p.Patterns, Pattern);
                Names("kwd_attrs", p.KwdAttrs);
                List("kwd_patterns", p.KwdPatterns, Pattern);
                break;
            case StarPattern p:
                Open("MatchStar");
                Text("name", p.Name);
                break;
            case AsPattern p:
                Open("MatchAs");
                if (p.Pattern is not null)
                {
                    Name("pattern");
                    Pattern(p.Pattern);
                }
                Text("name", p.Name);
                break;
            case OrPattern p:
                Open("MatchOr");
                List("patterns", p.Patterns, Pattern);
                break;
        }
        Close(pattern);
    }
}
