using Quire.Bytecode;
using Quire.Compiler.CodeGen;

namespace Quire.Compiler.Optimizing;

/// <summary>
/// Finds the loads of locals that may be unbound and makes them LOAD_FAST_CHECK. For each block a set says which locals may be
/// unbound when it is entered; sets grow until nothing changes.
/// </summary>
internal sealed class LocalChecks
{
    private readonly FlowGraph _graph;
    private readonly int _words;

    /// <summary>A set for each block, one after another.</summary>
    private readonly ulong[] _unbound;

    /// <summary>The set at the instruction that is looked at.</summary>
    private readonly ulong[] _current;

    private readonly bool[] _visited;
    private readonly Stack<BasicBlock> _pending = new();

    private LocalChecks(FlowGraph graph, int locals)
    {
        _graph = graph;
        _words = (locals + 63) / 64;
        _unbound = new ulong[graph.Blocks.Count * _words];
        _current = new ulong[_words];
        _visited = new bool[graph.Blocks.Count];
    }

    /// <param name="arguments">The first locals, which are bound from the start.</param>
    public static void Apply(FlowGraph graph, int locals, int arguments)
    {
        if (locals == 0)
            return;
        var checks = new LocalChecks(graph, locals);
        Span<ulong> entry = checks.SetOf(graph.Blocks[0]);
        for (int i = arguments; i < locals; i++)
            entry[i >> 6] |= 1UL << (i & 63);
        checks._pending.Push(graph.Blocks[0]);
        checks._visited[0] = true;
        while (checks._pending.TryPop(out BasicBlock? block))
            checks.Follow(block);
        foreach (BasicBlock block in graph.Blocks)
        {
            if (block.IsReachable)
                checks.Rewrite(block);
        }
    }

    private Span<ulong> SetOf(BasicBlock block) => _unbound.AsSpan(block.Index * _words, _words);

    private void Follow(BasicBlock block)
    {
        CodeBuffer code = _graph.Code;
        SetOf(block).CopyTo(_current);
        int merged = -1;
        for (int i = block.Start; i < block.End; i++)
        {
            ref IrInstruction item = ref code[i];
            if (item.Handler >= 0 && item.Handler != merged && !PseudoOp.IsSetup(item.Op))
            {
                Merge(_graph.HandlerBlock(item.Handler));
                merged = item.Handler;
            }
            if (Step(item))
                merged = -1;
        }
        if (block.Next is not null)
            Merge(block.Next);
        if (block.Target is not null)
            Merge(block.Target);
    }

    private void Merge(BasicBlock block)
    {
        Span<ulong> set = SetOf(block);
        bool grew = !_visited[block.Index];
        for (int i = 0; i < _words; i++)
        {
            grew |= (_current[i] & ~set[i]) != 0;
            set[i] |= _current[i];
        }
        if (!grew)
            return;
        _visited[block.Index] = true;
        _pending.Push(block);
    }

    private bool MayBeUnbound(int local) => (_current[local >> 6] & (1UL << (local & 63))) != 0;

    /// <returns>Whether the set changed.</returns>
    private bool Step(in IrInstruction item)
    {
        if (item.B < 0)
            return false;
        bool? unbound = item.Op switch
        {
            Op.StoreFast => item.A != 0,
            Op.LoadFast or Op.LoadFastCheck => false,
            Op.DeleteFast or Op.LoadFastAndClear => true,
            _ => null,
        };
        if (unbound is null || MayBeUnbound(item.B) == unbound)
            return false;
        _current[item.B >> 6] ^= 1UL << (item.B & 63);
        return true;
    }

    private void Rewrite(BasicBlock block)
    {
        SetOf(block).CopyTo(_current);
        for (int i = block.Start; i < block.End; i++)
        {
            ref IrInstruction item = ref _graph.Code[i];
            if (item.Op == Op.LoadFast && item.B >= 0 && MayBeUnbound(item.B))
                item.Op = Op.LoadFastCheck;
            Step(item);
        }
    }
}
