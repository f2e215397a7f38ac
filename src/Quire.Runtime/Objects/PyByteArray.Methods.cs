using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text;
using Quire.Runtime.Objects.Text.Bytes;

namespace Quire.Runtime.Objects;

internal unsafe partial struct PyByteArray
{
    [PyMethod("__buffer__($self, flags, /)", Doc = "A view of this memory, for the flags asked for.")]
    internal static PyObject* GetBuffer(Interpreter py, PyByteArray* self, PyObject** args, int count) =>
        BufferMethods.Get(py, (PyObject*)self, args, count);

    [PyMethod("__release_buffer__($self, buffer, /)", Doc = "Releases a view that __buffer__ gave.")]
    internal static PyObject* ReleaseBuffer(Interpreter py, PyByteArray* self, PyObject** args, int count) =>
        BufferMethods.Release(py, (PyObject*)self, args, count);

    [PyMethod("capitalize($self, /)", Doc = "A copy with the first byte in upper and the rest in lower case.")]
    internal static PyObject* CapitalizeMethod(Interpreter py, PyByteArray* self) =>
        ByteForm.Title(new ByteText(py, self), onlyFirst: true);

    [PyMethod("center($self, width, fillchar=b' ', /)", Doc = "A copy in the middle of that many bytes.")]
    internal static PyObject* CenterMethod(Interpreter py, PyByteArray* self, long width, PyObject* fillchar) =>
        ByteForm.Pad(new ByteText(py, self), width, fillchar, "center");

    [PyMethod("count($self, sub, start=None, end=None, /)",
        Doc = "How often sub, bytes or a number, occurs in self[start:end] without overlapping.")]
    internal static PyObject* CountMethod(
        Interpreter py, PyByteArray* self, PyObject* sub, [SliceIndex(0)] long start, [SliceIndex(long.MaxValue)] long end) =>
        ByteSearch.Count(new ByteText(py, self), sub, start, end);

    [PyMethod("decode($self, /, encoding='utf-8', errors='strict')",
        Doc = "The bytes as text.\n\nWhat is not valid is treated as the error handler says: 'strict', 'ignore', 'replace', 'backslashreplace',\n'surrogateescape' or 'surrogatepass'.")]
    internal static PyObject* DecodeMethod(Interpreter py, PyByteArray* self, PyStr* encoding, PyStr* errors) =>
        BytesConversion.Decode(py, Span(self), encoding, errors);

    [PyMethod("endswith($self, suffix, start=None, end=None, /)",
        Doc = "Tells whether self[start:end] ends with the suffix, or with one of a tuple.")]
    [return: Truth]
    internal static int EndsWithMethod(
        Interpreter py, PyByteArray* self, PyObject* suffix, [SliceIndex(0)] long start, [SliceIndex(long.MaxValue)] long end) =>
        ByteSearch.HasTail(new ByteText(py, self), suffix, start, end, atEnd: true);

    [PyMethod("expandtabs($self, /, tabsize=8)",
        Doc = "A copy with spaces for tabs, up to columns that are multiples of tabsize.")]
    internal static PyObject* ExpandTabsMethod(Interpreter py, PyByteArray* self, int tabsize) =>
        ByteForm.ExpandTabs(new ByteText(py, self), tabsize);

    [PyMethod("find($self, sub, start=None, end=None, /)",
        Doc = "The first index of sub, bytes or a number, in self[start:end], or -1.")]
    internal static PyObject* FindMethod(
        Interpreter py, PyByteArray* self, PyObject* sub, [SliceIndex(0)] long start, [SliceIndex(long.MaxValue)] long end) =>
        ByteSearch.FindObject(new ByteText(py, self), sub, start, end, last: false);

    [PyMethod("hex($self, /, sep=<unrepresentable>, bytes_per_sep=1)",
        Doc = "The bytes as hexadecimal digits, a separator every so many bytes, counted from the end unless negative.")]
    internal static PyObject* HexMethod(Interpreter py, PyByteArray* self, PyObject* sep, int bytes_per_sep) =>
        ByteHex.Hex(py, Span(self), sep, bytes_per_sep);

    [PyMethod("index($self, sub, start=None, end=None, /)", Doc = "Like find, but raises ValueError when sub does not occur.")]
    internal static PyObject* IndexMethod(
        Interpreter py, PyByteArray* self, PyObject* sub, [SliceIndex(0)] long start, [SliceIndex(long.MaxValue)] long end) =>
        ByteSearch.Index(new ByteText(py, self), sub, start, end, last: false);

    [PyMethod("isalnum($self, /)", Doc = "Tells whether there are bytes and all are ASCII letters or digits.")]
    internal static bool IsAlnumMethod(Interpreter py, PyByteArray* self) => ByteForm.All(Span(self), &ByteInfo.IsAlphanumeric);

