using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>
/// The layout and the step of the six dict iterators. Their position is the number of an entry, so whatever a program does to
/// the dict between two steps they stay within its table. The dict is released and null at the end.
/// </summary>
internal unsafe struct DictIteration
{
    public PyObject Header;
    public PyDict* Dict;

    /// <summary>Entry to look at next.</summary>
    public long Position;

    /// <summary>Items the dict had at the start; −1 once it was found to have changed.</summary>
    public int UsedAtStart;

    /// <summary>Items not yet given.</summary>
    public int Left;

    /// <summary>A new iterator of one of the six types.</summary>
    public static PyObject* New(Interpreter py, PyDict* d, int typeIndex)
    {
        var it = (DictIteration*)py.NewObject((nuint)sizeof(DictIteration), BlockKind.Container, (uint)typeIndex);
        if (it == null)
            return null;
        it->Dict = (PyDict*)Ref.New((PyObject*)d);
        it->UsedAtStart = it->Left = d->Used;
        bool backwards = typeIndex is TypeIndex.DictReverseKeyIterator or TypeIndex.DictReverseValueIterator or TypeIndex.DictReverseItemIterator;
        it->Position = backwards ? d->Keys->EntryCount - 1 : 0;
        return (PyObject*)it;
    }

    /// <summary>The next item, borrowed; false at the end or with an exception pending.</summary>
    public static bool Advance(Interpreter py, DictIteration* it, out PyObject* key, out PyObject* value)
    {
        key = value = null;
        PyDict* d = it->Dict;
        if (d == null || !IsUnchanged(py, it))
            return false;
        if (!PyDict.Next(d, ref it->Position, out key, out value))
            return End(py, it);
        if (it->Left == 0)
        {
            Raise.RuntimeError(py, "dictionary keys changed during iteration");
            return End(py, it);
        }
        it->Left--;
        return true;
    }

    /// <summary>As Advance, towards the first item.</summary>
    public static bool Retreat(Interpreter py, DictIteration* it, out PyObject* key, out PyObject* value)
    {
        key = value = null;
        PyDict* d = it->Dict;
        if (d == null || !IsUnchanged(py, it))
            return false;
        PyDictKeys* keys = d->Keys;
        for (long i = Math.Min(it->Position, keys->EntryCount - 1L); i >= 0; i--)
        {
            PyObject** at = PyDictKeys.ValueAt(keys, i);
            if (*at == null)
                continue;
            value = *at;
            key = at[-1];
            it->Position = i - 1;
            it->Left--;
            return true;
        }
        return End(py, it);
    }

    private static bool IsUnchanged(Interpreter py, DictIteration* it)
    {
        if (it->UsedAtStart == it->Dict->Used)
            return true;
        it->UsedAtStart = -1;
        Raise.RuntimeError(py, "dictionary changed size during iteration");
        return false;
    }

    private static bool End(Interpreter py, DictIteration* it)
    {
        PyDict* d = it->Dict;
        it->Dict = null;
        Ref.Dec(py, (PyObject*)d);
        return false;
    }

    public static long Remaining(DictIteration* it) => it->Dict != null && it->UsedAtStart == it->Dict->Used ? it->Left : 0;

    /// <summary>(iter, (list of what is left,)); the iterator itself stays where it is.</summary>
    public static PyObject* Reduce(Interpreter py, DictIteration* it)
    {
        var copy = (DictIteration*)py.NewObject((nuint)sizeof(DictIteration), BlockKind.Container, (uint)it->Header.TypeIndex);
        if (copy == null)
            return null;
        copy->Dict = (PyDict*)Ref.XNew((PyObject*)it->Dict);
        copy->Position = it->Position;
        copy->UsedAtStart = it->UsedAtStart;
        copy->Left = it->Left;
        using var owned = new PyOwned(py, (PyObject*)copy);
        return IteratorState.ReduceToList(py, owned.Pointer);
    }
}
