using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>The module <c>itertools</c>: one file per type beside this one.</summary>
[PyModule("itertools", Doc = "Iterators made from iterators: endless ones, ones that end with the shortest input, and arrangements of items.")]
internal static unsafe partial class ItertoolsModule
{
    internal static int Execute(Interpreter py, PyModule* module)
    {
        var builder = new ModuleBuilder(py, module);
        foreach (int type in (ReadOnlySpan<int>)[
            TypeIndex.Accumulate, TypeIndex.Batched, TypeIndex.Chain, TypeIndex.Combinations, TypeIndex.CombinationsWithReplacement,
            TypeIndex.Compress, TypeIndex.Count, TypeIndex.Cycle, TypeIndex.DropWhile, TypeIndex.FilterFalse, TypeIndex.GroupBy,
            TypeIndex.Grouper, TypeIndex.ISlice, TypeIndex.Pairwise, TypeIndex.Permutations, TypeIndex.Product, TypeIndex.Repeat,
            TypeIndex.StarMap, TypeIndex.TakeWhile, TypeIndex.Tee, TypeIndex.TeeData, TypeIndex.ZipLongest])
        {
            builder.Type(type);
        }
        return builder.Failed ? -1 : 0;
    }
}
