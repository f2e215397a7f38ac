using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Tracing;

/// <summary>
/// The references to a program's objects that are none of the program: who in the runtime holds them. Found by the same walk as the
/// audit's, so that all references of an object together equal its count.
/// </summary>
internal sealed unsafe class RuntimeReferences : ReferenceSink
{
    private const string Constants = "constants of code";
    private const string CodeNames = "names in code";

    private readonly Interpreter _py;
    private readonly ProgramGraph _graph;
    private readonly Dictionary<nint, string> _parts = [];
    private readonly Dictionary<nint, Dictionary<string, int>> _holders = [];
    private readonly Dictionary<(nint Owner, nint Target), int> _seen = [];

    private RuntimeReferences(Interpreter py, ProgramGraph graph)
    {
        _py = py;
        _graph = graph;
    }

    public static RuntimeReferences Find(Interpreter py, ProgramGraph graph, PyDict* space)
    {
        var found = new RuntimeReferences(py, graph);
        foreach (void* block in py.Heap.Blocks(BlockKind.Container))
            found.NoteParts((PyObject*)block);
        found._parts[(nint)space] = "names";
        found._parts[(nint)py.BuiltinsDict] = "built-in names";
        found._parts[(nint)py.Modules] = "sys.modules";
        ReferenceWalk.Walk(py, found);
        return found;
    }

    /// <summary>All that is left when the program's references are taken from the count; what the walk did not find is said so.</summary>
    public IReadOnlyList<RuntimeHolder> HoldersOf(ProgramNode node, int count)
    {
        List<RuntimeHolder> holders = [];
        int rest = count - node.Holders.Count;
        if (_holders.TryGetValue(node.Address, out Dictionary<string, int>? byName))
        {
            foreach ((string by, int times) in byName)
            {
                holders.Add(new RuntimeHolder(by, times));
                rest -= times;
            }
        }
        holders.Sort((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.By, b.By));
        if (rest != 0)
            holders.Add(new RuntimeHolder("unaccounted", rest));
        return holders;
    }

    public override void FromRoot(string root, PyObject* target) => Add(root, target);

    public override void FromObject(PyObject* owner, PyObject* target)
    {
        if (_graph.Find((nint)target) == null)
            return;
        var edge = ((nint)owner, (nint)target);
        int seen = _seen.GetValueOrDefault(edge);
        if (seen < _graph.CountedBetween(edge.Item1, edge.Item2))
            _seen[edge] = seen + 1;
        else
            Add(Name(owner, target), target);
    }

    private void Add(string by, PyObject* target)
    {
        if (_graph.Find((nint)target) == null)
            return;
        if (!_holders.TryGetValue((nint)target, out Dictionary<string, int>? byName))
            _holders.Add((nint)target, byName = []);
        byName[by] = byName.GetValueOrDefault(by) + 1;
    }

    private string Name(PyObject* owner, PyObject* target)
    {
        if (_parts.TryGetValue((nint)owner, out string? part))
            return part;
        if ((PyObject*)_py.TypeOf(owner) == target)
            return "instances";
        switch (owner->TypeIndex)
        {
            case TypeIndex.Code: return CodeNames;
            case TypeIndex.Function: return "functions";
            case TypeIndex.Module: return "modules";
            case TypeIndex.Frame or TypeIndex.Traceback: return "tracebacks";
            default: return Types.IsType(_py, owner) ? "classes" : $"{Types.NameOf(_py, owner)} of the runtime";
        }
    }

    // Tuples and dicts that are parts of something are named after it.
    private void NoteParts(PyObject* o)
    {
        switch (o->TypeIndex)
        {
            case TypeIndex.Code:
                var code = (PyCode*)o;
                NoteConstants((PyObject*)code->Constants);
                _parts[(nint)code->Names] = CodeNames;
                _parts[(nint)code->LocalNames] = CodeNames;
                return;
            case TypeIndex.Module:
                _parts[(nint)((PyModule*)o)->Dict] = "modules";
                return;
        }
        if (!Types.IsType(_py, o))
            return;
        var type = (PyType*)o;
        bool isBuiltin = (type->Flags & TypeFlags.HeapType) == 0;
        _parts[(nint)type->Dict] = isBuiltin ? "built-in types" : "classes";
        _parts[(nint)type->Bases] = _parts[(nint)type->Mro] = "classes";
    }

    private void NoteConstants(PyObject* o)
    {
        if (o == null || !o->Is(TypeIndex.Tuple) || !_parts.TryAdd((nint)o, Constants))
            return;
        for (long i = 0; i < ((PyTuple*)o)->Length; i++)
            NoteConstants(PyTuple.Items((PyTuple*)o)[i]);
    }
}
