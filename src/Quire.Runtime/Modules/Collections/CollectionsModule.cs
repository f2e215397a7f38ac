using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Collections;

/// <summary>The module <c>_collections</c>: one file per type beside this one.</summary>
[PyModule("_collections", Doc = "The types behind the module collections.")]
internal static unsafe partial class CollectionsModule
{
    internal static int Execute(Interpreter py, PyModule* module)
    {
        var builder = new ModuleBuilder(py, module);
        foreach (int type in (ReadOnlySpan<int>)[
            TypeIndex.Deque, TypeIndex.DequeIterator, TypeIndex.DequeReverseIterator, TypeIndex.DefaultDict, TypeIndex.OrderedDict,
            TypeIndex.TupleGetter])
        {
            builder.Type(type);
        }
        return builder.Failed ? -1 : 0;
    }
}
