using Quire.Runtime.Collector;
using Quire.Runtime.Modules.Gc;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules;

/// <summary>gc: the collector as a program sees and steers it.</summary>
[PyModule("gc", Doc = "The collector of reference cycles: when it runs, what it looks at, what it did.\n\n"
    + "enable, disable, isenabled      automatic collections on, off, or asked\n"
    + "collect                         run one now\n"
    + "get_threshold, set_threshold    how many allocations ask for one\n"
    + "get_count, get_stats            allocations since the last ones; what they did so far\n"
    + "get_debug, set_debug            what is written to stderr, and whether garbage is kept\n"
    + "get_objects                     what is tracked\n"
    + "get_referrers, get_referents    who refers to an object; what it refers to\n"
    + "is_tracked, is_finalized        of one object\n"
    + "freeze, unfreeze, get_freeze_count   objects that no collection looks at\n"
    + "callbacks, garbage              lists: told of each collection; what was kept")]
internal static unsafe partial class GcModule
{
    internal static int Execute(Interpreter py, PyModule* module)
    {
        CycleCollector collector = py.Collector;
        if (collector.Garbage == null && (collector.Garbage = PyList.New(py, 0)) == null)
            return -1;
        if (collector.Callbacks == null && (collector.Callbacks = PyList.New(py, 0)) == null)
            return -1;
        var add = new ModuleBuilder(py, module);
        add.Store("garbage", Ref.New((PyObject*)collector.Garbage));
        add.Store("callbacks", Ref.New((PyObject*)collector.Callbacks));
        add.Integer("DEBUG_STATS", CollectorReport.Statistics);
        add.Integer("DEBUG_COLLECTABLE", CollectorReport.Collectable);
        add.Integer("DEBUG_UNCOLLECTABLE", CollectorReport.Uncollectable);
        add.Integer("DEBUG_SAVEALL", CollectorReport.SaveAll);
        add.Integer("DEBUG_LEAK", CollectorReport.Collectable | CollectorReport.Uncollectable | CollectorReport.SaveAll);
        return add.Failed ? -1 : 0;
    }

    [PyFunction("enable($module, /)", Module = "gc", Doc = "Lets collections run by themselves.")]
    internal static PyObject* Enable(Interpreter py)
    {
        py.Collector.IsEnabled = true;
        return Ref.New(py.None);
    }

    [PyFunction("disable($module, /)", Module = "gc", Doc = "Collections run only when asked for.")]
    internal static PyObject* Disable(Interpreter py)
    {
        py.Collector.IsEnabled = false;
        return Ref.New(py.None);
    }

    [PyFunction("isenabled($module, /)", Module = "gc", Doc = "Whether collections run by themselves.")]
    internal static PyObject* IsEnabled(Interpreter py) => PyBool.From(py, py.Collector.IsEnabled);

    [PyFunction("collect($module, /, generation=2)", Module = "gc",
        Doc = "Runs a collection of a generation and the younger ones, of all by default.\n\nThe result is the number of unreachable objects that were found.")]
    internal static PyObject* Collect(Interpreter py, int generation)
    {
        if (generation is < 0 or > CycleCollector.OldestGeneration)
            return Raise.ValueError(py, "invalid generation");
        return PyInt.FromLong(py, py.Collector.Collect(generation));
    }

    [PyFunction("set_debug($module, flags, /)", Module = "gc",
        Doc = "Sets what the collector tells on stderr.\n\n"
            + "DEBUG_STATS          figures of each collection\n"
            + "DEBUG_COLLECTABLE    garbage that was found\n"
            + "DEBUG_UNCOLLECTABLE  garbage that cannot be freed\n"
            + "DEBUG_SAVEALL        garbage goes to gc.garbage instead of being freed\n"
            + "DEBUG_LEAK           the three before it that help to find a leak")]
    internal static PyObject* SetDebug(Interpreter py, int flags)
    {
        py.Collector.Debug = flags;
        return Ref.New(py.None);
    }

    [PyFunction("get_debug($module, /)", Module = "gc", Doc = "The flags that set_debug set.")]
    internal static PyObject* GetDebug(Interpreter py) => PyInt.FromLong(py, py.Collector.Debug);

    [PyFunction("set_threshold($module, /, *thresholds)", Module = "gc",
        Doc = "set_threshold(threshold0[, threshold1[, threshold2]])\n\nSets how many allocations, or collections of the generation below, ask for one; 0 for none.")]
    internal static PyObject* SetThreshold(Interpreter py, PyObject** args, int count)
    {
        if (count is < 1 or > CycleCollector.Generations)
            return Raise.TypeError(py, "gc.set_threshold requires 1 to 3 arguments");
        int* values = stackalloc int[CycleCollector.Generations];
        for (int i = 0; i < count; i++)
        {
            if (!ToThreshold(py, args[i], out values[i]))
                return null;
        }
        for (int i = 0; i < count; i++)
            py.Collector.SetThreshold(i, values[i]);
        return Ref.New(py.None);
    }

    private static bool ToThreshold(Interpreter py, PyObject* o, out int threshold)
    {
        long value = Conversion.IndexAsLong(py, o, TypeIndex.OverflowError);
        threshold = (int)value;
        if (value == -1 && py.HasError)
            return false;
        if (value is >= int.MinValue and <= int.MaxValue)
            return true;
        Raise.OverflowError(py, value > 0 ? "signed integer is greater than maximum" : "signed integer is less than minimum");
        return false;
    }

