using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Tracing;

namespace Quire.Runtime.Modules.Tracemalloc;

/// <summary>
/// The module <c>_tracemalloc</c>: which line allocated the blocks that are live. Beside CPython's functions there is a mode that traces only a
/// sample: its traces are of the domain SAMPLED, and each stands for as many bytes as its size says.
/// </summary>
[PyModule("_tracemalloc", Doc = "Where the memory of a program was allocated.")]
internal static unsafe partial class TracemallocModule
{
    /// <summary>The domain of all traces that every allocation left.</summary>
    private const int ExactDomain = 0;

    /// <summary>The domain of traces that stand for others.</summary>
    private const int SampledDomain = 1;

    private const long DefaultInterval = 32 * 1024;

    internal static int Execute(Interpreter py, PyModule* module)
    {
        var builder = new ModuleBuilder(py, module);
        builder.Integer("SAMPLED", SampledDomain);
        return builder.Failed ? -1 : 0;
    }

    [PyFunction("start(nframe=1, /)", Doc = "Begins to trace every allocation, with nframe frames of its traceback.")]
    internal static PyObject* Start(Interpreter py, int nframe = 1) => Begin(py, nframe, 0);

    [PyFunction("start_sampling(nframe=1, interval=32768, /)",
        Doc = "Begins to trace about one allocation in so many bytes. A trace stands for the bytes it says, and its domain is SAMPLED.")]
    internal static PyObject* StartSampling(Interpreter py, int nframe = 1, long interval = DefaultInterval) =>
        interval is < 1 or > int.MaxValue
            ? Raise.ValueError(py, $"the interval must be in range [1; {int.MaxValue}]")
            : Begin(py, nframe, interval);

    [PyFunction("get_sampling_interval()", Doc = "Bytes between two samples, or 0 when every allocation is traced or none.")]
    internal static long GetSamplingInterval(Interpreter py) => py.AllocationSites.IsForProgram ? py.Heap.SamplingInterval : 0;

    [PyFunction("stop()", Doc = "Ends tracing and forgets all traces.")]
    internal static int Stop(Interpreter py)
    {
        if (py.AllocationSites.IsForProgram)
            py.AllocationSites.Stop();
        return 0;
    }

    [PyFunction("is_tracing()", Doc = "Whether allocations are traced.")]
    internal static bool IsTracing(Interpreter py) => py.AllocationSites.IsForProgram;

    [PyFunction("clear_traces()", Doc = "Forgets the traces of all blocks.")]
    internal static int ClearTraces(Interpreter py)
    {
        if (py.AllocationSites.IsForProgram)
            py.AllocationSites.Clear();
        return 0;
    }

    [PyFunction("get_traceback_limit()", Doc = "Frames kept of a traceback.")]
    internal static long GetTracebackLimit(Interpreter py) => py.AllocationSites.ProgramFrameLimit;

    [PyFunction("get_traced_memory()", Doc = "Bytes of traced blocks now, and the most there were.")]
    internal static PyObject* GetTracedMemory(Interpreter py)
    {
        using var size = new PyOwned(py, PyInt.FromLong(py, py.AllocationSites.IsForProgram ? py.Heap.TracedBytes : 0));
        using var peak = new PyOwned(py, size.IsNull ? null : PyInt.FromLong(py, py.AllocationSites.IsForProgram ? py.Heap.PeakTracedBytes : 0));
        return peak.IsNull ? null : PyTuple.Pack(py, size.Pointer, peak.Pointer);
    }

    [PyFunction("reset_peak()", Doc = "The most there were begins anew at what is now.")]
    internal static int ResetPeak(Interpreter py)
    {
        py.Heap.ResetPeakTracedBytes();
        return 0;
    }

    [PyFunction("get_tracemalloc_memory()", Doc = "Bytes that traces and tracebacks take themselves.")]
    internal static long GetTracemallocMemory(Interpreter py) => py.Heap.TraceBytes + py.AllocationSites.TableBytes;

    [PyFunction("_get_object_traceback(obj, /)", Doc = "Where an object was allocated: a tuple of (file, line), or None.")]
    internal static PyObject* GetObjectTraceback(Interpreter py, PyObject* obj)
    {
        int site = py.AllocationSites.IsForProgram ? Heap.TraceOf(obj).Site : 0;
        return site == 0 ? Ref.New(py.None) : py.AllocationSites.TracebackOf(site, out _);
    }

    [PyFunction("_get_traces()", Doc = "The traces of all traced blocks: a list of (domain, size, traceback, frames of the whole stack).")]
    internal static PyObject* GetTraces(Interpreter py)
    {
        using var traces = new PyOwned(py, (PyObject*)PyList.New(py, 0));
        if (traces.IsNull || !py.AllocationSites.IsForProgram)
            return traces.Move();
        return new TraceListing(py).AddTo((PyList*)traces.Pointer) ? traces.Move() : null;
    }

    private static PyObject* Begin(Interpreter py, int frames, long interval)
    {
        if (frames is < 1 or > AllocationSites.MaxFrameLimit)
            return Raise.ValueError(py, AllocationSites.FramesOutOfRange);
        if (!py.AllocationSites.IsForProgram && !py.AllocationSites.Start(frames, interval))
            return null;
        return Ref.New(py.None);
    }

    /// <summary>
    /// Makes the list of traces. They are copied first, since making objects makes traces; the copy is charged to the heap while it lasts.
    /// </summary>
    private ref struct TraceListing(Interpreter py)
    {
        private const int BytesPerTrace = 16;

        private readonly Dictionary<int, (nint Traceback, int Total)> _tracebacks = [];
        private readonly int _domain = py.Heap.SamplingInterval > 0 ? SampledDomain : ExactDomain;

        public readonly bool AddTo(PyList* list)
        {
            nuint charge = 0;
            foreach (BlockTrace _ in py.Heap.Traces())
                charge += 2 * BytesPerTrace; // a list may have twice the room it needs
            if (!py.Heap.TryCharge(charge))
            {
                Raise.NoMemory(py);
                return false;
            }
            bool isDone = true;
            foreach (BlockTrace trace in new List<BlockTrace>(py.Heap.Traces()))
            {
                if (isDone)
                    isDone = Add(list, trace);
            }
            foreach ((nint traceback, _) in _tracebacks.Values)
                Ref.Dec(py, (PyObject*)traceback);
            py.Heap.Uncharge(charge);
            return isDone;
        }

        private readonly bool Add(PyList* list, BlockTrace trace)
        {
            if (!_tracebacks.TryGetValue(trace.Site, out (nint Traceback, int Total) known))
            {
                known = ((nint)py.AllocationSites.TracebackOf(trace.Site, out int depth), depth);
                if (known.Traceback == 0)
                    return false;
                _tracebacks.Add(trace.Site, known);
            }
            using var domain = new PyOwned(py, PyInt.FromLong(py, _domain));
            using var size = new PyOwned(py, PyInt.FromLong(py, trace.Size));
            using var total = new PyOwned(py, size.IsNull ? null : PyInt.FromLong(py, known.Total));
            if (total.IsNull || domain.IsNull)
                return false;
            PyObject** parts = stackalloc PyObject*[4] { domain.Pointer, size.Pointer, (PyObject*)known.Traceback, total.Pointer };
            using var tuple = new PyOwned(py, PyTuple.FromBorrowed(py, parts, 4));
            return !tuple.IsNull && PyList.Append(py, list, tuple.Pointer) == 0;
        }
    }
}
