using System.Runtime.InteropServices;
using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Tracing;

/// <summary>An object that was reached, and who holds it.</summary>
internal sealed class ProgramNode(nint address, string path)
{
    public nint Address { get; } = address;

    /// <summary>The first way from a name to it: what it holds is named after that.</summary>
    public string Path { get; } = path;

    public List<string> Holders { get; } = [];
}

/// <summary>
/// The objects of a program, found breadth first. Each reference is counted once, by the block that owns it: what stands between a
/// function and its cells, or an instance and its attributes, is passed through and not shown.
/// </summary>
internal sealed unsafe class ProgramGraph(Interpreter py, PyDict* space)
{
    /// <summary>Longer ways begin anew with the object's own number.</summary>
    private const int MaxPath = 48;

    private readonly Dictionary<nint, ProgramNode> _nodes = [];
    private readonly Dictionary<(nint Owner, nint Target), int> _counted = [];
    private readonly HashSet<nint> _expanded = [];

    public Interpreter Py { get; } = py;

    /// <summary>The namespace the names stand in.</summary>
    public nint Space { get; } = (nint)space;

    /// <summary>In the order they were reached.</summary>
    public List<ProgramNode> Shown { get; } = [];

    public ProgramNode? Find(nint address) => _nodes.GetValueOrDefault(address);

    public bool Contains(nint address) => _expanded.Contains(address);

    /// <summary>How many references from one block to another were counted as the program's.</summary>
    public int CountedBetween(nint owner, nint target) => _counted.GetValueOrDefault((owner, target));

    /// <summary>Counts a reference of the program; null is passed over.</summary>
    /// <param name="owner">The block that owns it.</param>
    /// <param name="target">What it refers to.</param>
    /// <param name="label">Who holds it, for people.</param>
    /// <param name="path">How to name the target when it holds something.</param>
    public void Hold(PyObject* owner, PyObject* target, string label, string path)
    {
        if (target == null)
            return;
        if (!_nodes.TryGetValue((nint)target, out ProgramNode? node))
        {
            if (path.Length > MaxPath)
                path = Heap.Locate(target).ToString();
            node = new ProgramNode((nint)target, path);
            _nodes.Add((nint)target, node);
            Shown.Add(node);
        }
        node.Holders.Add(label);
        CollectionsMarshal.GetValueRefOrAddDefault(_counted, ((nint)owner, (nint)target), out _)++;
    }

    /// <summary>True the first time: whoever asks then counts what the block owns.</summary>
    public bool Enter(void* owner) => owner != null && _expanded.Add((nint)owner);

    /// <summary>Counts what the objects reached so far lead to.</summary>
    public void Follow()
    {
        for (int i = 0; i < Shown.Count; i++)
            ProgramEdges.Follow(this, (PyObject*)Shown[i].Address, Shown[i].Path);
    }
}
