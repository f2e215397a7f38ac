using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text;
using Quire.Runtime.Objects.Text.Bytes;
using Quire.Runtime.Objects.Text.Formatting;
using Quire.Runtime.Objects.Text.Unicode;

namespace Quire.Runtime.Objects;

internal unsafe partial struct PyStr
{
    [PyMethod("capitalize($self, /)", Doc = "Returns the text with its first character in title case and the rest in lower case.")]
    internal static PyObject* Capitalize(Interpreter py, PyStr* s) => StrCase.Capitalize(py, s);

    [PyMethod("casefold($self, /)", Doc = "Returns the text in a form for comparing without regard to case.")]
    internal static PyObject* CaseFold(Interpreter py, PyStr* s) => StrCase.Fold(py, s);

    [PyMethod("center($self, width, fillchar=' ', /)", Doc = "Returns the text in the middle of that many characters.")]
    internal static PyObject* Center(Interpreter py, PyStr* s, long width, PyObject* fillchar) => StrPad.Center(py, s, width, fillchar);

    [PyMethod("count($self, sub, start=None, end=None, /)", Doc = "Returns how often sub occurs in self[start:end] without overlapping.")]
    internal static long Count(Interpreter py, PyStr* s, PyStr* sub, [SliceIndex(0)] long start, [SliceIndex(long.MaxValue)] long end) =>
        StrSearch.Count(s, sub, start, end);

    [PyMethod("encode($self, /, encoding='utf-8', errors='strict')",
        Doc = "Returns the text as bytes.\n\nWhat the encoding lacks is treated as the error handler says: 'strict', 'ignore', 'replace',\n"
            + "'backslashreplace', 'xmlcharrefreplace', 'surrogateescape' or 'surrogatepass'.")]
    internal static PyObject* Encode(Interpreter py, PyStr* s, PyStr* encoding, PyStr* errors) => BytesConversion.EncodeStr(py, s, encoding, errors);

    [PyMethod("endswith($self, suffix, start=None, end=None, /)", Doc = "Tells whether self[start:end] ends with the suffix, or with one of a tuple.")]
    [return: Truth]
    internal static int EndsWith(
        Interpreter py, PyStr* s, PyObject* suffix, [SliceIndex(0)] long start, [SliceIndex(long.MaxValue)] long end) =>
        StrTail.Test(py, s, suffix, start, end, atEnd: true);

    [PyMethod("expandtabs($self, /, tabsize=8)", Doc = "Returns the text with spaces for tabs, up to columns that are multiples of tabsize.")]
    internal static PyObject* ExpandTabs(Interpreter py, PyStr* s, int tabsize) => StrPad.ExpandTabs(py, s, tabsize);

    [PyMethod("find($self, sub, start=None, end=None, /)", Doc = "Returns the first index of sub in self[start:end], or -1.")]
    internal static long Find(Interpreter py, PyStr* s, PyStr* sub, [SliceIndex(0)] long start, [SliceIndex(long.MaxValue)] long end) =>
        StrSearch.Find(s, sub, start, end);

    [PyMethod("format($self, /, *args, **kwargs)", Doc = "Returns the text with its {fields} replaced by the arguments.")]
    internal static PyObject* FormatWith(Interpreter py, PyStr* s, PyObject** args, int count, PyObject* kwnames)
    {
        var arguments = new FormatArguments { Positional = args, PositionalCount = count, Keywords = (PyTuple*)kwnames };
        return FormatTemplate.Format(py, s, ref arguments);
    }

    [PyMethod("format_map($self, mapping, /)", Doc = "Returns the text with its {fields} replaced by values of the mapping.")]
    internal static PyObject* FormatMap(Interpreter py, PyStr* s, PyObject* mapping)
    {
        var arguments = new FormatArguments { Mapping = mapping };
        return FormatTemplate.Format(py, s, ref arguments);
    }

    [PyMethod("index($self, sub, start=None, end=None, /)", Doc = "Like find, but raises ValueError when sub does not occur.")]
    internal static PyObject* Index(
        Interpreter py, PyStr* s, PyStr* sub, [SliceIndex(0)] long start, [SliceIndex(long.MaxValue)] long end)
    {
        long at = StrSearch.Find(s, sub, start, end);
        return at < 0 ? Raise.ValueError(py, "substring not found") : PyInt.FromLong(py, at);
    }

    [PyMethod("isalnum($self, /)", Doc = "Tells whether there are characters and all are letters or numbers.")]
    internal static bool IsAlnum(Interpreter py, PyStr* s) => StrTests.All(s, &UnicodeInfo.IsAlphanumeric);

    [PyMethod("isalpha($self, /)", Doc = "Tells whether there are characters and all are letters.")]
    internal static bool IsAlpha(Interpreter py, PyStr* s) => StrTests.All(s, &UnicodeInfo.IsAlpha);

