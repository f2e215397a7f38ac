using Quire.Bytecode;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>
/// What the emission of one pattern keeps in mind. On the stack lie, from below: captured values in the order of
/// <see cref="Stores"/>, then <see cref="OnTop"/> items that later steps need. A failure pops all of them, by jumping into a
/// ladder of POP_TOPs whose rungs are <see cref="_failPops"/>.
/// </summary>
internal sealed class PatternContext(UnitBuilder unit)
{
    private readonly List<Label> _failPops = [];

    public List<string> Stores { get; } = [];

    public int OnTop { get; set; }

    /// <summary>A pattern that always matches may stand here.</summary>
    public bool AllowsIrrefutable { get; set; }

    /// <summary>The rung that pops a number of items.</summary>
    public Label FailPop(int pops)
    {
        while (_failPops.Count <= pops)
            _failPops.Add(unit.NewLabel());
        return _failPops[pops];
    }

    public void JumpToFail(Op jump, Span at) =>
        unit.EmitJump(jump, FailPop(OnTop + Stores.Count), at);

    /// <summary>Emits the ladder; what follows is reached when the pattern has failed.</summary>
    public void EmitFailPops(Span at)
    {
        for (int i = _failPops.Count - 1; i > 0; i--)
        {
            unit.Mark(_failPops[i]);
            unit.Emit(Op.PopTop, at);
        }
        if (_failPops.Count > 0)
            unit.Mark(_failPops[0]);
        _failPops.Clear();
    }
}
