using System.Diagnostics;
using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Collector;

/// <summary>
/// Frees groups of containers that only refer to each other. To a program it is CPython 3.13's collector: three generations, thresholds,
/// PEP 442's order. Underneath: a full collection marks what the roots lead to and doubts only the rest; a young one doubts the young
/// containers on the pages that handed any out. docs/internals/collector.md tells it from the beginning.
/// </summary>
internal sealed unsafe class CycleCollector : IDisposable
{
    public const int Generations = 3;
    public const int OldestGeneration = Generations - 1;

    /// <summary>With <see cref="CollectsAlways"/>, each so-manieth collection is a full one.</summary>
    private const int FullEvery = 16;

    /// <summary>So many records of collections are kept.</summary>
    private const int RecordsKept = 256;

    private readonly Interpreter _py;
    private readonly LiveMarking _marking;
    private readonly Candidates _candidates;
    private readonly GarbageRemoval _removal;
    private readonly CollectorReport _report;
    private readonly Queue<CollectionRecord> _records = new();
    private readonly int[] _thresholds = [2000, 10, 10];
    private readonly GenerationStatistics[] _statistics = new GenerationStatistics[Generations];
    private WorkStack* _stack;
    private bool _isRunning;
    private bool _isEnabled = true;
    private bool _collectsAlways;
    private long _number;

    // Collections of the generation below since the last of generation 1 and 2.
    private int _count1;
    private int _count2;

    // A full collection is due only when what became old since the last one is a quarter of what was old then.
    private long _longLivedTotal;
    private long _longLivedPending;

    public CycleCollector(Interpreter py)
    {
        _py = py;
        _marking = new LiveMarking(py);
        _candidates = new Candidates(py);
        _removal = new GarbageRemoval(py, _candidates);
        _report = new CollectorReport(py);
        SetTrigger();
    }

    /// <summary>What the last collections did, the oldest first.</summary>
    public IReadOnlyCollection<CollectionRecord> Records => _records;

    /// <summary>gc.garbage and gc.callbacks: lists that the interpreter owns from the import of gc on; null before.</summary>
    public PyList* Garbage;

    /// <summary>See <see cref="Garbage"/>.</summary>
    public PyList* Callbacks;

    /// <summary>Flags of gc.set_debug.</summary>
    public int Debug { get; set; }

    /// <summary>What dies at this moment is garbage that a collection cut loose.</summary>
    public bool IsClearing => _removal.IsClearing;

    public bool IsEnabled
    {
        get => _isEnabled;
        set
        {
            _isEnabled = value;
            SetTrigger();
        }
    }

    /// <summary>
    /// For tests: a collection at every safe point after a container was allocated, a full one now and then. These are counted nowhere and call
    /// nobody back; gc.disable() ends them too.
    /// </summary>
    public bool CollectsAlways
    {
        get => _collectsAlways;
        set
        {
            _collectsAlways = value;
            SetTrigger();
        }
    }

    public ReadOnlySpan<int> Thresholds => _thresholds;

    public ReadOnlySpan<GenerationStatistics> Statistics => _statistics;

    public int CountOf(int generation) => generation switch { 0 => _py.YoungCount, 1 => _count1, _ => _count2 };

    public void SetThreshold(int generation, int value)
    {
        _thresholds[generation] = value;
        SetTrigger();
    }

    /// <summary>As if a collection of each generation had just been.</summary>
    public void ResetCounts() => _py.YoungCount = _count1 = _count2 = 0;

    /// <summary>Enough containers were allocated: the next safe point looks into it.</summary>
    public void Request()
    {
        if ((_py.Attention & Vm.Safepoint.Collect) == 0)
            Interlocked.Or(ref _py.Attention, Vm.Safepoint.Collect);
    }

    /// <summary>At a safe point: runs the oldest generation that is due, if any is.</summary>
    public void CollectIfDue()
    {
        if (!_isEnabled || _isRunning)
            return;
        if (_collectsAlways)
            Run(_number % FullEvery == 0 ? OldestGeneration : (int)(_number & 1), CollectionReason.Stress);
        int generation = DueGeneration();
        if (generation >= 0)
            Run(generation, CollectionReason.Automatic);
    }

    /// <summary>A collection that the program asks for: the number of objects freed. 0 while another one runs.</summary>
    public long Collect(int generation) => Run(generation, CollectionReason.Asked);

    /// <summary>At the end of an interpreter: collects until nothing more is found.</summary>
    public long CollectAll()
    {
        long total = 0;
        for (long found = -1; found != 0; total += found)
            found = Run(OldestGeneration, CollectionReason.Shutdown);
        return total;
    }

