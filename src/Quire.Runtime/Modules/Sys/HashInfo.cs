using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Sys;

/// <summary>The type of sys.hash_info.</summary>
[PyType("hash_info", TypeIndex.HashInfo, Base = TypeIndex.Tuple, Module = "sys", Flags = TypeFlags.Container | TypeFlags.TupleSubclass | TypeFlags.VariableSize,
    ItemSize = 8, Doc = "How numbers are hashed, as a named tuple.")]
internal unsafe partial struct HashInfo
{
    public PyObject Header;
    public long Length;

    private static readonly SequenceForm s_form = new("sys.hash_info", 9, "width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff");

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

    [PyProperty("width", IsMember = true)]
    private static PyObject* GetWidth(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 0));

    [PyProperty("modulus", IsMember = true)]
    private static PyObject* GetModulus(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 1));

    [PyProperty("inf", IsMember = true)]
    private static PyObject* GetInf(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 2));

    [PyProperty("nan", IsMember = true)]
    private static PyObject* GetNan(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 3));

    [PyProperty("imag", IsMember = true)]
    private static PyObject* GetImag(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 4));

    [PyProperty("algorithm", IsMember = true)]
    private static PyObject* GetAlgorithm(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 5));

    [PyProperty("hash_bits", IsMember = true)]
    private static PyObject* GetHashBits(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 6));

    [PyProperty("seed_bits", IsMember = true)]
    private static PyObject* GetSeedBits(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 7));

    [PyProperty("cutoff", IsMember = true)]
    private static PyObject* GetCutoff(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 8));
}
