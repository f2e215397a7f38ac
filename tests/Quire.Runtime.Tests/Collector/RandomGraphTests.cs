using System.Globalization;
using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Tests.Containers;
using Quire.Runtime.Tracing;

namespace Quire.Runtime.Tests.Collector;

/// <summary>
/// Random edits of a graph of lists and dicts, with collections at random, beside a model of it. QUIRE_RANDOM_EDITS says how many edits there are in
/// all; QUIRE_RANDOM_SEED where they begin.
/// </summary>
public sealed unsafe class RandomGraphTests : ContainerTest
{
    private const int DefaultEdits = 24_000;
    private const int MaxNodes = 400;

    private readonly GraphModel _model = new();
    private PyList* _roots;
    private long _otherBlocks;

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_heap_does_what_the_model_does(int seed)
    {
        var random = new Random(seed + Setting("QUIRE_RANDOM_SEED", 0));
        int edits = Setting("QUIRE_RANDOM_EDITS", DefaultEdits) / 3;
        Py.Collector.IsEnabled = false;
        _roots = PyList.New(Py, 0);
        Assert.Equal(0, PyDict.SetText(Py, Py.BuiltinsDict, "roots", (PyObject*)_roots));
        Ref.Dec(Py, (PyObject*)_roots);
        Py.Collector.Collect(2);
        _otherBlocks = CountContainers();
        for (int i = 0; i < edits; i++)
        {
            Edit(random);
            if (random.Next(40) == 0)
                Collect(random.Next(3));
            if (random.Next(100) == 0)
                Compare();
        }
        Compare();
        while (_model.Nodes.Count > 0)
        {
            DropAllRoots();
            Collect(2);
        }
        Compare();
    }

    private void Edit(Random random)
    {
        int kind = _model.Nodes.Count >= MaxNodes ? random.Next(4, 10) : random.Next(10);
        if (_model.Nodes.Count < 2 || kind < 2)
        {
            Create(random.Next(3) == 0);
            return;
        }
        ModelNode one = _model.Nodes[random.Next(_model.Nodes.Count)];
        ModelNode other = _model.Nodes[random.Next(_model.Nodes.Count)];
        switch (kind)
        {
            case < 5:
                Connect(one, other);
                break;
            case < 7:
                DropNativeRoot(one);
                break;
            case 7:
                AddProgramRoot(one);
                break;
            case 8:
                DropProgramRoot(random);
                break;
            default:
                Disconnect(one);
                break;
        }
        _model.Sweep();
    }

    private void Create(bool isDict)
    {
        PyObject* o = isDict ? (PyObject*)PyDict.New(Py) : (PyObject*)PyList.New(Py, 0);
        Assert.True(o != null);
        _model.Add((nint)o, isDict);
    }

    private void Connect(ModelNode from, ModelNode to)
    {
        var target = (PyObject*)to.Address;
        int status = from.IsDict
            ? With(Int(from.Edges.Count), key => PyDict.Set(Py, (PyDict*)from.Address, (PyObject*)key, target))
            : PyList.Append(Py, (PyList*)from.Address, target);
        Assert.Equal(0, status);
        GraphModel.Connect(from, to);
    }

    private void Disconnect(ModelNode from)
    {
        if (from.Edges.Count == 0)
            return;
        int last = from.Edges.Count - 1;
        ModelNode target = from.Edges[last];
        from.Edges.RemoveAt(last);
        GraphModel.Release(target);
        if (from.IsDict)
            Assert.Equal(0, With(Int(last), key => PyDict.Delete(Py, (PyDict*)from.Address, (PyObject*)key)));
        else
            Release(PyList.RemoveAt(Py, (PyList*)from.Address, last));
    }

    private void DropNativeRoot(ModelNode node)
    {
        if (node.NativeRoots == 0)
            return;
        node.NativeRoots--;
        GraphModel.Release(node);
        Release((void*)node.Address);
    }

    private void AddProgramRoot(ModelNode node)
    {
        node.ProgramRoots++;
        node.Count++;
        Assert.Equal(0, PyList.Append(Py, _roots, (PyObject*)node.Address));
    }

    private void DropProgramRoot(Random random)
    {
        if (_roots->Length == 0)
            return;
        int place = random.Next(_roots->Length);
        ModelNode node = _model.Nodes.Single(candidate => candidate.Address == (nint)_roots->Items[place]);
        node.ProgramRoots--;
        GraphModel.Release(node);
        Release(PyList.RemoveAt(Py, _roots, place));
    }

    private void DropAllRoots()
    {
        foreach (ModelNode node in _model.Nodes.ToArray())
        {
            while (!node.IsDead && node.NativeRoots > 0)
                DropNativeRoot(node);
        }
        var random = new Random(0);
        _model.Sweep();
        while (_roots->Length > 0)
        {
            DropProgramRoot(random);
            _model.Sweep();
        }
    }

    private void Collect(int generation)
    {
        Py.Collector.Collect(generation);
        _model.Collect(generation);
        Assert.Equal(_model.Nodes.Count, CountContainers() - _otherBlocks);
    }

    // Every node has the count and the references that the model says, no count is wrong, and nothing else is there.
    private void Compare()
    {
        Py.Heap.Verify();
        Assert.Equal(_model.Nodes.Count, CountContainers() - _otherBlocks);
        foreach (ModelNode node in _model.Nodes)
        {
            var o = (PyObject*)node.Address;
            Assert.Equal(node.Count, o->Count);
            Assert.Equal(node.IsTracked, Tracking.IsTracked(o));
            Assert.False(o->Has(HeaderFlags.Candidate));
            for (int i = 0; i < node.Edges.Count; i++)
                Assert.Equal(node.Edges[i].Address, (nint)EdgeOf(node, i));
        }
        Dictionary<string, int> native = _model.Nodes.Where(node => node.NativeRoots > 0)
            .ToDictionary(node => Heap.Locate((void*)node.Address).ToString(), node => node.NativeRoots);
        foreach (AuditDifference difference in ReferenceAudit.Run(Py))
            Assert.Equal(native.GetValueOrDefault(difference.Address), difference.Stored - difference.Found);
    }

    private PyObject* EdgeOf(ModelNode node, int index)
    {
        if (!node.IsDict)
            return ((PyList*)node.Address)->Items[index];
        PyObject* key = Int(index);
        PyObject* value = PyDict.Get(Py, (PyDict*)node.Address, key);
        Release(key);
        return value;
    }

    private long CountContainers()
    {
        long count = 0;
        foreach (void* _ in Py.Heap.Blocks(BlockKind.Container))
            count++;
        return count;
    }
}
