using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Quire.Generators.Model;
using Quire.Generators.Reading;
using Quire.Generators.Writing;

namespace Quire.Generators;

/// <summary>
/// Turns [PyType], [PyModule] and [PyFunction] into slot tables, argument binders and registrations. Attributes are read into
/// models that compare by value; a model that stays equal leaves everything written from it untouched.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class QuireGenerator : IIncrementalGenerator
{
    public const string TypeStep = "Types";
    public const string RowStep = "TypeRows";
    public const string ModuleStep = "Modules";
    public const string FunctionStep = "Functions";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<TypeModel> types = context.SyntaxProvider
            .ForAttributeWithMetadataName(Symbols.PyType, (node, _) => node is StructDeclarationSyntax, TypeReader.Read)
            .WithTrackingName(TypeStep);
        IncrementalValuesProvider<ModuleModel> modules = context.SyntaxProvider
            .ForAttributeWithMetadataName(Symbols.PyModule, (node, _) => node is ClassDeclarationSyntax, ModuleReader.Read)
            .WithTrackingName(ModuleStep);
        IncrementalValuesProvider<FunctionModel> functions = context.SyntaxProvider
            .ForAttributeWithMetadataName(Symbols.PyFunction, (node, _) => node is MethodDeclarationSyntax, MethodReader.ReadFunction)
            .WithTrackingName(FunctionStep);

        context.RegisterSourceOutput(types, WriteType);
        context.RegisterSourceOutput(
            types.Select((type, _) => TypeRow.Of(type)).Collect().Select((rows, _) => new EquatableArray<TypeRow>(rows)).WithTrackingName(RowStep),
            WriteTypeTable);

        IncrementalValueProvider<EquatableArray<FunctionModel>> allFunctions =
            functions.Collect().Select((all, _) => new EquatableArray<FunctionModel>(all));
        IncrementalValueProvider<EquatableArray<ModuleModel>> allModules =
            modules.Collect().Select((all, _) => new EquatableArray<ModuleModel>(all));
        context.RegisterSourceOutput(modules.Combine(allFunctions).Select(OwnFunctions), WriteModule);
        context.RegisterSourceOutput(allModules, (output, all) => Add(output, "BuiltinModules", RegistryWriter.WriteModules(all)));
        context.RegisterSourceOutput(functions.Combine(allModules), ReportFunction);
    }

    private static (ModuleModel Module, EquatableArray<FunctionModel> Functions) OwnFunctions(
        (ModuleModel Module, EquatableArray<FunctionModel> Functions) pair, CancellationToken cancel) =>
        (pair.Module, new(pair.Functions.Where(f => f.Module == pair.Module.Name).OrderBy(f => f.Method?.Name, StringComparer.Ordinal)));

    private static void WriteType(SourceProductionContext output, TypeModel type)
    {
        Report(output, type.Problems);
        Add(output, $"{type.Namespace}.{type.Struct}", TypeWriter.Write(type));
    }

    private static void WriteTypeTable(SourceProductionContext output, EquatableArray<TypeRow> rows) =>
        Add(output, "BuiltinTypes", RegistryWriter.WriteTypes(rows, message => output.ReportDiagnostic(
            Diagnostic.Create(Rules.Find(Rules.TypeTable), Location.None, message))));

    private static void WriteModule(SourceProductionContext output, (ModuleModel Module, EquatableArray<FunctionModel> Functions) pair)
    {
        Report(output, pair.Module.Problems);
        MethodModel[] functions = pair.Functions.Select(f => f.Method).OfType<MethodModel>().ToArray();
        foreach (IGrouping<string, MethodModel> group in functions.GroupBy(f => f.Name).Where(g => g.Count() > 1))
        {
            output.ReportDiagnostic(Diagnostic.Create(
                Rules.Find(Rules.Duplicate), Location.None, $"{pair.Module.Name}.{group.Key} is given twice"));
        }
        Add(output, $"{pair.Module.Namespace}.{pair.Module.Class}", ModuleWriter.Write(pair.Module, functions));
    }

    private static void ReportFunction(SourceProductionContext output, (FunctionModel Function, EquatableArray<ModuleModel> Modules) pair)
    {
        Report(output, pair.Function.Problems);
        if (pair.Modules.All(m => m.Name != pair.Function.Module))
        {
            output.ReportDiagnostic(Diagnostic.Create(
                Rules.Find(Rules.UnknownModule), Location.None, $"{pair.Function.ContainingType}: there is no [PyModule(\"{pair.Function.Module}\")]"));
        }
    }

    private static void Report(SourceProductionContext output, EquatableArray<ProblemModel> problems)
    {
        foreach (ProblemModel problem in problems)
            output.ReportDiagnostic(problem.ToDiagnostic());
    }

    private static void Add(SourceProductionContext output, string name, string text) =>
        output.AddSource(name + ".g.cs", SourceText.From(text, Encoding.UTF8));
}
