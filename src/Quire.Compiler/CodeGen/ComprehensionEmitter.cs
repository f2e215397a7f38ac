using Quire.Bytecode;
using Quire.Compiler.Scopes;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>Comprehensions: inlined into the unit around them, or units of their own.</summary>
internal sealed class ComprehensionEmitter(CodeGenerator generator) : Emitter(generator)
{
    /// <summary>The parts of any kind of comprehension; a dict's has a value as well.</summary>
    private readonly record struct Parts(
        Expr Node, ComprehensionKind Kind, Comprehension[] Loops, Expr Element, Expr? Value, string Name);

    public new void Visit(Expr expr)
    {
        Parts parts = expr switch
        {
            ListCompExpr e => new(e, ComprehensionKind.List, e.Generators, e.Element, null, "<listcomp>"),
            SetCompExpr e => new(e, ComprehensionKind.Set, e.Generators, e.Element, null, "<setcomp>"),
            DictCompExpr e => new(e, ComprehensionKind.Dict, e.Generators, e.Key, e.Value, "<dictcomp>"),
            GeneratorExpr e => new(e, ComprehensionKind.Generator, e.Generators, e.Element, null, "<genexpr>"),
            _ => throw new InvalidOperationException($"{expr.Kind} is no comprehension"),
        };
        Scope scope = Generator.Scopes[expr];
        if (scope.IsInlined)
            EmitInlined(parts, scope);
        else
            EmitUnit(parts, scope);
    }

    private void CheckAsync(Parts parts, Scope scope)
    {
        if (!scope.IsCoroutine || parts.Kind == ComprehensionKind.Generator)
            return;
        UnitKind around = scope.IsInlined ? Unit.Kind : Unit.Parent!.Kind;
        if (around is not (UnitKind.AsyncFunction or UnitKind.Comprehension))
            Generator.Error(parts.Node.Span, "asynchronous comprehension outside of an asynchronous function");
    }

    private void EmitUnit(Parts parts, Scope scope)
    {
        bool isGenerator = parts.Kind == ComprehensionKind.Generator;
        Span at = parts.Node.Span;
        Generator.Enter(UnitKind.Comprehension, parts.Node, parts.Name, at.Line, Unit.Private);
        CheckAsync(parts, scope);
        Unit.ArgumentCount = 1;
        Label stopIteration = isGenerator ? Generator.Functions.BeginStopIteration() : Label.None;
        if (!isGenerator)
            Unit.Emit(BuildOp(parts.Kind), at);
        EmitLoops(parts, 0, 0, iterableOnStack: false);
        if (isGenerator)
            Generator.Functions.EndStopIteration(stopIteration);
        else
            Unit.Emit(Op.ReturnValue, parts.Element.Span);
        CodeUnit? code = Generator.ExitReturned();
        Generator.Functions.EmitClosure(code, 0, at);
        VisitFirstIterable(parts);
        Unit.Emit(Op.Call, at);
        if (scope.IsCoroutine && !isGenerator)
            Generator.Coroutines.EmitAwait(0, at);
    }

    private void VisitFirstIterable(Parts parts)
    {
        Comprehension first = parts.Loops[0];
        Generator.Displays.VisitIterable(first.Iter);
        Unit.Emit(first.IsAsync ? Op.GetAIter : Op.GetIter, first.Iter.Span);
    }

    private static Op BuildOp(ComprehensionKind kind) => kind switch
    {
        ComprehensionKind.List => Op.BuildList,
        ComprehensionKind.Set => Op.BuildSet,
        _ => Op.BuildMap,
    };

    private void EmitInlined(Parts parts, Scope scope)
    {
        Span at = parts.Node.Span;
        CheckAsync(parts, scope);
        VisitFirstIterable(parts);
        var inlining = new Inlining(Unit, scope, at);
        inlining.Begin();
        Unit.Emit(BuildOp(parts.Kind), at);
        Unit.Emit(Op.Swap, at, b: 2);
        EmitLoops(parts, 0, 0, iterableOnStack: true);
        inlining.End();
    }

