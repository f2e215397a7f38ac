using System.Runtime.CompilerServices;
using Quire.Bytecode;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>The instructions of a unit in the order of emission, its labels and its handlers.</summary>
internal sealed class CodeBuffer(Action<long>? checkpoint = null)
{
    /// <summary>Every so many instructions the caller of the compiler is asked whether to go on.</summary>
    private const int CheckMask = 127;

    private IrInstruction[] _items = new IrInstruction[32];
    private int[] _labels = new int[8];
    private int _labelCount;

    /// <summary>Where the last label was put: what stands before it must not be folded with what follows.</summary>
    private int _lastMark;

    public int Count { get; private set; }

    public int LabelCount => _labelCount;

    public List<HandlerRegion> Handlers { get; } = [];

    /// <summary>The handler that instructions emitted now are watched by, or −1.</summary>
    public int Handler { get; set; } = -1;

    public ref IrInstruction this[int index] => ref _items[index];

    public Label NewLabel()
    {
        if (_labelCount == _labels.Length)
            Array.Resize(ref _labels, _labelCount * 2);
        _labels[_labelCount] = -1;
        return new Label(_labelCount++);
    }

    public void Mark(Label label)
    {
        _labels[label.Id] = Count;
        _lastMark = Count;
    }

    /// <summary>The index of the instruction that a label stands before, or −1.</summary>
    public int PositionOf(int label) => _labels[label];

    public ref IrInstruction Add(Op op, Span at)
    {
        if ((Count & CheckMask) == 0)
            checkpoint?.Invoke(Count == _items.Length ? (long)Count * 2 * Unsafe.SizeOf<IrInstruction>() : 0);
        if (Count == _items.Length)
            Array.Resize(ref _items, Count * 2);
        ref IrInstruction item = ref _items[Count++];
        item = new IrInstruction { Op = op, Handler = Handler, At = at };
        return ref item;
    }

    /// <summary>A handler begins to watch; the caller ends it by restoring <see cref="Handler"/>.</summary>
    public void Setup(Op setup, Label target, Span at)
    {
        ref IrInstruction item = ref Add(setup, at);
        item.B = Handlers.Count;
        item.C = target.Id;
        Handlers.Add(new HandlerRegion(target, setup != PseudoOp.SetupFinally));
        Handler = item.B;
    }

    /// <summary>No jump leads behind the first of the last instructions.</summary>
    public bool IsStraight(int count) => Count - count >= _lastMark;

    /// <summary>The last instructions all load constants, and no jump leads between them.</summary>
    public bool EndsWithConstants(int count)
    {
        if (!IsStraight(count))
            return false;
        for (int i = Count - count; i < Count; i++)
        {
            if (_items[i].Op != Op.LoadConst)
                return false;
        }
        return true;
    }

    /// <summary>The last instruction, unless a jump leads behind it.</summary>
    public bool EndsWith(Op op) => Count > _lastMark && _items[Count - 1].Op == op;

    public void RemoveLast(int count) => Count -= count;
}
