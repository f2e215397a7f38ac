using Microsoft.CodeAnalysis;

namespace Quire.Generators;

/// <summary>What the generator objects to. Each rule's words are complete in the message it is given.</summary>
internal static class Rules
{
    public const string BadSignature = "QUIRE001";
    public const string ParametersDiffer = "QUIRE002";
    public const string ParameterType = "QUIRE003";
    public const string ReturnType = "QUIRE004";
    public const string SlotShape = "QUIRE005";
    public const string Duplicate = "QUIRE006";
    public const string Container = "QUIRE007";
    public const string Default = "QUIRE008";
    public const string UnknownModule = "QUIRE009";
    public const string TypeTable = "QUIRE010";
    public const string Property = "QUIRE011";
    public const string UnknownSlot = "QUIRE012";

    private static readonly DiagnosticDescriptor[] s_all =
    [
        Make(BadSignature, "The text signature cannot be read"),
        Make(ParametersDiffer, "The C# parameters do not match the text signature"),
        Make(ParameterType, "A parameter of this C# type cannot be bound"),
        Make(ReturnType, "A result of this C# type cannot be handed to Python"),
        Make(SlotShape, "The method does not have the slot's signature"),
        Make(Duplicate, "A name or slot is given twice"),
        Make(Container, "The attribute is on something the generator cannot extend"),
        Make(Default, "The default does not fit the C# parameter"),
        Make(UnknownModule, "No [PyModule] class has this name"),
        Make(TypeTable, "The type's index or base is wrong"),
        Make(Property, "The property accessor has the wrong shape"),
        Make(UnknownSlot, "The generator does not know this slot"),
    ];

    public static DiagnosticDescriptor Find(string id) => s_all.First(rule => rule.Id == id);

    private static DiagnosticDescriptor Make(string id, string title) =>
        new(id, title, "{0}", "Quire", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
