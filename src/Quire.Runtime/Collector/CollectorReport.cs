using System.Diagnostics;
using System.Globalization;
using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Collector;

/// <summary>What a program is told of collections: gc.callbacks, and the texts that gc.set_debug asks for. May run the program.</summary>
internal sealed unsafe class CollectorReport(Interpreter py)
{
    // The flags of gc.set_debug.
    public const int Statistics = 1;
    public const int Collectable = 2;
    public const int Uncollectable = 4;
    public const int SaveAll = 32;

    /// <summary>Calls each callback with the phase and what is known of the collection. What one raises is reported.</summary>
    public void CallBack(PyList* callbacks, string phase, CollectionRecord record)
    {
        if (callbacks->Length == 0)
            return;
        using var info = new PyOwned(py, (PyObject*)PyDict.New(py));
        using var name = new PyOwned(py, PyStr.FromString(py, phase));
        if (info.IsNull || name.IsNull || !Fill((PyDict*)info.Pointer, record))
        {
            Errors.WriteUnraisable(py, null, "Exception ignored on invoking gc callbacks");
            return;
        }
        for (int i = 0; i < callbacks->Length; i++)
        {
            using var callback = new PyOwned(py, Ref.New(callbacks->Items[i]));
            using var result = new PyOwned(py, Call.TwoArgs(py, callback.Pointer, name.Pointer, info.Pointer));
            if (result.IsNull)
                Errors.WriteUnraisable(py, callback.Pointer, null);
        }
    }

    /// <summary>A collection begins.</summary>
    public void Began(int debug, int generation)
    {
        if ((debug & Statistics) == 0)
            return;
        Span<long> sizes = stackalloc long[4];
        sizes.Clear();
        foreach (void* block in py.Heap.Blocks(BlockKind.Container))
        {
            var o = (PyObject*)block;
            if ((o->Tag & (HeaderFlags.Untracked | HeaderFlags.Candidate)) == 0)
                sizes[(int)((o->Tag & HeaderFlags.GenerationMask) >> HeaderFlags.GenerationShift)]++;
        }
        Write(string.Create(CultureInfo.InvariantCulture,
            $"gc: collecting generation {generation}...\ngc: objects in each generation: {sizes[0]} {sizes[1]} {sizes[2]}\ngc: objects in permanent generation: {sizes[3]}\n"));
    }

    /// <summary>Garbage was found.</summary>
    public void Found(int debug, Candidates garbage)
    {
        if ((debug & Collectable) == 0)
            return;
        foreach (PyObject* o in garbage)
            Write($"gc: collectable <{Types.NameOf(py, o)} 0x{(nuint)o:x}>\n");
    }

    /// <summary>A collection has ended.</summary>
    public void Ended(int debug, CollectionRecord record)
    {
        if ((debug & Statistics) == 0)
            return;
        double seconds = (double)record.Ticks / Stopwatch.Frequency;
        Write(string.Create(CultureInfo.InvariantCulture,
            $"gc: done, {record.Collected + record.Uncollectable} unreachable, {record.Uncollectable} uncollectable, {seconds:0.0000}s elapsed\n"));
    }

    private bool Fill(PyDict* info, CollectionRecord record) =>
        Set(info, "generation", record.Generation)
        && Set(info, "collected", record.Collected)
        && Set(info, "uncollectable", record.Uncollectable);

    private bool Set(PyDict* info, string key, long value)
    {
        using var number = new PyOwned(py, PyInt.FromLong(py, value));
        return !number.IsNull && PyDict.SetText(py, info, key, number.Pointer) == 0;
    }

    private void Write(string text) => ExceptionDisplay.WriteToStandardError(py, text);
}
