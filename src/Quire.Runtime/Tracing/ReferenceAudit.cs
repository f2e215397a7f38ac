using System.Runtime.InteropServices;
using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Tracing;

/// <summary>An object whose stored count is not the number of references found.</summary>
/// <param name="TypeName">Its type; "no live object" for references to a block that is free.</param>
/// <param name="Address">Where it stands, as people see it.</param>
/// <param name="Stored">The count in its header.</param>
/// <param name="Found">References that were found.</param>
/// <param name="Holders">Who holds these references; at most <see cref="ReferenceAudit.MaxHolders"/> of them.</param>
internal sealed record AuditDifference(string TypeName, string Address, int Stored, int Found, IReadOnlyList<string> Holders)
{
    public override string ToString() =>
        $"{Address} {TypeName}: count {Stored}, references found {Found}{(Holders.Count == 0 ? "" : ": " + string.Join(", ", Holders))}";
}

/// <summary>
/// Recounts the references of a whole heap and compares. To be run where no native code holds references of its own: between
/// statements, or when the program has ended. Counts that are saturated are passed over.
/// </summary>
internal sealed unsafe class ReferenceAudit : ReferenceSink
{
    /// <summary>So many holders are named for an object, and so many objects are looked at for holders.</summary>
    public const int MaxHolders = 8;

    private readonly Dictionary<nint, int> _found = [];

    /// <summary>All differences; none in a heap that is right.</summary>
    public static List<AuditDifference> Run(Interpreter py)
    {
        var audit = new ReferenceAudit();
        ReferenceWalk.Walk(py, audit);
        List<AuditDifference> differences = [];
        audit.Compare(py, BlockKind.Container, differences);
        audit.Compare(py, BlockKind.Atomic, differences);
        foreach ((nint address, int count) in audit._found)
            differences.Add(new AuditDifference("no live object", $"0x{address:x}", 0, count, HoldersOf.Find(py, address)));
        return differences;
    }

    public override void FromRoot(string root, PyObject* target) => Count(target);

    public override void FromObject(PyObject* owner, PyObject* target) => Count(target);

    private void Count(PyObject* target) => CollectionsMarshal.GetValueRefOrAddDefault(_found, (nint)target, out _)++;

    // Takes out what belongs to a live object, so that references to anything else remain.
    private void Compare(Interpreter py, BlockKind kind, List<AuditDifference> differences)
    {
        foreach (void* block in py.Heap.Blocks(kind))
        {
            var o = (PyObject*)block;
            _found.Remove((nint)o, out int found);
            if (o->Count >= 0 && o->Count != found)
                differences.Add(new AuditDifference(Types.NameOf(py, o), Heap.Locate(o).ToString(), o->Count, found, differences.Count < MaxHolders ? HoldersOf.Find(py, (nint)o) : []));
        }
    }
}