    [PyMethod("isalpha($self, /)", Doc = "Tells whether there are bytes and all are ASCII letters.")]
    internal static bool IsAlphaMethod(Interpreter py, PyByteArray* self) => ByteForm.All(Span(self), &ByteInfo.IsAlpha);

    [PyMethod("isascii($self, /)", Doc = "Tells whether all bytes are below 128.")]
    internal static bool IsAsciiMethod(Interpreter py, PyByteArray* self) => System.Text.Ascii.IsValid(Span(self));

    [PyMethod("isdigit($self, /)", Doc = "Tells whether there are bytes and all are ASCII digits.")]
    internal static bool IsDigitMethod(Interpreter py, PyByteArray* self) => ByteForm.All(Span(self), &ByteInfo.IsDigit);

    [PyMethod("islower($self, /)", Doc = "Tells whether there are ASCII letters and all are lower case.")]
    internal static bool IsLowerMethod(Interpreter py, PyByteArray* self) =>
        ByteForm.HasCase(Span(self), &ByteInfo.IsLower, &ByteInfo.IsUpper);

    [PyMethod("isspace($self, /)", Doc = "Tells whether there are bytes and all are ASCII white space.")]
    internal static bool IsSpaceMethod(Interpreter py, PyByteArray* self) => ByteForm.All(Span(self), &ByteInfo.IsSpace);

    [PyMethod("istitle($self, /)", Doc = "Tells whether there are words and each begins with its only capital.")]
    internal static bool IsTitleMethod(Interpreter py, PyByteArray* self) => ByteForm.IsTitle(Span(self));

    [PyMethod("isupper($self, /)", Doc = "Tells whether there are ASCII letters and all are upper case.")]
    internal static bool IsUpperMethod(Interpreter py, PyByteArray* self) =>
        ByteForm.HasCase(Span(self), &ByteInfo.IsUpper, &ByteInfo.IsLower);

    [PyMethod("join($self, iterable_of_bytes, /)", Doc = "The iterable's bytes-like objects in one, these bytes between them.")]
    internal static PyObject* JoinMethod(Interpreter py, PyByteArray* self, PyObject* iterable) =>
        ByteEdit.Join(new ByteText(py, self), iterable);

    [PyMethod("ljust($self, width, fillchar=b' ', /)", Doc = "A copy filled up to that many bytes behind it.")]
    internal static PyObject* LJustMethod(Interpreter py, PyByteArray* self, long width, PyObject* fillchar) =>
        ByteForm.Pad(new ByteText(py, self), width, fillchar, "ljust");

    [PyMethod("lower($self, /)", Doc = "A copy with ASCII letters in lower case.")]
    internal static PyObject* LowerMethod(Interpreter py, PyByteArray* self) =>
        ByteForm.Map(new ByteText(py, self), &ByteInfo.ToLower);

    [PyMethod("lstrip($self, bytes=None, /)", Doc = "A copy without the white space, or the given bytes, at its beginning.")]
    internal static PyObject* LStripMethod(Interpreter py, PyByteArray* self, PyObject* bytes) =>
        ByteEdit.Strip(new ByteText(py, self), bytes, StrStrip.Left);

    [PyMethod("partition($self, sep, /)", Doc = "What is before the first separator, the separator, and what is behind it.")]
    internal static PyObject* PartitionMethod(Interpreter py, PyByteArray* self, PyObject* sep) =>
        ByteEdit.Partition(new ByteText(py, self), sep, fromEnd: false);

    [PyMethod("removeprefix($self, prefix, /)", Doc = "A copy without the prefix, if there is one.")]
    internal static PyObject* RemovePrefixMethod(Interpreter py, PyByteArray* self, PyObject* prefix) =>
        ByteEdit.RemoveAffix(new ByteText(py, self), prefix, atEnd: false);

    [PyMethod("removesuffix($self, suffix, /)", Doc = "A copy without the suffix, if there is one.")]
    internal static PyObject* RemoveSuffixMethod(Interpreter py, PyByteArray* self, PyObject* suffix) =>
        ByteEdit.RemoveAffix(new ByteText(py, self), suffix, atEnd: true);

    [PyMethod("replace($self, old, new, count=-1, /)", Doc = "A copy with new for each old, or for the first count of them.")]
    internal static PyObject* ReplaceMethod(Interpreter py, PyByteArray* self, PyObject* old, PyObject* @new, long count) =>
        ByteEdit.Replace(new ByteText(py, self), old, @new, count);

    [PyMethod("rfind($self, sub, start=None, end=None, /)",
        Doc = "The last index of sub, bytes or a number, in self[start:end], or -1.")]
    internal static PyObject* RFindMethod(
        Interpreter py, PyByteArray* self, PyObject* sub, [SliceIndex(0)] long start, [SliceIndex(long.MaxValue)] long end) =>
        ByteSearch.FindObject(new ByteText(py, self), sub, start, end, last: true);

