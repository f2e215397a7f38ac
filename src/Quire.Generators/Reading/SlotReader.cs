using Microsoft.CodeAnalysis;
using Quire.Generators.Model;

namespace Quire.Generators.Reading;

/// <summary>Reads [PySlot] methods: checks their shape against the slot's and writes down the pointer type.</summary>
internal static class SlotReader
{
    /// <summary><paramref name="signature"/> is the constructor's; New and Init may have their arguments bound from it.</summary>
    public static SlotModel? Read(IMethodSymbol method, AttributeData attribute, string typeName, string signature, List<ProblemModel> problems)
    {
        string? slot = SlotName(attribute);
        if (slot == null || SlotTable.TypeOf(slot) == null)
        {
            problems.Add(ProblemModel.At(method, Rules.UnknownSlot, $"{method.Name}: the slot is not known"));
            return null;
        }
        if (Fits(method, SlotTable.ShapeOf(slot), slot))
            return new SlotModel(slot, method.Name, PointerType(method), null);
        if (slot is "New" or "Init" && signature.Length > 0)
            return ReadConstructor(method, slot, typeName, signature, problems);
        problems.Add(ProblemModel.At(method, Rules.SlotShape, $"{method.Name} does not have the signature of slot {slot}: {Describe(slot)}"));
        return null;
    }

    private static SlotModel? ReadConstructor(IMethodSymbol method, string slot, string typeName, string signature, List<ProblemModel> problems)
    {
        Signature? parsed = Signature.Parse(typeName + signature, out string error);
        if (parsed == null)
        {
            problems.Add(ProblemModel.At(method, Rules.BadSignature, error));
            return null;
        }
        Receiver receiver = slot == "New" ? Receiver.Class : Receiver.Instance;
        BindingModel? binding = BindingReader.Read(method, parsed, receiver, method.Name, problems);
        bool rightResult = binding?.Result == (slot == "New" ? ResultKind.Object : ResultKind.Status);
        if (binding != null && !rightResult)
            problems.Add(ProblemModel.At(method, Rules.SlotShape, $"{method.Name} must return {(slot == "New" ? "PyObject*" : "int")}"));
        return rightResult ? new SlotModel(slot, method.Name, "", binding) : null;
    }

    private static string? SlotName(AttributeData attribute)
    {
        if (attribute.ConstructorArguments.Length != 1 || attribute.ConstructorArguments[0].Type is not INamedTypeSymbol type)
            return null;
        object? value = attribute.ConstructorArguments[0].Value;
        return type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f.HasConstantValue && Equals(f.ConstantValue, value))?.Name;
    }

    private static bool Fits(IMethodSymbol method, string[] shape, string slot)
    {
        int start = slot == "Traverse" ? 0 : 1;
        if (!method.IsStatic || method.Parameters.Length != shape.Length - 1 + start)
            return false;
        if (start == 1 && !method.Parameters[0].Type.IsInterpreter())
            return false;
        if (!Matches(method.ReturnType, shape[0], isResult: true))
            return false;
        return shape.Skip(1).Select((expected, i) => Matches(method.Parameters[i + start].Type, expected, isResult: false)).All(ok => ok);
    }

    private static bool Matches(ITypeSymbol type, string expected, bool isResult) => expected switch
    {
        "self" => type.IsLayoutPointer(),
        "PyObject*" => isResult ? type.IsLayoutPointer() : type.IsObjectPointer(),
        "PyType*" => type.IsTypePointer(),
        "PyObject**" => type.IsArgumentArray(),
        "Visitor*" => type.Pointee()?.Name == "Visitor",
        "CompareOp" => type.Name == "CompareOp",
        "int" => type.SpecialType == SpecialType.System_Int32,
        "long" => type.SpecialType == SpecialType.System_Int64,
        "void" => type.SpecialType == SpecialType.System_Void,
        _ => false,
    };

    private static string PointerType(IMethodSymbol method) =>
        $"delegate*<{string.Join(", ", method.Parameters.Select(p => p.Type).Append(method.ReturnType).Select(t => t.Text()))}>";

    private static string Describe(string slot)
    {
        string[] shape = SlotTable.ShapeOf(slot);
        IEnumerable<string> parameters = shape.Skip(1).Select(p => p == "self" ? "T* self" : p);
        return $"{shape[0]} ({string.Join(", ", slot == "Traverse" ? parameters : parameters.Prepend("Interpreter"))})";
    }
}
