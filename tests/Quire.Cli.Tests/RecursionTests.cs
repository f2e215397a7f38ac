namespace Quire.Cli.Tests;

/// <summary>
/// Recursion that goes through native code ends in RecursionError, never in a stack that ran out. CPython itself dies of some of these, so they
/// are no programs to be compared.
/// </summary>
public class RecursionTests
{
    [Theory]
    [InlineData("class A: pass\nA.__call__ = A()\nf = A()")]
    [InlineData("it = iter([1])\nfor i in range(20000): it = map(abs, it)\nf = it.__next__")]
    [InlineData("it = iter([1])\nfor i in range(20000): it = filter(None, it)\nf = it.__next__")]
    [InlineData("it = iter([1])\nfor i in range(20000): it = zip(it)\nf = it.__next__")]
    [InlineData("it = iter([1])\nfor i in range(20000): it = enumerate(it)\nf = it.__next__")]
    [InlineData("it = iter([1])\nfor i in range(20000): it = itertools.chain(it)\nf = it.__next__")]
    [InlineData("it = iter([1])\nfor i in range(20000): it = itertools.islice(it, 1)\nf = it.__next__")]
    [InlineData("it = iter([1])\nfor i in range(20000): it = itertools.accumulate(it)\nf = it.__next__")]
    [InlineData("it = iter([1])\nfor i in range(20000): it = itertools.groupby(it)\nf = it.__next__")]
    [InlineData("it = iter([1])\nfor i in range(20000): it = itertools.zip_longest(it)\nf = it.__next__")]
    [InlineData("p = print\nfor i in range(20000): p = property(p)\nf = lambda: p.__isabstractmethod__")]
    [InlineData("p = print\nfor i in range(20000): p = classmethod(p)\nf = lambda: p.__isabstractmethod__")]
    [InlineData("Proxy = type(int.__dict__)\np = {}\nfor i in range(20000): p = Proxy(p)\nf = lambda: len(p)")]
    [InlineData("Proxy = type(int.__dict__)\np = {}\nfor i in range(20000): p = Proxy(p)\nf = lambda: p == 1")]
    [InlineData("class A:\n    def m(self): pass\nm = A().m\nfor i in range(20000): m = type(m)(m, 1)\nf = m")]
    [InlineData("class A:\n    def m(self): pass\nm = A().m\nfor i in range(20000): m = type(m)(m, 1)\nf = lambda: hash(m)")]
    [InlineData("class A:\n    def m(self): pass\nm = A().m\nfor i in range(20000): m = type(m)(m, 1)\nf = lambda: m.nothing")]
    [InlineData("s = 1\nfor i in range(20000): s = slice(s)\nf = lambda: hash(s)")]
    [InlineData("t = ()\nfor i in range(1000000): t = (t,)\nf = lambda: hash(t)")]
    [InlineData("t = int\nfor i in range(1000000): t = (t,)\nf = lambda: isinstance('', t)")]
    [InlineData("l = []\nfor i in range(1000000): l = [l]\nf = lambda: repr(l)")]
    [InlineData("sys.setrecursionlimit(10**6)\ndef f(): f()")]
    [InlineData("sys.setrecursionlimit(10**6)\nclass A:\n    def __repr__(self): return repr(self)\nf = A().__repr__")]
    [InlineData("sys.setrecursionlimit(10**6)\nclass A:\n    def __getattr__(self, name): return self.other\nf = lambda: A().x")]
    [InlineData("sys.setrecursionlimit(10**6)\ndef g(x):\n    yield from x\nx = iter([1])\nfor i in range(1100000): x = g(x)\nf = x.__next__")]
    public void NestedWithoutEndIsRecursionError(string setup)
    {
        string program = $"import itertools, sys\n{setup}\ntry: f()\nexcept RecursionError: print('RecursionError')\nprint('on')\n";
        (int exitCode, string output, string error) = QuireCommand.Run("--verify-heap", "-c", program);
        Assert.Equal((0, "RecursionError\non\n", ""), (exitCode, output.ReplaceLineEndings("\n"), error));
    }

    [Theory]
    [InlineData("x = [x]")]
    [InlineData("x = (x,)")]
    [InlineData("x = {1: x}")]
    [InlineData("x = A(x)")]
    [InlineData("x = B(x)")]
    [InlineData("x = g(x)")]
    [InlineData("x = map(abs, x or [])")]
    [InlineData("x = (lambda x: lambda: x)(x)")]
    [InlineData("x = ValueError(x)")]
    [InlineData("x = slice(x)")]
    [InlineData("x = property(x)")]
    [InlineData("x = classmethod(x)")]
    [InlineData("x = list[x]")]
    public void DeepStructuresAreFreed(string step)
    {
        string program = $"""
            class A:
                def __init__(self, x): self.x = x
            class B(A):
                __slots__ = ('y',)
                def __del__(self): pass
            def g(x):
                yield x
            x = None
            for i in range(20000):
                {step}
            x = None
            print('on')
            """;
        (int exitCode, string output, string error) = QuireCommand.Run("--verify-heap", "-c", program);
        Assert.Equal((0, "on\n", ""), (exitCode, output.ReplaceLineEndings("\n"), error));
    }

    [Fact]
    public void AFinalizerThatMakesAnotherEnds()
    {
        (int exitCode, string output, string error) = QuireCommand.Run("--verify-heap", "-c", "class A:\n    def __del__(self): A()\nA()\nprint('on')");
        Assert.Equal((0, "on\n"), (exitCode, output.ReplaceLineEndings("\n")));
        Assert.Contains("RecursionError", error, StringComparison.Ordinal);
    }
}
