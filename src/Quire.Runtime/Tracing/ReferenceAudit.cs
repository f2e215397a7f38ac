using System.Runtime.InteropServices;
using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Tracing;

/// <summary>An object whose stored count is not the number of references found.</summary>
/// <param name="TypeName">Its type; "no live object" for references to a block that is free.</param>
/// <param name="Address">Where it stands, as people see it.</param>
/// <param name="Stored">The count in its header.</param>
/// <param name="Found">References that were found.</param>
/// <param name="Place">Where it was made, as file:line; null when allocations were not traced.</param>
/// <param name="Holders">Who holds these references; at most <see cref="ReferenceAudit.MaxHolders"/> of them.</param>
internal sealed record AuditDifference(string TypeName, string Address, int Stored, int Found, string? Place, IReadOnlyList<string> Holders)
{
    public override string ToString() =>
        $"{Address} {TypeName}{(Place == null ? "" : " made at " + Place)}: count {Stored}, references found {Found}"
            + (Holders.Count == 0 ? "" : ", held by " + string.Join(", ", Holders));
}

/// <summary>
/// Recounts the references of a whole heap and compares. To be run where no native code holds references of its own: between
/// statements, or when the program has ended. Counts that are saturated are passed over.
/// </summary>
internal sealed unsafe class ReferenceAudit : ReferenceSink
{
    /// <summary>So many holders are named for an object.</summary>
    public const int MaxHolders = 8;

    /// <summary>So many objects are looked at for holders, each with a walk over the heap: more than any report shows.</summary>
    private const int MaxSearches = 40;

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
            differences.Add(new AuditDifference("no live object", $"0x{address:x}", 0, count, null, HoldersOf.Find(py, address)));
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
            if (o->Count < 0 || o->Count == found)
                continue;
            List<string> holders = differences.Count < MaxSearches ? HoldersOf.Find(py, (nint)o) : [];
            differences.Add(new AuditDifference(
                Types.NameOf(py, o), Heap.Locate(o).ToString(), o->Count, found, py.AllocationSites.PlaceOf(o), holders));
        }
    }
}
