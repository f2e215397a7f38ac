using System.Globalization;
using System.Text;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Tracing;

/// <summary>
/// An object as a person recognises it, in few characters. Runs nothing of the program and allocates nothing in the heap, so that
/// looking changes nothing: an instance of a class is shown by its class, whatever its own repr would say.
/// </summary>
internal sealed unsafe class ValueText
{
    public const int MaxLength = 30;
    private const int MaxDepth = 4;
    private const int MaxDigits = 64;

    private readonly Interpreter _py;
    private readonly StringBuilder _text = new();

    private ValueText(Interpreter py) => _py = py;

    private bool IsFull => _text.Length > MaxLength;

    public static string Of(Interpreter py, PyObject* o)
    {
        var value = new ValueText(py);
        value.Write(o, 0);
        return Shorten(value._text.ToString(), MaxLength);
    }

    /// <summary>The text, or its beginning and an ellipsis.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length)
            return text;
        int kept = length - 1;
        if (char.IsHighSurrogate(text[kept - 1]))
            kept--;
        return text[..kept] + "…";
    }

    private void Write(PyObject* o, int depth)
    {
        if (IsFull)
            return;
        PyType* type = _py.TypeOf(o);
        if (o == _py.None || o == _py.EllipsisObject || o == _py.NotImplemented)
            _text.Append(o == _py.None ? "None" : o == _py.NotImplemented ? "NotImplemented" : "Ellipsis");
        else if ((type->Flags & TypeFlags.TypeSubclass) != 0)
            _text.Append(CultureInfo.InvariantCulture, $"<class '{PyStr.ToText(((PyType*)o)->Name)}'>");
        else if ((type->Flags & TypeFlags.ExceptionSubclass) != 0)
            WriteException((PyBaseException*)o, depth);
        else if ((type->Flags & TypeFlags.HeapType) != 0)
            WriteInstance(type, o, depth);
        else if (!WriteScalar(o) && !WriteContainer(o, depth))
            WriteOther(o, depth);
    }

    private bool WriteScalar(PyObject* o)
    {
        switch (o->TypeIndex)
        {
            case TypeIndex.Bool:
                _text.Append(((PyBool*)o)->Value != 0 ? "True" : "False");
                return true;
            case TypeIndex.Int:
                WriteInt(o);
                return true;
            case TypeIndex.Float:
                _text.Append(PyFloat.Repr(((PyFloat*)o)->Value));
                return true;
            case TypeIndex.Complex:
                var number = (PyComplex*)o;
                _text.Append('(').Append(PyFloat.Repr(number->Real)).Append(number->Imaginary < 0 ? "" : "+")
                    .Append(PyFloat.Repr(number->Imaginary)).Append("j)");
                return true;
            case TypeIndex.Str:
                WriteStr((PyStr*)o);
                return true;
            case TypeIndex.Bytes:
                WriteBytes((PyBytes*)o);
                return true;
            default:
                return false;
        }
    }

    private bool WriteContainer(PyObject* o, int depth)
    {
        switch (o->TypeIndex)
        {
            case TypeIndex.List:
                WriteItems("[", ((PyList*)o)->Items, ((PyList*)o)->Length, "]", depth);
                return true;
            case TypeIndex.Tuple:
                WriteItems("(", PyTuple.Items((PyTuple*)o), ((PyTuple*)o)->Length, ((PyTuple*)o)->Length == 1 ? ",)" : ")", depth);
                return true;
            case TypeIndex.Dict:
                WriteDict((PyDict*)o, depth);
                return true;
            case TypeIndex.Set or TypeIndex.FrozenSet:
                WriteSet((PySet*)o, depth);
                return true;
            default:
                return false;
        }
    }

    private void WriteOther(PyObject* o, int depth)
    {
        switch (o->TypeIndex)
        {
            case TypeIndex.Function:
                _text.Append("<function ").Append(PyStr.ToText(((PyFunction*)o)->Name)).Append('>');
                break;
            case TypeIndex.Builtin:
                _text.Append("<built-in ").Append(PyStr.ToText(((PyBuiltin*)o)->Name)).Append('>');
                break;
            case TypeIndex.Method when ((PyMethod*)o)->Function->Is(TypeIndex.Function):
                _text.Append("<method ").Append(PyStr.ToText(((PyFunction*)((PyMethod*)o)->Function)->QualName)).Append('>');
                break;
            case TypeIndex.Module when ((PyModule*)o)->Name != null && ((PyModule*)o)->Name->Is(TypeIndex.Str):
                _text.Append("<module '").Append(PyStr.ToText((PyStr*)((PyModule*)o)->Name)).Append("'>");
                break;
            case TypeIndex.Cell:
                WriteCell((PyCell*)o, depth);
                break;
            case TypeIndex.Range:
                PyObject** parts = stackalloc PyObject*[3] { ((PyRange*)o)->Start, ((PyRange*)o)->Stop, ((PyRange*)o)->Step };
                bool isPlain = parts[2] == _py.SmallInts[1 - Interpreter.SmallIntMin];
                WriteItems("range(", parts, isPlain ? 2 : 3, ")", depth);
                break;
            case TypeIndex.Generator or TypeIndex.Coroutine or TypeIndex.AsyncGenerator:
                _text.Append('<').Append(PyGenerator.KindOf((PyGenerator*)o)).Append(' ');
                _text.Append(PyStr.ToText(PyGenerator.FrameOf((PyGenerator*)o)->Code->QualName)).Append('>');
                break;
            default:
                _text.Append('<').Append(Types.NameOf(_py, o)).Append('>');
                break;
        }
    }

    // A class over a built-in value shows that value as well.
    private void WriteInstance(PyType* type, PyObject* o, int depth)
    {
        string name = PyStr.ToText(type->Name);
        const TypeFlags Wrapped = TypeFlags.DictSubclass | TypeFlags.StrSubclass | TypeFlags.IntSubclass;
        bool isWrapped = (type->Flags & Wrapped) != 0;
        if (isWrapped)
            _text.Append(name).Append('(');
        if ((type->Flags & TypeFlags.ListSubclass) != 0)
            WriteItems(name + "([", ((PyList*)o)->Items, ((PyList*)o)->Length, "])", depth);
        else if ((type->Flags & TypeFlags.TupleSubclass) != 0)
            WriteItems(name + "(", PyTuple.Items((PyTuple*)o), ((PyTuple*)o)->Length, ")", depth);
        else if ((type->Flags & TypeFlags.DictSubclass) != 0)
            WriteDict((PyDict*)o, depth);
        else if ((type->Flags & TypeFlags.StrSubclass) != 0)
            WriteStr((PyStr*)o);
        else if ((type->Flags & TypeFlags.IntSubclass) != 0)
            WriteInt(o);
        else
            _text.Append('<').Append(name).Append(" object>");
        if (isWrapped)
            _text.Append(')');
    }

    private void WriteException(PyBaseException* e, int depth)
    {
        string name = PyStr.ToText(_py.TypeOf((PyObject*)e)->Name);
        if (e->Args == null)
            _text.Append(name).Append("()");
        else
            WriteItems(name + "(", PyTuple.Items(e->Args), e->Args->Length, ")", depth);
    }

    private void WriteCell(PyCell* cell, int depth)
    {
        _text.Append("<cell");
        if (cell->Value != null && depth < MaxDepth)
        {
            _text.Append(": ");
            Write(cell->Value, depth + 1);
        }
        _text.Append('>');
    }

    private void WriteItems(string open, PyObject** items, long count, string close, int depth)
    {
        _text.Append(open);
        if (depth >= MaxDepth && count > 0)
        {
            _text.Append('…').Append(close);
            return;
        }
        for (long i = 0; i < count && !IsFull; i++)
        {
            Comma(i);
            if (items[i] != null)
                Write(items[i], depth + 1);
        }
        _text.Append(close);
    }

    private void WriteDict(PyDict* dict, int depth)
    {
        _text.Append('{');
        long position = 0;
        for (int i = 0; !IsFull && PyDict.Next(dict, ref position, out PyObject* key, out PyObject* value); i++)
        {
            Comma(i);
            if (depth >= MaxDepth)
            {
                _text.Append('…');
                break;
            }
            Write(key, depth + 1);
            _text.Append(": ");
            Write(value, depth + 1);
        }
        _text.Append('}');
    }

    private void WriteSet(PySet* set, int depth)
    {
        bool isFrozen = set->Header.Is(TypeIndex.FrozenSet);
        _text.Append(isFrozen ? "frozenset(" : set->Used == 0 ? "set(" : "").Append(set->Used == 0 ? "" : "{");
        long position = 0;
        for (int i = 0; !IsFull && PySet.Next(set, ref position, out PyObject* key); i++)
        {
            Comma(i);
            if (depth >= MaxDepth)
            {
                _text.Append('…');
                break;
            }
            Write(key, depth + 1);
        }
        _text.Append(set->Used == 0 ? "" : "}").Append(isFrozen || set->Used == 0 ? ")" : "");
    }

    private void Comma(long index)
    {
        if (index > 0)
            _text.Append(", ");
    }

    private void WriteInt(PyObject* o)
    {
        if (PyInt.IsBig(o) && PyInt.DigitCount(o) > MaxDigits)
            _text.Append(CultureInfo.InvariantCulture, $"<int of {32L * PyInt.DigitCount(o)} bits>");
        else
            _text.Append(PyInt.ToBig(o).ToString(CultureInfo.InvariantCulture));
    }

    private void WriteStr(PyStr* s)
    {
        int count = Math.Min(s->Length, MaxLength + 1);
        bool hasSingle = false;
        bool hasDouble = false;
        for (int i = 0; i < count; i++)
        {
            hasSingle |= PyStr.At(s, i) == '\'';
            hasDouble |= PyStr.At(s, i) == '"';
        }
        char quote = hasSingle && !hasDouble ? '"' : '\'';
        _text.Append(quote);
        for (int i = 0; i < count; i++)
            WriteCharacter(PyStr.At(s, i), quote);
        _text.Append(quote);
    }

    private void WriteBytes(PyBytes* b)
    {
        _text.Append("b'");
        for (long i = 0; i < Math.Min(b->Length, MaxLength); i++)
        {
            byte value = PyBytes.Data(b)[i];
            if (value < 0x80)
                WriteCharacter(value, '\'');
            else
                _text.Append(CultureInfo.InvariantCulture, $"\\x{value:x2}");
        }
        _text.Append('\'');
    }

    private void WriteCharacter(int c, char quote)
    {
        switch (c)
        {
            case '\n': _text.Append("\\n"); return;
            case '\r': _text.Append("\\r"); return;
            case '\t': _text.Append("\\t"); return;
            case '\\': _text.Append("\\\\"); return;
        }
        if (c == quote)
            _text.Append('\\').Append(quote);
        else if (!Rune.TryCreate(c, out Rune rune))
            _text.Append(CultureInfo.InvariantCulture, $"\\u{c:x4}");
        else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            _text.Append(CultureInfo.InvariantCulture, $"{(c < 0x100 ? $"\\x{c:x2}" : c < 0x10000 ? $"\\u{c:x4}" : $"\\U{c:x8}")}");
        else
            _text.Append(rune.ToString());
    }
}
