using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Sys;

/// <summary>The type of sys.flags.</summary>
[PyType("flags", TypeIndex.SysFlags, Base = TypeIndex.Tuple, Module = "sys", Flags = TypeFlags.Container | TypeFlags.TupleSubclass | TypeFlags.VariableSize | TypeFlags.NoInstances,
    ItemSize = 8, Doc = "The switches the interpreter was started with, as a named tuple.")]
internal unsafe partial struct SysFlags
{
    public const int ItemCount = 18;
    public const int FieldCount = 19;

    public PyObject Header;
    public long Length;

    private static readonly SequenceForm s_form = new(
        "sys.flags",
        ItemCount,
        "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
        "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode",
        "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits", "gil");

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyObject* self) => StructSequence.Repr(py, self, s_form);

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the object anew.")]
    private static PyObject* Reduce(Interpreter py, PyObject* self) => StructSequence.Reduce(py, self, s_form);

    [PyMethod("__replace__($self, /, **changes)", Doc = "A copy in which some fields differ.")]
    private static PyObject* Replace(Interpreter py, PyObject* self, PyObject** args, int count, PyObject* kwnames) =>
        StructSequence.Replace(py, self, s_form, args, count, kwnames);

    private static void AddAttributes(Interpreter py, ref TypeBuilder builder) => StructSequence.AddAttributes(py, ref builder, s_form);

    /// <summary>A new one of all fields, taken over.</summary>
    public static PyObject* New(Interpreter py, ReadOnlySpan<nint> fields) => StructSequence.New(py, TypeIndex.SysFlags, ItemCount, fields);

    [PyProperty("debug", IsMember = true)]
    private static PyObject* GetDebug(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 0));

    [PyProperty("inspect", IsMember = true)]
    private static PyObject* GetInspect(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 1));

    [PyProperty("interactive", IsMember = true)]
    private static PyObject* GetInteractive(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 2));

    [PyProperty("optimize", IsMember = true)]
    private static PyObject* GetOptimize(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 3));

    [PyProperty("dont_write_bytecode", IsMember = true)]
    private static PyObject* GetDontWriteBytecode(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 4));

    [PyProperty("no_user_site", IsMember = true)]
    private static PyObject* GetNoUserSite(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 5));

    [PyProperty("no_site", IsMember = true)]
    private static PyObject* GetNoSite(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 6));

    [PyProperty("ignore_environment", IsMember = true)]
    private static PyObject* GetIgnoreEnvironment(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 7));

    [PyProperty("verbose", IsMember = true)]
    private static PyObject* GetVerbose(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 8));

    [PyProperty("bytes_warning", IsMember = true)]
    private static PyObject* GetBytesWarning(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 9));

    [PyProperty("quiet", IsMember = true)]
    private static PyObject* GetQuiet(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 10));

    [PyProperty("hash_randomization", IsMember = true)]
    private static PyObject* GetHashRandomization(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 11));

    [PyProperty("isolated", IsMember = true)]
    private static PyObject* GetIsolated(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 12));

    [PyProperty("dev_mode", IsMember = true)]
    private static PyObject* GetDevMode(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 13));

    [PyProperty("utf8_mode", IsMember = true)]
    private static PyObject* GetUtf8Mode(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 14));

    [PyProperty("warn_default_encoding", IsMember = true)]
    private static PyObject* GetWarnDefaultEncoding(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 15));

    [PyProperty("safe_path", IsMember = true)]
    private static PyObject* GetSafePath(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 16));

    [PyProperty("int_max_str_digits", IsMember = true)]
    private static PyObject* GetIntMaxStrDigits(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 17));

    [PyProperty("gil", IsMember = true)]
    private static PyObject* GetGil(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 18));

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyObject* self) => StructSequence.Dealloc(py, self, FieldCount);

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyObject* self, Visitor* visitor) => StructSequence.Traverse(self, visitor, FieldCount);
}
