using Quire.Compiler;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Tests.Containers;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Tests.Collector;

/// <summary>
/// A programmer's tools with each of their allocations failing in turn: they answer, or raise MemoryError, and lose and keep nothing.
/// </summary>
public sealed unsafe class ToolExhaustionTests : ContainerTest
{
    private const string Setup = """
        import atexit, gc, sys
        import _tracemalloc, _weakref

        gc.disable()
        sys.unraisablehook = lambda unraisable: None

        class Node:
            pass

        def ignore(*_):
            pass

        def notice(phase, info):
            seen = [phase, dict(info)]

        node = Node()
        refs = [_weakref.ref(node), _weakref.proxy(node), _weakref.ref(node, ignore), _weakref.proxy(node, ignore)]
        holders = [[node], (node,), {"node": node}, {1: node}]

        def list_weak_references():
            return _weakref.getweakrefs(node)

        def make_weak_references():
            return [_weakref.ref(node, ignore), _weakref.proxy(node, ignore), _weakref.ref(Node), _weakref.ref(Node(), ignore)]

        def register_exit():
            try:
                atexit.register(ignore, 1, 2, key=3)
                atexit.register(ignore)
                return atexit._ncallbacks()
            finally:
                atexit._clear()

        def list_traces():
            return _tracemalloc._get_traces()

        def find_traceback():
            return _tracemalloc._get_object_traceback(holders), _tracemalloc.get_traced_memory()

        def start_and_stop():
            try:
                _tracemalloc.start(5)
                kept = [[i, str(i)] for i in range(20)]
                return _tracemalloc._get_traces()
            finally:
                _tracemalloc.stop()

        def list_objects():
            return gc.get_objects(), gc.get_objects(1)

        def list_referrers():
            return gc.get_referrers(node, holders)

        def list_referents():
            return gc.get_referents(holders, node, Node)

        def show_statistics():
            return gc.get_stats(), gc.get_count(), gc.get_threshold()

        def collect():
            return gc.collect(0)
        """;

    private PyDict* _names;

    private void Prepare(string more = "")
    {
        PyCode* code = Compiling.FromText(Py, Setup + "\n" + more, "<test>", CompileMode.Exec, CompilerOptions.Default);
        Assert.True(code != null && ScriptRun.RunMain(Py, code, null));
        Release(code);
        _names = ((PyModule*)PyDict.GetText(Py, Py.Modules, "__main__"))->Dict;
    }

    // One call; whether it gave an answer. Otherwise MemoryError was pending.
    private bool Answers(PyObject* function)
    {
        PyObject* result = Call.NoArgs(Py, function);
        if (result == null)
            Assert.True(Errors.ClearIf(Py, TypeIndex.MemoryError), "another exception than MemoryError");
        Ref.XDec(Py, result);
        return result != null;
    }

    private void AssertSurvives(string name)
    {
        PyObject* function = PyDict.GetText(Py, _names, name);
        for (int i = 0; i < 3; i++) // what is made once and kept is there afterwards
            Assert.True(Answers(function), name);
        Py.Heap.CountsAllocations = true;
        long blocks = Py.Heap.LiveBlocks;
        long before;
        long number = 0;
        do
        {
            number++;
            before = Py.Heap.AllocationCount;
            Py.Heap.FailAllocationNumber(number);
            bool answered = Answers(function);
            Py.Heap.FailAllocationNumber(0);
            Assert.True(blocks == Py.Heap.LiveBlocks, $"{name}, allocation {number}: {Py.Heap.LiveBlocks - blocks} blocks more than before");
            Assert.True(answered || Py.Heap.AllocationCount - before >= number, $"{name} failed though no allocation did");
            Assert.InRange(number, 1, 20_000);
        }
        while (Py.Heap.AllocationCount - before >= number);
        Py.Heap.CountsAllocations = false;
        Assert.True(number > 1, $"{name} allocates nothing");
        Assert.Empty(Tracing.ReferenceAudit.Run(Py));
        Py.Heap.Verify();
    }

    [Fact]
    public void Weak_references()
    {
        Prepare();
        AssertSurvives("list_weak_references");
        AssertSurvives("make_weak_references");
    }

    [Fact]
    public void Registering_for_the_exit()
    {
        Prepare();
        AssertSurvives("register_exit");
    }

    [Fact]
    public void Starting_to_trace()
    {
        Prepare();
        AssertSurvives("start_and_stop");
    }

    [Fact]
    public void Traces()
    {
        Prepare("_tracemalloc.start(3)\nholders = [holders, [[i] for i in range(10)]]");
        AssertSurvives("list_traces");
        AssertSurvives("find_traceback");
    }

    [Fact]
    public void Lists_of_objects()
    {
        Prepare();
        AssertSurvives("list_objects");
        AssertSurvives("list_referrers");
        AssertSurvives("list_referents");
        AssertSurvives("show_statistics");
    }

    [Fact]
    public void Callbacks_of_collections()
    {
        Prepare("gc.callbacks.append(notice)\ngc.callbacks.append(notice)");
        AssertSurvives("collect");
    }
}
