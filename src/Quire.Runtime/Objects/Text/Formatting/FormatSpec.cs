using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text.Unicode;

namespace Quire.Runtime.Objects.Text.Formatting;

/// <summary>
/// A format specification, taken apart:
/// <c>[[fill]align][sign][z][#][0][width][grouping][.precision][type]</c>.
/// </summary>
internal unsafe struct FormatSpec
{
    public int Fill;

    /// <summary>One of &lt; &gt; = ^.</summary>
    public char Align;

    /// <summary>One of + - space, or 0 when not given.</summary>
    public char Sign;
    public bool NoNegativeZero;
    public bool Alternate;

    /// <summary>−1 when not given.</summary>
    public int Width;

    /// <summary>Comma or underscore, or 0.</summary>
    public char Grouping;

    /// <summary>−1 when not given.</summary>
    public int Precision;

    /// <summary>A code point; the default type when not given.</summary>
    public int Type;

    /// <summary>Reads a specification for an object, whose type messages name; false with ValueError pending.</summary>
    public static bool Read(Interpreter py, PyStr* text, PyObject* o, char defaultType, char defaultAlign, out FormatSpec spec)
    {
        spec = new FormatSpec { Fill = ' ', Align = defaultAlign, Width = -1, Precision = -1, Type = defaultType };
        var reader = new Reader(py, text);
        return reader.ReadAlign(ref spec, defaultAlign) && reader.ReadWidth(ref spec) && reader.ReadGrouping(ref spec)
            && reader.ReadPrecision(ref spec) && reader.ReadType(ref spec, o) && reader.CheckGrouping(spec);
    }

    /// <summary>Raises the error for a type the object does not know; returns null.</summary>
    public static PyObject* UnknownType(Interpreter py, int type, PyObject* o) =>
        Raise.ValueError(py, $"Unknown format code '{Show(type)}' for object of type '{Types.NameOf(py, o)}'");

    // Code points beyond ASCII are shown as CPython does, with as many digits as they need.
    private static string Show(int type) => type is > 32 and < 128 ? ((char)type).ToString() : $"\\x{type:x}";

    private ref struct Reader(Interpreter py, PyStr* text)
    {
        private readonly Interpreter _py = py;
        private readonly PyStr* _text = text;
        private int _at;

        private readonly int Next => _at < _text->Length ? PyStr.At(_text, _at) : -1;

        public bool ReadAlign(ref FormatSpec spec, char defaultAlign)
        {
            bool fillGiven = false, alignGiven = false;
            if (_at + 1 < _text->Length && IsAlign(PyStr.At(_text, _at + 1)))
            {
                spec.Fill = Next;
                spec.Align = (char)PyStr.At(_text, _at + 1);
                fillGiven = alignGiven = true;
                _at += 2;
            }
            else if (IsAlign(Next))
            {
                spec.Align = (char)Next;
                alignGiven = true;
                _at++;
            }
            if (Next is '+' or '-' or ' ')
                spec.Sign = (char)PyStr.At(_text, _at++);
            spec.NoNegativeZero = Take('z');
            spec.Alternate = Take('#');
            if (!fillGiven && Take('0'))
            {
                spec.Fill = '0';
                if (!alignGiven && defaultAlign == '>')
                    spec.Align = '=';
            }
            return true;
        }

        public bool ReadWidth(ref FormatSpec spec) => ReadNumber(ref spec.Width);

        public bool ReadGrouping(ref FormatSpec spec)
        {
            if (Take(','))
                spec.Grouping = ',';
            if (Next == '_')
            {
                if (spec.Grouping != 0)
                    return Refuse("Cannot specify both ',' and '_'.");
                spec.Grouping = '_';
                _at++;
            }
            return spec.Grouping != '_' || Next != ',' || Refuse("Cannot specify both ',' and '_'.");
        }

        public bool ReadPrecision(ref FormatSpec spec)
        {
            if (!Take('.'))
                return true;
            if (!ReadNumber(ref spec.Precision))
                return false;
            return spec.Precision >= 0 || Refuse("Format specifier missing precision");
        }

        public bool ReadType(ref FormatSpec spec, PyObject* o)
        {
            if (_text->Length - _at > 1)
                return Refuse($"Invalid format specifier '{PyStr.ToText(_text)}' for object of type '{Types.NameOf(_py, o)}'");
            if (Next >= 0)
                spec.Type = Next;
            return true;
        }

        public readonly bool CheckGrouping(in FormatSpec spec)
        {
            bool fits = spec.Grouping == 0
                || spec.Type is 'd' or 'e' or 'f' or 'g' or 'E' or 'G' or '%' or 'F' or '\0'
                || (spec.Grouping == '_' && spec.Type is 'b' or 'o' or 'x' or 'X');
            return fits || Refuse($"Cannot specify '{spec.Grouping}' with '{Show(spec.Type)}'.");
        }

        private static bool IsAlign(int c) => c is '<' or '>' or '=' or '^';

        private bool Take(char c)
        {
            if (Next != c)
                return false;
            _at++;
            return true;
        }

        // Digits of any script; the number stays as it is when there are none.
        private bool ReadNumber(ref int number)
        {
            long value = 0;
            int start = _at;
            for (; Next >= 0 && UnicodeInfo.DecimalValue(Next) is var digit && digit >= 0; _at++)
            {
                value = (value * 10) + digit;
                if (value > int.MaxValue)
                    return Refuse("Too many decimal digits in format string");
            }
            if (_at > start)
                number = (int)value;
            return true;
        }

        private readonly bool Refuse(string message) => Raise.ValueError(_py, message) != null;
    }
}
