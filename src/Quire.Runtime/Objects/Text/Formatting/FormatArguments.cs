using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text.Unicode;

namespace Quire.Runtime.Objects.Text.Formatting;

/// <summary>
/// What a template's fields refer to: positional and keyword arguments, or the mapping of format_map; and how the fields
/// without a name are numbered. All pointers are borrowed.
/// </summary>
internal unsafe struct FormatArguments
{
    private const int Undecided = 0, Automatic = 1, Manual = 2;

    /// <summary>Positional arguments, the values of the keywords behind them.</summary>
    public PyObject** Positional;
    public int PositionalCount;

    /// <summary>Tuple of the keywords' names, or null.</summary>
    public PyTuple* Keywords;

    /// <summary>The mapping of format_map; then there are no other arguments.</summary>
    public PyObject* Mapping;

    private int _numbering;
    private long _nextNumber;

    /// <summary>The object a field is about (owned): its first name or number, then attributes and items.</summary>
    public PyObject* Find(Interpreter py, PyStr* text, int start, int end)
    {
        int first = start;
        while (first < end && PyStr.At(text, first) is not ('[' or '.'))
            first++;
        PyObject* o = First(py, text, start, first);
        for (int at = first; o != null && at < end;)
        {
            PyObject* next = Step(py, o, text, ref at, end);
            Ref.Dec(py, o);
            o = next;
        }
        return o;
    }

    private PyObject* First(Interpreter py, PyStr* text, int start, int end)
    {
        if (!ReadInteger(py, text, start, end, out long index))
            return null;
        bool empty = start == end;
        if (empty || index >= 0)
        {
            int kind = empty ? Automatic : Manual;
            if (_numbering == Undecided)
                _numbering = kind;
            if (_numbering != kind)
                return RefuseNumbering(py, empty);
            return AtPosition(py, empty ? _nextNumber++ : index);
        }
        using var key = new PyOwned(py, StrMaking.Substring(py, text, start, end));
        if (key.IsNull)
            return null;
        return Mapping != null ? Items.Get(py, Mapping, key.Pointer) : Keyword(py, (PyStr*)key.Pointer);
    }

    private static PyObject* RefuseNumbering(Interpreter py, bool empty) => Raise.ValueError(py, empty
        ? "cannot switch from manual field specification to automatic field numbering"
        : "cannot switch from automatic field numbering to manual field specification");

    private readonly PyObject* AtPosition(Interpreter py, long index)
    {
        if (Mapping != null)
            return Raise.ValueError(py, "Format string contains positional fields");
        return index < PositionalCount
            ? Ref.New(Positional[index])
            : Raise.IndexError(py, $"Replacement index {index} out of range for positional args tuple");
    }

    private readonly PyObject* Keyword(Interpreter py, PyStr* key)
    {
        for (int i = 0; Keywords != null && i < Keywords->Length; i++)
        {
            if (PyStr.Equal((PyStr*)PyTuple.Items(Keywords)[i], key))
                return Ref.New(Positional[PositionalCount + i]);
        }
        return Raise.KeyError(py, (PyObject*)key);
    }

    // One ".name" or "[key]".
    private static PyObject* Step(Interpreter py, PyObject* o, PyStr* text, ref int at, int end)
    {
        int opening = PyStr.At(text, at++);
        if (opening is not ('.' or '['))
            return Raise.ValueError(py, "Only '.' or '[' may follow ']' in format field specifier");
        int start = at;
        while (at < end && !(opening == '[' ? PyStr.At(text, at) == ']' : PyStr.At(text, at) is '[' or '.'))
            at++;
        int stop = at;
        if (opening == '[' && at++ == end)
            return Raise.ValueError(py, "Missing ']' in format string");
        if (stop == start)
            return Raise.ValueError(py, "Empty attribute in format string");
        long index = -1;
        if (opening == '[' && !ReadInteger(py, text, start, stop, out index))
            return null;
        using var key = new PyOwned(py, index >= 0 ? PyInt.FromLong(py, index) : StrMaking.Substring(py, text, start, stop));
        if (key.IsNull)
            return null;
        if (opening == '[')
            return Items.Get(py, o, key.Pointer);
        PyObject* name = key.Move();
        PyStr.InternInPlace(py, &name);
        PyObject* value = Attributes.Get(py, o, name);
        Ref.Dec(py, name);
        return value;
    }

    // −1 when the range is empty or not all digits; false with ValueError when the number is too large.
    private static bool ReadInteger(Interpreter py, PyStr* text, int start, int end, out long number)
    {
        number = start == end ? -1 : 0;
        for (int i = start; i < end; i++)
        {
            int digit = UnicodeInfo.DecimalValue(PyStr.At(text, i));
            if (digit < 0)
            {
                number = -1;
                return true;
            }
            if (number > (long.MaxValue - digit) / 10)
            {
                Raise.ValueError(py, "Too many decimal digits in format string");
                return false;
            }
            number = (number * 10) + digit;
        }
        return true;
    }
}
