using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text.Bytes;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>Ints out of text, in a base from 2 to 36 or 0 for that of the text's prefix.</summary>
internal static unsafe class IntParsing
{
    /// <summary>So many decimal digits fit 64 bits, whatever they are.</summary>
    private const int SmallDigits = 18;

    /// <summary>How much of a wrong literal its message shows.</summary>
    private const int ShownLength = 200;

    public static PyObject* FromStr(Interpreter py, PyObject* str, int numberBase)
    {
        if (!NumberText.Read(py, (PyStr*)str, out NumberText text))
            return null;
        PyObject* number = Parse(py, text.Span, numberBase);
        text.Dispose();
        return number != null || py.HasError ? number : Refuse(py, str, numberBase);
    }

    /// <summary>Out of an object whose bytes are there to be read; those are shown when they are no number.</summary>
    public static PyObject* FromBytes(Interpreter py, scoped in ByteView bytes, int numberBase)
    {
        PyObject* number = Parse(py, bytes.Span, numberBase);
        if (number != null || py.HasError)
            return number;
        using var shown = new PyOwned(py, PyBytes.New(py, bytes.Span));
        return shown.IsNull ? null : Refuse(py, shown.Pointer, numberBase);
    }

    private static PyObject* Refuse(Interpreter py, PyObject* literal, int numberBase)
    {
        using var repr = new PyOwned(py, Conversion.Repr(py, literal));
        if (repr.IsNull)
            return null;
        using var shown = new PyOwned(py, PyStr.Substring(py, repr.Pointer, 0, Math.Min(((PyStr*)repr.Pointer)->Length, ShownLength)));
        if (shown.IsNull)
            return null;
        return Raise.ValueError(py, $"invalid literal for int() with base {numberBase}: {Conversion.Text(shown.Pointer)}");
    }

    // Null without an exception when the text is no number.
    private static PyObject* Parse(Interpreter py, ReadOnlySpan<byte> text, int numberBase)
    {
        text = NumberText.Trim(text);
        bool isNegative = !text.IsEmpty && text[0] == '-';
        if (!text.IsEmpty && text[0] is (byte)'-' or (byte)'+')
            text = text[1..];
        if (numberBase == 10 && !text.IsEmpty && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return ParseDecimal(py, text, isNegative);
        bool mustBeZero = false;
        int prefixBase = text.Length > 1 && text[0] == '0' ? PrefixBase(text[1]) : 0;
        if (numberBase == 0)
        {
            mustBeZero = prefixBase == 0 && !text.IsEmpty && text[0] == '0';
            numberBase = prefixBase == 0 ? 10 : prefixBase;
        }
        if (prefixBase == numberBase)
            text = text.Length > 2 && text[2] == '_' ? text[3..] : text[2..];
        if (!IsWellFormed(py, text, numberBase, out int digits))
            return null;
        if (TrySmall(text, numberBase, out ulong value))
        {
            if (mustBeZero && value != 0)
                return null;
            return PyInt.FromInt128(py, isNegative ? -(Int128)value : value);
        }
        return mustBeZero ? null : ParseBig(py, text, digits, numberBase, isNegative);
    }

    // Nothing but decimal digits.
    private static PyObject* ParseDecimal(Interpreter py, ReadOnlySpan<byte> text, bool isNegative)
    {
        if (text.Length > SmallDigits)
        {
            if (!IntDecimal.IsOverLimit(py, text.Length))
                return ParseBig(py, text.TrimStart((byte)'0'), text.Length, 10, isNegative);
            return IntDecimal.RefuseReading(py, text.Length);
        }
        long value = 0;
        foreach (byte c in text)
            value = (value * 10) + (c - '0');
        return PyInt.FromLong(py, isNegative ? -value : value);
    }

    private static int PrefixBase(byte letter) => (letter | 0x20) switch
    {
        'x' => 16,
        'o' => 8,
        'b' => 2,
        _ => 0,
    };

    // Digits with single underscores between them. Too many of them are an error of their own.
    private static bool IsWellFormed(Interpreter py, ReadOnlySpan<byte> text, int numberBase, out int digits)
    {
        digits = 0;
        byte before = (byte)'_';
        bool complete = true;
        foreach (byte c in text)
        {
            bool isDigit = DigitValue(c) < numberBase;
            if (!isDigit && c != '_')
            {
                complete = false;
                break;
            }
            if (c == '_' && before == '_')
                return false;
            digits += isDigit ? 1 : 0;
            before = c;
        }
        if (before == '_')
            return false;
        if ((numberBase & (numberBase - 1)) == 0 || !IntDecimal.IsOverLimit(py, digits))
            return complete;
        IntDecimal.RefuseReading(py, digits);
        return false;
    }

    private static bool TrySmall(ReadOnlySpan<byte> text, int numberBase, out ulong value)
    {
        value = 0;
        ulong most = ulong.MaxValue / (ulong)numberBase;
        foreach (byte c in text)
        {
            if (c == '_')
                continue;
            if (value >= most)
                return false;
            value = (value * (ulong)numberBase) + (ulong)DigitValue(c);
        }
        return true;
    }

    private static PyObject* ParseBig(Interpreter py, ReadOnlySpan<byte> text, int digits, int numberBase, bool isNegative)
    {
        var values = (byte*)py.NewBuffer((nuint)digits);
        if (values == null)
            return null;
        int count = 0;
        foreach (byte c in text)
        {
            // Zeros at the front only cost time.
            if (c != '_' && (count > 0 || c != '0'))
                values[count++] = (byte)DigitValue(c);
        }
        PyObject* number = BigDigits.ToInt(py, new ReadOnlySpan<byte>(values, count), numberBase, isNegative);
        py.Heap.Free(values);
        return number;
    }

    private static int DigitValue(byte c)
    {
        if (NumberText.IsDigit(c))
            return c - '0';
        int letter = c | 0x20;
        return letter is >= 'a' and <= 'z' ? letter - 'a' + 10 : 99;
    }
}
