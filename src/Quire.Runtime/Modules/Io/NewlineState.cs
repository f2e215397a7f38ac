using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Text;

namespace Quire.Runtime.Modules.Io;

/// <summary>
/// Line ends in text that comes in parts: which kinds were met, and, if wanted, all of them turned into "\n". A "\r" at the end of a part waits
/// for what follows it.
/// </summary>
internal unsafe struct NewlineState
{
    private const int MetReturn = 1;
    private const int MetNewline = 2;
    private const int MetBoth = 4;

    public bool Translates;
    public bool HasPendingReturn;
    public int Met;

    /// <summary>The text to be given on (owned) for the next part (borrowed); null with MemoryError, and nothing changed.</summary>
    public static PyObject* Next(Interpreter py, NewlineState* state, PyObject* part, bool isLast)
    {
        using var text = new PyOwned(py, state->HasPendingReturn && (isLast || ((PyStr*)part)->Length > 0)
            ? WithReturn(py, part)
            : Ref.New(part));
        if (text.IsNull)
            return null;
        var s = (PyStr*)text.Pointer;
        bool waits = !isLast && s->Length > 0 && PyStr.At(s, s->Length - 1) == '\r';
        int length = waits ? s->Length - 1 : s->Length;
        int met = state->Met | Meet(s, length, out bool hasReturns);
        bool changes = hasReturns && state->Translates;
        PyObject* given = changes ? Translate(py, s, length) : PyStr.Substring(py, text.Pointer, 0, length);
        if (given == null)
            return null;
        state->HasPendingReturn = waits || (state->HasPendingReturn && s->Length == 0 && !isLast);
        state->Met = met;
        return given;
    }

    /// <summary>The kinds that were met: None, a str, or a tuple of them (owned).</summary>
    public static PyObject* Kinds(Interpreter py, int met)
    {
        if (met == 0)
            return Ref.New(py.None);
        ReadOnlySpan<int> bits = [MetReturn, MetNewline, MetBoth];
        ReadOnlySpan<string> texts = ["\r", "\n", "\r\n"];
        using var list = new PyOwned(py, (PyObject*)PyList.New(py, 0));
        for (int i = 0; i < bits.Length; i++)
        {
            if ((met & bits[i]) == 0)
                continue;
            PyObject* kind = list.IsNull ? null : PyStr.FromString(py, texts[i]);
            if (kind == null || met == bits[i])
                return kind;
            if (PyList.AppendStolen(py, (PyList*)list.Pointer, kind) < 0)
                return null;
        }
        return PyList.ToTuple(py, (PyList*)list.Pointer);
    }

    private static PyObject* WithReturn(Interpreter py, PyObject* part)
    {
        using var waiting = new PyOwned(py, PyStr.FromCodePoint(py, '\r'));
        return waiting.IsNull ? null : PyStr.Concat(py, waiting.Pointer, part);
    }

    private static int Meet(PyStr* s, int length, out bool hasReturns)
    {
        int met = 0;
        int at = CodeUnitSearch.IndexOf(s, '\r', 0, length);
        hasReturns = at >= 0;
        if (at < 0)
            return CodeUnitSearch.IndexOf(s, '\n', 0, length) >= 0 ? MetNewline : 0;
        for (int i = 0; i < length && met != (MetReturn | MetNewline | MetBoth);)
        {
            at = CodeUnitSearch.IndexOfAny(s, '\n', '\r', i, length);
            if (at < 0)
                break;
            bool isReturn = PyStr.At(s, at) == '\r';
            bool isBoth = isReturn && at + 1 < length && PyStr.At(s, at + 1) == '\n';
            met |= isBoth ? MetBoth : isReturn ? MetReturn : MetNewline;
            i = at + (isBoth ? 2 : 1);
        }
        return met;
    }

    private static PyObject* Translate(Interpreter py, PyStr* s, int length)
    {
        byte* scratch = stackalloc byte[StrBuilder.Scratch];
        var text = new StrBuilder(py, scratch, StrBuilder.Scratch);
        text.Expect(length);
        for (int i = 0; i < length && !text.HasFailed;)
        {
            int at = CodeUnitSearch.IndexOf(s, '\r', i, length);
            if (at < 0)
            {
                text.Add(s, i, length);
                break;
            }
            text.Add(s, i, at);
            text.Add('\n');
            i = at + (at + 1 < length && PyStr.At(s, at + 1) == '\n' ? 2 : 1);
        }
        return text.Finish();
    }
}
