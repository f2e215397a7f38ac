using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Formatting;

/// <summary>str.__format__.</summary>
internal static unsafe class StrFormatting
{
    public static PyObject* Format(Interpreter py, PyObject* o, PyStr* spec)
    {
        if (spec->Length == 0)
            return o->Is(TypeIndex.Str) ? Ref.New(o) : Conversion.Str(py, o);
        if (!FormatSpec.Read(py, spec, o, 's', '<', out FormatSpec format))
            return null;
        if (format.Type != 's')
            return FormatSpec.UnknownType(py, format.Type, o);
        string? refusal = Refusal(format);
        if (refusal != null)
            return Raise.ValueError(py, refusal);
        var s = (PyStr*)o;
        int length = format.Precision < 0 ? s->Length : Math.Min(format.Precision, s->Length);
        using var cut = new PyOwned(py, StrMaking.Substring(py, s, 0, length));
        if (cut.IsNull)
            return null;
        long padding = Math.Max(0L, (long)format.Width - length);
        long left = format.Align == '>' ? padding : format.Align == '^' ? padding / 2 : 0;
        return StrPad.Fill(py, (PyStr*)cut.Pointer, left, padding - left, format.Fill);
    }

    private static string? Refusal(in FormatSpec format)
    {
        if (format.Sign == ' ')
            return "Space not allowed in string format specifier";
        if (format.Sign != 0)
            return "Sign not allowed in string format specifier";
        if (format.NoNegativeZero)
            return "Negative zero coercion (z) not allowed in string format specifier";
        if (format.Alternate)
            return "Alternate form (#) not allowed in string format specifier";
        return format.Align == '=' ? "'=' alignment not allowed in string format specifier" : null;
    }
}
