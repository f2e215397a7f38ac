using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>
/// Puts "open item, item close" together for the repr of a container. Each item's text is taken over; null, with an exception
/// pending, makes Add false, and the caller gives up.
/// </summary>
internal unsafe ref struct ReprBuilder(Interpreter py, string open)
{
    private PyList* _parts;

    public bool Add(PyObject* stolenText)
    {
        using var text = new PyOwned(py, stolenText);
        if (text.IsNull)
            return false;
        if (_parts != null)
            return PyList.Append(py, _parts, text.Pointer) == 0;
        _parts = PyList.New(py, 0);
        using var first = new PyOwned(py, _parts == null ? null : Around(open, text.Pointer, ""));
        return !first.IsNull && PyList.Append(py, _parts, first.Pointer) == 0;
    }

    /// <summary>Adds "key: value", both borrowed objects.</summary>
    public bool AddPair(PyObject* key, PyObject* value)
    {
        using var keyText = new PyOwned(py, Conversion.Repr(py, key));
        if (keyText.IsNull)
            return false;
        using var valueText = new PyOwned(py, Conversion.Repr(py, value));
        using var colon = new PyOwned(py, valueText.IsNull ? null : PyStr.FromString(py, ": "));
        if (colon.IsNull)
            return false;
        PyObject** both = stackalloc PyObject*[2] { keyText.Pointer, valueText.Pointer };
        return Add(PyStr.Join(py, colon.Pointer, both, 2));
    }

    /// <summary>The whole text, owned; at least one item must have been added.</summary>
    public PyObject* Finish(string close)
    {
        PyObject** last = &_parts->Items[_parts->Length - 1];
        PyObject* closed = Around("", *last, close);
        if (closed == null)
            return null;
        Ref.Set(py, last, closed);
        using var separator = new PyOwned(py, PyStr.FromString(py, ", "));
        return separator.IsNull ? null : PyStr.Join(py, separator.Pointer, _parts->Items, _parts->Length);
    }

    public void Dispose()
    {
        PyObject* parts = (PyObject*)_parts;
        _parts = null;
        Ref.XDec(py, parts);
    }

    private readonly PyObject* Around(string before, PyObject* text, string after)
    {
        using var left = new PyOwned(py, PyStr.FromString(py, before));
        using var right = new PyOwned(py, left.IsNull ? null : PyStr.FromString(py, after));
        using var half = new PyOwned(py, right.IsNull ? null : PyStr.Concat(py, left.Pointer, text));
        return half.IsNull ? null : PyStr.Concat(py, half.Pointer, right.Pointer);
    }
}
