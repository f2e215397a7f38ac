using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Tracing;

/// <summary>
/// What the names of a module lead to: names → references → objects. Taken between two statements; it runs nothing of the program
/// and allocates nothing in the heap.
/// </summary>
internal sealed unsafe class ProgramPicture
{
    private ProgramPicture(IReadOnlyList<KeyValuePair<string, string>> names, IReadOnlyList<ProgramObject> objects)
    {
        Names = names;
        Objects = objects;
    }

    /// <summary>Each name and the id of its object, in the order the names came up.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Names { get; }

    /// <summary>Breadth first from the names.</summary>
    public IReadOnlyList<ProgramObject> Objects { get; }

    /// <param name="py">The interpreter, running nothing.</param>
    /// <param name="space">The namespace.</param>
    /// <param name="hidden">Names in it that are the runtime's.</param>
    public static ProgramPicture Take(Interpreter py, PyDict* space, IReadOnlySet<string> hidden)
    {
        List<KeyValuePair<string, string>> names = [];
        var graph = new ProgramGraph(py, space);
        long position = 0;
        while (PyDict.Next(space, ref position, out PyObject* key, out PyObject* value))
        {
            string name = key->Is(TypeIndex.Str) ? PyStr.ToText((PyStr*)key) : ValueText.Of(py, key);
            if (hidden.Contains(name))
                continue;
            names.Add(new(name, Heap.Locate(value).ToString()));
            graph.Hold((PyObject*)space, value, name, name);
        }
        graph.Follow();
        RuntimeReferences runtime = RuntimeReferences.Find(py, graph, space);
        List<ProgramObject> objects = new(graph.Shown.Count);
        foreach (ProgramNode node in graph.Shown)
            objects.Add(Describe(py, node, runtime));
        return new ProgramPicture(names, objects);
    }

    private static ProgramObject Describe(Interpreter py, ProgramNode node, RuntimeReferences runtime)
    {
        var o = (PyObject*)node.Address;
        return new ProgramObject
        {
            Address = node.Address,
            Id = Heap.Locate(o).ToString(),
            Type = Types.NameOf(py, o),
            Value = ValueText.Of(py, o),
            Holders = node.Holders,
            RuntimeHolders = runtime.HoldersOf(node, o->Count),
            Count = o->Count,
        };
    }
}
