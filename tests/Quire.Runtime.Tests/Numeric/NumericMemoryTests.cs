using System.Numerics;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Tests.Numeric;

public sealed unsafe class NumericMemoryTests : NumericTest
{
    private static readonly BinaryOperator[] s_operators = Enum.GetValues<BinaryOperator>();

    [Fact]
    public void Every_allocation_of_an_operator_may_fail()
    {
        nint[] operands = [Make(12), Make(-7), Make(BigInteger.One << 70), Make(-(BigInteger.One << 90) + 5), (nint)PyFloat.New(Py, 2.5), (nint)PyComplex.New(Py, 1, 2)];
        foreach (BinaryOperator op in s_operators)
        {
            foreach (nint a in operands)
            {
                foreach (nint b in operands)
                    FailEach(() => (nint)Numbers.Binary(Py, op, (PyObject*)a, (PyObject*)b));
            }
        }
        foreach (nint o in operands)
            Release((void*)o);
    }

    [Fact]
    public void Every_allocation_of_a_conversion_may_fail()
    {
        nint[] sources = [(nint)Text("123"), (nint)Text(new string('7', 400)), (nint)Text("1_000.25e3"), (nint)Text("x"), (nint)Text("\u0661\u0662"), Make(BigInteger.One << 200)];
        foreach (nint source in sources)
        {
            FailEach(() => (nint)Numbers.ToInt(Py, (PyObject*)source));
            FailEach(() => (nint)Numbers.ToFloat(Py, (PyObject*)source));
            FailEach(() => (nint)Conversion.Repr(Py, (PyObject*)source));
        }
        foreach (nint source in sources)
            Release((void*)source);
    }

    [Fact]
    public void The_limit_holds_for_temporaries()
    {
        PyObject* one = Int(1);
        PyObject* count = Int(400_000_000);
        long charged = Py.Heap.ChargedBytes;
        Py.Heap.Limit = Py.Heap.CommittedBytes + charged + (16 << 20);
        PyObject* result = PyInt.LeftShift(Py, one, count);
        Assert.True(result == null);
        Assert.True(Errors.Matches(Py, TypeIndex.MemoryError));
        Errors.Clear(Py);
        Assert.Equal(charged, Py.Heap.ChargedBytes);
        Py.Heap.Limit = long.MaxValue;
        Release(one);
        Release(count);
    }

    private nint Make(BigInteger value) => (nint)PyInt.FromBig(Py, value);

    // Runs it with the first allocation failing, then the second, until none is left to fail; nothing may be lost on the way.
    private void FailEach(Func<nint> run)
    {
        Finish(run());
        long blocks = Py.Heap.LiveBlocks, charged = Py.Heap.ChargedBytes;
        for (int n = 1; n < 100; n++)
        {
            Py.Heap.CountsAllocations = true;
            long before = Py.Heap.AllocationCount;
            Py.Heap.FailAllocationNumber(n);
            nint result = run();
            bool reached = Py.Heap.AllocationCount - before >= n;
            Py.Heap.FailAllocationNumber(0);
            Assert.True(!reached || result == 0 || !Py.HasError);
            Finish(result);
            Assert.Equal(blocks, Py.Heap.LiveBlocks);
            Assert.Equal(charged, Py.Heap.ChargedBytes);
            if (!reached)
                return;
        }
    }

    private void Finish(nint result)
    {
        if (result != 0)
            Release((void*)result);
        else
            Assert.True(Py.HasError, "null without an exception");
        Errors.Clear(Py);
    }
}
