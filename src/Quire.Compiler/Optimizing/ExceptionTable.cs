using Quire.Bytecode;
using Quire.Compiler.CodeGen;

namespace Quire.Compiler.Optimizing;

/// <summary>Joins neighbouring instructions with one handler into ranges. Ranges never overlap and are in order.</summary>
internal static class ExceptionTable
{
    private static readonly ExceptionRange[] s_none = new StructList<ExceptionRange>().ToArray();

    /// <param name="handlers">The handler of each assembled instruction, or −1.</param>
    public static ExceptionRange[] Build(CodeBuffer code, FlowGraph graph, List<int> handlers)
    {
        if (code.Handlers.Count == 0)
            return s_none;
        var ranges = new StructList<ExceptionRange>();
        int start = 0;
        for (int i = 1; i <= handlers.Count; i++)
        {
            if (i < handlers.Count && handlers[i] == handlers[start])
                continue;
            int handler = handlers[start];
            if (handler >= 0)
            {
                HandlerRegion region = code.Handlers[handler];
                int target = graph.HandlerBlock(handler).Position;
                ranges.Add(new ExceptionRange(start, i, target, region.Depth, region.PushLast));
            }
            start = i;
        }
        return ranges.ToArray();
    }
}
