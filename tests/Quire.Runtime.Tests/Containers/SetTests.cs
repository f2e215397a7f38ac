using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Tests.Containers;

public sealed unsafe class SetTests : ContainerTest
{
    private ulong _state;

    private long Draw(ulong bound)
    {
        _state = unchecked((_state * 6364136223846793005) + 1442695040888963407);
        return (long)((_state >> 33) % bound);
    }

    // The order of iteration after the same random history, summed up, and the frozenset's hash, as CPython 3.13 gives them.
    [Theory]
    [InlineData(1, 100, 50, 34, 8148837073207372203UL, 8330435157198843282)]
    [InlineData(2, 1000, 300, 243, 8595654122626988736UL, 4206432620665400523)]
    [InlineData(3, 20000, 5000, 3255, 6181939610687514989UL, 3782506529128746843)]
    [InlineData(4, 30000, 100000, 16350, 6902452469795579899UL, -1467910786404953832)]
    [InlineData(5, 50000, 1099511627776, 29958, 7537717480713186736UL, -8284321551926176165)]
    public void The_order_is_CPythons(ulong seed, int steps, ulong span, int count, ulong sum, long hash)
    {
        _state = seed;
        PyObject* set = PySet.New(Py, null);
        PyObject* other = PySet.New(Py, null);
        for (int i = 0; i < steps; i++)
        {
            long kind = Draw(16);
            long number = Draw(span);
            PyObject* made = Step((PySet*)set, (PySet*)other, kind, number);
            if (made == null)
                continue;
            Release(set);
            set = made;
        }
        AssertNoError();
        Assert.Equal(count, ((PySet*)set)->Used);
        ulong seen = 14695981039346656037;
        long position = 0;
        while (PySet.Next((PySet*)set, ref position, out PyObject* key))
            seen = unchecked((seen ^ (ulong)Value(key)) * 1099511628211);
        Assert.Equal(sum, seen);
        PyObject* frozen = PySet.NewFrozen(Py, set);
        Assert.Equal(hash, Conversion.Hash(Py, frozen));
        Release(frozen);
        Release(set);
        Release(other);
    }

    private PyObject* Step(PySet* set, PySet* other, long kind, long number)
    {
        if (kind < 9)
            Assert.Equal(0, With(Int(number), key => PySet.Add(Py, set, (PyObject*)key)));
        else if (kind < 12)
            Assert.InRange(With(Int(number), key => PySet.Discard(Py, set, (PyObject*)key)), 0, 1);
        else if (kind == 12)
            Pop(set);
        else if (kind == 13)
            Assert.Equal(0, With(Int(number * 7), key => PySet.Add(Py, other, (PyObject*)key)));
        else if (kind == 14)
            Assert.Equal(0, PySet.Update(Py, set, (PyObject*)other));
        else
            return Combine(set, other, number);
        return null;
    }

    private PyObject* Combine(PySet* set, PySet* other, long number)
    {
        if (number % 3 == 0)
            return SetAlgebra.SymmetricDifference(Py, set, (PyObject*)other);
        if (number % 3 == 1)
            return SetAlgebra.Difference(Py, set, (PyObject*)other);
        PyObject* argument = (PyObject*)set;
        PyObject* union = SetAlgebra.Union(Py, other, &argument, 1);
        PyObject* common = SetAlgebra.Intersection(Py, set, union);
        Release(union);
        return common;
    }

    private void Pop(PySet* set)
    {
        if (set->Used > 0)
            Release(Call.Method(Py, (PyObject*)set, Name.pop));
    }

    [Fact]
    public void Keys_are_released_with_the_set()
    {
        PyObject* key = Text("key");
        PyObject* set = PySet.New(Py, null);
        PySet.Add(Py, (PySet*)set, key);
        PySet.Add(Py, (PySet*)set, key);
        Assert.Equal(2, key->Count);
        PyObject* copy = PySet.New(Py, set);
        Assert.Equal(3, key->Count);
        PySet.Discard(Py, (PySet*)set, key);
        Assert.Equal(2, key->Count);
        Release(set);
        Release(copy);
        Assert.Equal(1, key->Count);
        Release(key);
    }
}
