using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Operator;

/// <summary>The module <c>_operator</c>: the operators as functions, by kind in the files beside this one.</summary>
[PyModule("_operator", Doc = "The operators as functions, and functions that fetch items and attributes.")]
internal static unsafe partial class OperatorModule
{
    internal static int Execute(Interpreter py, PyModule* module)
    {
        var builder = new ModuleBuilder(py, module);
        builder.Type(TypeIndex.ItemGetter);
        builder.Type(TypeIndex.AttrGetter);
        builder.Type(TypeIndex.MethodCaller);
        return builder.Failed ? -1 : 0;
    }
}
