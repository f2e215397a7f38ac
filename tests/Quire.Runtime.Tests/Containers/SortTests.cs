using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Tests.Containers;

public sealed unsafe class SortTests : ContainerTest
{
    private readonly struct FailingOrder : ISortOrder<long>
    {
        // Fails on the number 1000, wherever it is compared.
        public static int Less(Interpreter py, long a, long b) => a == 1000 || b == 1000 ? -1 : a < b ? 1 : 0;
    }

    public static TheoryData<string, int> Patterns()
    {
        var data = new TheoryData<string, int>();
        foreach (string pattern in (string[])["random", "few", "up", "down", "saw", "organ", "blocks", "equal", "tail"])
        {
            foreach (int n in (int[])[0, 1, 2, 3, 31, 63, 64, 65, 100, 1000, 4097, 30_000])
                data.Add(pattern, n);
        }
        return data;
    }

    private static long[] Numbers(string pattern, int n)
    {
        var random = new Random(n);
        return pattern switch
        {
            "random" => [.. Enumerable.Range(0, n).Select(_ => (long)random.Next())],
            "few" => [.. Enumerable.Range(0, n).Select(_ => (long)random.Next(4))],
            "up" => [.. Enumerable.Range(0, n).Select(i => (long)i)],
            "down" => [.. Enumerable.Range(0, n).Select(i => (long)-i)],
            "saw" => [.. Enumerable.Range(0, n).Select(i => (long)(i % 97))],
            "organ" => [.. Enumerable.Range(0, n).Select(i => (long)Math.Min(i, n - i))],
            "blocks" => [.. Enumerable.Range(0, n).Select(i => (long)((i / 500 * 7919 % 13 * 1000) + (i % 500)))],
            "equal" => [.. Enumerable.Range(0, n).Select(_ => 7L)],
            _ => [.. Enumerable.Range(0, n).Select(i => i < n - 5 ? i : (long)random.Next(n))],
        };
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Sorting_is_right_and_stable(string pattern, int n)
    {
        long[] numbers = Numbers(pattern, n);
        long[] keys = [.. numbers];
        var values = new nint[n + 1];
        for (int i = 0; i < n; i++)
            values[i] = i;
        fixed (long* k = keys)
        fixed (nint* v = values)
            Assert.Equal(0, MergeSort<long, SortByInteger>.Sort(Py, k, (PyObject**)v, n));
        int[] expected = [.. Enumerable.Range(0, n).OrderBy(i => numbers[i])];
        Assert.Equal(expected.Select(i => (nint)i), values.Take(n));
        Assert.Equal(expected.Select(i => numbers[i]), keys);
    }

    [Theory]
    [InlineData("random", 0)]
    [InlineData("random", 1500)]
    [InlineData("blocks", 2999)]
    [InlineData("organ", 700)]
    [InlineData("saw", 1)]
    public void A_failing_comparison_loses_nothing(string pattern, int place)
    {
        long[] keys = Numbers(pattern, 3000);
        keys[place] = 1000;
        long[] before = [.. keys.Order()];
        nint[] values = [.. keys.Select(x => (nint)x)];
        fixed (long* k = keys)
        fixed (nint* v = values)
            Assert.Equal(-1, MergeSort<long, FailingOrder>.Sort(Py, k, (PyObject**)v, keys.Length));
        Assert.Equal(before, keys.Order());
        Assert.Equal(keys.Select(x => (nint)x), values);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Lists_of_ints_floats_strs_and_tuples_are_sorted(bool reverse)
    {
        foreach (int kind in (int[])[0, 1, 2, 3, 4])
        {
            PyList* list = PyList.New(Py, 0);
            var random = new Random(kind);
            for (int i = 0; i < 500; i++)
                PyList.AppendStolen(Py, list, Make(kind, random.Next(60)));
            Assert.Equal(0, PyList.Sort(Py, list, null, reverse));
            for (int i = 1; i < list->Length; i++)
            {
                CompareOp op = reverse ? CompareOp.Ge : CompareOp.Le;
                Assert.Equal(1, Comparison.Test(Py, list->Items[i - 1], list->Items[i], op));
            }
            Release(list);
        }
    }

    private PyObject* Make(int kind, int number)
    {
        if (kind == 0)
            return Int(number);
        if (kind == 1)
            return PyFloat.New(Py, number / 4.0);
        if (kind == 2)
            return Text("t" + number);
        if (kind == 4)
            return number % 2 == 0 ? Int(number) : PyFloat.New(Py, number + 0.5);
        PyObject* first = Int(number % 5);
        PyObject* second = Text("t" + number);
        PyObject* pair = PyTuple.Pack(Py, first, second);
        Release(first);
        Release(second);
        return pair;
    }
}
