using Quire.Bytecode;
using Quire.Compiler.Scopes;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>Assignments of all kinds but annotated ones.</summary>
internal sealed class AssignmentEmitter(CodeGenerator generator) : Emitter(generator)
{
    public void VisitAssign(AssignStmt stmt)
    {
        if (stmt.Targets.Length == 1 && EmitExchange(stmt.Targets[0], stmt.Value))
            return;
        Visit(stmt.Value);
        for (int i = 0; i < stmt.Targets.Length; i++)
        {
            if (i + 1 < stmt.Targets.Length)
                Unit.Emit(Op.Copy, stmt.Span, b: 1);
            Visit(stmt.Targets[i]);
        }
    }

    /// <summary><c>a, b = b, a</c> needs no tuple: the values are stored from the stack.</summary>
    private bool EmitExchange(Expr target, Expr value)
    {
        Expr[]? targets = target switch
        {
            TupleExpr tuple => tuple.Elements,
            ListExpr list => list.Elements,
            _ => null,
        };
        if (targets is not { Length: 2 or 3 } || value is not TupleExpr values)
            return false;
        int count = targets.Length;
        if (values.Elements.Length != count)
            return false;
        if (DisplayEmitter.HasStarred(targets) || DisplayEmitter.HasStarred(values.Elements))
            return false;
        VisitAll(values.Elements);
        if (AreDistinctLocals(targets))
        {
            // The locals are numbered in the order in which they are written.
            foreach (Expr local in targets)
                Unit.Locals.Add(Generator.Names.Mangle(((NameExpr)local).Id));
            for (int i = count - 1; i >= 0; i--)
                Visit(targets[i]);
            return true;
        }
        Unit.Emit(Op.Swap, target.Span, b: count);
        VisitAll(targets);
        return true;
    }

    /// <summary>The order of stores cannot be observed.</summary>
    private bool AreDistinctLocals(Expr[] targets)
    {
        for (int i = 0; i < targets.Length; i++)
        {
            if (targets[i] is not NameExpr name || !Unit.Scope.IsFunctionLike)
                return false;
            if (Unit.Scope.ScopeOf(Generator.Names.Mangle(name.Id)) != NameScope.Local)
                return false;
            for (int j = 0; j < i; j++)
            {
                if (((NameExpr)targets[j]).Id == name.Id)
                    return false;
            }
        }
        return true;
    }

    /// <summary>Stores the items of the top of the stack.</summary>
    public void Unpack(Expr[] targets, Span at)
    {
        int star = -1;
        for (int i = 0; i < targets.Length; i++)
        {
            if (targets[i].Kind != ExprKind.Starred)
                continue;
            if (star >= 0)
            {
                Generator.Error(at, "multiple starred expressions in assignment");
                return;
            }
            star = i;
        }
        if (star >= 256)
        {
            Generator.Error(at, "too many expressions in star-unpacking assignment");
            return;
        }
        if (star >= 0)
            Unit.Emit(Op.UnpackEx, at, (byte)star, c: targets.Length - star - 1);
        else
            Unit.Emit(Op.UnpackSequence, at, c: targets.Length);
        foreach (Expr target in targets)
            Visit(target is StarredExpr starred ? starred.Value : target);
    }

    public void VisitAugAssign(AugAssignStmt stmt)
    {
        byte operation = (byte)OperatorTable.Operation(stmt.Op);
        switch (stmt.Target)
        {
            case NameExpr name:
                Load(name.Id, name.Span);
                Visit(stmt.Value);
                Unit.Emit(Op.InPlaceOp, stmt.Span, operation);
                Store(name.Id, name.Span);
                break;
            case AttributeExpr attribute:
                Visit(attribute.Value);
                Unit.Emit(Op.Copy, attribute.Span, b: 1);
                Generator.Attributes.EmitAttribute(attribute, ExprContext.Load);
                Visit(stmt.Value);
                Unit.Emit(Op.InPlaceOp, stmt.Span, operation);
                Unit.Emit(Op.Swap, StartAtAttribute(attribute.Span, attribute), b: 2);
                Generator.Attributes.EmitAttribute(attribute, ExprContext.Store);
                break;
            case SubscriptExpr subscript:
                EmitSubscript(stmt, subscript, operation);
                break;
            default:
                throw new InvalidOperationException($"{stmt.Target.Kind} is no target of an augmented assignment");
        }
    }

    private void EmitSubscript(AugAssignStmt stmt, SubscriptExpr target, byte operation)
    {
        Span at = target.Span;
        bool slice = AttributeEmitter.IsPlainSlice(target.Index);
        int operands = slice ? 3 : 2;
        Visit(target.Value);
        if (slice)
            Generator.Attributes.EmitSliceBounds((SliceExpr)target.Index);
        else
            Visit(target.Index);
        for (int i = 0; i < operands; i++)
            Unit.Emit(Op.Copy, at, b: operands);
        Unit.Emit(slice ? Op.BinarySlice : Op.BinarySubscr, at);
        Visit(stmt.Value);
        Unit.Emit(Op.InPlaceOp, stmt.Span, operation);
        for (int depth = operands + 1; depth >= 2; depth--)
            Unit.Emit(Op.Swap, at, b: depth);
        Unit.Emit(slice ? Op.StoreSlice : Op.StoreSubscr, at);
    }
}
