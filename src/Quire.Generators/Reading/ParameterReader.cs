using System.Globalization;
using Microsoft.CodeAnalysis;
using Quire.Generators.Model;

namespace Quire.Generators.Reading;

/// <summary>Decides how one parameter of a signature becomes one C# parameter.</summary>
internal static class ParameterReader
{
    public static ParameterModel? Read(SignatureParameter source, IParameterSymbol target, List<ProblemModel> problems)
    {
        bool optional = source.Default != null;
        ValueKind? kind = KindOf(target);
        if (kind == null)
        {
            problems.Add(ProblemModel.At(target, Rules.ParameterType, $"'{source.Name}': no argument can be bound to {target.Type}"));
            return null;
        }
        string? value = DefaultOf(kind.Value, source.Default, target);
        if (value == null)
        {
            problems.Add(ProblemModel.At(target, Rules.Default, $"'{source.Name}': the default {source.Default} cannot be a {target.Type}"));
            return null;
        }
        AttributeData? pyType = kind == ValueKind.Typed ? target.Type.Pointee()!.Attribute(Symbols.PyType) : null;
        bool allowNone = kind is ValueKind.Typed or ValueKind.SliceIndex && source.Default == "None";
        return new ParameterModel(
            source.Name, source.Kind, optional, kind.Value, target.Type.Text(), value,
            pyType?.Argument(0) ?? "", pyType?.ConstructorArguments[1].Value as int? ?? 0, allowNone);
    }

    private static ValueKind? KindOf(IParameterSymbol target)
    {
        ITypeSymbol type = target.Type;
        if (type.IsObjectPointer())
            return ValueKind.Object;
        if (type.Pointee() is { } layout)
            return layout.Attribute(Symbols.PyType) == null ? null : ValueKind.Typed;
        return type.SpecialType switch
        {
            SpecialType.System_Int64 => target.Attribute(Symbols.SliceIndex) == null ? ValueKind.Long : ValueKind.SliceIndex,
            SpecialType.System_Int32 => ValueKind.Int,
            SpecialType.System_Boolean => ValueKind.Bool,
            SpecialType.System_Double => ValueKind.Double,
            _ => null,
        };
    }

    // The C# expression for a left out argument; null when the text has no such meaning. Pointers are null when left out.
    private static string? DefaultOf(ValueKind kind, string? text, IParameterSymbol target)
    {
        if (text == null || kind is ValueKind.Object or ValueKind.Typed)
            return "null";
        if (kind == ValueKind.SliceIndex)
            return ((long)target.Attribute(Symbols.SliceIndex)!.ConstructorArguments[0].Value!).ToString(CultureInfo.InvariantCulture) + "L";
        if (kind == ValueKind.Bool)
            return text switch { "True" or "1" => "true", "False" or "0" => "false", _ => null };
        if (kind == ValueKind.Double)
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double d) ? d.ToString("R", CultureInfo.InvariantCulture) + "d" : null;
        if (kind == ValueKind.Long && text == "sys.maxsize")
            return "long.MaxValue";
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value))
            return null;
        return kind == ValueKind.Int && value != (int)value ? null : value.ToString(CultureInfo.InvariantCulture);
    }
}
