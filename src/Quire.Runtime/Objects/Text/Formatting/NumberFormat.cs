using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Formatting;

/// <summary>int.__format__, float.__format__ and complex.__format__. The specification is a str; results are owned.</summary>
[SkipLocalsInit] // What is taken from the stack is written before it is read.
internal static unsafe class NumberFormat
{
    private const int DefaultPrecision = 6;

    public static PyObject* FormatInt(Interpreter py, PyObject* o, PyObject* spec)
    {
        var text = (PyStr*)spec;
        if (text->Length == 0)
            return o->Is(TypeIndex.Int) ? IntText.Decimal(py, o) : Conversion.Str(py, o);
        if (!FormatSpec.Read(py, text, o, 'd', '>', out FormatSpec format))
            return null;
        switch (format.Type)
        {
            case 'b' or 'c' or 'd' or 'o' or 'x' or 'X' or 'n':
                return FormatIntAs(py, o, format);
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%':
                using (var real = new PyOwned(py, Numbers.ToFloat(py, o)))
                    return real.IsNull ? null : FormatFloatAs(py, ((PyFloat*)real.Pointer)->Value, format);
            default:
                return FormatSpec.UnknownType(py, format.Type, o);
        }
    }

    /// <summary>Formats the value of a float object, which is asked for its type's name and its str.</summary>
    public static PyObject* FormatFloat(Interpreter py, PyObject* o, double value, PyObject* spec)
    {
        var text = (PyStr*)spec;
        if (text->Length == 0)
            return o->Is(TypeIndex.Float) ? FloatText.ReprObject(py, value) : Conversion.Str(py, o);
        if (!FormatSpec.Read(py, text, o, '\0', '>', out FormatSpec format))
            return null;
        return format.Type is '\0' or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n' or '%'
            ? FormatFloatAs(py, value, format)
            : FormatSpec.UnknownType(py, format.Type, o);
    }

    public static PyObject* FormatComplex(Interpreter py, PyObject* o, double real, double imaginary, PyObject* spec)
    {
        var text = (PyStr*)spec;
        if (text->Length == 0)
            return Conversion.Str(py, o);
        if (!FormatSpec.Read(py, text, o, '\0', '>', out FormatSpec format))
            return null;
        return format.Type is '\0' or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n'
            ? FormatComplexAs(py, real, imaginary, format)
            : FormatSpec.UnknownType(py, format.Type, o);
    }

    private static PyObject* FormatIntAs(Interpreter py, PyObject* o, in FormatSpec format)
    {
        if (format.Precision >= 0)
            return Raise.ValueError(py, "Precision not allowed in integer format specifier");
        if (format.NoNegativeZero)
            return Raise.ValueError(py, "Negative zero coercion (z) not allowed in integer format specifier");
        if (format.Type == 'c')
            return FormatCharacter(py, o, format);
        int numberBase = format.Type switch { 'b' => 2, 'o' => 8, 'x' or 'X' => 16, _ => 10 };
        using var number = new PyOwned(py, IntText.InBase(py, o, numberBase, format.Type == 'X'));
        if (number.IsNull)
            return null;
        ReadOnlySpan<byte> digits = PyStr.Bytes((PyStr*)number.Pointer);
        bool negative = digits[0] == '-';
        var layout = new NumberLayout
        {
            SignShown = NumberLayout.SignFor(format, negative),
            Prefix = !format.Alternate ? "" : format.Type switch { 'b' => "0b", 'o' => "0o", 'x' => "0x", 'X' => "0X", _ => "" },
            Digits = negative ? digits[1..] : digits,
            GroupSize = numberBase == 10 ? 3 : 4,
        };
        byte* scratch = stackalloc byte[StrBuilder.Scratch];
        var text = new StrBuilder(py, scratch, StrBuilder.Scratch);
        layout.Write(ref text, format);
        return text.Finish();
    }

    private static PyObject* FormatCharacter(Interpreter py, PyObject* o, in FormatSpec format)
    {
        if (format.Sign != 0)
            return Raise.ValueError(py, "Sign not allowed with integer format specifier 'c'");
        if (format.Alternate)
            return Raise.ValueError(py, "Alternate form (#) not allowed with integer format specifier 'c'");
        if (!PyInt.TryGetLong(o, out long codePoint))
            return Raise.OverflowError(py, "Python int too large to convert to C long");
        if (codePoint is < 0 or > 0x10FFFF)
            return Raise.OverflowError(py, "%c arg not in range(0x110000)");
        using var character = new PyOwned(py, PyStr.FromCodePoint(py, (int)codePoint));
        if (character.IsNull)
            return null;
        long padding = format.Width - 1;
        long left = format.Align switch { '>' or '=' => padding, '^' => padding / 2, _ => 0 };
        return StrPad.Fill(py, (PyStr*)character.Pointer, left, padding - left, format.Fill);
    }

