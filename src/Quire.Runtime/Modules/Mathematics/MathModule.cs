using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Mathematics;

/// <summary>The module <c>math</c>: its functions lie beside this file by subject.</summary>
[PyModule("math", Doc = "Functions of real numbers and integers.")]
internal static unsafe partial class MathModule
{
    internal static int Execute(Interpreter py, PyModule* module)
    {
        var builder = new ModuleBuilder(py, module);
        builder.Float("pi", Math.PI);
        builder.Float("e", Math.E);
        builder.Float("tau", Math.Tau);
        builder.Float("inf", double.PositiveInfinity);
        builder.Float("nan", double.NaN);
        return builder.Failed ? -1 : 0;
    }
}