    [PyFunction("get_threshold($module, /)", Module = "gc", Doc = "The three thresholds.")]
    internal static PyObject* GetThreshold(Interpreter py) =>
        Three(py, py.Collector.Thresholds[0], py.Collector.Thresholds[1], py.Collector.Thresholds[2]);

    [PyFunction("get_count($module, /)", Module = "gc", Doc = "What is compared with the thresholds, at this moment.")]
    internal static PyObject* GetCount(Interpreter py) =>
        Three(py, py.Collector.CountOf(0), py.Collector.CountOf(1), py.Collector.CountOf(2));

    private static PyObject* Three(Interpreter py, int a, int b, int c)
    {
        using var first = new PyOwned(py, PyInt.FromLong(py, a));
        using var second = new PyOwned(py, PyInt.FromLong(py, b));
        using var third = new PyOwned(py, PyInt.FromLong(py, c));
        return first.IsNull || second.IsNull || third.IsNull ? null : PyTuple.Pack(py, first.Pointer, second.Pointer, third.Pointer);
    }

    [PyFunction("get_stats($module, /)", Module = "gc", Doc = "A dict for each generation: how often it was collected, and with what result.")]
    internal static PyObject* GetStats(Interpreter py)
    {
        using var list = new PyOwned(py, (PyObject*)PyList.New(py, 0));
        foreach (GenerationStatistics statistics in py.Collector.Statistics)
        {
            using var one = new PyOwned(py, list.IsNull ? null : (PyObject*)PyDict.New(py));
            bool isFilled = !one.IsNull
                && SetCount(py, one.Pointer, "collections", statistics.Collections)
                && SetCount(py, one.Pointer, "collected", statistics.Collected)
                && SetCount(py, one.Pointer, "uncollectable", statistics.Uncollectable);
            if (!isFilled || PyList.Append(py, (PyList*)list.Pointer, one.Pointer) < 0)
                return null;
        }
        return list.Move();
    }

    private static bool SetCount(Interpreter py, PyObject* dict, string key, long value)
    {
        using var number = new PyOwned(py, PyInt.FromLong(py, value));
        return !number.IsNull && PyDict.SetText(py, (PyDict*)dict, key, number.Pointer) == 0;
    }

    [PyFunction("get_objects($module, /, generation=None)", Module = "gc", Doc = "A list of the tracked objects, of one generation if it is given. The list itself is not in it.")]
    internal static PyObject* GetObjects(Interpreter py, PyObject* generation)
    {
        long wanted = -1;
        if (generation != null && generation != py.None)
        {
            if (py.TypeOf(generation)->Number->Index == null)
                return Raise.TypeError(py, $"argument should be integer or None, not '{Types.NameOf(py, generation)}'");
            wanted = Conversion.IndexAsLong(py, generation, TypeIndex.OverflowError);
            if (py.HasError)
                return null;
        }
        if (wanted >= CycleCollector.Generations)
            return Raise.ValueError(py, "generation parameter must be less than the number of available generations (3)");
        if (wanted < -1)
            return Raise.ValueError(py, "generation parameter cannot be negative");
        return TrackedObjects.List(py, (int)wanted);
    }

    [PyFunction("get_referrers($module, /, *objs)", Module = "gc", Doc = "A list of the tracked objects that directly refer to any of these.")]
    internal static PyObject* GetReferrers(Interpreter py, PyObject** args, int count) => TrackedObjects.Referrers(py, args, count);

    [PyFunction("get_referents($module, /, *objs)", Module = "gc", Doc = "A list of what these objects directly refer to.")]
    internal static PyObject* GetReferents(Interpreter py, PyObject** args, int count) => TrackedObjects.Referents(py, args, count);

    [PyFunction("is_tracked($module, obj, /)", Module = "gc", Doc = "Whether collections look at the object.")]
    internal static PyObject* IsTracked(Interpreter py, PyObject* o) => PyBool.From(py, Tracking.IsTracked(o));

    [PyFunction("is_finalized($module, obj, /)", Module = "gc", Doc = "Whether the object's finalizer has run.")]
    internal static PyObject* IsFinalized(Interpreter py, PyObject* o) => PyBool.From(py, o->Has(HeaderFlags.Finalized));

    [PyFunction("freeze($module, /)", Module = "gc", Doc = "What is tracked now is not looked at by any collection until unfreeze.")]
    internal static PyObject* Freeze(Interpreter py)
    {
        TrackedObjects.Freeze(py);
        return Ref.New(py.None);
    }

    [PyFunction("unfreeze($module, /)", Module = "gc", Doc = "What was frozen belongs to the oldest generation again.")]
    internal static PyObject* Unfreeze(Interpreter py)
    {
        TrackedObjects.Unfreeze(py);
        return Ref.New(py.None);
    }

    [PyFunction("get_freeze_count($module, /)", Module = "gc", Doc = "How many objects are frozen.")]
    internal static PyObject* GetFreezeCount(Interpreter py) => PyInt.FromLong(py, TrackedObjects.Count(py, TrackedObjects.Permanent));
}