    /// <summary>
    /// At the very end of an interpreter: what the program froze is old again, so that garbage among it goes too. Its finalizers do not run, as in
    /// CPython, which leaves it to the system.
    /// </summary>
    public void Thaw()
    {
        foreach (void* block in _py.Heap.Blocks(BlockKind.Container))
        {
            var o = (PyObject*)block;
            if ((o->Tag & HeaderFlags.GenerationMask) == HeaderFlags.Frozen)
                o->Tag = (o->Tag & ~HeaderFlags.GenerationMask) | HeaderFlags.Old | HeaderFlags.Finalized;
        }
    }

    /// <summary>At the end of an interpreter: gives up the lists.</summary>
    public void ReleaseLists()
    {
        PyList* garbage = Garbage;
        PyList* callbacks = Callbacks;
        Garbage = Callbacks = null;
        Ref.XDec(_py, (PyObject*)garbage);
        Ref.XDec(_py, (PyObject*)callbacks);
    }

    /// <summary>
    /// Takes the memory that every collection needs, while there is some: garbage can then be found when the heap is full. False when there is none.
    /// </summary>
    public bool Prepare() => _stack != null || (_stack = WorkStack.Make(_py.Heap)) != null;

    public void Dispose()
    {
        if (_stack != null)
            WorkStack.Free(_stack, _py.Heap);
        _stack = null;
    }

    // A first threshold of 0 asks for no collection; a negative one for one at each allocation.
    private int DueGeneration()
    {
        if (_thresholds[0] == 0)
            return -1;
        for (int generation = OldestGeneration; generation >= 0; generation--)
        {
            if (CountOf(generation) <= _thresholds[generation])
                continue;
            if (generation == OldestGeneration && _longLivedPending < _longLivedTotal / 4)
                continue;
            return generation;
        }
        return -1;
    }

    // While a collection runs, and when automatic ones are off, allocations ask for none.
    private void SetTrigger() =>
        _py.YoungTrigger = !_isEnabled || _isRunning ? int.MaxValue
            : _collectsAlways ? 0
            : _thresholds[0] != 0 ? _thresholds[0] : int.MaxValue;

    private long Run(int generation, CollectionReason reason)
    {
        if (_isRunning || !Prepare())
            return 0;
        _isRunning = true;
        SetTrigger();
        PyObject* pending = Errors.Take(_py);
        var record = new CollectionRecord
        {
            Number = _number++,
            Generation = generation,
            IsAutomatic = reason == CollectionReason.Automatic,
        };
        bool hasCallbacks = Callbacks != null && reason is (CollectionReason.Automatic or CollectionReason.Asked);
        if (hasCallbacks)
            _report.CallBack(Callbacks, "start", record);
        Collect(record, isCounted: reason != CollectionReason.Stress);
        if (hasCallbacks)
            _report.CallBack(Callbacks, "stop", record);
        Keep(record);
        Errors.Restore(_py, pending);
        _isRunning = false;
        SetTrigger();
        return record.Collected + record.Uncollectable;
    }

    private void Collect(CollectionRecord record, bool isCounted)
    {
        long start = Stopwatch.GetTimestamp();
        int debug = isCounted ? Debug : Debug & CollectorReport.SaveAll;
        _report.Began(debug, record.Generation);
        if (isCounted)
            StartCounts(record.Generation);
        bool isFull = record.Generation == OldestGeneration;
        long garbage = isFull ? FindAllGarbage(record) : FindYoungGarbage(record);
        CountLongLived(record, garbage);
        if (garbage > 0)
            Remove(record, garbage, debug);
        _py.Heap.ClearPages(PageSet.Chosen);
        _stack->Shrink(_py.Heap);
        record.Ticks = Stopwatch.GetTimestamp() - start;
        _report.Ended(debug, record);
        if (_py.HasError)
            Errors.WriteUnraisable(_py, null, "Exception ignored in garbage collection");
        if (!isCounted)
            return;
        ref GenerationStatistics statistics = ref _statistics[record.Generation];
        statistics.Collections++;
        statistics.Collected += record.Collected;
        statistics.Uncollectable += record.Uncollectable;
    }

    private void StartCounts(int generation)
    {
        if (generation == 0)
            _count1++;
        else
            _count1 = 0;
        if (generation == 1)
            _count2++;
        else if (generation == 2)
            _count2 = 0;
        _py.YoungCount = 0;
    }

    private void CountLongLived(CollectionRecord record, long garbage)
    {
        if (record.Generation == 1)
            _longLivedPending += record.Candidates - garbage;
        if (record.Generation != OldestGeneration)
            return;
        _longLivedPending = 0;
        _longLivedTotal = record.Candidates - garbage;
    }

