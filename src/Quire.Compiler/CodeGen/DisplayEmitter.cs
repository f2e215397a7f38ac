using Quire.Bytecode;
using Quire.Compiler.Optimizing;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>Lists, tuples, sets, dicts and f-strings.</summary>
internal sealed class DisplayEmitter(CodeGenerator generator) : Emitter(generator)
{
    /// <summary>Displays of more items are built bit by bit, so that frames stay small.</summary>
    public const int StackGuideline = 30;

    public void VisitList(ListExpr expr)
    {
        if (expr.Context == ExprContext.Store)
            Generator.Assignments.Unpack(expr.Elements, expr.Span);
        else if (expr.Context == ExprContext.Del)
            VisitAll(expr.Elements);
        else
            EmitSequence(expr.Elements, Op.BuildList, expr.Span);
    }

    public void VisitTuple(TupleExpr expr)
    {
        if (expr.Context == ExprContext.Store)
            Generator.Assignments.Unpack(expr.Elements, expr.Span);
        else if (expr.Context == ExprContext.Del)
            VisitAll(expr.Elements);
        else
            EmitSequence(expr.Elements, Op.BuildTuple, expr.Span);
    }

    public void VisitSet(SetExpr expr) => EmitSequence(expr.Elements, Op.BuildSet, expr.Span);

    /// <summary>What is only iterated or searched: a list display becomes a tuple, a constant set a frozenset.</summary>
    public void VisitIterable(Expr expr)
    {
        if (expr is ListExpr list && !HasStarred(list.Elements))
            EmitSequence(list.Elements, Op.BuildTuple, expr.Span);
        else if (expr is SetExpr set && ConstantExpressions.TryEvaluateAll(set.Elements, out object?[] items))
            Unit.LoadConstant(new FrozenSetConstant(items), expr.Span);
        else
            Visit(expr);
    }

    public static bool HasStarred(Expr[] exprs)
    {
        foreach (Expr expr in exprs)
        {
            if (expr.Kind == ExprKind.Starred)
                return true;
        }
        return false;
    }

    /// <summary>Builds a tuple, list or set; also the positional arguments of a call that unpacks some.</summary>
    /// <param name="injected">A name whose value goes behind the elements, if any.</param>
    public void EmitSequence(Expr[] elements, Op build, Span at, int pushed = 0, string? injected = null)
    {
        if (elements.Length > 2 && injected is null && ConstantExpressions.TryEvaluateAll(elements, out object?[] items))
        {
            EmitConstants(items, build, at, pushed);
            return;
        }
        int count = elements.Length + pushed + (injected is null ? 0 : 1);
        bool big = count > StackGuideline;
        if (!big && !HasStarred(elements))
        {
            VisitAll(elements);
            if (injected is not null)
                Load(injected, at);
            Build(build, count, at);
            return;
        }
        EmitPiecemeal(elements, build, at, pushed, big, injected);
    }

    private void EmitConstants(object?[] items, Op build, Span at, int pushed)
    {
        bool tuple = build == Op.BuildTuple;
        if (tuple && pushed == 0)
        {
            Unit.LoadConstant(new TupleConstant(items), at);
            return;
        }
        Unit.Emit(Grow(build), at, c: pushed);
        Unit.LoadConstant(build == Op.BuildSet ? new FrozenSetConstant(items) : new TupleConstant(items), at);
        Unit.Emit(Extend(build), at, b: 1);
        if (tuple)
            Unit.Emit(Op.ListToTuple, at);
    }

    private void EmitPiecemeal(Expr[] elements, Op build, Span at, int pushed, bool big, string? injected)
    {
        Op grow = Grow(build);
        Op add = build == Op.BuildSet ? Op.SetAdd : Op.ListAppend;
        bool built = big;
        if (built)
            Unit.Emit(grow, at, c: pushed);
        for (int i = 0; i < elements.Length; i++)
        {
            if (elements[i] is StarredExpr starred)
            {
                if (!built)
                    Unit.Emit(grow, at, c: i + pushed);
                built = true;
                Visit(starred.Value);
                Unit.Emit(Extend(build), at, b: 1);
                continue;
            }
            Visit(elements[i]);
            if (built)
                Unit.Emit(add, at, b: 1);
        }
        if (injected is not null)
        {
            Load(injected, at);
            Unit.Emit(add, at, b: 1);
        }
        if (build == Op.BuildTuple)
            Unit.Emit(Op.ListToTuple, at);
    }

