using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Sys;

/// <summary>What sys.unraisablehook is called with.</summary>
[PyType("UnraisableHookArgs", TypeIndex.UnraisableHookArgs, Base = TypeIndex.Tuple,
    Flags = TypeFlags.Container | TypeFlags.TupleSubclass | TypeFlags.VariableSize, ItemSize = 8,
    Doc = "An exception nobody could catch and what is known of it.")]
internal unsafe partial struct UnraisableHookArgs
{
    public PyObject Header;
    public long Length;

    private static readonly SequenceForm s_form = new("UnraisableHookArgs", 5, "exc_type", "exc_value", "exc_traceback", "err_msg", "object");

    /// <summary>A new one; exception and where are borrowed, where and message may be null.</summary>
    public static PyObject* New(Interpreter py, PyObject* exception, PyObject* where, string? message)
    {
        PyObject* traceback = ((PyBaseException*)exception)->Traceback;
        return StructSequence.New(py, TypeIndex.UnraisableHookArgs,
        [
            (nint)Ref.New((PyObject*)py.TypeOf(exception)),
            (nint)Ref.New(exception),
            (nint)Ref.New(traceback == null ? py.None : traceback),
            (nint)(message == null ? Ref.New(py.None) : PyStr.FromString(py, message)),
            (nint)Ref.New(where == null ? py.None : where),
        ]);
    }

    [PySlot(Slot.New)]
    private static PyObject* Create(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames) =>
        StructSequence.Create(py, type, s_form, args, count, kwnames);

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyObject* self) => StructSequence.Repr(py, self, s_form);

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the object anew.")]
    private static PyObject* Reduce(Interpreter py, PyObject* self) => StructSequence.Reduce(py, self, s_form);

    [PyMethod("__replace__($self, /, **changes)", Doc = "A copy in which some fields differ.")]
    private static PyObject* Replace(Interpreter py, PyObject* self, PyObject** args, int count, PyObject* kwnames) =>
        StructSequence.Replace(py, self, s_form, args, count, kwnames);

    private static void AddAttributes(Interpreter py, ref TypeBuilder builder) => StructSequence.AddAttributes(py, ref builder, s_form);

    [PyProperty("exc_type", IsMember = true)]
    private static PyObject* GetType(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 0));

    [PyProperty("exc_value", IsMember = true)]
    private static PyObject* GetValue(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 1));

    [PyProperty("exc_traceback", IsMember = true)]
    private static PyObject* GetTraceback(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 2));

    [PyProperty("err_msg", IsMember = true)]
    private static PyObject* GetMessage(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 3));

    [PyProperty("object", IsMember = true)]
    private static PyObject* GetObject(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 4));
}
