using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Functools;

/// <summary>The module <c>_functools</c>: one file per type or function beside this one.</summary>
[PyModule("_functools", Doc = "Functions that work on functions.")]
internal static unsafe partial class FunctoolsModule
{
    internal static int Execute(Interpreter py, PyModule* module)
    {
        var builder = new ModuleBuilder(py, module);
        builder.Type(TypeIndex.Partial);
        builder.Type(TypeIndex.LruCacheWrapper);
        return builder.Failed ? -1 : 0;
    }
}
