using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

/// <summary>IncrementalNewlineDecoder: line ends of text that comes in parts, behind another decoder or by itself.</summary>
[PyType("IncrementalNewlineDecoder", TypeIndex.IncrementalNewlineDecoder, Module = "_io",
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable | TypeFlags.Late,
    Signature = "(decoder, translate, errors='strict')",
    Doc = "Turns line ends into '\\n' if translate is true, and remembers which there were.")]
internal unsafe partial struct PyIncrementalNewlineDecoder
{
    public PyObject Header;

    /// <summary>None, or what has decode, getstate, setstate and reset; null until made.</summary>
    private PyObject* _decoder;
    private NewlineState _newlines;

    [PySlot(Slot.New)]
    internal static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames) =>
        Types.AllocateInstance(py, type, 0);

    [PySlot(Slot.Init)]
    internal static int Init(Interpreter py, PyIncrementalNewlineDecoder* self, PyObject* decoder, bool translate, PyObject* errors)
    {
        Ref.Set(py, &self->_decoder, Ref.New(decoder));
        self->_newlines = new NewlineState { Translates = translate };
        return 0;
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyIncrementalNewlineDecoder* self)
    {
        Ref.Clear(py, &self->_decoder);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyIncrementalNewlineDecoder* self, Visitor* visitor) => Visitor.Visit(visitor, self->_decoder);

    [PySlot(Slot.Clear)]
    internal static void Clear(Interpreter py, PyIncrementalNewlineDecoder* self) => Ref.Clear(py, &self->_decoder);

    private static bool IsMade(Interpreter py, PyIncrementalNewlineDecoder* self) =>
        self->_decoder != null || Raise.ValueError(py, "IncrementalNewlineDecoder.__init__() not called") != null;

    [PyMethod("decode($self, /, input, final=False)", Doc = "The next part of the text.")]
    private static PyObject* Decode(Interpreter py, PyIncrementalNewlineDecoder* self, PyObject* input, bool final)
    {
        if (!IsMade(py, self))
            return null;
        using var text = new PyOwned(py, self->_decoder == py.None
            ? Ref.New(input)
            : Call.Method(py, self->_decoder, Name.decode, input, final ? py.True : py.False));
        if (text.IsNull)
            return null;
        if (!PyStr.Check(py, text.Pointer))
            return Raise.TypeError(py, $"decoder should return a string result, not '{Types.NameOf(py, text.Pointer)}'");
        return NewlineState.Next(py, &self->_newlines, text.Pointer, final);
    }

    [PyMethod("getstate($self, /)", Doc = "The state of the decoder behind it, and whether a '\\r' waits.")]
    private static PyObject* GetState(Interpreter py, PyIncrementalNewlineDecoder* self)
    {
        if (!IsMade(py, self))
            return null;
        using var inner = new PyOwned(py, self->_decoder == py.None ? NoState(py) : Call.Method(py, self->_decoder, Name.getstate));
        if (inner.IsNull || !Parts(py, inner.Pointer, "illegal decoder state", out PyObject* bytes, out long flags))
            return null;
        using var all = new PyOwned(py, PyInt.FromLong(py, (flags << 1) | (self->_newlines.HasPendingReturn ? 1L : 0)));
        return all.IsNull ? null : PyTuple.Pack(py, bytes, all.Pointer);
    }

    private static PyObject* NoState(Interpreter py)
    {
        using var zero = new PyOwned(py, PyInt.FromLong(py, 0));
        return zero.IsNull ? null : PyTuple.Pack(py, py.EmptyBytes, zero.Pointer);
    }

    private static bool Parts(Interpreter py, PyObject* state, string refusal, out PyObject* bytes, out long flags)
    {
        bytes = null;
        flags = 0;
        if (!PyTuple.Check(py, state) || ((PyTuple*)state)->Length != 2)
            return Raise.TypeError(py, refusal) != null;
        bytes = PyTuple.Items((PyTuple*)state)[0];
        return ArgumentBinding.ToLong(py, PyTuple.Items((PyTuple*)state)[1], out flags);
    }

    [PyMethod("setstate($self, state, /)", Doc = "Takes over what getstate gave.")]
    private static PyObject* SetState(Interpreter py, PyIncrementalNewlineDecoder* self, PyObject* state)
    {
        if (!IsMade(py, self))
            return null;
        if (!PyTuple.Check(py, state))
            return Raise.TypeError(py, "state argument must be a tuple");
        if (!Parts(py, state, "setstate(): illegal state argument", out PyObject* bytes, out long flags))
            return null;
        self->_newlines.HasPendingReturn = (flags & 1) != 0;
        if (self->_decoder == py.None)
            return Ref.New(py.None);
        using var rest = new PyOwned(py, PyInt.FromLong(py, flags >> 1));
        using var inner = new PyOwned(py, rest.IsNull ? null : PyTuple.Pack(py, bytes, rest.Pointer));
        return inner.IsNull ? null : Call.Method(py, self->_decoder, Name.setstate, inner.Pointer);
    }

    [PyMethod("reset($self, /)", Doc = "Begins anew.")]
    private static PyObject* Reset(Interpreter py, PyIncrementalNewlineDecoder* self)
    {
        if (!IsMade(py, self))
            return null;
        self->_newlines.Met = 0;
        self->_newlines.HasPendingReturn = false;
        return self->_decoder == py.None ? Ref.New(py.None) : Call.Method(py, self->_decoder, Name.reset);
    }

    [PyProperty("newlines", Doc = "The line ends met so far.")]
    private static PyObject* GetNewlines(Interpreter py, PyIncrementalNewlineDecoder* self) =>
        IsMade(py, self) ? NewlineState.Kinds(py, self->_newlines.Met) : null;
}
