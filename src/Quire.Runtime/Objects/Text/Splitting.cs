using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text;

/// <summary>
/// The split family, for one kind of text. The methods return a list, or null with an exception pending.
/// <c>whole</c>, when not null, is the immutable object the text belongs to: it is used for a piece that is all of it.
/// </summary>
internal readonly unsafe ref struct Splitting<T, TPieces>(Interpreter py, T* data, int length, PyObject* whole)
    where T : unmanaged, IEquatable<T>, IComparable<T>
    where TPieces : struct, IPieces<T>
{
    private readonly Interpreter _py = py;
    private readonly T* _data = data;
    private readonly int _length = length;
    private readonly PyObject* _whole = whole;

    /// <summary>Pieces between runs of white space.</summary>
    public PyObject* BySpace(int most)
    {
        PyList* list = PyList.NewWithCapacity(_py, _length < 16 ? 2 : 8);
        int i = 0;
        while (list != null)
        {
            while (i < _length && TPieces.IsSpace(_data[i]))
                i++;
            if (i == _length)
                break;
            int start = i;
            if (most-- == 0)
            {
                Add(ref list, start, _length);
                break;
            }
            while (i < _length && !TPieces.IsSpace(_data[i]))
                i++;
            Add(ref list, start, i);
        }
        return (PyObject*)list;
    }

    /// <summary>The same from the end.</summary>
    public PyObject* BySpaceFromEnd(int most)
    {
        PyList* list = PyList.New(_py, 0);
        int i = _length;
        while (list != null)
        {
            while (i > 0 && TPieces.IsSpace(_data[i - 1]))
                i--;
            if (i == 0)
                break;
            int end = i;
            if (most-- == 0)
            {
                Add(ref list, 0, end);
                break;
            }
            while (i > 0 && !TPieces.IsSpace(_data[i - 1]))
                i--;
            Add(ref list, i, end);
        }
        return Reversed(list);
    }

    /// <summary>Pieces between separators (not empty).</summary>
    public PyObject* By(ReadOnlySpan<T> separator, int most)
    {
        PyList* list = PyList.New(_py, 0);
        int start = 0;
        while (list != null && most-- != 0)
        {
            int at = SpanSearch.IndexOf(new ReadOnlySpan<T>(_data + start, _length - start), separator);
            if (at < 0)
                break;
            Add(ref list, start, start + at);
            start += at + separator.Length;
        }
        if (list != null)
            Add(ref list, start, _length);
        return (PyObject*)list;
    }

    /// <summary>The same from the end.</summary>
    public PyObject* ByFromEnd(ReadOnlySpan<T> separator, int most)
    {
        PyList* list = PyList.New(_py, 0);
        int end = _length;
        while (list != null && most-- != 0)
        {
            int at = SpanSearch.LastIndexOf(new ReadOnlySpan<T>(_data, end), separator);
            if (at < 0)
                break;
            Add(ref list, at + separator.Length, end);
            end = at;
        }
        if (list != null)
            Add(ref list, 0, end);
        return Reversed(list);
    }

    public PyObject* Lines(bool keepEnds)
    {
        PyList* list = PyList.New(_py, 0);
        int start = 0;
        while (list != null && start < _length)
        {
            int end = start;
            while (end < _length && !TPieces.IsLineBreak(_data[end]))
                end++;
            int next = end;
            if (end < _length)
                next += TPieces.IsCarriageReturn(_data[end]) && end + 1 < _length && TPieces.IsLineFeed(_data[end + 1]) ? 2 : 1;
            Add(ref list, start, keepEnds ? next : end);
            start = next;
        }
        return (PyObject*)list;
    }

    // Adds a piece; on failure the list is released and null.
    private void Add(ref PyList* list, int start, int end)
    {
        bool all = _whole != null && end - start == _length;
        PyObject* piece = all ? Ref.New(_whole) : TPieces.Make(_py, _data + start, end - start);
        if (piece != null && PyList.AppendStolen(_py, list, piece) == 0)
            return;
        Ref.Dec(_py, (PyObject*)list);
        list = null;
    }

    private static PyObject* Reversed(PyList* list)
    {
        if (list != null)
            new Span<nint>(list->Items, list->Length).Reverse();
        return (PyObject*)list;
    }
}