    private static PyObject* FormatFloatAs(Interpreter py, double value, in FormatSpec format)
    {
        byte* plain = stackalloc byte[StrBuilder.Scratch];
        byte* scratch = stackalloc byte[StrBuilder.Scratch];
        var number = new StrBuilder(py, plain, StrBuilder.Scratch);
        WriteFloat(ref number, value, format, '\0');
        if (format.Type == '%')
            number.Add('%');
        if (format.Width < 0 && format.Grouping == 0)
            return number.Finish();
        using var written = new PyOwned(py, number.Finish());
        if (written.IsNull)
            return null;
        var text = new StrBuilder(py, scratch, StrBuilder.Scratch);
        TakeApart((PyStr*)written.Pointer).Write(ref text, format);
        return text.Finish();
    }

    // A written number as the parts of a layout, which point into it.
    private static NumberLayout TakeApart(PyStr* number)
    {
        ReadOnlySpan<byte> all = PyStr.Bytes(number);
        int sign = all[0] is (byte)'-' or (byte)'+' or (byte)' ' ? 1 : 0;
        int digits = all[sign..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        digits = digits < 0 ? all.Length - sign : digits;
        return new NumberLayout
        {
            GroupSize = 3,
            SignShown = sign == 1 ? (char)all[0] : '\0',
            Digits = all.Slice(sign, digits),
            Rest = all[(sign + digits)..],
        };
    }

    // Writes the number with its sign; a default form other than 0 is for complex numbers without a type.
    private static void WriteFloat(ref StrBuilder number, double value, in FormatSpec format, char defaultForm)
    {
        FloatFlags flags = (format.Alternate ? FloatFlags.Alternate : 0) | (format.NoNegativeZero ? FloatFlags.NoNegativeZero : 0)
            | (format.Sign == '+' ? FloatFlags.Plus : format.Sign == ' ' ? FloatFlags.Space : 0) | (format.Type is 'E' or 'F' or 'G' ? FloatFlags.Upper : 0);
        char form = format.Type switch { 'e' or 'E' => 'e', 'f' or 'F' or '%' => 'f', 'g' or 'G' or 'n' => 'g', _ => 'r' };
        int precision = format.Precision;
        if (form == 'r')
        {
            if (defaultForm == 0)
                flags |= FloatFlags.AddDotZero;
            form = precision < 0 ? 'r' : 'g';
        }
        else if (precision < 0)
        {
            precision = DefaultPrecision;
        }
        if (format.Type == '%')
            value *= 100;
        FloatText.Write(ref number, value, form, Math.Max(precision, 0), flags);
    }

    private static PyObject* FormatComplexAs(Interpreter py, double real, double imaginary, FormatSpec format)
    {
        if (format.Fill == '0')
            return Raise.ValueError(py, "Zero padding is not allowed in complex format specifier");
        if (format.Align == '=')
            return Raise.ValueError(py, "'=' alignment flag is not allowed in complex format specifier");
        bool bare = format.Type == '\0';
        bool skipReal = bare && real == 0 && !double.IsNegative(real);
        byte* scratch = stackalloc byte[StrBuilder.Scratch];
        var text = new StrBuilder(py, scratch, StrBuilder.Scratch);
        bool parentheses = bare && !skipReal;
        if (parentheses)
            text.Add('(');
        FormatSpec part = format;
        part.Width = -1;
        if (!skipReal)
        {
            AddPart(py, ref text, real, part);
            part.Sign = '+';
        }
        AddPart(py, ref text, imaginary, part);
        text.Add('j');
        if (parentheses)
            text.Add(')');
        using var number = new PyOwned(py, text.Finish());
        if (number.IsNull)
            return null;
        long padding = Math.Max(0L, format.Width - ((PyStr*)number.Pointer)->Length);
        long left = format.Align == '>' ? padding : format.Align == '^' ? padding / 2 : 0;
        return StrPad.Fill(py, (PyStr*)number.Pointer, left, padding - left, format.Fill);
    }

    private static void AddPart(Interpreter py, ref StrBuilder text, double value, in FormatSpec format)
    {
        if (format.Grouping == 0)
        {
            WriteFloat(ref text, value, format, 'r');
            return;
        }
        byte* scratch = stackalloc byte[StrBuilder.Scratch];
        var number = new StrBuilder(py, scratch, StrBuilder.Scratch);
        WriteFloat(ref number, value, format, 'r');
        using var written = new PyOwned(py, number.Finish());
        if (written.IsNull)
            return;
        TakeApart((PyStr*)written.Pointer).Write(ref text, format);
    }
}
