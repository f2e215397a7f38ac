using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Sys;

/// <summary>The type of sys.version_info.</summary>
[PyType("version_info", TypeIndex.VersionInfo, Base = TypeIndex.Tuple, Module = "sys", Flags = TypeFlags.Container | TypeFlags.TupleSubclass | TypeFlags.VariableSize | TypeFlags.NoInstances,
    ItemSize = 8, Doc = "The version of the language, as a named tuple.")]
internal unsafe partial struct VersionInfo
{
    public PyObject Header;
    public long Length;

    private static readonly string[] Fields =
    [
        "major",
        "minor",
        "micro",
        "releaselevel",
        "serial",
    ];

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyObject* self) => StructSequence.Repr(py, self, "sys.version_info", Fields);

    [PyProperty("major", IsMember = true)]
    private static PyObject* GetMajor(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 0));

    [PyProperty("minor", IsMember = true)]
    private static PyObject* GetMinor(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 1));

    [PyProperty("micro", IsMember = true)]
    private static PyObject* GetMicro(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 2));

    [PyProperty("releaselevel", IsMember = true)]
    private static PyObject* GetReleaselevel(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 3));

    [PyProperty("serial", IsMember = true)]
    private static PyObject* GetSerial(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 4));
}
