using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Formatting;

/// <summary>str.format and format_map: literal text and fields <c>{name!conversion:spec}</c>, whose spec may have fields of its own.</summary>
[SkipLocalsInit] // What is taken from the stack is written before it is read.
internal static unsafe class FormatTemplate
{
    // A field, a field in its specification, and no deeper.
    private const int MostDepth = 2;

    private struct Field
    {
        public int NameStart, NameEnd;
        public int Conversion;
        public int SpecStart, SpecEnd;
        public bool SpecHasFields;
    }

    public static PyObject* Format(Interpreter py, PyStr* template, ref FormatArguments arguments) =>
        Build(py, template, 0, template->Length, ref arguments, MostDepth);

    private static PyObject* Build(Interpreter py, PyStr* template, int start, int end, ref FormatArguments arguments, int depth)
    {
        if (depth == 0)
            return Raise.ValueError(py, "Max string recursion exceeded");
        byte* scratch = stackalloc byte[StrBuilder.Scratch];
        var text = new StrBuilder(py, scratch, StrBuilder.Scratch);
        int at = start;
        while (at < end && !text.HasFailed)
        {
            if (ReadLiteral(py, template, ref at, end, ref text, out bool fieldFollows)
                && (!fieldFollows || AddField(py, template, ref at, end, ref text, ref arguments, depth)))
                continue;
            text.Dispose();
            return null;
        }
        return text.Finish();
    }

    // Copies text up to a field or behind a doubled brace.
    private static bool ReadLiteral(Interpreter py, PyStr* template, ref int at, int end, ref StrBuilder text, out bool fieldFollows)
    {
        int start = at;
        int c = 0;
        fieldFollows = false;
        while (at < end)
        {
            c = PyStr.At(template, at++);
            if (c is '{' or '}')
                break;
        }
        if (c is not ('{' or '}'))
        {
            text.Add(template, start, at);
            return true;
        }
        bool doubled = at < end && PyStr.At(template, at) == c;
        if (!doubled && (c == '}' || at == end))
            return Raise.ValueError(py, $"Single '{(char)c}' encountered in format string") != null;
        text.Add(template, start, doubled ? at : at - 1);
        if (doubled)
            at++;
        fieldFollows = !doubled;
        return true;
    }

    private static bool AddField(
        Interpreter py, PyStr* template, ref int at, int end, ref StrBuilder text, ref FormatArguments arguments, int depth)
    {
        string? problem = ReadField(template, ref at, end, out Field field);
        if (problem != null)
            return Raise.ValueError(py, problem) != null;
        using var value = new PyOwned(py, arguments.Find(py, template, field.NameStart, field.NameEnd));
        if (value.IsNull)
            return false;
        using var converted = new PyOwned(py, field.Conversion == 0 ? Ref.New(value.Pointer) : Convert(py, value.Pointer, field.Conversion));
        if (converted.IsNull)
            return false;
        if (field.SpecStart == field.SpecEnd && converted.Pointer->Is(TypeIndex.Str))
        {
            text.Add((PyStr*)converted.Pointer);
            return true;
        }
        using var spec = new PyOwned(py, field.SpecHasFields
            ? Build(py, template, field.SpecStart, field.SpecEnd, ref arguments, depth - 1)
            : StrMaking.Substring(py, template, field.SpecStart, field.SpecEnd));
        using var formatted = new PyOwned(py, spec.IsNull ? null : Conversion.Format(py, converted.Pointer, spec.Pointer));
        if (formatted.IsNull)
            return false;
        text.Add((PyStr*)formatted.Pointer);
        return true;
    }

    private static PyObject* Convert(Interpreter py, PyObject* value, int conversion) => conversion switch
    {
        'r' => Conversion.Repr(py, value),
        's' => Conversion.Str(py, value),
        'a' => Conversion.Ascii(py, value),
        > 32 and < 127 => Raise.ValueError(py, $"Unknown conversion specifier {(char)conversion}"),
        _ => Raise.ValueError(py, $"Unknown conversion specifier \\x{conversion:x}"),
    };

    // Reads from behind the opening brace to behind the closing one; the words of the error, or null.
    private static string? ReadField(PyStr* template, ref int at, int end, out Field field)
    {
        field = new Field { NameStart = at };
        int c = ReadName(template, ref at, end);
        field.NameEnd = field.SpecStart = field.SpecEnd = c == 0 ? at : at - 1;
        if (c == '{')
            return "unexpected '{' in field name";
        if (c == '}')
            return null;
        if (c == 0)
            return "expected '}' before end of string";
        if (c == '!')
        {
            if (at == end)
                return "end of string while looking for conversion specifier";
            field.Conversion = PyStr.At(template, at++);
            int following = at < end ? PyStr.At(template, at++) : 0;
            if (following == '}')
                return null;
            if (following is not (0 or ':'))
                return "expected ':' after conversion specifier";
        }
        return ReadSpec(template, ref at, end, ref field);
    }

    // Goes behind the character that ends the name and returns it; 0 at the end of the text.
    private static int ReadName(PyStr* template, ref int at, int end)
    {
        while (at < end)
        {
            int c = PyStr.At(template, at++);
            if (c is '{' or '}' or ':' or '!')
                return c;
            while (c == '[' && at < end && PyStr.At(template, at) != ']')
                at++;
        }
        return 0;
    }

    private static string? ReadSpec(PyStr* template, ref int at, int end, ref Field field)
    {
        field.SpecStart = at;
        int open = 1;
        while (at < end)
        {
            int c = PyStr.At(template, at++);
            if (c == '{')
            {
                field.SpecHasFields = true;
                open++;
            }
            else if (c == '}' && --open == 0)
            {
                field.SpecEnd = at - 1;
                return null;
            }
        }
        return "unmatched '{' in format spec";
    }
}
