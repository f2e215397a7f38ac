using Microsoft.CodeAnalysis;
using Quire.Generators.Model;

namespace Quire.Generators.Reading;

/// <summary>Reads [PyProperty] getters and [PyPropertySetter] setters of a struct and pairs them by name.</summary>
internal static class PropertyReader
{
    public static List<PropertyModel> Read(INamedTypeSymbol type, List<ProblemModel> problems)
    {
        var properties = new List<PropertyModel>();
        var setters = new Dictionary<string, IMethodSymbol>();
        IMethodSymbol[] methods = type.GetMembers().OfType<IMethodSymbol>().ToArray();
        foreach (IMethodSymbol method in methods)
        {
            if (method.Attribute(Symbols.PyPropertySetter) is not { } attribute)
                continue;
            if (IsSetter(method))
                setters[attribute.Argument(0)] = method;
            else
                problems.Add(ProblemModel.At(method, Rules.Property, $"{method.Name} must be int (Interpreter, T* self, PyObject* value)"));
        }
        foreach (IMethodSymbol method in methods)
        {
            if (method.Attribute(Symbols.PyProperty) is not { } attribute)
                continue;
            string name = attribute.Argument(0);
            if (!IsGetter(method))
            {
                problems.Add(ProblemModel.At(method, Rules.Property, $"{method.Name} must be PyObject* (Interpreter, T* self)"));
                continue;
            }
            setters.TryGetValue(name, out IMethodSymbol? setter);
            setters.Remove(name);
            properties.Add(new PropertyModel(
                name,
                attribute.Named("Doc", ""),
                method.Name,
                PointerType(method),
                setter?.Name,
                setter == null ? "" : PointerType(setter),
                attribute.Named("IsMember", false)));
        }
        foreach (KeyValuePair<string, IMethodSymbol> left in setters)
            problems.Add(ProblemModel.At(left.Value, Rules.Property, $"'{left.Key}' has a setter but no getter"));
        return properties;
    }

    private static bool IsGetter(IMethodSymbol m) =>
        m.IsStatic && m.Parameters.Length == 2 && m.Parameters[0].Type.IsInterpreter()
        && m.Parameters[1].Type.IsLayoutPointer() && m.ReturnType.IsLayoutPointer();

    private static bool IsSetter(IMethodSymbol m) =>
        m.IsStatic && m.Parameters.Length == 3 && m.Parameters[0].Type.IsInterpreter() && m.Parameters[1].Type.IsLayoutPointer()
        && m.Parameters[2].Type.IsObjectPointer() && m.ReturnType.SpecialType == SpecialType.System_Int32;

    private static string PointerType(IMethodSymbol method) =>
        $"delegate*<{string.Join(", ", method.Parameters.Select(p => p.Type).Append(method.ReturnType).Select(t => t.Text()))}>";
}
