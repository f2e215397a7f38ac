using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Tests.Containers;

public sealed unsafe class DictTests : ContainerTest
{
    private PyDict* MakeDict(params string[] names)
    {
        PyDict* dict = PyDict.New(Py);
        foreach (string name in names)
            Assert.Equal(0, With(Text(name), key => PyDict.Set(Py, dict, (PyObject*)key, Py.None)));
        return dict;
    }

    [Fact]
    public void A_version_holds_until_the_keys_change()
    {
        PyDict* dict = MakeDict("a", "b");
        uint version = PyDict.EnsureKeysVersion(Py, dict);
        Assert.NotEqual(0u, version);
        Assert.Equal(version, PyDict.EnsureKeysVersion(Py, dict));

        With(Text("a"), key => PyDict.Set(Py, dict, (PyObject*)key, Py.True));
        Assert.Equal(version, dict->Keys->Version);
        With(Text("c"), key => PyDict.Set(Py, dict, (PyObject*)key, Py.True));
        Assert.Equal(0u, dict->Keys->Version);

        uint second = PyDict.EnsureKeysVersion(Py, dict);
        Assert.NotEqual(version, second);
        With(Text("b"), key => PyDict.Delete(Py, dict, (PyObject*)key));
        Assert.Equal(0u, dict->Keys->Version);

        PyDict.EnsureKeysVersion(Py, dict);
        PyDict.Clear(Py, dict);
        Assert.Equal(0u, dict->Keys->Version);
        Release(dict);
    }

    [Fact]
    public void A_key_of_another_type_takes_the_version_away()
    {
        PyDict* dict = MakeDict("a");
        PyDict.EnsureKeysVersion(Py, dict);
        With(Int(5), key => PyDict.Set(Py, dict, (PyObject*)key, Py.None));
        Assert.False(dict->Keys->StrKeys);
        Assert.Equal(0u, PyDict.EnsureKeysVersion(Py, dict));
        PyObject* a = Text("a");
        Assert.True(PyDict.GetStr(Py, dict, a) == Py.None);
        Assert.Equal(-1, PyDict.EntryIndexOfStr(Py, dict, a));
        Release(a);
        Release(dict);
    }

    [Fact]
    public void Entries_found_for_caches_are_the_keys()
    {
        PyDict* dict = MakeDict("a", "b", "c");
        PyObject* b = Text("b");
        int index = PyDict.EntryIndexOfStr(Py, dict, b);
        Assert.Equal(1, index);
        Assert.True(PyStr.EqualsText(PyDict.StrEntries(dict->Keys)[index].Key, "b"));
        Release(b);
        Release(dict);
    }

    // Random histories against a list of pairs; order included.
    [Theory]
    [InlineData(1, 300, 20, false)]
    [InlineData(2, 20_000, 3_000, false)]
    [InlineData(3, 20_000, 3_000, true)]
    [InlineData(4, 60_000, 20_000, true)]
    public void A_dict_does_what_its_model_does(int seed, int steps, int span, bool text)
    {
        var random = new Random(seed);
        var model = new Dictionary<long, long>();
        var order = new List<long>();
        PyDict* dict = PyDict.New(Py);
        for (int i = 0; i < steps; i++)
        {
            long number = random.Next(span);
            PyObject* key = text ? Text("k" + number) : Int(number);
            int kind = random.Next(20);
            if (kind < 12)
            {
                PyObject* value = Int(i);
                Assert.Equal(0, PyDict.Set(Py, dict, key, value));
                Release(value);
                if (!model.ContainsKey(number))
                    order.Add(number);
                model[number] = i;
            }
            else if (kind < 17)
            {
                Assert.Equal(model.Remove(number) ? 0 : 1, PyDict.Delete(Py, dict, key));
                order.Remove(number);
            }
            else if (kind == 17 && model.Count > 0)
            {
                PopLast(dict, model, order);
            }
            else
            {
                PyObject* found = PyDict.Get(Py, dict, key);
                Assert.Equal(model.TryGetValue(number, out long expected) ? expected : -1, found == null ? -1 : Value(found));
            }
            Release(key);
        }
        AssertSame(dict, model, order, text);
        Release(dict);
    }

    private void PopLast(PyDict* dict, Dictionary<long, long> model, List<long> order)
    {
        long last = order[^1];
        order.RemoveAt(order.Count - 1);
        model.Remove(last);
        long position = dict->Keys->EntryCount - 1;
        while (*PyDictKeys.ValueAt(dict->Keys, position) == null)
            position--;
        DictTable.TakeOut(dict, position, out PyObject* key, out PyObject* value);
        dict->Keys->EntryCount = (int)position;
        Release(key);
        Release(value);
    }

    private static void AssertSame(PyDict* dict, Dictionary<long, long> model, List<long> order, bool text)
    {
        Assert.Equal(model.Count, dict->Used);
        var keys = new List<long>();
        long position = 0;
        while (PyDict.Next(dict, ref position, out PyObject* key, out PyObject* value))
        {
            long number = text ? long.Parse(PyStr.ToText((PyStr*)key)[1..]) : Value(key);
            keys.Add(number);
            Assert.Equal(model[number], Value(value));
        }
        Assert.Equal(order, keys);
    }

    [Fact]
    public void A_stack_of_items_does_not_exhaust_the_indices()
    {
        PyDict* dict = MakeDict("a", "b", "c");
        for (int i = 0; i < 10_000; i++)
        {
            With(Text("x" + i), key => PyDict.Set(Py, dict, (PyObject*)key, Py.None));
            DictTable.TakeOut(dict, dict->Keys->EntryCount - 1, out PyObject* key, out PyObject* value);
            dict->Keys->EntryCount--;
            Release(key);
            Release(value);
        }
        Assert.Equal(3, dict->Used);
        Assert.InRange(dict->Keys->LogSize, 3, 4);
        Assert.True(With(Text("missing"), key => PyDict.Contains(Py, dict, (PyObject*)key)) == 0);
        Release(dict);
    }

    [Fact]
    public void A_copy_holds_references_of_its_own()
    {
        PyDict* dict = MakeDict("a", "b");
        PyObject* value = Text("value");
        With(Text("a"), key => PyDict.Set(Py, dict, (PyObject*)key, value));
        Assert.Equal(2, value->Count);
        PyDict* copy = PyDict.Copy(Py, dict);
        Assert.Equal(3, value->Count);
        Release(dict);
        Assert.Equal(2, value->Count);
        Assert.Equal(2, copy->Used);
        Release(copy);
        Assert.Equal(1, value->Count);
        Release(value);
    }
}
