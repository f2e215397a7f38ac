using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Tests.Containers;
using Quire.Runtime.Tracing;
using Quire.Compiler;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Tests.Collector;

/// <summary>What the audit says of a count that was made wrong on purpose.</summary>
public sealed unsafe class AuditTests : ContainerTest
{
    [Fact]
    public void A_difference_says_type_place_and_holders()
    {
        Assert.True(Py.AllocationSites.StartForAudit());
        PyCode* code = Compiling.FromText(Py, "\nclass Thing:\n    pass\n\nthing = Thing()\nholder = [thing]\n", "made.py", CompileMode.Exec, CompilerOptions.Default);
        Assert.True(code != null && ScriptRun.RunMain(Py, code, null));
        Release(code);
        PyDict* names = ((PyModule*)PyDict.GetText(Py, Py.Modules, "__main__"))->Dict;
        PyObject* thing = PyDict.GetText(Py, names, "thing");
        Assert.Empty(ReferenceAudit.Run(Py));
        Ref.Inc(thing);
        AuditDifference difference = Assert.Single(ReferenceAudit.Run(Py));
        Ref.Dec(Py, thing);
        Assert.Equal(("Thing", 3, 2, "made.py:5"), (difference.TypeName, difference.Stored, difference.Found, difference.Place));
        Assert.Contains(difference.Holders, holder => holder.StartsWith("list ", StringComparison.Ordinal));
        Assert.Contains(difference.Holders, holder => holder.StartsWith("dict ", StringComparison.Ordinal));
        Assert.Contains(" Thing made at made.py:5: count 3, references found 2, held by ", difference.ToString(), StringComparison.Ordinal);
        Assert.Empty(ReferenceAudit.Run(Py));
    }

    [Fact]
    public void Without_traces_a_difference_has_no_place()
    {
        PyObject* list = (PyObject*)PyList.New(Py, 0);
        AuditDifference difference = Assert.Single(ReferenceAudit.Run(Py));
        Assert.Equal(("list", 1, 0, null), (difference.TypeName, difference.Stored, difference.Found, difference.Place));
        Release(list);
    }
}
