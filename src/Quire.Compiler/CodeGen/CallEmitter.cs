using Quire.Bytecode;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>Calls, and the arguments of class statements.</summary>
internal sealed class CallEmitter(CodeGenerator generator) : Emitter(generator)
{
    public void VisitCall(CallExpr expr)
    {
        if (expr.Func is AttributeExpr method && IsPlain(expr))
        {
            VisitMethodCall(expr, method);
            return;
        }
        Generator.Warnings.CheckCallee(expr.Func);
        Visit(expr.Func);
        Unit.Emit(Op.PushNull, expr.Func.Span);
        EmitArguments(0, expr.Args, expr.Keywords, null, expr.Span);
    }

    /// <summary>Neither unpacks anything nor has so many arguments that they are gathered first.</summary>
    private static bool IsPlain(CallExpr expr)
    {
        int keywords = expr.Keywords.Length;
        if (expr.Args.Length + keywords + (keywords > 0 ? 1 : 0) >= DisplayEmitter.StackGuideline)
            return false;
        return !DisplayEmitter.HasStarred(expr.Args) && !HasUnpacking(expr.Keywords);
    }

    private static bool HasUnpacking(Keyword[] keywords)
    {
        foreach (Keyword keyword in keywords)
        {
            if (keyword.Name is null)
                return true;
        }
        return false;
    }

    private bool CheckKeywords(Keyword[] keywords)
    {
        HashSet<string>? seen = keywords.Length > 1 ? [] : null;
        foreach (Keyword keyword in keywords)
        {
            if (keyword.Name is null)
                continue;
            if (Generator.Names.IsForbidden(keyword.Name, ExprContext.Store, keyword.Span))
                return false;
            if (seen is not null && !seen.Add(keyword.Name))
            {
                Generator.Error(keyword.Span, $"keyword argument repeated: {keyword.Name}");
                return false;
            }
        }
        return true;
    }

    private void VisitMethodCall(CallExpr expr, AttributeExpr method)
    {
        if (!CheckKeywords(expr.Keywords))
            return;
        AttributeEmitter attributes = Generator.Attributes;
        Span at = method.Span;
        if (attributes.IsSuper(method))
        {
            attributes.EmitSuperArguments((CallExpr)method.Value);
            attributes.EmitSuper(Op.LoadSuperMethod, method);
        }
        else
        {
            Visit(method.Value);
            at = StartAtAttribute(at, method);
            Unit.EmitName(Op.LoadMethod, Generator.Names.Mangle(method.Attr), at);
        }
        VisitAll(expr.Args);
        Span callAt = StartAtAttribute(expr.Span, method);
        if (expr.Keywords.Length == 0)
        {
            Unit.Emit(Op.Call, callAt, c: expr.Args.Length);
            return;
        }
        EmitKeywordValues(expr.Keywords, at);
        Unit.Emit(Op.CallKw, callAt, c: expr.Args.Length + expr.Keywords.Length);
    }

    /// <summary>Values of keywords and the tuple of their names.</summary>
    private void EmitKeywordValues(Keyword[] keywords, Span at)
    {
        object?[] names = new object?[keywords.Length];
        for (int i = 0; i < keywords.Length; i++)
        {
            Visit(keywords[i].Value);
            names[i] = Generator.Names.Mangle(keywords[i].Name!);
        }
        Unit.LoadConstant(new TupleConstant(names), at);
    }

    /// <summary>Arguments and the call itself; callable, null and <paramref name="pushed"/> arguments lie on the stack.</summary>
    public void EmitArguments(int pushed, Expr[] args, Keyword[] keywords, string? injected, Span at)
    {
        if (!CheckKeywords(keywords))
            return;
        int count = args.Length + (injected is null ? 0 : 1);
        bool big = count + (keywords.Length * 2) > DisplayEmitter.StackGuideline;
        if (big || DisplayEmitter.HasStarred(args) || HasUnpacking(keywords))
        {
            EmitUnpackingCall(pushed, args, keywords, injected, at);
            return;
        }
        VisitAll(args);
        if (injected is not null)
            Load(injected, at);
        if (keywords.Length == 0)
        {
            Unit.Emit(Op.Call, at, c: pushed + count);
            return;
        }
        EmitKeywordValues(keywords, at);
        Unit.Emit(Op.CallKw, at, c: pushed + count + keywords.Length);
    }

    private void EmitUnpackingCall(int pushed, Expr[] args, Keyword[] keywords, string? injected, Span at)
    {
        if (pushed == 0 && injected is null && args is [StarredExpr only])
            Visit(only.Value);
        else
            Generator.Displays.EmitSequence(args, Op.BuildTuple, at, pushed, injected);
        if (keywords.Length > 0)
            EmitKeywordDict(keywords, at);
        Unit.Emit(Op.CallEx, at, (byte)(keywords.Length > 0 ? 1 : 0));
    }

    private void EmitKeywordDict(Keyword[] keywords, Span at)
    {
        bool haveDict = false;
        int pending = 0;
        for (int i = 0; i < keywords.Length; i++)
        {
            if (keywords[i].Name is not null)
            {
                pending++;
                continue;
            }
            haveDict |= FlushKeywords(keywords, i - pending, i, haveDict, at);
            pending = 0;
            if (!haveDict)
                Unit.Emit(Op.BuildMap, at);
            haveDict = true;
            Visit(keywords[i].Value);
            Unit.Emit(Op.DictMerge, at, b: 1);
        }
        FlushKeywords(keywords, keywords.Length - pending, keywords.Length, haveDict, at);
    }

    /// <summary>A dict of some keywords, merged into the one that lies on the stack, if any.</summary>
    private bool FlushKeywords(Keyword[] keywords, int start, int end, bool haveDict, Span at)
    {
        int count = end - start;
        if (count == 0)
            return false;
        bool big = count * 2 > DisplayEmitter.StackGuideline;
        if (big)
            Unit.Emit(Op.BuildMap, at);
        for (int i = start; i < end; i++)
        {
            Unit.LoadConstant(Generator.Names.Mangle(keywords[i].Name!), at);
            Visit(keywords[i].Value);
            if (big)
                Unit.Emit(Op.MapAdd, at, b: 1);
        }
        if (!big)
            Unit.Emit(Op.BuildMap, at, c: count);
        if (haveDict)
            Unit.Emit(Op.DictMerge, at, b: 1);
        return true;
    }
}
