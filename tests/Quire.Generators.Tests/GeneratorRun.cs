using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Quire.Generators.Tests;

/// <summary>One run of the generator over the runtime's declarations and a test's own source.</summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Preview);
    private static readonly string[] s_contract =
    [
        "GlobalUsings.cs", "DefinitionAttributes.cs", "BindingAttributes.cs", "TypeFlags.cs", "TypeIndex.cs", "CallKind.cs", "CompareOp.cs",
        "NumberSlots.cs", "PyType.cs", "Visitor.cs", "TypeDefinition.cs", "ArgumentSlots.cs", "ParameterSpec.cs", "Contract.cs",
    ];

    private const string Usings = "using Quire.Runtime;\nusing Quire.Runtime.ObjectModel;\nusing Quire.Runtime.Objects;\nnamespace Quire.Runtime.Objects;\n";

    private GeneratorDriver _driver = CSharpGeneratorDriver.Create(
        [new QuireGenerator().AsSourceGenerator()], parseOptions: s_parse,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private CSharpCompilation _compilation = CSharpCompilation.Create(
        "Test", [], References(),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    public GeneratorRun(string source)
    {
        _compilation = _compilation.AddSyntaxTrees(s_contract.Select(Contract)).AddSyntaxTrees(Parse(source));
        Run();
    }

    public GeneratorDriverRunResult Result { get; private set; } = null!;

    /// <summary>Errors of the compiler in the program with what was generated.</summary>
    public string[] CompileErrors { get; private set; } = [];

    /// <summary>The generator's own diagnostics, as "QUIRE001: words".</summary>
    public string[] Problems => Result.Diagnostics.Select(d => $"{d.Id}: {d.GetMessage(null)}").ToArray();

    public string Text(string file) => Result.GeneratedTrees.Single(t => Path.GetFileName(t.FilePath) == file).ToString();

    /// <summary>Replaces the test's source by another and runs again with what was remembered.</summary>
    public void Edit(string source)
    {
        _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees.Last(), Parse(source));
        Run();
    }

    /// <summary>Why each output of a named step is as it is: Cached, Unchanged, Modified…</summary>
    public IncrementalStepRunReason[] Reasons(string step) =>
        Result.Results[0].TrackedSteps[step].SelectMany(s => s.Outputs).Select(o => o.Reason).ToArray();

    private void Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out Compilation output, out _);
        Result = _driver.GetRunResult();
        CompileErrors = output.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()).ToArray();
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(Usings + source, s_parse, "Test.cs");

    private static SyntaxTree Contract(string name)
    {
        using Stream stream = typeof(GeneratorRun).Assembly.GetManifestResourceStream(name)!;
        return CSharpSyntaxTree.ParseText("#nullable enable\n" + new StreamReader(stream).ReadToEnd(), s_parse, name);
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal))
        .Select(p => MetadataReference.CreateFromFile(p));
}
