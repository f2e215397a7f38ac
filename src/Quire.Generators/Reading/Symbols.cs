using Microsoft.CodeAnalysis;

namespace Quire.Generators.Reading;

/// <summary>Names of the runtime's contract, and small questions about symbols.</summary>
internal static class Symbols
{
    private const string Root = "Quire.Runtime.ObjectModel.";
    public const string PyType = Root + "PyTypeAttribute";
    public const string PyModule = Root + "PyModuleAttribute";
    public const string PyFunction = Root + "PyFunctionAttribute";
    public const string PyMethod = Root + "PyMethodAttribute";
    public const string PyProperty = Root + "PyPropertyAttribute";
    public const string PyPropertySetter = Root + "PyPropertySetterAttribute";
    public const string PySlot = Root + "PySlotAttribute";
    public const string SliceIndex = Root + "SliceIndexAttribute";
    public const string Truth = Root + "TruthAttribute";

    /// <summary>global::-qualified text of a type, as generated code writes it.</summary>
    public static string Text(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    public static IEnumerable<AttributeData> Attributes(this ISymbol symbol, string metadataName) =>
        symbol.GetAttributes().Where(a => a.AttributeClass?.ToDisplayString() == metadataName);

    public static AttributeData? Attribute(this ISymbol symbol, string metadataName) => symbol.Attributes(metadataName).FirstOrDefault();

    public static string Argument(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length ? attribute.ConstructorArguments[index].Value as string ?? "" : "";

    /// <summary>A named argument of an attribute, or the fallback when it is not given.</summary>
    public static T Named<T>(this AttributeData attribute, string name, T fallback)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Value is T value)
                return value;
        }
        return fallback;
    }

    public static bool IsInterpreter(this ITypeSymbol type) => type.ToDisplayString() == "Quire.Runtime.Interpreter";

    /// <summary>The struct a single pointer points at, or null.</summary>
    public static ITypeSymbol? Pointee(this ITypeSymbol type) => type is IPointerTypeSymbol pointer ? pointer.PointedAtType : null;

    public static bool IsObjectPointer(this ITypeSymbol type) => type.Pointee()?.Name == "PyObject";

    /// <summary>PyObject**.</summary>
    public static bool IsArgumentArray(this ITypeSymbol type) => type.Pointee() is { } inner && inner.IsObjectPointer();

    public static bool IsTypePointer(this ITypeSymbol type) => type.Pointee()?.Name == "PyType";

    /// <summary>A pointer to PyObject or to a struct that begins with one.</summary>
    public static bool IsLayoutPointer(this ITypeSymbol type) => type.Pointee() is { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None };

    public static bool IsPartial(this INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Select(r => r.GetSyntax())
        .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax>()
        .Any(s => s.Modifiers.Any(m => m.ValueText == "partial"));
}
