using Quire.Generators.Model;

namespace Quire.Generators.Writing;

/// <summary>Writes the generated part of a [PyType] struct.</summary>
internal static class TypeWriter
{
    public static string Write(TypeModel type)
    {
        var output = new SourceWriter();
        output.Line($"namespace {type.Namespace};");
        output.Line("");
        output.Open($"unsafe partial struct {type.Struct}");
        WriteFillSlots(output, type);
        WritePopulate(output, type);
        foreach (SlotModel slot in type.Slots.Where(s => s.Binding != null))
            BinderWriter.WriteConstructor(output, slot, type.Name, type.Index);
        foreach (MethodModel method in type.Methods)
            BinderWriter.WriteMethod(output, method);
        output.Close();
        return output.ToString();
    }

    private static void WriteFillSlots(SourceWriter output, TypeModel type)
    {
        output.Line($"internal const bool HasNumberSlots = {(type.HasNumberSlots ? "true" : "false")};");
        output.Line("");
        output.Open("internal static void FillSlots(PyType* type)");
        foreach (SlotModel slot in type.Slots.Where(s => !SlotTable.IsNumber(s.Slot)))
            output.Line($"type->{slot.Slot} = {SlotPointer(slot)};");
        if (type.HasNumberSlots)
            output.Line("NumberSlots* number = type->Number;");
        foreach (SlotModel slot in type.Slots.Where(s => SlotTable.IsNumber(s.Slot)))
            output.Line($"number->{slot.Slot} = {SlotPointer(slot)};");
        output.Close();
    }

    private static string SlotPointer(SlotModel slot) => slot.Binding == null
        ? $"({SlotTable.TypeOf(slot.Slot)})({slot.PointerType})&{slot.Target}"
        : $"&Bind_slot_{slot.Slot}";

    private static void WritePopulate(SourceWriter output, TypeModel type)
    {
        if (!type.NeedsPopulate)
            return;
        output.Line("");
        output.Open("internal static void Populate(ref TypeBuilder builder)");
        foreach (MethodModel method in type.Methods)
        {
            string call = method.Receiver switch { Receiver.Instance => "Method", Receiver.Class => "ClassMethod", _ => "StaticMethod" };
            output.Line($"builder.{call}({SourceWriter.Literal(method.Name)}, {SourceWriter.Literal(method.TextSignature)}, "
                + $"{SourceWriter.Literal(method.Doc)}, CallKind.{method.Binding.Kind}, {BinderWriter.Pointer(method)});");
        }
        foreach (PropertyModel property in type.Properties)
        {
            string setter = property.Setter == null ? "null" : $"(ContainsSlot)({property.SetterType})&{property.Setter}";
            string kind = property.IsMember ? "Member" : "Property";
            output.Line($"builder.{kind}({SourceWriter.Literal(property.Name)}, {SourceWriter.Literal(property.Doc)}, "
                + $"(UnarySlot)({property.GetterType})&{property.Getter}, {setter});");
        }
        if (type.HasAttributes)
            output.Line("AddAttributes(builder.Interpreter, ref builder);");
        output.Close();
    }
}
