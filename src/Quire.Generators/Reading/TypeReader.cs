using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Quire.Generators.Model;

namespace Quire.Generators.Reading;

/// <summary>Reads a [PyType] struct and all that is declared on its members.</summary>
internal static class TypeReader
{
    public static TypeModel Read(GeneratorAttributeSyntaxContext context, CancellationToken cancel)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        AttributeData attribute = context.Attributes[0];
        var problems = new List<ProblemModel>();
        if (!type.IsPartial() || type.ContainingType != null || type.IsGenericType)
            problems.Add(ProblemModel.At(type, Rules.Container, $"{type.Name} must be a partial struct that is not nested or generic"));

        string name = attribute.Argument(0);
        string signature = attribute.Named("Signature", "");
        var slots = new List<SlotModel>();
        var methods = new List<MethodModel>();
        foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>())
        {
            cancel.ThrowIfCancellationRequested();
            foreach (AttributeData slot in method.Attributes(Symbols.PySlot))
                AddUnlessNull(slots, SlotReader.Read(method, slot, name, signature, problems));
            foreach (AttributeData declared in method.Attributes(Symbols.PyMethod))
                AddUnlessNull(methods, MethodReader.ReadMethod(method, declared, problems));
        }
        List<PropertyModel> properties = PropertyReader.Read(type, problems);
        FindDuplicates(type, slots.Select(s => "slot " + s.Slot), problems);
        FindDuplicates(type, methods.Select(m => m.Name).Concat(properties.Select(p => p.Name)), problems);
        return new TypeModel(
            type.ContainingNamespace.ToDisplayString(), type.Name, name,
            attribute.ConstructorArguments[1].Value as int? ?? 0,
            attribute.Named("Base", 1), attribute.Named("Flags", 0u), attribute.Named("Module", "builtins"),
            attribute.Named("Doc", ""), signature, attribute.Named("ItemSize", 0), attribute.Named("DictOffset", 0),
            new(slots), new(methods), new(properties), HasAttributes(type, problems), new(problems));
    }

    // AddAttributes puts what is neither method nor property into the type's dict.
    private static bool HasAttributes(INamedTypeSymbol type, List<ProblemModel> problems)
    {
        IMethodSymbol? add = type.GetMembers("AddAttributes").OfType<IMethodSymbol>().FirstOrDefault();
        bool isFit = add is null || (add.IsStatic && add.ReturnsVoid && add.Parameters.Length == 2
            && add.Parameters[0].Type.IsInterpreter() && add.Parameters[1].RefKind == RefKind.Ref && add.Parameters[1].Type.Name == "TypeBuilder");
        if (!isFit)
            problems.Add(ProblemModel.At(add!, Rules.SlotShape, "AddAttributes must be static void (Interpreter, ref TypeBuilder)"));
        return add != null;
    }

    private static void AddUnlessNull<T>(List<T> list, T? item)
        where T : class
    {
        if (item != null)
            list.Add(item);
    }

    private static void FindDuplicates(ISymbol type, IEnumerable<string> names, List<ProblemModel> problems)
    {
        foreach (IGrouping<string, string> group in names.GroupBy(n => n).Where(g => g.Count() > 1))
            problems.Add(ProblemModel.At(type, Rules.Duplicate, $"{type.Name}: {group.Key} is given twice"));
    }
}
