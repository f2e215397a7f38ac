using Quire.Bytecode;
using Quire.Compiler.Optimizing;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>Patterns: each consumes the subject on top of the stack, or jumps to the failure of its case.</summary>
internal sealed class PatternEmitter(CodeGenerator generator) : Emitter(generator)
{
    /// <summary>Each capture moves below those before it: without a bound the code would grow with their square.</summary>
    private const int MaxRotation = 1000;

    public static bool IsWildcard(Pattern pattern) => pattern is AsPattern { Pattern: null, Name: null };

    private static bool IsStarWildcard(Pattern pattern) => pattern is StarPattern { Name: null };

    public void Visit(Pattern pattern, PatternContext context)
    {
        if (Generator.Diagnostics.HasError || !EnsureStack(pattern.Span))
            return;
        switch (pattern)
        {
            case ValuePattern p:
                Visit(p.Value);
                Unit.Emit(Op.CompareOp, p.Span, OperatorTable.Comparison(CompareOperator.Eq));
                context.JumpToFail(Op.PopJumpIfFalse, p.Span);
                break;
            case SingletonPattern { Value: ConstantKind.None } p:
                context.JumpToFail(Op.PopJumpIfNotNone, p.Span);
                break;
            case SingletonPattern p:
                Unit.LoadConstant(p.Value == ConstantKind.True, p.Span);
                Unit.Emit(Op.IsOp, p.Span);
                context.JumpToFail(Op.PopJumpIfFalse, p.Span);
                break;
            case SequencePattern p: VisitSequence(p, context); break;
            case MappingPattern p: VisitMapping(p, context); break;
            case ClassPattern p: VisitClass(p, context); break;
            case StarPattern p: Capture(p.Name, context, p.Span); break;
            case AsPattern p: VisitAs(p, context); break;
            case OrPattern p: Alternatives.Visit(p, context); break;
            default: throw new InvalidOperationException($"no emitter for {pattern.Kind}");
        }
    }

    private AlternativesEmitter Alternatives => new(Generator);

    private void VisitInner(Pattern pattern, PatternContext context)
    {
        bool allows = context.AllowsIrrefutable;
        context.AllowsIrrefutable = true;
        Visit(pattern, context);
        context.AllowsIrrefutable = allows;
    }

    /// <summary>Moves the top below <paramref name="count"/> − 1 items.</summary>
    public void Rotate(int count, Span at)
    {
        if (count > MaxRotation)
        {
            Generator.Error(at, "too many captures in pattern");
            return;
        }
        for (int depth = count; depth > 1; depth--)
            Unit.Emit(Op.Swap, at, b: depth);
    }

    /// <summary>Puts the top with the captured values, under what has to stay on top.</summary>
    private void Capture(string? name, PatternContext context, Span at)
    {
        if (name is null)
        {
            Unit.Emit(Op.PopTop, at);
            return;
        }
        if (context.Stores.Contains(name))
        {
            Generator.Error(at, $"multiple assignments to name '{name}' in pattern");
            return;
        }
        if (Generator.Names.IsForbidden(name, ExprContext.Store, at))
            return;
        Rotate(context.OnTop + context.Stores.Count + 1, at);
        context.Stores.Add(name);
    }

    private void VisitAs(AsPattern pattern, PatternContext context)
    {
        if (pattern.Pattern is null)
        {
            if (!context.AllowsIrrefutable)
            {
                Generator.Error(
                    pattern.Span,
                    pattern.Name is null
                        ? "wildcard makes remaining patterns unreachable"
                        : $"name capture '{pattern.Name}' makes remaining patterns unreachable");
                return;
            }
            Capture(pattern.Name, context, pattern.Span);
            return;
        }
        context.OnTop++;
        Unit.Emit(Op.Copy, pattern.Span, b: 1);
        Visit(pattern.Pattern, context);
        context.OnTop--;
        Capture(pattern.Name, context, pattern.Span);
    }

    private void VisitSequence(SequencePattern pattern, PatternContext context)
    {
        Span at = pattern.Span;
        int size = pattern.Patterns.Length;
        int star = -1;
        bool onlyWildcards = true;
        for (int i = 0; i < size; i++)
        {
            Pattern item = pattern.Patterns[i];
            if (item is StarPattern && star >= 0)
            {
                Generator.Error(at, "multiple starred names in sequence pattern");
                return;
            }
            if (item is StarPattern)
                star = i;
            onlyWildcards &= IsWildcard(item) || IsStarWildcard(item);
        }
        context.OnTop++;
        Unit.Emit(Op.MatchSequence, at);
        context.JumpToFail(Op.PopJumpIfFalse, at);
        if (star < 0)
            CheckLength(size, CompareOperator.Eq, context, at);
        else if (size > 1)
            CheckLength(size - 1, CompareOperator.GtE, context, at);
        context.OnTop--;
        if (onlyWildcards)
            Unit.Emit(Op.PopTop, at);
        else if (star >= 0 && IsStarWildcard(pattern.Patterns[star]))
            VisitBySubscript(pattern.Patterns, star, context, at);
        else
            VisitByUnpacking(pattern.Patterns, star, context, at);
    }

    private void CheckLength(int length, CompareOperator op, PatternContext context, Span at)
    {
        Unit.Emit(Op.GetLen, at);
        Unit.LoadConstant((long)length, at);
        Unit.Emit(Op.CompareOp, at, OperatorTable.Comparison(op));
        context.JumpToFail(Op.PopJumpIfFalse, at);
    }

