namespace Quire.Generators.Tests;

public class ProblemTests
{
    [Theory]
    [InlineData("""[PyMethod("pop")] static PyObject* M(Interpreter py, PyThing* self) => null;""", "QUIRE001: 'pop' is not of the form name(parameters)")]
    [InlineData("""[PyMethod("pop($self, a=1, b)")] static PyObject* M(Interpreter py, PyThing* self, PyObject* a, PyObject* b) => null;""",
        "QUIRE001: 'b' has no default but follows one that has")]
    [InlineData("""[PyMethod("pop($self, a, a)")] static PyObject* M(Interpreter py, PyThing* self, PyObject* a, PyObject* b) => null;""", "QUIRE001: 'a' is given twice")]
    [InlineData("""[PyMethod("pop($self, a, /)")] static PyObject* M(Interpreter py, PyThing* self) => null;""",
        "QUIRE002: pop: the signature asks for 1 C# parameters after the interpreter and receiver, M has 0")]
    [InlineData("""[PyMethod("pop($self)")] static PyObject* M(Interpreter py) => null;""", "QUIRE002: M must take its object after the Interpreter")]
    [InlineData("""[PyMethod("pop($type)")] static PyObject* M(Interpreter py, PyThing* self) => null;""", "QUIRE002: M must take PyType* after the Interpreter")]
    [InlineData("""[PyMethod("pop($self, **kw)")] static PyObject* M(Interpreter py, PyThing* self) => null;""",
        "QUIRE002: pop: a signature with ** needs (PyObject** args, int count, PyObject* kwnames)")]
    [InlineData("""[PyMethod("pop($self, *a)")] static PyObject* M(Interpreter py, PyThing* self, PyObject* a, int n) => null;""",
        "QUIRE002: pop: *a needs (PyObject** a, int count)")]
    [InlineData("""[PyMethod("pop($self)")] PyObject* M(Interpreter py) => null;""", "QUIRE002: M must be static and take the Interpreter first")]
    [InlineData("""[PyMethod("pop($self, a, /)")] static PyObject* M(Interpreter py, PyThing* self, string a) => null;""", "QUIRE003: 'a': no argument can be bound to string")]
    [InlineData("""[PyMethod("pop($self, a, /)")] static PyObject* M(Interpreter py, PyThing* self, PyDict* a) => null;""",
        "QUIRE003: 'a': no argument can be bound to Quire.Runtime.Objects.PyDict*")]
    [InlineData("""[PyMethod("pop($self, /)")] static string M(Interpreter py, PyThing* self) => "";""", "QUIRE004: M: string cannot be handed to Python")]
    [InlineData("""[PyMethod("pop($self, /)")] static void M(Interpreter py, PyThing* self) { }""", "QUIRE004: M: void cannot be handed to Python")]
    [InlineData("""[PySlot(Slot.Repr)] static int M(Interpreter py, PyThing* self) => 0;""",
        "QUIRE005: M does not have the signature of slot Repr: PyObject* (Interpreter, T* self)")]
    [InlineData("""[PySlot(Slot.Traverse)] static void M(Interpreter py, PyThing* self, Visitor* visitor) { }""",
        "QUIRE005: M does not have the signature of slot Traverse: void (T* self, Visitor*)")]
    [InlineData("""[PySlot(Slot.New)] static PyObject* M(Interpreter py, PyType* type, PyObject* x) => null;""",
        "QUIRE005: M does not have the signature of slot New: PyObject* (Interpreter, PyType*, PyObject**, int, PyObject*)")]
    [InlineData("""[PyMethod("pop($self, a=1, /)")] static PyObject* M(Interpreter py, PyThing* self, bool a) => null;""", null)]
    [InlineData("""[PyMethod("pop($self, a=None, /)")] static PyObject* M(Interpreter py, PyThing* self, long a) => null;""", "QUIRE008: 'a': the default None cannot be a long")]
    [InlineData("""[PyMethod("pop($self, a=5000000000, /)")] static PyObject* M(Interpreter py, PyThing* self, int a) => null;""",
        "QUIRE008: 'a': the default 5000000000 cannot be a int")]
    [InlineData("""[PyProperty("x")] static int M(Interpreter py, PyThing* self) => 0;""", "QUIRE011: M must be PyObject* (Interpreter, T* self)")]
    [InlineData("""[PyPropertySetter("x")] static int M(Interpreter py, PyThing* self, PyObject* v) => 0;""", "QUIRE011: 'x' has a setter but no getter")]
    [InlineData("""
        [PyMethod("a($self)")] static PyObject* M(Interpreter py, PyThing* self) => null;
        [PyMethod("a($self)")] static PyObject* N(Interpreter py, PyThing* self) => null;
        """, "QUIRE006: PyThing: a is given twice")]
    [InlineData("""
        [PySlot(Slot.Str)] static PyObject* M(Interpreter py, PyThing* self) => null;
        [PySlot(Slot.Str)] static PyObject* N(Interpreter py, PyThing* self) => null;
        """, "QUIRE006: PyThing: slot Str is given twice")]
    public void Members_that_do_not_fit_are_reported(string member, string? expected)
    {
        var run = new GeneratorRun($$"""
            [PyType("thing", 300)]
            internal unsafe partial struct PyThing { PyObject Header; {{member}} }
            """);
        Assert.Equal(expected == null ? [] : [expected], run.Problems);
    }

    [Theory]
    [InlineData("""[PyType("a", 300)] internal unsafe struct A { PyObject H; }""", "QUIRE007: A must be a partial struct that is not nested or generic")]
    [InlineData("""[PyModule("a")] internal static class A { }""", "QUIRE007: A must be a static partial class that is not nested")]
    [InlineData("""[PyModule("a")] internal static unsafe partial class A { static int Execute(Interpreter py) => 0; }""",
        "QUIRE005: Execute must be static int (Interpreter, PyModule*)")]
    [InlineData("""internal static unsafe class A { [PyFunction("f()", Module = "nowhere")] internal static PyObject* F(Interpreter py) => null; }""",
        "QUIRE009: global::Quire.Runtime.Objects.A: there is no [PyModule(\"nowhere\")]")]
    [InlineData("""
        [PyType("a", 300)] internal partial struct A { PyObject H; }
        [PyType("b", 300)] internal partial struct B { PyObject H; }
        """, "QUIRE010: type index 300 is used by a and b")]
    [InlineData("""
        [PyType("a", 300, Base = 301)] internal partial struct A { PyObject H; }
        [PyType("b", 301, Base = 300)] internal partial struct B { PyObject H; }
        """, "QUIRE010: the bases of a, b form a circle")]
    [InlineData("""
        [PyModule("a")] internal static unsafe partial class A { [PyFunction("f()")] static PyObject* F(Interpreter py) => null; }
        """, "QUIRE007: F must be internal: its binder lies in the module's class")]
    [InlineData("""
        [PyModule("a")] internal static unsafe partial class A
        {
            [PyFunction("f()")] internal static PyObject* F(Interpreter py) => null;
            [PyFunction("f(x)")] internal static PyObject* G(Interpreter py, PyObject* x) => null;
        }
        """, "QUIRE006: a.f is given twice")]
    public void Declarations_that_do_not_fit_are_reported(string source, string expected)
    {
        Assert.Equal([expected], new GeneratorRun(source).Problems);
    }
}
