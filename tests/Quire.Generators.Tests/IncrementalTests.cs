using Microsoft.CodeAnalysis;

namespace Quire.Generators.Tests;

public class IncrementalTests
{
    private const string Source = """
        [PyType("thing", 300)]
        internal unsafe partial struct PyThing
        {
            public PyObject Header;
            [PyMethod("get($self, /)")]
            private static PyObject* Get(Interpreter py, PyThing* self) => null;
        }
        [PyModule("m")]
        internal static unsafe partial class M
        {
            [PyFunction("f()")]
            internal static PyObject* F(Interpreter py) => null;
        }
        """;

    [Fact]
    public void A_changed_method_body_changes_no_model()
    {
        var run = new GeneratorRun(Source);
        run.Edit(Source.Replace("self) => null", "self) { return null; }", StringComparison.Ordinal));
        foreach (string step in new[] { QuireGenerator.TypeStep, QuireGenerator.RowStep, QuireGenerator.ModuleStep, QuireGenerator.FunctionStep })
            Assert.All(run.Reasons(step), r => Assert.True(r is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {r}"));
    }

    [Fact]
    public void A_changed_signature_changes_the_type_but_not_the_table_of_types()
    {
        var run = new GeneratorRun(Source);
        run.Edit(Source.Replace("get($self, /)", "fetch($self, /)", StringComparison.Ordinal));
        Assert.Contains(IncrementalStepRunReason.Modified, run.Reasons(QuireGenerator.TypeStep));
        Assert.All(run.Reasons(QuireGenerator.RowStep), r => Assert.NotEqual(IncrementalStepRunReason.Modified, r));
        Assert.Contains("\"fetch\"", run.Text("Quire.Runtime.Objects.PyThing.g.cs"), StringComparison.Ordinal);
    }
}
