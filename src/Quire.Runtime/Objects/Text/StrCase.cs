using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text.Unicode;

namespace Quire.Runtime.Objects.Text;

/// <summary>str.upper, lower, title, capitalize, swapcase and casefold.</summary>
[SkipLocalsInit] // What is taken from the stack is written before it is read.
internal static unsafe class StrCase
{
    private const int Sigma = 0x3A3, SmallSigma = 0x3C3, FinalSigma = 0x3C2;

    public static PyObject* Upper(Interpreter py, PyStr* s)
    {
        if (!PyStr.IsAscii(s))
            return MapEach(py, s, &Casing.Upper);
        PyStr* result = NewAscii(py, s);
        if (result != null)
            System.Text.Ascii.ToUpper(PyStr.Bytes(s), new Span<byte>(PyStr.Data(result), s->Length), out _);
        return Shared(py, result);
    }

    public static PyObject* Fold(Interpreter py, PyStr* s) => PyStr.IsAscii(s) ? Lower(py, s) : MapEach(py, s, &Casing.Fold);

    public static PyObject* Lower(Interpreter py, PyStr* s)
    {
        if (PyStr.IsAscii(s))
        {
            PyStr* result = NewAscii(py, s);
            if (result != null)
                System.Text.Ascii.ToLower(PyStr.Bytes(s), new Span<byte>(PyStr.Data(result), s->Length), out _);
            return Shared(py, result);
        }
        byte* scratch = stackalloc byte[StrBuilder.Scratch];
        int* mapped = stackalloc int[Casing.Most];
        var text = new StrBuilder(py, scratch, StrBuilder.Scratch);
        text.Expect(s->Length);
        for (int i = 0; i < s->Length; i++)
            Add(ref text, mapped, LowerAt(s, i, mapped));
        return text.Finish();
    }

    public static PyObject* Title(Interpreter py, PyStr* s)
    {
        byte* scratch = stackalloc byte[StrBuilder.Scratch];
        int* mapped = stackalloc int[Casing.Most];
        var text = new StrBuilder(py, scratch, StrBuilder.Scratch);
        text.Expect(s->Length);
        bool insideWord = false;
        for (int i = 0; i < s->Length; i++)
        {
            int codePoint = PyStr.At(s, i);
            Add(ref text, mapped, insideWord ? LowerAt(s, i, mapped) : Casing.Title(codePoint, mapped));
            insideWord = UnicodeInfo.IsCased(codePoint);
        }
        return text.Finish();
    }

    public static PyObject* Capitalize(Interpreter py, PyStr* s)
    {
        byte* scratch = stackalloc byte[StrBuilder.Scratch];
        int* mapped = stackalloc int[Casing.Most];
        var text = new StrBuilder(py, scratch, StrBuilder.Scratch);
        text.Expect(s->Length);
        for (int i = 0; i < s->Length; i++)
            Add(ref text, mapped, i == 0 ? Casing.Title(PyStr.At(s, 0), mapped) : LowerAt(s, i, mapped));
        return text.Finish();
    }

    public static PyObject* SwapCase(Interpreter py, PyStr* s)
    {
        byte* scratch = stackalloc byte[StrBuilder.Scratch];
        int* mapped = stackalloc int[Casing.Most];
        var text = new StrBuilder(py, scratch, StrBuilder.Scratch);
        text.Expect(s->Length);
        for (int i = 0; i < s->Length; i++)
        {
            int codePoint = PyStr.At(s, i);
            int count = 1;
            if (UnicodeInfo.IsUpper(codePoint))
                count = LowerAt(s, i, mapped);
            else if (UnicodeInfo.IsLower(codePoint))
                count = Casing.Upper(codePoint, mapped);
            else
                mapped[0] = codePoint;
            Add(ref text, mapped, count);
        }
        return text.Finish();
    }

    private static PyObject* MapEach(Interpreter py, PyStr* s, delegate*<int, int*, int> map)
    {
        byte* scratch = stackalloc byte[StrBuilder.Scratch];
        int* mapped = stackalloc int[Casing.Most];
        var text = new StrBuilder(py, scratch, StrBuilder.Scratch);
        text.Expect(s->Length);
        for (int i = 0; i < s->Length; i++)
            Add(ref text, mapped, map(PyStr.At(s, i), mapped));
        return text.Finish();
    }

    private static void Add(ref StrBuilder text, int* mapped, int count)
    {
        for (int i = 0; i < count; i++)
            text.Add(mapped[i]);
    }

    private static int LowerAt(PyStr* s, int index, int* mapped)
    {
        int codePoint = PyStr.At(s, index);
        if (codePoint != Sigma)
            return Casing.Lower(codePoint, mapped);
        mapped[0] = EndsWord(s, index) ? FinalSigma : SmallSigma;
        return 1;
    }

    // A sigma is final when a cased letter stands before it and none behind it, ignorable ones passed over.
    private static bool EndsWord(PyStr* s, int index)
    {
        int before = index - 1;
        while (before >= 0 && UnicodeInfo.IsCaseIgnorable(PyStr.At(s, before)))
            before--;
        if (before < 0 || !UnicodeInfo.IsCased(PyStr.At(s, before)))
            return false;
        int behind = index + 1;
        while (behind < s->Length && UnicodeInfo.IsCaseIgnorable(PyStr.At(s, behind)))
            behind++;
        return behind == s->Length || !UnicodeInfo.IsCased(PyStr.At(s, behind));
    }

    private static PyStr* NewAscii(Interpreter py, PyStr* s)
    {
        PyStr* result = PyStr.Allocate(py, s->Length, 1);
        if (result != null)
            result->Flags = StrFlags.AsciiKnown | StrFlags.Ascii;
        return result;
    }

    // Short results are the shared ones.
    private static PyObject* Shared(Interpreter py, PyStr* result)
    {
        if (result == null || result->Length > 1)
            return (PyObject*)result;
        PyObject* shared = StrMaking.FromStored(py, PyStr.Data(result), 1, result->Length);
        Ref.Dec(py, (PyObject*)result);
        return shared;
    }
}
