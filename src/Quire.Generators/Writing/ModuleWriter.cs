using Quire.Generators.Model;

namespace Quire.Generators.Writing;

/// <summary>Writes the generated part of a [PyModule] class: its functions' binders and their registration.</summary>
internal static class ModuleWriter
{
    public static string Write(ModuleModel module, IReadOnlyList<MethodModel> functions)
    {
        var output = new SourceWriter();
        output.Line($"namespace {module.Namespace};");
        output.Line("");
        output.Open($"unsafe partial class {module.Class}");
        output.Open("internal static void Populate(ref ModuleBuilder builder)");
        foreach (MethodModel function in functions)
        {
            output.Line($"builder.Function({SourceWriter.Literal(function.Name)}, {SourceWriter.Literal(function.TextSignature)}, "
                + $"{SourceWriter.Literal(function.Doc)}, CallKind.{function.Binding.Kind}, {BinderWriter.Pointer(function)});");
        }
        output.Close();
        foreach (MethodModel function in functions)
            BinderWriter.WriteMethod(output, function);
        output.Close();
        return output.ToString();
    }
}
