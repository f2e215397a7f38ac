using Quire.Bytecode;
using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Tracing;

/// <summary>
/// Where a program allocates: numbers for tracebacks of up to <see cref="FrameLimit"/> frames. The heap asks for the number at each traced
/// allocation and keeps it with the block. Equal tracebacks have one number. All tables lie in the heap, untraced, and own the names of
/// files they mention.
/// <para>A small cache in front knows the number of an instruction at a depth, so that most answers cost a look.</para>
/// </summary>
internal sealed unsafe class AllocationSites(Interpreter py) : IAllocationTracer
{
    public const int MaxFrameLimit = 65535;
    public const string FramesOutOfRange = "the number of frames must be in range [1; 65535]";

    private const int CacheSize = 2048;
    private const int FirstCapacity = 256;

    /// <summary>One traceback. Number 0 is none.</summary>
    private struct Site
    {
        public ulong Hash;
        public int FirstFrame;
        public int FrameCount;

        /// <summary>Frames of the whole stack, at most 65535.</summary>
        public int Total;

        /// <summary>The next site in the same bucket, or 0.</summary>
        public int NextInBucket;
    }

    private struct SiteFrame
    {
        /// <summary>Owned; null is a place outside of any Python code.</summary>
        public PyObject* FileName;
        public long Line;
    }

    private struct CacheEntry
    {
        public ulong Place;
        public ulong Depth;
        public int Site;
    }

    private Site* _sites;
    private int _siteCount = 1;
    private int _siteCapacity;
    private SiteFrame* _frames;
    private int _frameCount;
    private int _frameCapacity;
    private int* _buckets;
    private int _bucketCount;
    private CacheEntry* _cache;
    private bool _isBusy;
    private bool _isForAudit;

    /// <summary>The program traces. What only the audit has begun, a program does not see.</summary>
    public bool IsForProgram { get; private set; }

    /// <summary>Frames kept of a traceback.</summary>
    public int FrameLimit { get; private set; } = 1;

    /// <summary>Frames the program asked for last.</summary>
    public int ProgramFrameLimit { get; private set; } = 1;

    /// <summary>Bytes of the tables.</summary>
    public long TableBytes => _cache == null ? 0
        : ((long)CacheSize * sizeof(CacheEntry)) + ((long)_siteCapacity * sizeof(Site)) + ((long)_frameCapacity * sizeof(SiteFrame))
            + ((long)_bucketCount * sizeof(int));

    /// <summary>
    /// Begins tracing for the program, every allocation or, with an interval above 0, a sample. What the audit has traced so far is forgotten.
    /// False with MemoryError.
    /// </summary>
    public bool Start(int frameLimit, long samplingInterval)
    {
        if (py.Heap.IsTracing)
            Halt();
        IsForProgram = Begin(frameLimit, samplingInterval);
        if (IsForProgram)
            ProgramFrameLimit = frameLimit;
        return IsForProgram;
    }

    /// <summary>Ends tracing for the program; the audit, if there is one, goes on with traces of its own.</summary>
    public void Stop()
    {
        Halt();
        if (_isForAudit && !Begin(1, 0))
            Errors.Clear(py);
    }

    /// <summary>Begins tracing so that an audit can say where an object was made. False with MemoryError.</summary>
    public bool StartForAudit()
    {
        _isForAudit = true;
        return py.Heap.IsTracing || Begin(1, 0);
    }

    /// <summary>Ends all tracing.</summary>
    public void End()
    {
        _isForAudit = false;
        if (py.Heap.IsTracing)
            Halt();
    }

    private bool Begin(int frameLimit, long samplingInterval)
    {
        FrameLimit = frameLimit;
        _cache = (CacheEntry*)py.NewBuffer((nuint)(CacheSize * sizeof(CacheEntry)));
        if (_cache == null)
            return false;
        ForgetPlaces();
        if (py.Heap.StartTracing(this, samplingInterval))
            return true;
        Release();
        Raise.NoMemory(py);
        return false;
    }

    private void Halt()
    {
        IsForProgram = false;
        py.Heap.StopTracing();
        Release();
    }

    public void Clear()
    {
        py.Heap.ClearTraces();
        _isBusy = true;
        ReleaseFileNames();
        new Span<int>(_buckets, _bucketCount).Clear();
        ForgetPlaces();
        _isBusy = false;
    }

    /// <summary>A code object dies: its instructions' addresses may come to mean something else.</summary>
    public void ForgetPlaces()
    {
        if (_cache != null)
            new Span<CacheEntry>(_cache, CacheSize).Clear();
    }

