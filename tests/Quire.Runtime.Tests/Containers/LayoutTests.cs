using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Tests.Containers;

public sealed unsafe class LayoutTests : ContainerTest
{
    [Fact]
    public void Sequences_stay_within_their_bytes()
    {
        PyTuple* tuple = PyTuple.New(Py, 3);
        Assert.InRange(Bytes(tuple), 1, 40);
        PyList* list = PyList.New(Py, 0);
        Assert.InRange(Bytes(list), 1, 32);
        Assert.True(list->Items == null);
        PyList* three = PyList.New(Py, 3);
        Assert.InRange(Bytes(three) + Bytes(three->Items), 1, 56);
        Release(tuple);
        Release(list);
        Release(three);
    }

    [Fact]
    public void Mappings_and_sets_stay_within_their_bytes()
    {
        PyDict* dict = PyDict.New(Py);
        Assert.InRange(Bytes(dict), 1, 48);
        foreach (string name in (string[])["a", "b", "c"])
            Assert.Equal(0, With(Text(name), key => PyDict.Set(Py, dict, (PyObject*)key, Py.None)));
        Assert.InRange(Bytes(dict) + Bytes(dict->Keys), 1, 128);
        var set = (PySet*)PySet.New(Py, null);
        Assert.InRange(Bytes(set), 1, 48);
        Assert.True(set->Table == null);
        Release(dict);
        Release(set);
    }

    [Fact]
    public void Empty_dicts_share_a_table_that_is_never_written()
    {
        PyDict* dict = PyDict.New(Py);
        Assert.True(dict->Keys->IsEmptyTable);
        Assert.Equal(0u, PyDict.EnsureKeysVersion(Py, dict));
        Assert.Equal(0, With(Text("a"), key => PyDict.Set(Py, dict, (PyObject*)key, Py.None)));
        PyDict.Clear(Py, dict);
        Assert.True(dict->Keys == DictTable.EmptyTable);
        Assert.Equal(0, dict->Keys->EntryCount);
        Assert.Equal(0u, dict->Keys->Version);
        Release(dict);
    }

    [Fact]
    public void A_list_grows_in_large_steps_and_is_trimmed()
    {
        PyList* list = PyList.New(Py, 0);
        int moves = 0, capacity = 0;
        for (int i = 0; i < 100_000; i++)
        {
            Assert.Equal(0, PyList.Append(Py, list, Py.None));
            moves += list->Capacity != capacity ? 1 : 0;
            capacity = list->Capacity;
        }
        Assert.InRange(moves, 1, 80);
        Assert.InRange(list->Capacity, 100_000, 125_100);
        Assert.Equal(0, PyList.SetSlice(Py, list, 10, 100_000, null));
        Assert.InRange(list->Capacity, 10, 32);
        Release(list);
    }
}
