using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Gc;

/// <summary>
/// The lists that gc gives out. Each is made in two walks over the heap: the first counts, the second fills a list that has room for that
/// many, because nothing may be allocated while one walks.
/// </summary>
internal static unsafe class TrackedObjects
{
    /// <summary>The number of the generation of frozen objects.</summary>
    public const int Permanent = 3;

    private const int AnyGeneration = -1;

    private struct Search
    {
        public Visitor Base;
        public PyObject** Wanted;
        public int WantedCount;
        public long Found;
        public PyList* List;
    }

    /// <summary>The tracked objects of a generation, or of all but the frozen ones for −1.</summary>
    public static PyObject* List(Interpreter py, int generation)
    {
        PyList* list = PyList.NewWithCapacity(py, Count(py, generation));
        if (list == null)
            return null;
        foreach (void* block in py.Heap.Blocks(BlockKind.Container))
        {
            var o = (PyObject*)block;
            if (IsIn(o, generation) && o != (PyObject*)list && list->Length < list->Capacity)
                list->Items[list->Length++] = Ref.New(o);
        }
        return (PyObject*)list;
    }

    public static long Count(Interpreter py, int generation)
    {
        long count = 0;
        foreach (void* block in py.Heap.Blocks(BlockKind.Container))
            count += IsIn((PyObject*)block, generation) ? 1 : 0;
        return count;
    }

    /// <summary>The tracked objects, but for frozen ones, that refer to any of those wanted.</summary>
    public static PyObject* Referrers(Interpreter py, PyObject** wanted, int count)
    {
        var search = new Search { Base = new Visitor(py, &Match), Wanted = wanted, WantedCount = count };
        long referrers = 0;
        foreach (void* block in py.Heap.Blocks(BlockKind.Container))
            referrers += RefersToWanted(&search, (PyObject*)block) ? 1 : 0;
        PyList* list = PyList.NewWithCapacity(py, referrers);
        if (list == null)
            return null;
        foreach (void* block in py.Heap.Blocks(BlockKind.Container))
        {
            var o = (PyObject*)block;
            if (o != (PyObject*)list && list->Length < list->Capacity && RefersToWanted(&search, o))
                list->Items[list->Length++] = Ref.New(o);
        }
        return (PyObject*)list;
    }

    /// <summary>What the containers among the objects refer to, as often as they do.</summary>
    public static PyObject* Referents(Interpreter py, PyObject** objects, int count)
    {
        var search = new Search { Base = new Visitor(py, &Collect) };
        VisitAll(&search, objects, count);
        PyList* list = PyList.NewWithCapacity(py, search.Found);
        if (list == null)
            return null;
        search.List = list;
        VisitAll(&search, objects, count);
        return (PyObject*)list;
    }

    public static void Freeze(Interpreter py)
    {
        foreach (void* block in py.Heap.Blocks(BlockKind.Container))
        {
            var o = (PyObject*)block;
            if (IsIn(o, AnyGeneration))
                o->Tag |= HeaderFlags.Frozen;
        }
        py.Collector.ResetCounts();
    }

    public static void Unfreeze(Interpreter py)
    {
        foreach (void* block in py.Heap.Blocks(BlockKind.Container))
        {
            var o = (PyObject*)block;
            if (IsIn(o, Permanent))
                o->Tag = (o->Tag & ~HeaderFlags.GenerationMask) | HeaderFlags.Old;
        }
    }

    // Garbage that a collection is about to free is in no generation.
    private static bool IsIn(PyObject* o, int generation)
    {
        if ((o->Tag & (HeaderFlags.Untracked | HeaderFlags.Candidate)) != 0)
            return false;
        int own = (int)((o->Tag & HeaderFlags.GenerationMask) >> HeaderFlags.GenerationShift);
        return generation == AnyGeneration ? own != Permanent : own == generation;
    }

    private static bool RefersToWanted(Search* search, PyObject* o)
    {
        if (!IsIn(o, AnyGeneration))
            return false;
        search->Found = 0;
        Visitor.VisitReferencesOf(&search->Base, o);
        return search->Found > 0;
    }

    private static void VisitAll(Search* search, PyObject** objects, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (Heap.KindOf(objects[i]) == BlockKind.Container)
                Visitor.VisitReferencesOf(&search->Base, objects[i]);
        }
    }

    private static void Match(Visitor* visitor, PyObject* target)
    {
        var search = (Search*)visitor;
        for (int i = 0; i < search->WantedCount; i++)
            search->Found += search->Wanted[i] == target ? 1 : 0;
    }

    private static void Collect(Visitor* visitor, PyObject* target)
    {
        var search = (Search*)visitor;
        search->Found++;
        if (search->List != null)
            search->List->Items[search->List->Length++] = Ref.New(target);
    }
}
