using System.Runtime.CompilerServices;
using Quire.Memory;
using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Which containers the collector looks at. Most are tracked from birth to death. Code, ranges and built-in types never are: they can be in no
/// cycle. Exact dicts begin untracked and are tracked when they get a value that may be; a full collection that finds none
/// in them lets them go again. Exact tuples begin tracked, and any collection that they survive looks whether they need be.
/// </summary>
internal static unsafe class Tracking
{
    public static bool IsTracked(PyObject* o) => Heap.KindOf(o) == BlockKind.Container && !o->Has(HeaderFlags.Untracked);

    /// <summary>Whether it is, or may become, tracked: then whatever holds it must be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayBeTracked(PyObject* o) =>
        Heap.KindOf(o) == BlockKind.Container && (!o->Has(HeaderFlags.Untracked) || o->Is(TypeIndex.Dict));

    /// <summary>A container becomes tracked, as a young one.</summary>
    public static void Start(PyObject* o)
    {
        if (Heap.KindOf(o) != BlockKind.Container)
            return;
        o->Tag &= ~(HeaderFlags.Untracked | HeaderFlags.GenerationMask);
        Heap.AddPage(o, PageSet.Recent);
    }

    /// <summary>A tuple that an iterator gives again got other items: a collection may have let it go for the old ones.</summary>
    public static void Resume(PyObject* tuple)
    {
        if (tuple->Has(HeaderFlags.Untracked))
            Start(tuple);
    }

    /// <summary>An item is about to go into a dict.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DictGets(PyDict* d, PyObject* key, PyObject* value)
    {
        if (d->Header.Has(HeaderFlags.Untracked) && (MayBeTracked(value) || MayBeTracked(key)))
            Start((PyObject*)d);
    }

    /// <summary>A copy of a dict is tracked when the dict is.</summary>
    public static void DictCopied(PyDict* from, PyDict* to)
    {
        if (!from->Header.Has(HeaderFlags.Untracked))
            Start((PyObject*)to);
    }

    /// <summary>A collection looks at an exact tuple: it is let go when nothing in it may be tracked.</summary>
    public static void LookAtTuple(PyObject* tuple)
    {
        PyObject** items = PyTuple.Items((PyTuple*)tuple);
        for (PyObject** end = items + ((PyTuple*)tuple)->Length; items < end; items++)
        {
            if (*items == null || MayBeTracked(*items))
                return;
        }
        tuple->Tag |= HeaderFlags.Untracked;
    }

    /// <summary>A full collection looks at an exact dict.</summary>
    public static void LookAtDict(PyObject* dict)
    {
        var d = (PyDict*)dict;
        bool strKeys = d->Keys->StrKeys;
        long position = 0;
        while (PyDict.Next(d, ref position, out PyObject* key, out PyObject* value))
        {
            if (MayBeTracked(value) || (!strKeys && MayBeTracked(key)))
                return;
        }
        dict->Tag |= HeaderFlags.Untracked;
    }
}
