using Quire.Bytecode;
using Quire.Compiler.Scopes;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>Loads, stores and deletes names wherever their scope keeps them.</summary>
internal sealed class NameEmitter(CodeGenerator generator) : Emitter(generator)
{
    private enum Place : byte
    {
        Fast,
        Global,
        Deref,
        Namespace,
    }

    public string Mangle(string name) => NameMangling.Mangle(Unit.Scope, Unit.Private, name);

    public void Emit(string name, ExprContext context, Span at)
    {
        if (IsForbidden(name, context, at))
            return;
        string mangled = Mangle(name);
        NameScope scope = Unit.Scope.ScopeOf(mangled);
        Place place = scope switch
        {
            NameScope.Free or NameScope.Cell => Place.Deref,
            NameScope.Local when Unit.Scope.IsFunctionLike || Unit.IsHidden(mangled) => Place.Fast,
            NameScope.GlobalImplicit when Unit.Scope.IsFunctionLike => Place.Global,
            NameScope.GlobalExplicit => Place.Global,
            _ => Place.Namespace,
        };
        switch (place)
        {
            case Place.Fast: EmitFast(mangled, context, at); break;
            case Place.Deref: EmitDeref(mangled, scope, context, at); break;
            case Place.Global: EmitGlobal(mangled, scope, context, at); break;
            default: EmitNamespace(mangled, context, at); break;
        }
    }

    /// <summary>Reports names that nothing may bind.</summary>
    public bool IsForbidden(string name, ExprContext context, Span at)
    {
        if (context == ExprContext.Load || name != "__debug__")
            return false;
        Generator.Error(at, context == ExprContext.Del ? "cannot delete __debug__" : "cannot assign to __debug__");
        return true;
    }

    /// <summary>Pushes the cell itself, for the closure of a function.</summary>
    public void LoadCell(string mangled, Span at) => Unit.Emit(Op.LoadFast, at, b: CellOperand(mangled));

    public int CellOperand(string mangled)
    {
        NameScope scope = Unit.Scope.ScopeOf(mangled);
        bool cell = scope == NameScope.Cell || (Unit.Kind == UnitKind.Class && mangled is "__class__" or "__classdict__");
        return CellOperand(mangled, cell ? NameScope.Cell : NameScope.Free);
    }

    private int CellOperand(string mangled, NameScope scope)
    {
        int cell = scope == NameScope.Cell ? Unit.Cells.Find(mangled) : -1;
        return cell >= 0 ? ~cell : ~(Unit.Cells.Count + Unit.FreeNames.Find(mangled));
    }

    private void EmitFast(string mangled, ExprContext context, Span at)
    {
        Op op = context switch
        {
            ExprContext.Load => Op.LoadFast,
            ExprContext.Store => Op.StoreFast,
            _ => Op.DeleteFast,
        };
        Unit.Emit(op, at, b: Unit.Locals.Add(mangled));
    }

    private void EmitDeref(string mangled, NameScope scope, ExprContext context, Span at)
    {
        Op op = context switch
        {
            ExprContext.Load => Op.LoadDeref,
            ExprContext.Store => Op.StoreDeref,
            _ => Op.DeleteDeref,
        };
        if (op == Op.LoadDeref && Unit.Kind == UnitKind.Class && Unit.InlinedDepth == 0)
        {
            Unit.Emit(Op.LoadLocals, at);
            op = Op.LoadFromDictOrDeref;
        }
        else if (op == Op.LoadDeref && Unit.Scope.CanSeeClassScope && mangled != "__classdict__")
        {
            Unit.Emit(Op.LoadDeref, at, b: CellOperand("__classdict__"));
            op = Op.LoadFromDictOrDeref;
        }
        Unit.Emit(op, at, b: CellOperand(mangled, scope));
    }

    private void EmitGlobal(string mangled, NameScope scope, ExprContext context, Span at)
    {
        Op op = context switch
        {
            ExprContext.Load => Op.LoadGlobal,
            ExprContext.Store => Op.StoreGlobal,
            _ => Op.DeleteGlobal,
        };
        if (op == Op.LoadGlobal && Unit.Scope.CanSeeClassScope && scope == NameScope.GlobalImplicit)
        {
            Unit.Emit(Op.LoadDeref, at, b: CellOperand("__classdict__"));
            op = Op.LoadFromDictOrGlobals;
        }
        Unit.EmitName(op, mangled, at);
    }

    private void EmitNamespace(string mangled, ExprContext context, Span at)
    {
        // An inlined comprehension does not see the names of the class body around it.
        bool skipsClass = Unit.Kind == UnitKind.Class && Unit.InlinedDepth > 0;
        Op op = context switch
        {
            ExprContext.Load => skipsClass ? Op.LoadGlobal : Op.LoadName,
            ExprContext.Store => Op.StoreName,
            _ => Op.DeleteName,
        };
        Unit.EmitName(op, mangled, at);
    }
}