    /// <summary>
    /// Before: the pages in Recent hold every container of generation 0, those in Aged every one of generation 1. After: the candidates are the garbage among them;
    /// the others are one generation older.
    /// </summary>
    private long FindYoungGarbage(CollectionRecord record)
    {
        var clock = new PassClock(record);
        Heap heap = _py.Heap;
        heap.ClearPages(PageSet.Chosen);
        heap.AddPages(PageSet.Recent, PageSet.Chosen);
        if (record.Generation == 0)
        {
            heap.AddPages(PageSet.Recent, PageSet.Aged);
        }
        else
        {
            heap.AddPages(PageSet.Aged, PageSet.Chosen);
            heap.ClearPages(PageSet.Aged);
        }
        heap.ClearPages(PageSet.Recent);
        _candidates.Choose((uint)record.Generation << HeaderFlags.GenerationShift);
        clock.Passed(CollectorPass.Choose);
        record.Candidates = record.Doubted = _candidates.Count;
        return Separate(record, ref clock, (uint)(record.Generation + 1) << HeaderFlags.GenerationShift, hasMarks: false);
    }

    /// <summary>After: the candidates are all garbage there is; every other tracked container that is not frozen is old.</summary>
    private long FindAllGarbage(CollectionRecord record)
    {
        var clock = new PassClock(record);
        Heap heap = _py.Heap;
        heap.ClearPages(PageSet.Recent);
        heap.ClearPages(PageSet.Aged);
        heap.ClearPages(PageSet.Chosen);
        long before = heap.CommittedBytes;
        // Marking is what makes a full collection fast. When there is no memory for it, everything is doubted.
        bool hasMarks = heap.Marks.TryOpen();
        if (hasMarks)
            _marking.Run(_stack);
        record.WorkingBytes = heap.CommittedBytes - before + _stack->Bytes;
        foreach (PoolView page in heap.Pools(BlockKind.Container))
        {
            if (!hasMarks || BlockMarks.CountMarked(page) < page.LiveBlocks)
                page.Add(PageSet.Chosen);
        }
        clock.Passed(CollectorPass.Mark);
        bool isAllGarbage = false;
        if (hasMarks)
            isAllGarbage = _candidates.ChooseUnmarked();
        else
            _candidates.Choose(HeaderFlags.Old);
        clock.Passed(CollectorPass.Choose);
        record.Doubted = _candidates.Count;
        record.Candidates = _candidates.Count + (hasMarks ? _marking.Tracked : 0);
        if (hasMarks && !isAllGarbage)
            _candidates.DoubtAgain();
        long garbage = isAllGarbage ? _candidates.Count : Separate(record, ref clock, HeaderFlags.Old, hasMarks);
        if (hasMarks)
            heap.Marks.Close();
        return garbage;
    }

    /// <summary>Before: candidates are chosen. After: those that are left are garbage. Their number.</summary>
    private long Separate(CollectionRecord record, ref PassClock clock, uint generation, bool hasMarks)
    {
        if (_candidates.Count == 0)
            return 0;
        _candidates.Subtract(_stack, hasMarks);
        clock.Passed(CollectorPass.Subtract);
        _candidates.Reach(_stack);
        record.WorkingBytes = Math.Max(record.WorkingBytes, _stack->Bytes);
        clock.Passed(CollectorPass.Reach);
        _candidates.Restore(_stack);
        clock.Passed(CollectorPass.Restore);
        _candidates.Finish(generation);
        clock.Passed(CollectorPass.Finish);
        return _candidates.Count;
    }

    // PEP 442: weak references first, then finalizers, then a second look at what these left, and only then it is taken apart.
    private void Remove(CollectionRecord record, long garbage, int debug)
    {
        _report.Found(debug, _candidates);
        var clock = new PassClock(record);
        bool hasRun = false;
        if (_candidates.HasWeak)
        {
            record.Collected += _removal.ClearWeakReferences(out hasRun);
            clock.Passed(CollectorPass.WeakReferences);
        }
        if (_candidates.HasFinalizers)
        {
            _removal.RunFinalizers();
            hasRun = true;
            clock.Passed(CollectorPass.Finalizers);
        }
        if (hasRun)
        {
            garbage = LookAgain(record);
            clock.Passed(CollectorPass.SecondLook);
        }
        record.Collected += garbage - _candidates.HiddenDicts;
        if ((debug & CollectorReport.SaveAll) != 0 && Garbage != null)
            _removal.Save(Garbage);
        else
            _removal.Clear();
        clock.Passed(CollectorPass.Clear);
    }

    /// <summary>Before: the program has run since the garbage was found. After: what it brought back is garbage no longer.</summary>
    private long LookAgain(CollectionRecord record)
    {
        uint generation = (uint)Math.Min(record.Generation + 1, OldestGeneration) << HeaderFlags.GenerationShift;
        _candidates.DoubtAgain();
        var unrecorded = new PassClock(null);
        return Separate(record, ref unrecorded, generation, hasMarks: false);
    }

    private void Keep(CollectionRecord record)
    {
        if (_records.Count == RecordsKept)
            _records.Dequeue();
        _records.Enqueue(record);
    }
}
