using Quire.Bytecode;
using Quire.Compiler.Scopes;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>Attributes, subscripts and slices; attributes of super.</summary>
internal sealed class AttributeEmitter(CodeGenerator generator) : Emitter(generator)
{
    public void VisitAttribute(AttributeExpr expr)
    {
        if (expr.Context == ExprContext.Load && IsSuper(expr))
        {
            EmitSuperArguments((CallExpr)expr.Value);
            EmitSuper(Op.LoadSuperAttr, expr);
            return;
        }
        if (expr.Context == ExprContext.Store)
        {
            if (Generator.Names.IsForbidden(expr.Attr, ExprContext.Store, expr.Span))
                return;
            RecordStaticAttribute(expr);
        }
        Visit(expr.Value);
        EmitAttribute(expr, expr.Context);
    }

    /// <summary>The instruction alone, its object lying on the stack.</summary>
    public void EmitAttribute(AttributeExpr expr, ExprContext context)
    {
        Span at = StartAtAttribute(expr.Span, expr);
        Op op = context switch
        {
            ExprContext.Load => Op.LoadAttr,
            ExprContext.Store => Op.StoreAttr,
            _ => Op.DeleteAttr,
        };
        Unit.EmitName(op, Generator.Names.Mangle(expr.Attr), at);
    }

    /// <summary>Methods that set <c>self.x</c> add x to the class's <c>__static_attributes__</c>.</summary>
    private void RecordStaticAttribute(AttributeExpr expr)
    {
        if (expr.Value is not NameExpr { Id: "self" })
            return;
        for (UnitBuilder? unit = Unit; unit is not null; unit = unit.Parent)
        {
            if (unit.Kind != UnitKind.Class)
                continue;
            unit.StaticAttributes.Add(expr.Attr);
            return;
        }
    }

    /// <summary>Whether the object is <c>super()</c> or <c>super(a, b)</c> and super is the built-in one, as far as is known.</summary>
    public bool IsSuper(AttributeExpr expr)
    {
        if (expr.Value is not CallExpr { Func: NameExpr { Id: "super" }, Keywords.Length: 0 } call)
            return false;
        if (Unit.Scope.ScopeOf("super") != NameScope.GlobalImplicit)
            return false;
        if (Generator.Scopes.Module.ScopeOf("super") != NameScope.Unknown)
            return false;
        if (call.Args.Length == 2)
            return !DisplayEmitter.HasStarred(call.Args);
        return call.Args.Length == 0 && Unit.ArgumentCount > 0
            && Unit.Scope.ScopeOf("__class__") == NameScope.Free;
    }

    public void EmitSuperArguments(CallExpr call)
    {
        Load("super", call.Func.Span);
        if (call.Args.Length == 2)
        {
            VisitAll(call.Args);
            return;
        }
        Unit.Emit(Op.LoadDeref, call.Span, b: Generator.Names.CellOperand("__class__"));
        Load(Unit.Locals[0], call.Span);
    }

    public void EmitSuper(Op op, AttributeExpr expr) =>
        Unit.Emit(
            op,
            expr.Span,
            a: (byte)(((CallExpr)expr.Value).Args.Length == 2 ? 1 : 0),
            c: Unit.Names.Add(Generator.Names.Mangle(expr.Attr)));

    public void VisitSubscript(SubscriptExpr expr)
    {
        if (expr.Context == ExprContext.Load)
            Generator.Warnings.CheckSubscript(expr);
        Visit(expr.Value);
        if (expr.Context != ExprContext.Del && IsPlainSlice(expr.Index))
        {
            EmitSliceBounds((SliceExpr)expr.Index);
            Unit.Emit(expr.Context == ExprContext.Load ? Op.BinarySlice : Op.StoreSlice, expr.Span);
            return;
        }
        Visit(expr.Index);
        if (expr.Context == ExprContext.Load)
            Unit.EmitSubscript(expr.Span);
        else
            Unit.Emit(expr.Context == ExprContext.Store ? Op.StoreSubscr : Op.DeleteSubscr, expr.Span);
    }

    /// <summary>A slice without a step is never made into an object.</summary>
    public static bool IsPlainSlice(Expr index) => index is SliceExpr { Step: null };

    public void EmitSliceBounds(SliceExpr slice)
    {
        VisitBound(slice.Lower, slice.Span);
        VisitBound(slice.Upper, slice.Span);
    }

    private void VisitBound(Expr? bound, Span at)
    {
        if (bound is null)
            Unit.LoadConstant(null, at);
        else
            Visit(bound);
    }

    public void VisitSlice(SliceExpr slice)
    {
        EmitSliceBounds(slice);
        if (slice.Step is not null)
            Visit(slice.Step);
        Unit.Emit(Op.BuildSlice, slice.Span, c: slice.Step is null ? 2 : 3);
    }
}
