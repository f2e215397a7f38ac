using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Tests.Containers;

/// <summary>An interpreter, and short words for making and reading objects.</summary>
public abstract unsafe class ContainerTest : IDisposable
{
    private protected readonly Interpreter Py = new();

    protected ContainerTest() => Assert.True(InterpreterStartup.Build(Py));

    public void Dispose()
    {
        InterpreterShutdown.ClearModules(Py);
        InterpreterShutdown.Finish(Py);
        Py.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected PyObject* Int(long value) => PyInt.FromLong(Py, value);

    private protected PyObject* Text(string value) => PyStr.FromString(Py, value);

    private protected void Release(void* o) => Ref.Dec(Py, (PyObject*)o);

    private protected static long Value(PyObject* o) => ((PyInt*)o)->Value;

    /// <summary>The object handed over, and then released, for calls whose argument is borrowed.</summary>
    private protected int With(PyObject* owned, Func<nint, int> use)
    {
        int result = use((nint)owned);
        Ref.Dec(Py, owned);
        return result;
    }

    private protected void AssertNoError() => Assert.True(Py.Pending == null, "an exception is pending");

    private protected static long Bytes(void* block) => (long)Heap.SizeOf(block);
}