    /// <inheritdoc/>
    public int SiteOf(nuint size, BlockKind kind)
    {
        if (_isBusy)
            return 0;
        Frame* frame = py.CurrentFrame;
        ulong place = frame == null ? 1 : (ulong)frame->Next;
        ulong depth = ((ulong)(uint)py.RecursionDepth << 32) | (uint)py.NativeDepth;
        if (FrameLimit > 1)
            place = HashOfStack(FirstComplete(frame), out depth);
        CacheEntry* entry = _cache + ((place * 0x9E3779B97F4A7C15UL + depth * 0xC2B2AE3D27D4EB4FUL) >> 53);
        return entry->Place == place && entry->Depth == depth ? entry->Site : FindSite(frame, place, depth, entry);
    }

    // What an incomplete frame allocates is its caller's, whoever that is this time: no place for the cache.
    private int FindSite(Frame* frame, ulong place, ulong depth, CacheEntry* entry)
    {
        Frame* complete = FirstComplete(frame);
        _isBusy = true;
        int site = Intern(complete);
        _isBusy = false;
        if (site > 0 && (complete == frame || FrameLimit > 1))
            *entry = new CacheEntry { Place = place, Depth = depth, Site = site };
        return site;
    }

    /// <summary>The frames of a traceback, innermost first, as a tuple of (file, line); owned, null with MemoryError.</summary>
    public PyObject* TracebackOf(int site, out int total)
    {
        Site found = _sites[site];
        total = found.Total;
        using var tuple = new PyOwned(py, (PyObject*)PyTuple.New(py, found.FrameCount));
        for (int i = 0; i < found.FrameCount && !tuple.IsNull; i++)
        {
            SiteFrame frame = _frames[found.FirstFrame + i];
            using var line = new PyOwned(py, PyInt.FromLong(py, frame.Line));
            using var file = new PyOwned(py, frame.FileName != null ? Ref.New(frame.FileName) : PyStr.FromString(py, "<unknown>"));
            PyObject* pair = line.IsNull || file.IsNull ? null : PyTuple.Pack(py, file.Pointer, line.Pointer);
            if (pair == null)
                return null;
            PyTuple.Items((PyTuple*)tuple.Pointer)[i] = pair;
        }
        return tuple.Move();
    }

    /// <summary>Where an object was made, as file:line of the innermost frame; null when that was not traced.</summary>
    public string? PlaceOf(PyObject* o)
    {
        int site = py.Heap.IsTracing ? Heap.TraceOf(o).Site : 0;
        if (site == 0 || _sites[site].FrameCount == 0)
            return null;
        SiteFrame frame = _frames[_sites[site].FirstFrame];
        return frame.FileName == null ? null : $"{Conversion.Text(frame.FileName)}:{frame.Line}";
    }

    /// <summary>Each reference the tables own.</summary>
    public void Visit(Action<nint> report)
    {
        for (int i = 0; i < _frameCount; i++)
        {
            if (_frames[i].FileName != null)
                report((nint)_frames[i].FileName);
        }
    }

    // A function that is still making its cells or its generator is not there yet for who looks at tracebacks.
    private static Frame* FirstComplete(Frame* frame)
    {
        while (frame != null && IsIncomplete(frame))
            frame = frame->Previous;
        return frame;
    }

    private static bool IsIncomplete(Frame* frame) =>
        frame->Next == frame->Code->Instructions || (frame->Next - 1)->Op is Op.MakeCell or Op.CopyFreeVars or Op.ReturnGenerator;

    // Tells apart any two stacks that differ in the frames that are kept; the total comes with it.
    private ulong HashOfStack(Frame* frame, out ulong total)
    {
        ulong hash = 14695981039346656037;
        int count = 0;
        for (; frame != null; frame = FirstComplete(frame->Previous))
        {
            if (count++ < FrameLimit)
                hash = (ulong)System.Numerics.BitOperations.RotateLeft((hash ^ (ulong)frame->Next) * 0x9E3779B97F4A7C15UL, 29);
        }
        total = (ulong)count;
        return hash;
    }

