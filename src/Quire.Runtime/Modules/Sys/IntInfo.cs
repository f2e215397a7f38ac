using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Sys;

/// <summary>The type of sys.int_info.</summary>
[PyType("int_info", TypeIndex.IntInfo, Base = TypeIndex.Tuple, Module = "sys", Flags = TypeFlags.Container | TypeFlags.TupleSubclass | TypeFlags.VariableSize | TypeFlags.NoInstances,
    ItemSize = 8, Doc = "How ints are stored, as a named tuple.")]
internal unsafe partial struct IntInfo
{
    public PyObject Header;
    public long Length;

    private static readonly string[] Fields =
    [
        "bits_per_digit",
        "sizeof_digit",
        "default_max_str_digits",
        "str_digits_check_threshold",
    ];

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyObject* self) => StructSequence.Repr(py, self, "sys.int_info", Fields);

    [PyProperty("bits_per_digit", IsMember = true)]
    private static PyObject* GetBitsPerDigit(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 0));

    [PyProperty("sizeof_digit", IsMember = true)]
    private static PyObject* GetSizeofDigit(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 1));

    [PyProperty("default_max_str_digits", IsMember = true)]
    private static PyObject* GetDefaultMaxStrDigits(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 2));

    [PyProperty("str_digits_check_threshold", IsMember = true)]
    private static PyObject* GetStrDigitsCheckThreshold(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 3));
}
