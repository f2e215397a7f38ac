using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Collector;

/// <summary>
/// The containers that a collection doubts, and the passes that part them into living ones and garbage. All it keeps lies in the objects'
/// headers, so that it needs no memory: the flag <see cref="HeaderFlags.Candidate"/>, the generation bits as a state, and the counts themselves. No code
/// of the program runs from <see cref="Choose"/> to <see cref="Finish"/>, and each reference that <see cref="Subtract"/> takes from a count is given back by
/// <see cref="Reach"/> (references of living candidates) or <see cref="Restore"/> (those of garbage).
/// <para>Candidates are on chosen pages.</para>
/// </summary>
internal sealed unsafe class Candidates(Interpreter py)
{
    // What the generation bits of a candidate say.
    private const uint Unreached = 0;
    private const uint Queued = 1u << HeaderFlags.GenerationShift;
    private const uint LookedInto = 2u << HeaderFlags.GenerationShift;

    private bool _isFull;

    // The type of the garbage noted last, and whether it has a finalizer.
    private int _notedType;
    private bool _hasFinalizer;

    /// <summary>Number of candidates.</summary>
    public long Count { get; private set; }

    /// <summary>Candidates found alive.</summary>
    public long Alive { get; private set; }

    /// <summary>Some garbage has weak references or is one.</summary>
    public bool HasWeak { get; private set; }

    /// <summary>Some garbage has a finalizer that has not run.</summary>
    public bool HasFinalizers { get; private set; }

    /// <summary>Garbage that the program never saw: dicts in which instances keep what has no room in them.</summary>
    public long HiddenDicts { get; private set; }

    /// <summary>For foreach: all candidates; after <see cref="Finish"/> that is the garbage.</summary>
    public CandidateWalk GetEnumerator() => new(py.Heap);

    /// <summary>
    /// Before: the marks tell what the roots lead to, and the chosen pages hold all that has none. After: every tracked container without a mark, frozen
    /// ones excepted, is a candidate of the oldest generation; pages without any are no longer chosen. True when all of them are garbage as they
    /// stand: then they are as <see cref="Finish"/> leaves it. False when something else refers to some.
    /// <para>No count is smaller than the references among candidates. So if the sums are equal, each is, and nothing else refers to any: one pass that
    /// only reads tells what otherwise takes three.</para>
    /// </summary>
    public bool ChooseUnmarked()
    {
        StartNotes();
        Count = 0;
        _isFull = true;
        long counts = 0;
        bool isAnySaturated = false;
        var visitor = new PassVisitor(py, null, &CountUnmarked, &CountUnmarkedRun);
        foreach (PoolView page in py.Heap.PagesIn(PageSet.Chosen))
        {
            int found = 0;
            byte* block = (byte*)page.Start;
            for (int left = page.BlockCount; left > 0; left--, block += page.BlockSize)
            {
                var o = (PyObject*)block;
                uint tag = o->Tag;
                if (tag == 0 || !IsDoubtful(tag) || BlockMarks.IsMarked(o))
                    continue;
                tag = (tag & ~HeaderFlags.GenerationMask) | HeaderFlags.Old | HeaderFlags.Candidate;
                o->Tag = tag;
                Note(tag);
                found++;
                counts += o->Count;
                isAnySaturated |= o->Count < 0;
                Visitor.VisitReferencesOf(&visitor.Base, o);
            }
            Count += found;
            if (found == 0)
                page.Remove(PageSet.Chosen);
        }
        return counts == visitor.References && !isAnySaturated;
    }

    private static bool IsDoubtful(uint tag) =>
        (tag & HeaderFlags.Untracked) == 0 && (tag & HeaderFlags.GenerationMask) != HeaderFlags.Frozen;

