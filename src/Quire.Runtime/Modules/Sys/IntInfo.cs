using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Sys;

/// <summary>The type of sys.int_info.</summary>
[PyType("int_info", TypeIndex.IntInfo, Base = TypeIndex.Tuple, Module = "sys", Flags = TypeFlags.Container | TypeFlags.TupleSubclass | TypeFlags.VariableSize,
    ItemSize = 8, Doc = "How ints are stored, as a named tuple.")]
internal unsafe partial struct IntInfo
{
    public PyObject Header;
    public long Length;

    private static readonly SequenceForm s_form = new("sys.int_info", 4, "bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold");

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

    [PyProperty("bits_per_digit", IsMember = true)]
    private static PyObject* GetBitsPerDigit(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 0));

    [PyProperty("sizeof_digit", IsMember = true)]
    private static PyObject* GetSizeofDigit(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 1));

    [PyProperty("default_max_str_digits", IsMember = true)]
    private static PyObject* GetDefaultMaxStrDigits(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 2));

    [PyProperty("str_digits_check_threshold", IsMember = true)]
    private static PyObject* GetStrDigitsCheckThreshold(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 3));
}
