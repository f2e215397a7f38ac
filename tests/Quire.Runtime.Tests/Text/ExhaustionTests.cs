using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Text;
using Quire.Runtime.Objects.Text.Bytes;
using Quire.Runtime.Objects.Text.Codecs;
using Quire.Runtime.Objects.Text.Formatting;

namespace Quire.Runtime.Tests.Text;

/// <summary>Each operation is run with each of its allocations failing in turn: MemoryError is pending, and nothing is lost.</summary>
public sealed unsafe class ExhaustionTests : TextTest
{
    private const string Long = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ";

    private void AssertSurvives(Func<nint> operation)
    {
        // Once without failures, so that what is made once and kept is there.
        Ref.XDec(Py, (PyObject*)operation());
        Assert.Equal("nothing", Failure());
        long blocks = Py.Heap.LiveBlocks;
        for (int n = 1; ; n++)
        {
            Py.Heap.FailAllocationNumber(n);
            var result = (PyObject*)operation();
            Py.Heap.FailAllocationNumber(0);
            bool done = result != null;
            Ref.XDec(Py, result);
            if (!done)
                Assert.Equal("MemoryError: ", Failure());
            Assert.Equal(blocks, Py.Heap.LiveBlocks);
            if (done)
                return;
            Assert.InRange(n, 1, 10_000);
        }
    }

    [Fact]
    public void Making()
    {
        AssertSurvives(() => (nint)PyStr.FromString(Py, Long + "\U0001F600"));
        AssertSurvives(() => (nint)PyStr.FromUtf8(Py, "caf\u00e9 \u1234"u8));
        AssertSurvives(() => (nint)PyStr.FromCodePoint(Py, 0x1F600));
    }

    [Fact]
    public void Splitting_and_joining()
    {
        PyStr* s = Str(Long + "\u1234");
        PyObject* comma = (PyObject*)Str(" t");
        AssertSurvives(() => (nint)StrSplit.Split(Py, s, null, -1, fromEnd: false));
        AssertSurvives(() => (nint)StrSplit.Split(Py, s, comma, -1, fromEnd: true));
        AssertSurvives(() => (nint)StrSplit.Partition(Py, s, comma, fromEnd: true));
        PyStr* lines = Str("a\nbb\nccc\u1234");
        AssertSurvives(() => (nint)StrSplit.Lines(Py, lines, keepEnds: true));
        PyObject* list = Keep(StrSplit.Split(Py, s, null, -1, fromEnd: false));
        AssertSurvives(() => (nint)StrJoining.JoinIterable(Py, (PyStr*)comma, list));
    }

    [Fact]
    public void Changing()
    {
        PyStr* s = Str(Long), old = Str("e"), fresh = Str("\u1234\u1235");
        AssertSurvives(() => (nint)StrReplace.Replace(Py, s, old, fresh, -1));
        AssertSurvives(() => (nint)StrCase.Upper(Py, fresh));
        PyStr* longer = Str(Long + Long + Long + Long + Long + Long + "\u00df\n\u1234");
        AssertSurvives(() => (nint)StrCase.Title(Py, longer));
        AssertSurvives(() => (nint)StrPad.Repeat(Py, s, 100));
        AssertSurvives(() => (nint)StrRepr.Repr(Py, longer));
        AssertSurvives(() =>
        {
            PyObject* left = PyStr.FromString(Py, Long);
            return left == null ? 0 : (nint)PyStr.Append(Py, left, (PyObject*)s);
        });
    }

    [Fact]
    public void Formatting()
    {
        PyObject* arguments = Keep(PyTuple.Pack(Py, (PyObject*)Str("text"), Keep(PyInt.FromLong(Py, 123456)), Keep(PyFloat.New(Py, 1.5))));
        PyStr* percent = Str("%700s %d %.300f"), braces = Str("{0!r:>{1}} {1:,} {2:030.2f}");
        AssertSurvives(() => (nint)PercentFormat.Format(Py, percent, arguments));
        AssertSurvives(() =>
        {
            var given = new FormatArguments { Positional = PyTuple.Items((PyTuple*)arguments), PositionalCount = 3 };
            return (nint)FormatTemplate.Format(Py, braces, ref given);
        });
    }

    [Fact]
    public void Codecs()
    {
        PyStr* s = Str(Long + "\u1234" + Long + Long + Long + Long + Long + Long);
        AssertSurvives(() => (nint)TextCodecs.Encode(Py, s, "utf-16"));
        AssertSurvives(() => (nint)TextCodecs.Encode(Py, s, "ascii", "backslashreplace"));
        AssertSurvives(() => (nint)TextCodecs.Decode(Py, new byte[700], "utf-16-be"));
    }

    [Fact]
    public void Bytes_and_arrays()
    {
        PyObject* b = Bytes([.. "one two three"u8]);
        AssertSurvives(() => (nint)ByteEdit.Split(new ByteText(Py, (PyBytes*)b), null, -1, fromEnd: false));
        AssertSurvives(() => (nint)ByteHex.Hex(Py, PyBytes.Span((PyBytes*)b), null, 1));
        AssertSurvives(() => (nint)PyMemoryView.New(Py, b));
        AssertSurvives(() =>
        {
            PyObject* array = PyByteArray.New(Py, PyBytes.Span((PyBytes*)b));
            if (array == null || ByteArrayEdit.Extend(Py, (PyByteArray*)array, b) == 0)
                return (nint)array;
            Assert.Equal("one two three"u8.ToArray(), PyByteArray.Span((PyByteArray*)array).ToArray());
            Ref.Dec(Py, array);
            return 0;
        });
    }
}