    // The number of the stack's traceback: an equal one's or a new one. −1 when there is no memory.
    private int Intern(Frame* frame)
    {
        if (!EnsureBuckets())
            return -1;
        int first = _frameCount;
        int total = 0;
        ulong hash = 0;
        for (Frame* f = frame; f != null || total == 0; f = FirstComplete(f->Previous))
        {
            if (total < FrameLimit)
            {
                if (!EnsureFrames(first + total + 1))
                    return -1;
                SiteFrame place = f == null ? default : new SiteFrame { FileName = f->Code->FileName, Line = PyCode.LineAt(f->Code, Frame.LastInstruction(f)) };
                _frames[first + total] = place;
                hash = (hash ^ (ulong)place.FileName ^ (ulong)place.Line) * 0x9E3779B97F4A7C15UL;
                hash ^= hash >> 32;
            }
            total++;
            if (f == null)
                break;
        }
        int count = Math.Min(total, FrameLimit);
        total = Math.Min(total, MaxFrameLimit);
        hash += (ulong)total;
        int known = Find(hash, first, count, total);
        return known > 0 ? known : Add(new Site { Hash = hash, FirstFrame = first, FrameCount = count, Total = total });
    }

    private int Find(ulong hash, int first, int count, int total)
    {
        for (int i = _buckets[hash & (ulong)(_bucketCount - 1)]; i != 0; i = _sites[i].NextInBucket)
        {
            Site* site = _sites + i;
            if (site->Hash == hash && site->FrameCount == count && site->Total == total && SameFrames(site->FirstFrame, first, count))
                return i;
        }
        return 0;
    }

    private bool SameFrames(int a, int b, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (_frames[a + i].FileName != _frames[b + i].FileName || _frames[a + i].Line != _frames[b + i].Line)
                return false;
        }
        return true;
    }

    // The frames already stand behind those that are in use.
    private int Add(Site site)
    {
        if (!EnsureSites())
            return -1;
        for (int i = 0; i < site.FrameCount; i++)
        {
            if (_frames[site.FirstFrame + i].FileName != null)
                Ref.Inc(_frames[site.FirstFrame + i].FileName);
        }
        _frameCount += site.FrameCount;
        int* bucket = _buckets + (site.Hash & (ulong)(_bucketCount - 1));
        site.NextInBucket = *bucket;
        _sites[_siteCount] = site;
        *bucket = _siteCount;
        return _siteCount++;
    }

    private bool EnsureFrames(int needed)
    {
        if (needed <= _frameCapacity)
            return true;
        int capacity = Math.Max(FirstCapacity, Math.Max(needed, _frameCapacity * 2));
        void* grown = Grown(_frames, (nuint)capacity * (nuint)sizeof(SiteFrame));
        if (grown == null)
            return false;
        _frames = (SiteFrame*)grown;
        _frameCapacity = capacity;
        return true;
    }

    private bool EnsureSites()
    {
        if (_siteCount < _siteCapacity)
            return true;
        int capacity = Math.Max(FirstCapacity, _siteCapacity * 2);
        void* grown = Grown(_sites, (nuint)capacity * (nuint)sizeof(Site));
        if (grown == null)
            return false;
        _sites = (Site*)grown;
        _siteCapacity = capacity;
        return true;
    }

    // As many buckets as sites, at least.
    private bool EnsureBuckets()
    {
        if (_siteCount < _bucketCount)
            return true;
        int count = Math.Max(FirstCapacity, _bucketCount * 2);
        void* grown = Grown(_buckets, (nuint)count * sizeof(int));
        if (grown == null)
            return false;
        _buckets = (int*)grown;
        _bucketCount = count;
        new Span<int>(_buckets, count).Clear();
        for (int i = 1; i < _siteCount; i++)
        {
            int* bucket = _buckets + (_sites[i].Hash & (ulong)(count - 1));
            _sites[i].NextInBucket = *bucket;
            *bucket = i;
        }
        return true;
    }

    private void* Grown(void* buffer, nuint bytes) =>
        buffer == null ? py.Heap.Allocate(bytes, BlockKind.Raw) : py.Heap.Reallocate(buffer, bytes);

    private void Release()
    {
        ReleaseFileNames();
        FreeBuffer(_sites);
        FreeBuffer(_frames);
        FreeBuffer(_buckets);
        FreeBuffer(_cache);
        _sites = null;
        _frames = null;
        _buckets = null;
        _cache = null;
        _siteCapacity = _frameCapacity = _bucketCount = 0;
    }

    // Strs: nothing of the program runs.
    private void ReleaseFileNames()
    {
        int count = _frameCount;
        _frameCount = 0;
        _siteCount = 1;
        for (int i = 0; i < count; i++)
            Ref.XDec(py, _frames[i].FileName);
    }

    private void FreeBuffer(void* buffer)
    {
        if (buffer != null)
            py.Heap.Free(buffer);
    }
}
