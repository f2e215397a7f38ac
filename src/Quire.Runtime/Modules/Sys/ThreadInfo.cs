using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Sys;

/// <summary>The type of sys.thread_info.</summary>
[PyType("thread_info", TypeIndex.ThreadInfo, Base = TypeIndex.Tuple, Module = "sys", Flags = TypeFlags.Container | TypeFlags.TupleSubclass | TypeFlags.VariableSize | TypeFlags.NoInstances,
    ItemSize = 8, Doc = "How threads are made, as a named tuple.")]
internal unsafe partial struct ThreadInfo
{
    public PyObject Header;
    public long Length;

    private static readonly string[] Fields =
    [
        "name",
        "lock",
        "version",
    ];

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyObject* self) => StructSequence.Repr(py, self, "sys.thread_info", Fields);

    [PyProperty("name", IsMember = true)]
    private static PyObject* GetName(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 0));

    [PyProperty("lock", IsMember = true)]
    private static PyObject* GetLock(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 1));

    [PyProperty("version", IsMember = true)]
    private static PyObject* GetVersion(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 2));
}