    [PyMethod("isascii($self, /)", Doc = "Tells whether all characters are ASCII.")]
    internal static bool IsAsciiMethod(Interpreter py, PyStr* s) => IsAscii(s);

    [PyMethod("isdecimal($self, /)", Doc = "Tells whether there are characters and all are decimal digits.")]
    internal static bool IsDecimal(Interpreter py, PyStr* s) => StrTests.All(s, &UnicodeInfo.IsDecimal);

    [PyMethod("isdigit($self, /)", Doc = "Tells whether there are characters and all are digits, superscripts and their like included.")]
    internal static bool IsDigit(Interpreter py, PyStr* s) => StrTests.All(s, &UnicodeInfo.IsDigit);

    [PyMethod("isidentifier($self, /)", Doc = "Tells whether the text has the form of a name; keywords have it too.")]
    internal static bool IsIdentifier(Interpreter py, PyStr* s) => StrTests.IsIdentifier(s);

    [PyMethod("islower($self, /)", Doc = "Tells whether there are cased characters and all are lower case.")]
    internal static bool IsLower(Interpreter py, PyStr* s) => StrTests.IsLower(s);

    [PyMethod("isnumeric($self, /)", Doc = "Tells whether there are characters and all mean a number.")]
    internal static bool IsNumeric(Interpreter py, PyStr* s) => StrTests.All(s, &UnicodeInfo.IsNumeric);

    [PyMethod("isprintable($self, /)", Doc = "Tells whether repr() would show all characters as they are.")]
    internal static bool IsPrintable(Interpreter py, PyStr* s) => StrTests.IsPrintable(s);

    [PyMethod("isspace($self, /)", Doc = "Tells whether there are characters and all are white space.")]
    internal static bool IsSpace(Interpreter py, PyStr* s) => StrTests.All(s, &UnicodeInfo.IsSpace);

    [PyMethod("istitle($self, /)", Doc = "Tells whether there are words and each begins with its only capital.")]
    internal static bool IsTitle(Interpreter py, PyStr* s) => StrTests.IsTitle(s);

    [PyMethod("isupper($self, /)", Doc = "Tells whether there are cased characters and all are upper case.")]
    internal static bool IsUpper(Interpreter py, PyStr* s) => StrTests.IsUpper(s);

    [PyMethod("join($self, iterable, /)", Doc = "Returns the iterable's strs in one, this text between them.")]
    internal static PyObject* JoinMethod(Interpreter py, PyStr* s, PyObject* iterable) => StrJoining.JoinIterable(py, s, iterable);

    [PyMethod("ljust($self, width, fillchar=' ', /)", Doc = "Returns the text filled up to that many characters behind it.")]
    internal static PyObject* LJust(Interpreter py, PyStr* s, long width, PyObject* fillchar) => StrPad.LeftJustify(py, s, width, fillchar);

    [PyMethod("lower($self, /)", Doc = "Returns the text in lower case.")]
    internal static PyObject* Lower(Interpreter py, PyStr* s) => StrCase.Lower(py, s);

    [PyMethod("lstrip($self, chars=None, /)", Doc = "Returns the text without the white space, or the given characters, at its beginning.")]
    internal static PyObject* LStrip(Interpreter py, PyStr* s, PyObject* chars) => StrStrip.Strip(py, s, chars, StrStrip.Left, "lstrip");

    [PyMethod("maketrans(x, y=<unrepresentable>, z=<unrepresentable>, /)",
        Doc = "Returns a table for translate: from a dict, or from two texts of equal length and one of characters to delete.")]
    internal static PyObject* MakeTrans(Interpreter py, PyObject* x, PyStr* y, PyStr* z) => StrTranslate.MakeTable(py, x, y, z);

    [PyMethod("partition($self, sep, /)", Doc = "Returns what is before the first separator, the separator, and what is behind it.")]
    internal static PyObject* Partition(Interpreter py, PyStr* s, PyObject* sep) => StrSplit.Partition(py, s, sep, fromEnd: false);

    [PyMethod("removeprefix($self, prefix, /)", Doc = "Returns the text without the prefix, if it begins with it.")]
    internal static PyObject* RemovePrefix(Interpreter py, PyStr* s, PyStr* prefix) => StrStrip.RemovePrefix(py, s, prefix);

    [PyMethod("removesuffix($self, suffix, /)", Doc = "Returns the text without the suffix, if it ends with it.")]
    internal static PyObject* RemoveSuffix(Interpreter py, PyStr* s, PyStr* suffix) => StrStrip.RemoveSuffix(py, s, suffix);

    [PyMethod("replace($self, old, new, /, count=-1)", Doc = "Returns the text with new for each old, or for the first count of them.")]
    internal static PyObject* Replace(Interpreter py, PyStr* s, PyStr* old, PyStr* @new, long count) => StrReplace.Replace(py, s, old, @new, count);

