using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Sys;

/// <summary>The type of sys.float_info.</summary>
[PyType("float_info", TypeIndex.FloatInfo, Base = TypeIndex.Tuple, Module = "sys", Flags = TypeFlags.Container | TypeFlags.TupleSubclass | TypeFlags.VariableSize,
    ItemSize = 8, Doc = "What floats can hold, as a named tuple.")]
internal unsafe partial struct FloatInfo
{
    public PyObject Header;
    public long Length;

    private static readonly SequenceForm s_form = new(
        "sys.float_info",
        11,
        "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix",
        "rounds");

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

    [PyProperty("max", IsMember = true)]
    private static PyObject* GetMax(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 0));

    [PyProperty("max_exp", IsMember = true)]
    private static PyObject* GetMaxExp(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 1));

    [PyProperty("max_10_exp", IsMember = true)]
    private static PyObject* GetMax10Exp(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 2));

    [PyProperty("min", IsMember = true)]
    private static PyObject* GetMin(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 3));

    [PyProperty("min_exp", IsMember = true)]
    private static PyObject* GetMinExp(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 4));

    [PyProperty("min_10_exp", IsMember = true)]
    private static PyObject* GetMin10Exp(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 5));

    [PyProperty("dig", IsMember = true)]
    private static PyObject* GetDig(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 6));

    [PyProperty("mant_dig", IsMember = true)]
    private static PyObject* GetMantDig(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 7));

    [PyProperty("epsilon", IsMember = true)]
    private static PyObject* GetEpsilon(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 8));

    [PyProperty("radix", IsMember = true)]
    private static PyObject* GetRadix(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 9));

    [PyProperty("rounds", IsMember = true)]
    private static PyObject* GetRounds(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 10));
}