    private void VisitByUnpacking(Pattern[] patterns, int star, PatternContext context, Span at)
    {
        if (star >= 256)
        {
            Generator.Error(at, "too many expressions in star-unpacking sequence pattern");
            return;
        }
        if (star >= 0)
            Unit.Emit(Op.UnpackEx, at, (byte)star, c: patterns.Length - star - 1);
        else
            Unit.Emit(Op.UnpackSequence, at, c: patterns.Length);
        VisitUnpacked(patterns, context);
    }

    private void VisitUnpacked(Pattern[] patterns, PatternContext context)
    {
        context.OnTop += patterns.Length;
        foreach (Pattern pattern in patterns)
        {
            context.OnTop--;
            VisitInner(pattern, context);
        }
    }

    /// <summary>With an unnamed star only the items that are asked for are fetched.</summary>
    private void VisitBySubscript(Pattern[] patterns, int star, PatternContext context, Span at)
    {
        context.OnTop++;
        for (int i = 0; i < patterns.Length; i++)
        {
            if (i == star || IsWildcard(patterns[i]))
                continue;
            Unit.Emit(Op.Copy, at, b: 1);
            if (i < star)
            {
                Unit.LoadConstant((long)i, at);
            }
            else
            {
                // A negative index need not be supported: count from the length.
                Unit.Emit(Op.GetLen, at);
                Unit.LoadConstant((long)(patterns.Length - i), at);
                Unit.EmitBinary(BinaryOperation.Subtract, at);
            }
            Unit.Emit(Op.BinarySubscr, at);
            VisitInner(patterns[i], context);
        }
        context.OnTop--;
        Unit.Emit(Op.PopTop, at);
    }

    private void VisitClass(ClassPattern pattern, PatternContext context)
    {
        Span at = pattern.Span;
        if (!CheckAttributes(pattern))
            return;
        Visit(pattern.Cls);
        object?[] names = new object?[pattern.KwdAttrs.Length];
        pattern.KwdAttrs.CopyTo(names, 0);
        Unit.LoadConstant(new TupleConstant(names), at);
        Unit.Emit(Op.MatchClass, at, c: pattern.Patterns.Length);
        Unit.Emit(Op.Copy, at, b: 1);
        context.OnTop++;
        context.JumpToFail(Op.PopJumpIfNone, at);
        Pattern[] items = [.. pattern.Patterns, .. pattern.KwdPatterns];
        Unit.Emit(Op.UnpackSequence, at, c: items.Length);
        context.OnTop--;
        VisitUnpacked(items, context);
    }

    private bool CheckAttributes(ClassPattern pattern)
    {
        for (int i = 0; i < pattern.KwdAttrs.Length; i++)
        {
            string name = pattern.KwdAttrs[i];
            if (Generator.Names.IsForbidden(name, ExprContext.Store, pattern.KwdPatterns[i].Span))
                return false;
            for (int j = i + 1; j < pattern.KwdAttrs.Length; j++)
            {
                if (pattern.KwdAttrs[j] != name)
                    continue;
                Generator.Error(
                    pattern.KwdPatterns[j].Span, $"attribute name repeated in class pattern: {name}");
                return false;
            }
        }
        return true;
    }

    private void VisitMapping(MappingPattern pattern, PatternContext context)
    {
        Span at = pattern.Span;
        int size = pattern.Keys.Length;
        context.OnTop++;
        Unit.Emit(Op.MatchMapping, at);
        context.JumpToFail(Op.PopJumpIfFalse, at);
        if (size == 0 && pattern.Rest is null)
        {
            context.OnTop--;
            Unit.Emit(Op.PopTop, at);
            return;
        }
        if (size > 0)
            CheckLength(size, CompareOperator.GtE, context, at);
        if (!CheckKeys(pattern))
            return;
        VisitAll(pattern.Keys);
        Unit.EmitTuple(size, at);
        Unit.Emit(Op.MatchKeys, at);
        context.OnTop += 2;
        Unit.Emit(Op.Copy, at, b: 1);
        context.JumpToFail(Op.PopJumpIfNone, at);
        Unit.Emit(Op.UnpackSequence, at, c: size);
        context.OnTop--;
        VisitUnpacked(pattern.Patterns, context);
        context.OnTop -= 2;
        FinishMapping(pattern.Rest, size, context, at);
    }

    private bool CheckKeys(MappingPattern pattern)
    {
        var seen = new HashSet<object?>();
        foreach (Expr key in pattern.Keys)
        {
            if (!ConstantExpressions.TryEvaluate(key, out object? value) || seen.Add(PatternKeys.Normalize(value)))
                continue;
            Generator.Error(pattern.Span, $"mapping pattern checks duplicate key ({ConstantText.Of(value)})");
            return false;
        }
        return true;
    }

    /// <summary>(subject, keys): what is left of the subject is captured, or both are dropped.</summary>
    private void FinishMapping(string? rest, int size, PatternContext context, Span at)
    {
        if (rest is null)
        {
            Unit.Emit(Op.PopTop, at);
            Unit.Emit(Op.PopTop, at);
            return;
        }
        Unit.Emit(Op.BuildMap, at);
        Unit.Emit(Op.Swap, at, b: 3);
        Unit.Emit(Op.DictUpdate, at, b: 2);
        Unit.Emit(Op.UnpackSequence, at, c: size);
        for (int left = size; left > 0; left--)
        {
            Unit.Emit(Op.Copy, at, b: 1 + left);
            Unit.Emit(Op.Swap, at, b: 2);
            Unit.Emit(Op.DeleteSubscr, at);
        }
        Capture(rest, context, at);
    }
}
