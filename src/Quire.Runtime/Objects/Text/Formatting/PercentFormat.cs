using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text.Bytes;

namespace Quire.Runtime.Objects.Text.Formatting;

/// <summary>
/// The % operator of str, bytes and bytearray. The template is read unit by unit; what bytes make is collected as a str of
/// width 1 whose code points are the bytes.
/// </summary>
[SkipLocalsInit] // What is taken from the stack is written before it is read.
internal unsafe ref struct PercentFormat
{
    private readonly Interpreter _py;
    private readonly byte* _template;
    private readonly int _width;
    private readonly int _length;
    private readonly bool _isBytes;
    private int _at;

    private readonly PyObject* _arguments;
    private readonly bool _isMapping;

    // The items of a tuple and which of them is next; or, with a count of −1, a single object that is next while the index is −2.
    private PyObject* _single;
    private long _count = -1;
    private long _index = -2;

    // The single object was found by key and is owned.
    private bool _ownsSingle;

    private struct Item
    {
        public bool Left, Plus, Space, Alternate, Zero;
        public int Width, Precision;
        public int Type;
        public int Place;
    }

    private PercentFormat(Interpreter py, byte* template, int width, int length, bool isBytes, PyObject* arguments)
    {
        _py = py;
        _template = template;
        _width = width;
        _length = length;
        _isBytes = isBytes;
        _arguments = arguments;
        _single = arguments;
        if ((py.TypeOf(arguments)->Flags & TypeFlags.TupleSubclass) != 0)
        {
            _count = ((PyTuple*)arguments)->Length;
            _index = 0;
        }
        else
        {
            bool isText = PyStr.Check(py, arguments) || (isBytes && (PyBytes.Check(py, arguments) || PyByteArray.Check(py, arguments)));
            _isMapping = !isText && py.TypeOf(arguments)->GetItem != null;
        }
    }

    /// <summary>template % arguments for str.</summary>
    public static PyObject* Format(Interpreter py, PyStr* template, PyObject* arguments) =>
        new PercentFormat(py, PyStr.Data(template), template->Width, template->Length, false, arguments).Run();

    /// <summary>template % arguments for bytes: a str of width 1 that holds the bytes.</summary>
    public static PyObject* FormatBytes(Interpreter py, ReadOnlySpan<byte> template, PyObject* arguments)
    {
        fixed (byte* data = template)
            return new PercentFormat(py, data, 1, template.Length, true, arguments).Run();
    }

    private PyObject* Run()
    {
        byte* scratch = stackalloc byte[StrBuilder.Scratch];
        var text = new StrBuilder(_py, scratch, StrBuilder.Scratch);
        bool ok = true;
        while (ok && _at < _length && !text.HasFailed)
        {
            int start = _at;
            while (_at < _length && Unit(_at) != '%')
                _at++;
            text.Add(_template + ((nint)start * _width), _width, _at - start);
            if (_at++ < _length)
                ok = AddItem(ref text);
        }
        if (ok && !text.HasFailed && _index < _count && !_isMapping)
            ok = Refuse(TypeIndex.TypeError, $"not all arguments converted during {(_isBytes ? "bytes" : "string")} formatting");
        ReplaceSingle(null, owned: false);
        if (ok)
            return text.Finish();
        text.Dispose();
        return null;
    }

    private void ReplaceSingle(PyObject* o, bool owned)
    {
        PyObject* old = _ownsSingle ? _single : null;
        _single = o;
        _ownsSingle = owned;
        Ref.XDec(_py, old);
    }

    private readonly bool Refuse(int type, string message) => Raise.New(_py, type, message) != null;

    private readonly int Unit(int index) => CodeUnits.At(_template, _width, index);

    private bool AddItem(ref StrBuilder text)
    {
        if (_at < _length && Unit(_at) == '%')
        {
            _at++;
            text.Add('%');
            return true;
        }
        var item = new Item { Width = -1, Precision = -1 };
        if (!ReadKey() || !ReadItem(ref item))
            return false;
        PyObject* argument = NextArgument();
        if (argument == null)
            return false;
        switch (item.Type)
        {
            case 'd' or 'i' or 'u' or 'o' or 'x' or 'X':
                return AddInteger(ref text, item, argument);
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G':
                return AddFloat(ref text, item, argument);
            case 'c':
                return AddCharacter(ref text, item, argument);
            case 's' or 'r' or 'a':
            case 'b' when _isBytes:
                return AddText(ref text, item, argument);
            default:
                char shown = item.Type is >= 31 and <= 126 ? (char)item.Type : '?';
                return Refuse(TypeIndex.ValueError, $"unsupported format character '{shown}' (0x{item.Type:x}) at index {item.Place}");
        }
    }

    // "(key)" after the percent sign: looks the argument up.
    private bool ReadKey()
    {
        if (_at == _length || Unit(_at) != '(')
            return true;
        if (!_isMapping)
            return Refuse(TypeIndex.TypeError, "format requires a mapping");
        int start = ++_at;
        int open = 1;
        while (_at < _length && open > 0)
        {
            int c = Unit(_at++);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        if (open > 0)
            return Refuse(TypeIndex.ValueError, "incomplete format key");
        byte* data = _template + ((nint)start * _width);
        int count = _at - 1 - start;
        using var key = new PyOwned(_py, _isBytes
            ? PyBytes.New(_py, new ReadOnlySpan<byte>(data, count))
            : StrMaking.FromStored(_py, data, _width, count));
        if (key.IsNull)
            return false;
        PyObject* found = Items.Get(_py, _arguments, key.Pointer);
        if (found == null)
            return false;
        ReplaceSingle(found, owned: true);
        _count = -1;
        _index = -2;
        return true;
    }

    private bool ReadItem(ref Item item)
    {
        ReadFlags(ref item);
        if (!ReadNumber(ref item.Width, "width too big"))
            return false;
        if (item.Width < -1)
        {
            item.Left = true;
            item.Width = -2 - item.Width;
        }
        if (_at < _length && Unit(_at) == '.')
        {
            _at++;
            item.Precision = 0;
            if (!ReadNumber(ref item.Precision, "precision too big"))
                return false;
            item.Precision = Math.Max(item.Precision, 0);
        }
        if (_at < _length && Unit(_at) is 'h' or 'l' or 'L')
            _at++;
        if (_at == _length)
            return Refuse(TypeIndex.ValueError, "incomplete format");
        item.Place = _at;
        item.Type = Unit(_at++);
        return true;
    }

    private void ReadFlags(ref Item item)
    {
        for (; _at < _length; _at++)
        {
            switch (Unit(_at))
            {
                case '-': item.Left = true; break;
                case '+': item.Plus = true; break;
                case ' ': item.Space = true; break;
                case '#': item.Alternate = true; break;
                case '0': item.Zero = true; break;
                default: return;
            }
        }
    }

    // Digits, or a star that takes an argument; the number stays as it is when there is neither.
    private bool ReadNumber(ref int number, string tooBig)
    {
        if (_at < _length && Unit(_at) == '*')
        {
            _at++;
            PyObject* argument = NextArgument();
            return argument != null && ReadStar(argument, ref number);
        }
        long value = 0;
        bool any = false;
        for (; _at < _length && Unit(_at) is >= '0' and <= '9'; _at++)
        {
            value = (value * 10) + Unit(_at) - '0';
            any = true;
            if (value > int.MaxValue)
                return Refuse(TypeIndex.ValueError, tooBig);
        }
        if (any)
            number = (int)value;
        return true;
    }

    private readonly bool ReadStar(PyObject* argument, ref int number)
    {
        if (!PyInt.Check(argument, _py))
            return Refuse(TypeIndex.TypeError, "* wants int");
        if (!PyInt.TryGetLong(argument, out long value))
            return Refuse(TypeIndex.OverflowError, "Python int too large to convert to C ssize_t");
        if (Math.Abs(value) > int.MaxValue - 2)
        {
            Raise.NoMemory(_py);
            return false;
        }
        // A number below −1 stands for a negative one: −1 itself is "not given".
        number = (int)(value < 0 ? value - 2 : value);
        return true;
    }

    // Borrowed; null with TypeError when there are no more.
    private PyObject* NextArgument()
    {
        if (_index >= _count)
            return Raise.TypeError(_py, "not enough arguments for format string");
        long index = _index++;
        return _count < 0 ? _single : PyTuple.Items((PyTuple*)_single)[index];
    }

    private readonly bool AddInteger(ref StrBuilder text, in Item item, PyObject* argument)
    {
        using var number = new PyOwned(_py, ToInteger(argument, (char)item.Type));
        if (number.IsNull)
            return false;
        int numberBase = item.Type switch { 'o' => 8, 'x' or 'X' => 16, _ => 10 };
        using var written = new PyOwned(_py, IntText.InBase(_py, number.Pointer, numberBase, item.Type == 'X'));
        if (written.IsNull)
            return false;
        ReadOnlySpan<byte> digits = PyStr.Bytes((PyStr*)written.Pointer);
        bool negative = digits[0] == '-';
        digits = negative ? digits[1..] : digits;
        string prefix = !item.Alternate ? "" : item.Type switch { 'o' => "0o", 'x' => "0x", 'X' => "0X", _ => "" };
        AddNumber(ref text, item, negative, prefix, digits, Math.Max(0, item.Precision - digits.Length));
        return true;
    }

    private readonly PyObject* ToInteger(PyObject* argument, char type)
    {
        bool wantsInteger = type is 'o' or 'x' or 'X';
        if (PyInt.Check(argument, _py))
            return Ref.New(argument);
        NumberSlots* slots = _py.TypeOf(argument)->Number;
        bool isNumber = slots->Index != null || slots->Int != null || slots->Float != null;
        PyObject* number = !isNumber ? null : wantsInteger ? Conversion.Index(_py, argument) : Numbers.ToInt(_py, argument);
        if (number != null || (isNumber && !Errors.ClearIf(_py, TypeIndex.TypeError)))
            return number;
        string wanted = wantsInteger ? "an integer" : "a real number";
        return Raise.TypeError(_py, $"%{type} format: {wanted} is required, not {Types.NameOf(_py, argument)}");
    }

    private readonly bool AddFloat(ref StrBuilder text, in Item item, PyObject* argument)
    {
        double value = Conversion.AsDouble(_py, argument);
        if (_py.HasError)
        {
            if (_isBytes && Errors.ClearIf(_py, TypeIndex.TypeError))
                Raise.TypeError(_py, $"float argument required, not {Types.NameOf(_py, argument)}");
            return false;
        }
        byte* scratch = stackalloc byte[StrBuilder.Scratch];
        var number = new StrBuilder(_py, scratch, StrBuilder.Scratch);
        FloatFlags flags = (item.Alternate ? FloatFlags.Alternate : 0) | (item.Type is 'E' or 'F' or 'G' ? FloatFlags.Upper : 0);
        FloatText.Write(ref number, value, (char)(item.Type | 0x20), item.Precision < 0 ? 6 : item.Precision, flags);
        using var written = new PyOwned(_py, number.Finish());
        if (written.IsNull)
            return false;
        ReadOnlySpan<byte> digits = PyStr.Bytes((PyStr*)written.Pointer);
        bool negative = digits[0] == '-';
        AddNumber(ref text, item, negative, "", negative ? digits[1..] : digits, 0);
        return true;
    }

    private static void AddNumber(ref StrBuilder text, in Item item, bool negative, string prefix, ReadOnlySpan<byte> digits, int zeros)
    {
        char sign = negative ? '-' : item.Plus ? '+' : item.Space ? ' ' : '\0';
        long padding = item.Width - ((sign != 0 ? 1L : 0) + prefix.Length + digits.Length + zeros);
        bool zeroFill = item.Zero && !item.Left;
        if (!item.Left && !zeroFill)
            text.AddFill(' ', (int)padding);
        if (sign != 0)
            text.Add(sign);
        text.Add(prefix);
        if (zeroFill)
            text.AddFill('0', (int)padding);
        text.AddFill('0', zeros);
        fixed (byte* data = digits)
            text.Add(data, 1, digits.Length);
        if (item.Left)
            text.AddFill(' ', (int)padding);
    }

    private readonly bool AddCharacter(ref StrBuilder text, in Item item, PyObject* argument)
    {
        int codePoint = _isBytes ? ByteOf(argument) : CodePointOf(argument);
        if (codePoint < 0)
            return false;
        int padding = item.Width - 1;
        if (!item.Left)
            text.AddFill(' ', padding);
        text.Add(codePoint);
        if (item.Left)
            text.AddFill(' ', padding);
        return true;
    }

    private readonly int CodePointOf(PyObject* argument)
    {
        if (PyStr.Check(_py, argument))
        {
            if (((PyStr*)argument)->Length == 1)
                return PyStr.At((PyStr*)argument, 0);
            Raise.TypeError(_py, "%c requires int or char");
            return -1;
        }
        using var number = new PyOwned(_py, Conversion.Index(_py, argument));
        if (number.IsNull)
        {
            if (Errors.ClearIf(_py, TypeIndex.TypeError))
                Raise.TypeError(_py, "%c requires int or char");
            return -1;
        }
        if (PyInt.TryGetLong(number.Pointer, out long value) && value is >= 0 and <= 0x10FFFF)
            return (int)value;
        Raise.OverflowError(_py, "%c arg not in range(0x110000)");
        return -1;
    }

    private readonly int ByteOf(PyObject* argument)
    {
        if (PyBytes.Check(_py, argument) && ((PyBytes*)argument)->Length == 1)
            return *PyBytes.Data((PyBytes*)argument);
        if (PyByteArray.Check(_py, argument) && ((PyByteArray*)argument)->Length == 1)
            return *((PyByteArray*)argument)->Data;
        if (PyInt.Check(argument, _py) || _py.TypeOf(argument)->Number->Index != null)
        {
            long value = Conversion.IndexAsLong(_py, argument, 0);
            if (_py.HasError)
                return -1;
            if (value is >= 0 and <= 255)
                return (int)value;
            Raise.OverflowError(_py, "%c arg not in range(256)");
            return -1;
        }
        Raise.TypeError(_py, "%c requires an integer in range(256) or a single byte");
        return -1;
    }

    private readonly bool AddText(ref StrBuilder text, in Item item, PyObject* argument)
    {
        using var made = new PyOwned(_py, item.Type switch
        {
            's' or 'b' when _isBytes => BytesConversion.AsLatin1(_py, argument),
            's' => Conversion.Str(_py, argument),
            'r' when !_isBytes => Conversion.Repr(_py, argument),
            _ => Conversion.Ascii(_py, argument),
        });
        if (made.IsNull)
            return false;
        var s = (PyStr*)made.Pointer;
        int length = item.Precision < 0 ? s->Length : Math.Min(s->Length, item.Precision);
        long padding = (long)item.Width - length;
        if (!item.Left)
            text.AddFill(' ', (int)padding);
        text.Add(s, 0, length);
        if (item.Left)
            text.AddFill(' ', (int)padding);
        return true;
    }
}
