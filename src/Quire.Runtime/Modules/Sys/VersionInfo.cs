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

    private static readonly SequenceForm s_form = new("sys.version_info", 5, "major", "minor", "micro", "releaselevel", "serial");

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyObject* self) => StructSequence.Repr(py, self, s_form);

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the object anew.")]
    private static PyObject* Reduce(Interpreter py, PyObject* self) => StructSequence.Reduce(py, self, s_form);

    [PyMethod("__replace__($self, /, **changes)", Doc = "A copy in which some fields differ.")]
    private static PyObject* Replace(Interpreter py, PyObject* self, PyObject** args, int count, PyObject* kwnames) =>
        StructSequence.Replace(py, self, s_form, args, count, kwnames);

    private static void AddAttributes(Interpreter py, ref TypeBuilder builder) => StructSequence.AddAttributes(py, ref builder, s_form);

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