    [PyMethod("rfind($self, sub, start=None, end=None, /)", Doc = "Returns the last index of sub in self[start:end], or -1.")]
    internal static long RFind(Interpreter py, PyStr* s, PyStr* sub, [SliceIndex(0)] long start, [SliceIndex(long.MaxValue)] long end) =>
        StrSearch.FindLast(s, sub, start, end);

    [PyMethod("rindex($self, sub, start=None, end=None, /)", Doc = "Like rfind, but raises ValueError when sub does not occur.")]
    internal static PyObject* RIndex(
        Interpreter py, PyStr* s, PyStr* sub, [SliceIndex(0)] long start, [SliceIndex(long.MaxValue)] long end)
    {
        long at = StrSearch.FindLast(s, sub, start, end);
        return at < 0 ? Raise.ValueError(py, "substring not found") : PyInt.FromLong(py, at);
    }

    [PyMethod("rjust($self, width, fillchar=' ', /)", Doc = "Returns the text filled up to that many characters before it.")]
    internal static PyObject* RJust(Interpreter py, PyStr* s, long width, PyObject* fillchar) => StrPad.RightJustify(py, s, width, fillchar);

    [PyMethod("rpartition($self, sep, /)", Doc = "Returns what is before the last separator, the separator, and what is behind it.")]
    internal static PyObject* RPartition(Interpreter py, PyStr* s, PyObject* sep) => StrSplit.Partition(py, s, sep, fromEnd: true);

    [PyMethod("rsplit($self, /, sep=None, maxsplit=-1)", Doc = "Returns a list of the pieces between separators, cut from the end.")]
    internal static PyObject* RSplit(Interpreter py, PyStr* s, PyObject* sep, long maxsplit) => StrSplit.Split(py, s, sep, maxsplit, fromEnd: true);

    [PyMethod("rstrip($self, chars=None, /)", Doc = "Returns the text without the white space, or the given characters, at its end.")]
    internal static PyObject* RStrip(Interpreter py, PyStr* s, PyObject* chars) => StrStrip.Strip(py, s, chars, StrStrip.Right, "rstrip");

    [PyMethod("split($self, /, sep=None, maxsplit=-1)",
        Doc = "Returns a list of the pieces between separators, or between runs of white space.\n\nAt most maxsplit cuts are made, unless it is negative.")]
    internal static PyObject* Split(Interpreter py, PyStr* s, PyObject* sep, long maxsplit) => StrSplit.Split(py, s, sep, maxsplit, fromEnd: false);

    [PyMethod("splitlines($self, /, keepends=False)", Doc = "Returns a list of the lines, with their ends if asked for.")]
    internal static PyObject* SplitLines(Interpreter py, PyStr* s, bool keepends) => StrSplit.Lines(py, s, keepends);

    [PyMethod("startswith($self, prefix, start=None, end=None, /)", Doc = "Tells whether self[start:end] begins with the prefix, or with one of a tuple.")]
    [return: Truth]
    internal static int StartsWith(
        Interpreter py, PyStr* s, PyObject* prefix, [SliceIndex(0)] long start, [SliceIndex(long.MaxValue)] long end) =>
        StrTail.Test(py, s, prefix, start, end, atEnd: false);

    [PyMethod("strip($self, chars=None, /)", Doc = "Returns the text without the white space, or the given characters, at both ends.")]
    internal static PyObject* Strip(Interpreter py, PyStr* s, PyObject* chars) => StrStrip.Strip(py, s, chars, StrStrip.Both, "strip");

    [PyMethod("swapcase($self, /)", Doc = "Returns the text with capitals for small letters and the other way round.")]
    internal static PyObject* SwapCase(Interpreter py, PyStr* s) => StrCase.SwapCase(py, s);

    [PyMethod("title($self, /)", Doc = "Returns the text with each word beginning with a capital and small otherwise.")]
    internal static PyObject* Title(Interpreter py, PyStr* s) => StrCase.Title(py, s);

    [PyMethod("translate($self, table, /)",
        Doc = "Returns the text with each character replaced by what the table holds for its number: a number, a text, or None for nothing.")]
    internal static PyObject* Translate(Interpreter py, PyStr* s, PyObject* table) => StrTranslate.Translate(py, s, table);

    [PyMethod("upper($self, /)", Doc = "Returns the text in upper case.")]
    internal static PyObject* Upper(Interpreter py, PyStr* s) => StrCase.Upper(py, s);

    [PyMethod("zfill($self, width, /)", Doc = "Returns the text filled up with zeros, behind a sign if there is one.")]
    internal static PyObject* ZFill(Interpreter py, PyStr* s, long width) => StrPad.ZeroFill(py, s, width);
}
