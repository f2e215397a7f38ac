using Quire.Bytecode;
using Quire.Compiler.Scopes;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>
/// Keeps the names that an inlined comprehension binds apart from those around it. Begin: the iterator lies on the stack; the
/// values that its names had are saved below it. End: the result lies on the stack; the values are put back, also when the
/// comprehension raises.
/// </summary>
internal sealed class Inlining(UnitBuilder unit, Scope comprehension, Span at)
{
    private readonly List<string> _saved = [];
    private readonly List<string> _hidden = [];
    private readonly List<(string Name, Symbol Symbol)> _overridden = [];
    private Label _cleanup;
    private int _outerHandler;

    public void Begin()
    {
        bool inClassBody = unit.Kind == UnitKind.Class && unit.InlinedDepth == 0;
        unit.InlinedDepth++;
        foreach ((string name, Symbol symbol) in comprehension.Symbols)
        {
            if (symbol.Has(SymbolFlags.Param) || (!symbol.IsIsolated && !inClassBody))
                continue;
            if (!unit.Scope.IsFunctionLike && unit.Hide(name))
                _hidden.Add(name);
            Override(name, symbol);
            if (symbol.IsIsolated)
                Save(name, symbol);
        }
        if (_saved.Count == 0)
            return;
        unit.Emit(Op.Swap, at, b: _saved.Count + 1);
        _cleanup = unit.NewLabel();
        _outerHandler = unit.Code.Handler;
        unit.Code.Setup(PseudoOp.SetupFinally, _cleanup, at);
    }

    /// <summary>While the comprehension is emitted its names mean what they mean inside it.</summary>
    private void Override(string name, Symbol symbol)
    {
        ref Symbol around = ref unit.Scope.Entry(name);
        if (around.Scope == symbol.Scope)
            return;
        _overridden.Add((name, around));
        around.Scope = symbol.Scope;
    }

    private void Save(string name, Symbol symbol)
    {
        int local = unit.Locals.Add(name);
        unit.Emit(Op.LoadFastAndClear, at, b: local);
        if (symbol.Scope == NameScope.Cell)
            unit.Emit(Op.MakeCell, at, b: ~unit.Cells.Find(name));
        _saved.Add(name);
    }

    public void End()
    {
        unit.InlinedDepth--;
        foreach ((string name, Symbol symbol) in _overridden)
            unit.Scope.Entry(name) = symbol;
        foreach (string name in _hidden)
            unit.Unhide(name);
        if (_saved.Count == 0)
            return;
        unit.Code.Handler = _outerHandler;
        Label end = unit.NewLabel();
        Restore();
        unit.Jump(end);
        unit.Mark(_cleanup);
        // (saved…, half-made result, exception): only the exception goes on.
        unit.Emit(Op.Swap, default, b: 2);
        unit.Emit(Op.PopTop, default);
        Restore();
        unit.Emit(Op.Reraise, at);
        unit.Mark(end);
    }

    private void Restore()
    {
        unit.Emit(Op.Swap, at, b: _saved.Count + 1);
        for (int i = _saved.Count - 1; i >= 0; i--)
            unit.Emit(Op.StoreFast, at, a: 1, b: unit.Locals.Add(_saved[i]));
    }
}