    /// <summary>
    /// Before: the chosen pages are those to look at. After: every tracked container on them up to a generation is an unreached candidate; pages
    /// without any are no longer chosen.
    /// </summary>
    public void Choose(uint oldestGeneration)
    {
        Count = 0;
        _isFull = oldestGeneration == HeaderFlags.Old;
        foreach (PoolView page in py.Heap.PagesIn(PageSet.Chosen))
        {
            int found = 0;
            byte* block = (byte*)page.Start;
            for (int left = page.BlockCount; left > 0; left--, block += page.BlockSize)
            {
                var o = (PyObject*)block;
                uint tag = o->Tag;
                bool isTracked = tag != 0 && (tag & HeaderFlags.Untracked) == 0;
                if (!isTracked || (tag & HeaderFlags.GenerationMask) > oldestGeneration)
                    continue;
                o->Tag = (tag & ~HeaderFlags.GenerationMask) | HeaderFlags.Candidate;
                found++;
            }
            Count += found;
            if (found == 0)
                page.Remove(PageSet.Chosen);
        }
    }

    /// <summary>Before: counts are true. After: the count of a candidate is the number of references from anything but candidates.</summary>
    public void Subtract(WorkStack* stack, bool onlyUnmarked)
    {
        var visitor = onlyUnmarked
            ? new PassVisitor(py, stack, &SubtractUnmarked, &SubtractUnmarkedRun)
            : new PassVisitor(py, stack, &SubtractOne, &SubtractRun);
        foreach (PyObject* o in this)
            Visitor.VisitReferencesOf(&visitor.Base, o);
    }

    /// <summary>
    /// Before: as Subtract leaves it. After: what is referred to from outside, and all that it leads to, is looked into, and the references of these objects
    /// are in the counts again. Tuples among them that need not be tracked no longer are.
    /// </summary>
    public void Reach(WorkStack* stack)
    {
        Alive = 0;
        var visitor = new PassVisitor(py, stack, &ReachOne, &ReachRun);
        foreach (PyObject* o in this)
        {
            if ((o->Tag & HeaderFlags.GenerationMask) != Unreached || o->Count == 0)
                continue;
            LookInto(o, &visitor);
            Drain(&visitor);
        }
        while (stack->Overflowed)
            LookIntoLost(&visitor);
    }

    /// <summary>Before: as Reach leaves it. After: all counts are true again.</summary>
    public void Restore(WorkStack* stack)
    {
        if (Alive == Count)
            return;
        var visitor = new PassVisitor(py, stack, &RestoreOne, &RestoreRun);
        foreach (PyObject* o in this)
        {
            if ((o->Tag & HeaderFlags.GenerationMask) == Unreached)
                Visitor.VisitReferencesOf(&visitor.Base, o);
        }
    }

    /// <summary>
    /// Before: counts are true, living candidates are looked into. After: these are candidates no longer and belong to a generation; the rest, which
    /// is garbage, belongs there too and stays a candidate.
    /// </summary>
    public void Finish(uint generation)
    {
        StartNotes();
        foreach (PoolView page in py.Heap.PagesIn(PageSet.Chosen))
        {
            int garbage = 0;
            byte* block = (byte*)page.Start;
            for (int left = page.BlockCount; left > 0; left--, block += page.BlockSize)
            {
                var o = (PyObject*)block;
                uint tag = o->Tag;
                if ((tag & HeaderFlags.Candidate) == 0)
                    continue;
                uint state = tag & HeaderFlags.GenerationMask;
                tag = (tag & ~HeaderFlags.GenerationMask) | generation;
                o->Tag = state == Unreached ? tag : tag & ~HeaderFlags.Candidate;
                if (state != Unreached)
                    continue;
                garbage++;
                Note(tag);
            }
            if (garbage == 0)
                page.Remove(PageSet.Chosen);
        }
        Count -= Alive;
    }

    /// <summary>
    /// Before: candidates of whatever state, counts are true; the program may have run since they were found. After: those that are left are unreached,
    /// as Choose leaves candidates.
    /// </summary>
    public void DoubtAgain()
    {
        Count = 0;
        foreach (PyObject* o in this)
        {
            o->Tag &= ~HeaderFlags.GenerationMask;
            Count++;
        }
    }

    private void StartNotes()
    {
        HasWeak = HasFinalizers = false;
        HiddenDicts = 0;
        _notedType = 0;
    }