    [PyMethod("rindex($self, sub, start=None, end=None, /)", Doc = "Like rfind, but raises ValueError when sub does not occur.")]
    internal static PyObject* RIndexMethod(
        Interpreter py, PyByteArray* self, PyObject* sub, [SliceIndex(0)] long start, [SliceIndex(long.MaxValue)] long end) =>
        ByteSearch.Index(new ByteText(py, self), sub, start, end, last: true);

    [PyMethod("rjust($self, width, fillchar=b' ', /)", Doc = "A copy filled up to that many bytes before it.")]
    internal static PyObject* RJustMethod(Interpreter py, PyByteArray* self, long width, PyObject* fillchar) =>
        ByteForm.Pad(new ByteText(py, self), width, fillchar, "rjust");

    [PyMethod("rpartition($self, sep, /)", Doc = "What is before the last separator, the separator, and what is behind it.")]
    internal static PyObject* RPartitionMethod(Interpreter py, PyByteArray* self, PyObject* sep) =>
        ByteEdit.Partition(new ByteText(py, self), sep, fromEnd: true);

    [PyMethod("rsplit($self, /, sep=None, maxsplit=-1)", Doc = "A list of the pieces between separators, cut from the end.")]
    internal static PyObject* RSplitMethod(Interpreter py, PyByteArray* self, PyObject* sep, long maxsplit) =>
        ByteEdit.Split(new ByteText(py, self), sep, maxsplit, fromEnd: true);

    [PyMethod("rstrip($self, bytes=None, /)", Doc = "A copy without the white space, or the given bytes, at its end.")]
    internal static PyObject* RStripMethod(Interpreter py, PyByteArray* self, PyObject* bytes) =>
        ByteEdit.Strip(new ByteText(py, self), bytes, StrStrip.Right);

    [PyMethod("split($self, /, sep=None, maxsplit=-1)",
        Doc = "A list of the pieces between separators, or between runs of white space.")]
    internal static PyObject* SplitMethod(Interpreter py, PyByteArray* self, PyObject* sep, long maxsplit) =>
        ByteEdit.Split(new ByteText(py, self), sep, maxsplit, fromEnd: false);

    [PyMethod("splitlines($self, /, keepends=False)", Doc = "A list of the lines, with their ends if asked for.")]
    internal static PyObject* SplitLinesMethod(Interpreter py, PyByteArray* self, bool keepends) =>
        ByteEdit.Lines(new ByteText(py, self), keepends);

    [PyMethod("startswith($self, prefix, start=None, end=None, /)",
        Doc = "Tells whether self[start:end] begins with the prefix, or with one of a tuple.")]
    [return: Truth]
    internal static int StartsWithMethod(
        Interpreter py, PyByteArray* self, PyObject* prefix, [SliceIndex(0)] long start, [SliceIndex(long.MaxValue)] long end) =>
        ByteSearch.HasTail(new ByteText(py, self), prefix, start, end, atEnd: false);

    [PyMethod("strip($self, bytes=None, /)", Doc = "A copy without the white space, or the given bytes, at both ends.")]
    internal static PyObject* StripMethod(Interpreter py, PyByteArray* self, PyObject* bytes) =>
        ByteEdit.Strip(new ByteText(py, self), bytes, StrStrip.Both);

    [PyMethod("swapcase($self, /)", Doc = "A copy with capitals for small ASCII letters and the other way round.")]
    internal static PyObject* SwapCaseMethod(Interpreter py, PyByteArray* self) =>
        ByteForm.Map(new ByteText(py, self), &ByteInfo.SwapCase);

    [PyMethod("title($self, /)", Doc = "A copy with each word beginning with a capital and small otherwise.")]
    internal static PyObject* TitleMethod(Interpreter py, PyByteArray* self) =>
        ByteForm.Title(new ByteText(py, self), onlyFirst: false);

    [PyMethod("translate($self, table, /, delete=b'')",
        Doc = "A copy without the bytes to delete, the others replaced through a table of 256; None leaves them.")]
    internal static PyObject* TranslateMethod(Interpreter py, PyByteArray* self, PyObject* table, PyObject* delete) =>
        ByteForm.Translate(new ByteText(py, self), table, delete);

    [PyMethod("upper($self, /)", Doc = "A copy with ASCII letters in upper case.")]
    internal static PyObject* UpperMethod(Interpreter py, PyByteArray* self) =>
        ByteForm.Map(new ByteText(py, self), &ByteInfo.ToUpper);

    [PyMethod("zfill($self, width, /)", Doc = "A copy filled up with zeros, behind a sign if there is one.")]
    internal static PyObject* ZFillMethod(Interpreter py, PyByteArray* self, long width) =>
        ByteForm.ZeroFill(new ByteText(py, self), width);
}
