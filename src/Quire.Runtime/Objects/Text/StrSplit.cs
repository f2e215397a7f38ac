using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text;

/// <summary>str.split, rsplit, splitlines, partition and rpartition.</summary>
internal static unsafe class StrSplit
{
    /// <summary>split and rsplit; a separator of null or None means white space.</summary>
    public static PyObject* Split(Interpreter py, PyStr* s, PyObject* separator, long limit, bool fromEnd)
    {
        if (separator == py.None)
            separator = null;
        if (separator != null && !PyStr.Check(py, separator))
            return Raise.TypeError(py, $"must be str or None, not {Types.NameOf(py, separator)}");
        return SplitBy(py, s, (PyStr*)separator, limit, fromEnd);
    }

    private static PyObject* SplitBy(Interpreter py, PyStr* s, PyStr* separator, long limit, bool fromEnd)
    {
        int most = limit < 0 || limit > int.MaxValue ? -1 : (int)limit;
        PyObject* whole = s->Header.Is(TypeIndex.Str) ? (PyObject*)s : null;
        if (separator != null && separator->Length == 0)
            return Raise.ValueError(py, "empty separator");
        if (separator != null && separator->Width < s->Width)
            return SplitMixed(py, s, separator, most, fromEnd);
        if (separator != null && separator->Width > s->Width)
            return ListOf(py, StrMaking.Exact(py, s));
        return s->Width switch
        {
            1 => Split(new Splitting<byte, Latin1Pieces>(py, PyStr.Data(s), s->Length, whole), separator, most, fromEnd),
            2 => Split(new Splitting<ushort, WidePieces>(py, (ushort*)PyStr.Data(s), s->Length, whole), separator, most, fromEnd),
            _ => Split(new Splitting<uint, WidestPieces>(py, (uint*)PyStr.Data(s), s->Length, whole), separator, most, fromEnd),
        };
    }

    public static PyObject* Lines(Interpreter py, PyStr* s, bool keepEnds)
    {
        PyObject* whole = s->Header.Is(TypeIndex.Str) ? (PyObject*)s : null;
        return s->Width switch
        {
            1 => new Splitting<byte, Latin1Pieces>(py, PyStr.Data(s), s->Length, whole).Lines(keepEnds),
            2 => new Splitting<ushort, WidePieces>(py, (ushort*)PyStr.Data(s), s->Length, whole).Lines(keepEnds),
            _ => new Splitting<uint, WidestPieces>(py, (uint*)PyStr.Data(s), s->Length, whole).Lines(keepEnds),
        };
    }

    /// <summary>partition and rpartition: a tuple of what is before the separator, the separator, and what is behind it.</summary>
    public static PyObject* Partition(Interpreter py, PyStr* s, PyObject* separator, bool fromEnd)
    {
        if (!PyStr.Check(py, separator))
            return Raise.TypeError(py, $"must be str, not {Types.NameOf(py, separator)}");
        return PartitionBy(py, s, (PyStr*)separator, fromEnd);
    }

    private static PyObject* PartitionBy(Interpreter py, PyStr* s, PyStr* separator, bool fromEnd)
    {
        if (separator->Length == 0)
            return Raise.ValueError(py, "empty separator");
        int at = StrSearch.Find(s, separator, 0, s->Length, fromEnd);
        PyObject* before, middle, behind;
        if (at >= 0)
        {
            before = StrMaking.Substring(py, s, 0, at);
            middle = Ref.New((PyObject*)separator);
            behind = StrMaking.Substring(py, s, at + separator->Length, s->Length);
        }
        else
        {
            // The text itself, also where it is an instance of a subclass.
            before = fromEnd ? StrMaking.Empty(py) : Ref.New((PyObject*)s);
            middle = StrMaking.Empty(py);
            behind = fromEnd ? Ref.New((PyObject*)s) : StrMaking.Empty(py);
        }
        return Three(py, before, middle, behind);
    }

    /// <summary>A tuple of three; takes the items over, any of which may be null.</summary>
    public static PyObject* Three(Interpreter py, PyObject* first, PyObject* second, PyObject* third)
    {
        PyObject* tuple = first == null || second == null || third == null ? null : PyTuple.Pack(py, first, second, third);
        Ref.XDec(py, first);
        Ref.XDec(py, second);
        Ref.XDec(py, third);
        return tuple;
    }

    /// <summary>A list of one item, which is taken over and may be null.</summary>
    public static PyObject* ListOf(Interpreter py, PyObject* item)
    {
        if (item == null)
            return null;
        PyList* list = PyList.New(py, 0);
        if (list == null)
        {
            Ref.Dec(py, item);
            return null;
        }
        if (PyList.AppendStolen(py, list, item) == 0)
            return (PyObject*)list;
        Ref.Dec(py, (PyObject*)list);
        return null;
    }

    private static PyObject* Split<T, TPieces>(Splitting<T, TPieces> splitting, PyStr* separator, int most, bool fromEnd)
        where T : unmanaged, IEquatable<T>, IComparable<T>
        where TPieces : struct, IPieces<T>
    {
        if (separator == null)
            return fromEnd ? splitting.BySpaceFromEnd(most) : splitting.BySpace(most);
        var units = new ReadOnlySpan<T>(PyStr.Data(separator), separator->Length);
        return fromEnd ? splitting.ByFromEnd(units, most) : splitting.By(units, most);
    }

    // A separator narrower than the text is widened for the time.
    private static PyObject* SplitMixed(Interpreter py, PyStr* s, PyStr* separator, int most, bool fromEnd)
    {
        PyStr* wide = PyStr.Allocate(py, separator->Length, s->Width);
        if (wide == null)
            return null;
        CodeUnits.Copy(PyStr.Data(separator), separator->Width, PyStr.Data(wide), s->Width, separator->Length);
        PyObject* list = SplitBy(py, s, wide, most, fromEnd);
        Ref.Dec(py, (PyObject*)wide);
        return list;
    }
}