    // Garbage is often of one type: what the type has to do with it is found out once in a row.
    private void Note(uint tag)
    {
        int typeIndex = (int)(tag & PyObject.TypeMask);
        if (typeIndex != _notedType)
        {
            PyType* type = py.TypeTable[typeIndex];
            _notedType = typeIndex;
            _hasFinalizer = type->Finalize != null;
            HasWeak |= IsWeakReference(type);
        }
        HasWeak |= (tag & HeaderFlags.HasWeakReferences) != 0;
        HasFinalizers |= _hasFinalizer && (tag & HeaderFlags.Finalized) == 0;
        const uint Hidden = TypeIndex.Dict | HeaderFlags.HiddenDict;
        HiddenDicts += (tag & (PyObject.TypeMask | HeaderFlags.HiddenDict)) == Hidden ? 1 : 0;
    }

    private static bool IsWeakReference(PyType* type) =>
        BaseChoice.NativeBaseOf(type)->Index is >= TypeIndex.WeakReference and <= TypeIndex.WeakCallableProxy;

    private void Drain(PassVisitor* visitor)
    {
        WorkStack* stack = visitor->Stack;
        while (!stack->IsEmpty)
            LookInto(stack->Pop(out _, out _), visitor);
    }

    private void LookInto(PyObject* o, PassVisitor* visitor)
    {
        Alive++;
        if (o->Is(TypeIndex.Tuple))
            Tracking.LookAtTuple(o);
        else if (_isFull && o->Is(TypeIndex.Dict))
            Tracking.LookAtDict(o);
        o->Tag = (o->Tag & ~HeaderFlags.GenerationMask) | LookedInto;
        Visitor.VisitReferencesOf(&visitor->Base, o);
    }

    private void LookIntoLost(PassVisitor* visitor)
    {
        visitor->Stack->Overflowed = false;
        foreach (PyObject* o in this)
        {
            if ((o->Tag & HeaderFlags.GenerationMask) != Queued)
                continue;
            LookInto(o, visitor);
            Drain(visitor);
        }
    }

    private static void CountUnmarked(Visitor* visitor, PyObject* target)
    {
        if (!BlockMarks.IsMarked(target) && IsDoubtful(target->Tag))
            ((PassVisitor*)visitor)->References++;
    }

    private static void CountUnmarkedRun(Visitor* visitor, PyObject** references, long count)
    {
        for (PyObject** end = references + count; references < end; references++)
        {
            if (*references != null)
                CountUnmarked(visitor, *references);
        }
    }

    // A saturated count is a reference for ever: it stays as it is.
    private static void SubtractOne(Visitor* visitor, PyObject* target)
    {
        if ((target->Tag & HeaderFlags.Candidate) != 0 && target->Count > 0)
            target->Count--;
    }

    private static void SubtractRun(Visitor* visitor, PyObject** references, long count)
    {
        for (PyObject** end = references + count; references < end; references++)
        {
            if (*references != null)
                SubtractOne(visitor, *references);
        }
    }

    private static void SubtractUnmarked(Visitor* visitor, PyObject* target)
    {
        if (!BlockMarks.IsMarked(target))
            SubtractOne(visitor, target);
    }

    private static void SubtractUnmarkedRun(Visitor* visitor, PyObject** references, long count)
    {
        for (PyObject** end = references + count; references < end; references++)
        {
            if (*references != null)
                SubtractUnmarked(visitor, *references);
        }
    }

    private static void RestoreOne(Visitor* visitor, PyObject* target)
    {
        if ((target->Tag & HeaderFlags.Candidate) != 0 && target->Count >= 0)
            target->Count++;
    }

    private static void RestoreRun(Visitor* visitor, PyObject** references, long count)
    {
        for (PyObject** end = references + count; references < end; references++)
        {
            if (*references != null)
                RestoreOne(visitor, *references);
        }
    }

    private static void ReachOne(Visitor* visitor, PyObject* target)
    {
        uint tag = target->Tag;
        if ((tag & HeaderFlags.Candidate) == 0)
            return;
        if (target->Count >= 0)
            target->Count++;
        if ((tag & HeaderFlags.GenerationMask) != Unreached)
            return;
        target->Tag = tag | Queued;
        ((PassVisitor*)visitor)->Stack->Push(target);
    }

    private static void ReachRun(Visitor* visitor, PyObject** references, long count)
    {
        for (PyObject** end = references + count; references < end; references++)
        {
            if (*references != null)
                ReachOne(visitor, *references);
        }
    }
}
