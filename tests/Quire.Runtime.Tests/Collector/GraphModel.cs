namespace Quire.Runtime.Tests.Collector;

/// <summary>One container of the graph: what it refers to, and how often it is referred to.</summary>
internal sealed class ModelNode
{
    public nint Address;
    public bool IsDict;
    public bool IsTracked;
    public bool IsDead;
    public int Generation;

    /// <summary>References from other nodes and from both kinds of roots.</summary>
    public int Count;

    /// <summary>References that the test itself owns, where no walk finds them.</summary>
    public int NativeRoots;

    /// <summary>References from the list of roots in the heap.</summary>
    public int ProgramRoots;
    public readonly List<ModelNode> Edges = [];
}

/// <summary>
/// The simplest thing that does what counting and the collector are meant to do: a set of nodes, freed when their count is zero or when a
/// collection of their generation finds nothing outside that leads to them.
/// </summary>
internal sealed class GraphModel
{
    public readonly List<ModelNode> Nodes = [];

    public ModelNode Add(nint address, bool isDict)
    {
        var node = new ModelNode { Address = address, IsDict = isDict, IsTracked = !isDict, Count = 1, NativeRoots = 1 };
        Nodes.Add(node);
        return node;
    }

    public static void Connect(ModelNode from, ModelNode to)
    {
        from.Edges.Add(to);
        to.Count++;
        if (from.IsTracked)
            return;
        from.IsTracked = true;
        from.Generation = 0;
    }

    /// <summary>One reference to a node goes; what that frees is dead afterwards.</summary>
    public static void Release(ModelNode node)
    {
        var waiting = new Stack<ModelNode>([node]);
        while (waiting.TryPop(out ModelNode? next))
        {
            if (--next.Count > 0 || next.IsDead)
                continue;
            next.IsDead = true;
            foreach (ModelNode target in next.Edges)
                waiting.Push(target);
        }
    }

    /// <summary>A collection: what it frees is dead afterwards; the others are a generation older.</summary>
    public void Collect(int generation)
    {
        Sweep();
        bool IsCandidate(ModelNode node) => node.IsTracked && node.Generation <= generation;
        var alive = new HashSet<ModelNode>();
        var waiting = new Stack<ModelNode>(Nodes.Where(node => !IsCandidate(node) || node.NativeRoots + node.ProgramRoots > 0));
        while (waiting.TryPop(out ModelNode? node))
        {
            if (!alive.Add(node))
                continue;
            foreach (ModelNode target in node.Edges)
                waiting.Push(target);
        }
        List<ModelNode> garbage = [.. Nodes.Where(node => !alive.Contains(node))];
        foreach (ModelNode node in garbage)
            node.IsDead = true;
        foreach (ModelNode node in garbage)
        {
            foreach (ModelNode target in node.Edges.Where(target => !target.IsDead))
                Release(target);
        }
        Sweep();
        foreach (ModelNode node in Nodes.Where(IsCandidate))
        {
            node.Generation = Math.Min(generation + 1, 2);
            if (generation == 2 && node.IsDict && node.Edges.Count == 0)
                node.IsTracked = false;
        }
    }

    /// <summary>Forgets the dead.</summary>
    public void Sweep() => Nodes.RemoveAll(node => node.IsDead);
}
