using Quire.Memory;
using Quire.Runtime.Collector;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Tests.Containers;

namespace Quire.Runtime.Tests.Collector;

/// <summary>What a program cannot see of collections: records, memory, and what happens when there is none.</summary>
public sealed unsafe class CollectorTests : ContainerTest
{
    private void MakeLoops(int count)
    {
        for (int i = 0; i < count; i++)
        {
            PyList* list = PyList.New(Py, 0);
            Assert.Equal(0, PyList.Append(Py, list, (PyObject*)list));
            Release(list);
        }
    }

    [Fact]
    public void A_record_tells_what_was_done()
    {
        Py.Collector.Collect(2);
        MakeLoops(1000);
        Assert.Equal(1000, Py.Collector.Collect(2));
        CollectionRecord record = Py.Collector.Records.Last();
        Assert.Equal((2, false, 1000L, 0L), (record.Generation, record.IsAutomatic, record.Collected, record.Uncollectable));
        Assert.True(record.Candidates >= 1000 && record.Doubted >= 1000);
        Assert.True(record.Ticks > 0 && record.TicksOf(CollectorPass.Clear) > 0 && record.TicksOf(CollectorPass.Mark) > 0);
    }

    [Fact]
    public void Where_nothing_but_garbage_is_doubted_one_pass_finds_it()
    {
        Py.Collector.Collect(2);
        MakeLoops(1000);
        Assert.Equal(1000, Py.Collector.Collect(2));
        CollectionRecord record = Py.Collector.Records.Last();
        Assert.Equal(1000, record.Doubted);
        Assert.Equal(0, record.TicksOf(CollectorPass.Subtract));
    }

    [Fact]
    public void What_only_native_code_holds_lives_beside_the_garbage()
    {
        PyList* held = PyList.New(Py, 0);
        Assert.Equal(0, PyList.Append(Py, held, (PyObject*)held));
        PyList* inside = PyList.New(Py, 0);
        Assert.Equal(0, PyList.AppendStolen(Py, held, (PyObject*)inside));
        MakeLoops(100);
        Assert.Equal(100, Py.Collector.Collect(2));
        Assert.True(Py.Collector.Records.Last().TicksOf(CollectorPass.Subtract) > 0);
        Assert.Equal((2, 1), (held->Header.Count, inside->Header.Count));
        Assert.Equal(0, PyList.Append(Py, inside, (PyObject*)held));
        Release(held);
        Assert.Equal(2, Py.Collector.Collect(2));
    }

    [Fact]
    public void Working_memory_is_below_six_bytes_a_container_and_returned()
    {
        PyList* all = PyList.New(Py, 0);
        for (int i = 0; i < 200_000; i++)
            Assert.Equal(0, PyList.AppendStolen(Py, all, (PyObject*)PyList.New(Py, 0)));
        Py.Collector.Collect(2);
        long before = Py.Heap.CommittedBytes;
        Py.Collector.Collect(2);
        CollectionRecord record = Py.Collector.Records.Last();
        Assert.True(record.Candidates > 200_000);
        Assert.InRange(record.WorkingBytes, 1, record.Candidates * 6);
        Assert.Equal(before, Py.Heap.CommittedBytes);
        Release(all);
    }

    [Fact]
    public void Without_memory_for_marks_everything_is_doubted_and_garbage_found()
    {
        Py.Collector.Collect(2);
        MakeLoops(500);
        Py.Heap.Trim();
        Py.Heap.Limit = Py.Heap.CommittedBytes + Py.Heap.ChargedBytes;
        Assert.Equal(500, Py.Collector.Collect(2));
        CollectionRecord record = Py.Collector.Records.Last();
        Assert.Equal(record.Candidates, record.Doubted);
        Py.Heap.Limit = long.MaxValue;
        Py.Heap.Verify();
    }

    [Fact]
    public void The_first_collection_without_any_memory_finds_all_garbage()
    {
        MakeLoops(10);
        Py.Heap.Trim();
        Py.Heap.Limit = Py.Heap.CommittedBytes + Py.Heap.ChargedBytes;
        Assert.Equal(10, Py.Collector.Collect(2));
        Py.Heap.Limit = long.MaxValue;
        Assert.Equal(0, Py.Collector.Collect(2));
    }

    [Fact]
    public void A_young_collection_looks_at_young_pages_only()
    {
        PyList* all = PyList.New(Py, 0);
        for (int i = 0; i < 100_000; i++)
            Assert.Equal(0, PyList.AppendStolen(Py, all, (PyObject*)PyList.New(Py, 0)));
        Py.Collector.Collect(2);
        MakeLoops(50);
        Assert.Equal(50, Py.Collector.Collect(0));
        Assert.InRange(Py.Collector.Records.Last().Candidates, 50, 1000);
        Release(all);
    }

    [Fact]
    public void A_deep_structure_needs_little_stack()
    {
        PyObject* inner = (PyObject*)PyList.New(Py, 0);
        for (int i = 0; i < 300_000; i++)
        {
            PyList* outer = PyList.New(Py, 0);
            Assert.Equal(0, PyList.AppendStolen(Py, outer, inner));
            inner = (PyObject*)outer;
        }
        Py.Collector.Collect(2);
        Assert.InRange(Py.Collector.Records.Last().WorkingBytes, 1, 2_000_000);
        Release(inner);
    }

    [Fact]
    public void A_stack_that_may_not_grow_loses_nothing()
    {
        // Each list leaves all but one of its items on the stack while the last is followed.
        PyObject* next = (PyObject*)PyList.New(Py, 0);
        for (int i = 0; i < 20_000; i++)
        {
            PyList* list = PyList.New(Py, 0);
            for (int leaf = 0; leaf < 3; leaf++)
                Assert.Equal(0, PyList.AppendStolen(Py, list, (PyObject*)PyList.New(Py, 0)));
            Assert.Equal(0, PyList.AppendStolen(Py, list, next));
            next = (PyObject*)list;
        }
        Assert.Equal(0, Py.Collector.Collect(0));
        Assert.Equal(0, Py.Collector.Collect(2));
        Assert.Equal(0, PyDict.SetText(Py, Py.BuiltinsDict, "deep", next));
        Assert.Equal(0, Py.Collector.Collect(2));
        Assert.True(Py.Collector.Records.Last().Candidates > 80_000);
        Py.Heap.Verify();
        Release(next);
    }
}
