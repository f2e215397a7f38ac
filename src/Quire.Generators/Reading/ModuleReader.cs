using Microsoft.CodeAnalysis;
using Quire.Generators.Model;

namespace Quire.Generators.Reading;

/// <summary>Reads a [PyModule] class.</summary>
internal static class ModuleReader
{
    public static ModuleModel Read(GeneratorAttributeSyntaxContext context, CancellationToken cancel)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        AttributeData attribute = context.Attributes[0];
        var problems = new List<ProblemModel>();
        cancel.ThrowIfCancellationRequested();
        if (!type.IsPartial() || !type.IsStatic || type.ContainingType != null)
            problems.Add(ProblemModel.At(type, Rules.Container, $"{type.Name} must be a static partial class that is not nested"));
        IMethodSymbol? execute = type.GetMembers("Execute").OfType<IMethodSymbol>().FirstOrDefault();
        if (execute != null && !IsExecute(execute))
            problems.Add(ProblemModel.At(execute, Rules.SlotShape, "Execute must be static int (Interpreter, PyModule*)"));
        return new ModuleModel(
            type.ContainingNamespace.ToDisplayString(), type.Name, attribute.Argument(0), attribute.Named("Doc", ""), execute != null, new(problems));
    }

    private static bool IsExecute(IMethodSymbol m) =>
        m.IsStatic && m.ReturnType.SpecialType == SpecialType.System_Int32 && m.Parameters.Length == 2
        && m.Parameters[0].Type.IsInterpreter() && m.Parameters[1].Type.Pointee()?.Name == "PyModule";
}