    /// <summary>One <c>for</c> and what it contains.</summary>
    /// <param name="depth">Iterators that lie on the stack above the result.</param>
    private void EmitLoops(Parts parts, int index, int depth, bool iterableOnStack)
    {
        if (!EnsureStack(parts.Node.Span))
            return;
        if (parts.Loops[index].IsAsync)
            EmitAsyncLoop(parts, index, depth, iterableOnStack);
        else
            EmitLoop(parts, index, depth, iterableOnStack);
    }

    private void EmitLoop(Parts parts, int index, int depth, bool iterableOnStack)
    {
        Comprehension loop = parts.Loops[index];
        Label start = Unit.NewLabel();
        Label next = Unit.NewLabel();
        Label end = Unit.NewLabel();
        bool single = false;
        if (index == 0)
            LoadArgument(iterableOnStack, parts.Node.Span);
        else
            single = VisitInnerIterable(loop.Iter);
        if (!single)
        {
            depth++;
            Unit.Mark(start);
            Unit.EmitJump(Op.ForIter, end, loop.Iter.Span);
        }
        EmitLoopBody(parts, index, depth, next);
        Unit.Mark(next);
        if (single)
            return;
        Unit.Jump(start, parts.Element.Span);
        Unit.Mark(end);
    }

    private void LoadArgument(bool iterableOnStack, Span at)
    {
        if (!iterableOnStack)
            Unit.Emit(Op.LoadFast, at, b: 0);
    }

    /// <returns>Whether the loop is <c>for y in [x]</c>: an assignment, with the item on the stack.</returns>
    private bool VisitInnerIterable(Expr iterable)
    {
        Expr[]? elements = iterable switch
        {
            ListExpr list => list.Elements,
            TupleExpr tuple => tuple.Elements,
            _ => null,
        };
        if (elements is [not StarredExpr])
        {
            base.Visit(elements[0]);
            return true;
        }
        Generator.Displays.VisitIterable(iterable);
        Unit.Emit(Op.GetIter, iterable.Span);
        return false;
    }

    private void EmitAsyncLoop(Parts parts, int index, int depth, bool iterableOnStack)
    {
        Comprehension loop = parts.Loops[index];
        Span at = parts.Node.Span;
        Label start = Unit.NewLabel();
        Label next = Unit.NewLabel();
        Label except = Unit.NewLabel();
        if (index == 0)
        {
            LoadArgument(iterableOnStack, at);
        }
        else
        {
            base.Visit(loop.Iter);
            Unit.Emit(Op.GetAIter, loop.Iter.Span);
        }
        Unit.Mark(start);
        Generator.Unwinding.Push(new Fblock(FblockKind.AsyncComprehension, at));
        Generator.Loops.EmitAsyncNext(except, at);
        EmitLoopBody(parts, index, depth + 1, next);
        Unit.Mark(next);
        Unit.Jump(start, parts.Element.Span);
        Generator.Unwinding.Pop();
        Unit.Mark(except);
        Unit.Emit(Op.EndAsyncFor, at);
    }

    private void EmitLoopBody(Parts parts, int index, int depth, Label next)
    {
        Comprehension loop = parts.Loops[index];
        base.Visit(loop.Target);
        foreach (Expr condition in loop.Ifs)
            Generator.Conditions.JumpIf(condition, next, false);
        if (index + 1 < parts.Loops.Length)
            EmitLoops(parts, index + 1, depth, iterableOnStack: false);
        else
            EmitElement(parts, depth);
    }

    private void EmitElement(Parts parts, int depth)
    {
        Span at = parts.Element.Span;
        base.Visit(parts.Element);
        switch (parts.Kind)
        {
            case ComprehensionKind.Generator:
                Generator.Coroutines.EmitYield(at);
                Unit.Emit(Op.PopTop, at);
                break;
            case ComprehensionKind.List:
                Unit.Emit(Op.ListAppend, at, b: depth + 1);
                break;
            case ComprehensionKind.Set:
                Unit.Emit(Op.SetAdd, at, b: depth + 1);
                break;
            default:
                base.Visit(parts.Value!);
                Unit.Emit(Op.MapAdd, Span.Cover(at, parts.Value!.Span), b: depth + 1);
                break;
        }
    }
}
