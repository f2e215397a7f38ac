using Quire.Bytecode;
using Quire.Compiler.CodeGen;

namespace Quire.Compiler.Optimizing;

/// <summary>The final numbering of locals, cells and free variables. A cell whose name is a local as well shares its slot.</summary>
internal sealed class LocalSlots
{
    private readonly int[] _derefSlots;

    public LocalSlots(UnitBuilder unit)
    {
        var names = new List<string>();
        var kinds = new StructList<LocalKind>();
        bool hasNamespace = !unit.Scope.IsFunctionLike;
        for (int i = 0; i < unit.Locals.Count; i++)
        {
            names.Add(unit.Locals[i]);
            kinds.Add(hasNamespace ? LocalKind.Local | LocalKind.Hidden : LocalKind.Local);
        }
        _derefSlots = new int[unit.Cells.Count + unit.FreeNames.Count];
        CellSlots = new int[unit.Cells.Count];
        for (int i = 0; i < unit.Cells.Count; i++)
        {
            string name = unit.Cells[i];
            int slot = unit.Locals.Find(name);
            if (slot < 0)
            {
                slot = names.Count;
                names.Add(name);
                kinds.Add(LocalKind.None);
            }
            // A comprehension's cell beside a free variable of the same name is not what the name means.
            kinds[slot] |= unit.FreeNames.Find(name) >= 0 ? LocalKind.Cell | LocalKind.Hidden : LocalKind.Cell;
            _derefSlots[i] = CellSlots[i] = slot;
        }
        for (int i = 0; i < unit.FreeNames.Count; i++)
        {
            _derefSlots[unit.Cells.Count + i] = names.Count;
            names.Add(unit.FreeNames[i]);
            kinds.Add(LocalKind.Free);
        }
        Names = names.ToArray();
        Kinds = kinds.ToArray();
    }

    public string[] Names { get; }
    public LocalKind[] Kinds { get; }

    /// <summary>The slots that MAKE_CELL prepares.</summary>
    public int[] CellSlots { get; }

    /// <summary>The slot of an operand as <see cref="IrInstruction"/> holds it.</summary>
    public int Resolve(int operand) => operand >= 0 ? operand : _derefSlots[~operand];
}
