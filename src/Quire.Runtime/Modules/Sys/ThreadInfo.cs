using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Sys;

/// <summary>The type of sys.thread_info.</summary>
[PyType("thread_info", TypeIndex.ThreadInfo, Base = TypeIndex.Tuple, Module = "sys", Flags = TypeFlags.Container | TypeFlags.TupleSubclass | TypeFlags.VariableSize,
    ItemSize = 8, Doc = "How threads are made, as a named tuple.")]
internal unsafe partial struct ThreadInfo
{
    public PyObject Header;
    public long Length;

    private static readonly SequenceForm s_form = new("sys.thread_info", 3, "name", "lock", "version");

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

    [PyProperty("name", IsMember = true)]
    private static PyObject* GetName(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 0));

    [PyProperty("lock", IsMember = true)]
    private static PyObject* GetLock(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 1));

    [PyProperty("version", IsMember = true)]
    private static PyObject* GetVersion(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 2));
}