    private static Op Grow(Op build) => build == Op.BuildSet ? Op.BuildSet : Op.BuildList;

    private static Op Extend(Op build) => build == Op.BuildSet ? Op.SetUpdate : Op.ListExtend;

    private void Build(Op build, int count, Span at)
    {
        if (build == Op.BuildTuple)
            Unit.EmitTuple(count, at);
        else
            Unit.Emit(build, at, c: count);
    }

    public void VisitDict(DictExpr expr)
    {
        Span at = expr.Span;
        bool haveDict = false;
        int pending = 0;
        for (int i = 0; i < expr.Values.Length; i++)
        {
            if (expr.Keys[i] is null)
            {
                haveDict |= FlushDict(expr, i - pending, i, haveDict);
                pending = 0;
                if (!haveDict)
                    Unit.Emit(Op.BuildMap, at);
                haveDict = true;
                Visit(expr.Values[i]);
                Unit.Emit(Op.DictUpdate, at, b: 1);
            }
            else if (++pending * 2 > StackGuideline)
            {
                haveDict |= FlushDict(expr, i + 1 - pending, i + 1, haveDict);
                pending = 0;
            }
        }
        haveDict |= FlushDict(expr, expr.Values.Length - pending, expr.Values.Length, haveDict);
        if (!haveDict)
            Unit.Emit(Op.BuildMap, at);
    }

    /// <summary>Emits plain items; they go into the dict that lies on the stack, or make one.</summary>
    private bool FlushDict(DictExpr expr, int start, int end, bool haveDict)
    {
        if (start == end)
            return false;
        for (int i = start; i < end; i++)
        {
            Visit(expr.Keys[i]!);
            Visit(expr.Values[i]);
            if (haveDict)
                Unit.Emit(Op.MapAdd, expr.Span, b: 1);
        }
        if (!haveDict)
            Unit.Emit(Op.BuildMap, expr.Span, c: end - start);
        return true;
    }

    public void VisitJoinedStr(JoinedStrExpr expr)
    {
        int count = expr.Values.Length;
        if (count == 0)
        {
            Unit.LoadConstant("", expr.Span);
            return;
        }
        if (count > StackGuideline)
        {
            Unit.LoadConstant("", expr.Span);
            Unit.EmitName(Op.LoadMethod, "join", expr.Span);
            Unit.Emit(Op.BuildList, expr.Span);
            foreach (Expr value in expr.Values)
            {
                Visit(value);
                Unit.Emit(Op.ListAppend, expr.Span, b: 1);
            }
            Unit.Emit(Op.Call, expr.Span, c: 1);
            return;
        }
        VisitAll(expr.Values);
        if (count > 1)
            Unit.Emit(Op.BuildString, expr.Span, c: count);
    }

    public void VisitFormattedValue(FormattedValueExpr expr)
    {
        Visit(expr.Value);
        int flags = expr.Conversion switch
        {
            's' => 1,
            'r' => 2,
            'a' => 3,
            _ => 0,
        };
        if (expr.FormatSpec is null)
        {
            Unit.Emit(Op.FormatValue, expr.Span, (byte)flags);
            return;
        }
        // The conversion comes before what the spec computes.
        if (flags != 0 && expr.FormatSpec.Values is not ([] or [ConstantExpr]))
        {
            Unit.Emit(Op.FormatValue, expr.Span, (byte)flags);
            flags = 0;
        }
        Visit(expr.FormatSpec);
        Unit.Emit(Op.FormatValue, expr.Span, (byte)(flags | 4));
    }
}
