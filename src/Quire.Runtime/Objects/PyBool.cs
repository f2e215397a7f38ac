using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Numeric;

namespace Quire.Runtime.Objects;

/// <summary>bool: the layout of an int that is 0 or 1; there are two.</summary>
[PyType("bool", TypeIndex.Bool, Base = TypeIndex.Int,
    Flags = TypeFlags.Immutable | TypeFlags.VariableSize | TypeFlags.IntSubclass | TypeFlags.MatchSelf,
    ItemSize = sizeof(uint), Signature = "(object=False, /)", Doc = "True or False: the truth of an object. They are also the ints 1 and 0.")]
internal unsafe partial struct PyBool
{
    private const string InvertWarning =
        "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying "
        + "int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you "
        + "really want the bitwise inversion of the underlying int.";

    public PyObject Header;
    public long Value;

    /// <summary>New reference to True or False.</summary>
    public static PyObject* From(Interpreter py, bool value) => Ref.New(value ? py.True : py.False);

    [PySlot(Slot.New)]
    private static PyObject* Make(Interpreter py, PyType* type, PyObject* @object)
    {
        int truth = @object == null ? 0 : Conversion.IsTrue(py, @object);
        return truth < 0 ? null : From(py, truth > 0);
    }

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyBool* self) => PyStr.Intern(py, self->Value != 0 ? "True" : "False");

    [PySlot(Slot.And)]
    private static PyObject* And(Interpreter py, PyObject* a, PyObject* b) =>
        AreBools(a, b) ? From(py, (Truth(a) & Truth(b)) != 0) : PyInt.And(py, a, b);

    [PySlot(Slot.Or)]
    private static PyObject* Or(Interpreter py, PyObject* a, PyObject* b) =>
        AreBools(a, b) ? From(py, (Truth(a) | Truth(b)) != 0) : PyInt.Or(py, a, b);

    [PySlot(Slot.Xor)]
    private static PyObject* Xor(Interpreter py, PyObject* a, PyObject* b) =>
        AreBools(a, b) ? From(py, (Truth(a) ^ Truth(b)) != 0) : PyInt.Xor(py, a, b);

    [PySlot(Slot.Invert)]
    private static PyObject* Invert(Interpreter py, PyObject* o) =>
        Errors.Warn(py, TypeIndex.DeprecationWarning, InvertWarning, 1) < 0 ? null : PyInt.Invert(py, o);

    private static bool AreBools(PyObject* a, PyObject* b) => a->Is(TypeIndex.Bool) && b->Is(TypeIndex.Bool);

    private static long Truth(PyObject* o) => ((PyBool*)o)->Value;
}
