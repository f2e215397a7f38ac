namespace Quire.Generators.Tests;

public class GeneratedCodeTests
{
    private const string Bag = """
        [PyType("bag", TypeIndex.List, Flags = TypeFlags.Container | TypeFlags.BaseType, Doc = "A bag of things.", Signature = "(iterable=(), /)")]
        internal unsafe partial struct PyBag
        {
            public PyObject Header;

            [PySlot(Slot.Dealloc)]
            private static void Dealloc(Interpreter py, PyBag* self) { }

            [PySlot(Slot.Traverse)]
            private static void Traverse(PyBag* self, Visitor* visitor) { }

            [PySlot(Slot.Init)]
            private static int Init(Interpreter py, PyBag* self, PyObject* iterable) => 0;

            [PySlot(Slot.Compare)]
            private static PyObject* Compare(Interpreter py, PyBag* self, PyObject* other, CompareOp op) => null;

            [PySlot(Slot.Add), PySlot(Slot.Or)]
            private static PyObject* Add(Interpreter py, PyObject* left, PyObject* right) => null;

            [PyMethod("clear($self, /)", Doc = "Takes everything out.")]
            private static int Clear(Interpreter py, PyBag* self) => 0;

            [PyMethod("append($self, object, /)", Doc = "Puts one thing in.")]
            private static PyObject* Append(Interpreter py, PyBag* self, PyObject* item) => null;

            [PyMethod("pop($self, index=-1, /)")]
            private static PyObject* Pop(Interpreter py, PyBag* self, long index) => null;

            [PyMethod("split($self, /, sep=None, maxsplit=-1)")]
            private static PyObject* Split(Interpreter py, PyBag* self, PyStr* sep, long maxsplit) => null;

            [PyMethod("sort($self, /, *, key=None, reverse=False)")]
            private static int Sort(Interpreter py, PyBag* self, PyObject* key, bool reverse) => 0;

            [PyMethod("find($self, sub, start=None, end=None, /)")]
            private static long Find(Interpreter py, PyBag* self, PyStr* sub, [SliceIndex(0)] long start, [SliceIndex(long.MaxValue)] long end) => 0;

            [PyMethod("has($self, item, /)")]
            [return: Truth]
            private static int Has(Interpreter py, PyBag* self, PyObject* item) => 0;

            [PyMethod("update($self, /, *args, **kwargs)")]
            private static PyObject* Update(Interpreter py, PyBag* self, PyObject** args, int count, PyObject* kwnames) => null;

            [PyMethod("fromkeys($type, keys, value=None, /)")]
            private static PyObject* FromKeys(Interpreter py, PyType* type, PyObject* keys, PyObject* value) => null;

            [PyMethod("maketrans(x, y=<unrepresentable>, /)")]
            private static PyObject* MakeTrans(Interpreter py, PyObject* x, PyObject* y) => null;

            [PyProperty("size", Doc = "How many.")]
            private static PyObject* GetSize(Interpreter py, PyBag* self) => null;

            [PyPropertySetter("size")]
            private static int SetSize(Interpreter py, PyBag* self, PyObject* value) => 0;
        }
        """;

    private const string Module = """
        [PyModule("things", Doc = "All things.")]
        internal static unsafe partial class ThingsModule
        {
            internal static int Execute(Interpreter py, PyModule* module) => 0;

            [PyFunction("touch(module_is_passed, /)")]
            internal static PyObject* Touch(Interpreter py, PyModule* module, PyObject* thing) => null;

            [PyFunction("hypot(*coordinates)")]
            internal static PyObject* Hypot(Interpreter py, PyObject** args, int count) => null;

            [PyFunction("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)")]
            internal static bool IsClose(Interpreter py, double a, double b, double relative, double absolute) => false;

            [PyFunction("show(first, /, *rest, sep=' ', end='\\n')")]
            internal static PyObject* Show(Interpreter py, PyObject* first, PyObject** rest, int count, PyObject* sep, PyObject* end) => null;

            [PyFunction("nextafter(x, y, /, *, steps=None)")]
            internal static PyObject* NextAfter(Interpreter py, double x, double y, PyObject* steps) => null;
        }

        internal static unsafe class Count
        {
            [PyFunction("count(text, part, times=1, *, strict)", Module = "things", Doc = "Counts.")]
            internal static PyObject* Call(Interpreter py, PyStr* text, PyStr* part, int times, bool strict) => null;
        }
        """;

    [Fact]
    public void A_type_gets_its_slots_methods_and_properties()
    {
        var run = new GeneratorRun(Bag);
        Assert.Empty(run.Problems);
        Assert.Empty(run.CompileErrors);
        Snapshot.Match("Bag", run.Text("Quire.Runtime.Objects.PyBag.g.cs"));
    }

    [Fact]
    public void A_module_gets_its_functions_wherever_they_are()
    {
        var run = new GeneratorRun(Module);
        Assert.Empty(run.Problems);
        Assert.Empty(run.CompileErrors);
        Snapshot.Match("Things", run.Text("Quire.Runtime.Objects.ThingsModule.g.cs"));
        Snapshot.Match("BuiltinModules", run.Text("BuiltinModules.g.cs"));
    }

    [Fact]
    public void Types_are_listed_bases_first()
    {
        var run = new GeneratorRun("""
            [PyType("flag", 3, Base = 5)] internal unsafe partial struct A { PyObject Header; }
            [PyType("number", 5, Base = 9, Module = "numbers")] internal unsafe partial struct B { PyObject Header; }
            [PyType("thing", 9, Base = 9)] internal unsafe partial struct C { PyObject Header; long Value; }
            """);
        Assert.Empty(run.Problems);
        Assert.Empty(run.CompileErrors);
        Snapshot.Match("BuiltinTypes", run.Text("BuiltinTypes.g.cs"));
    }
}
