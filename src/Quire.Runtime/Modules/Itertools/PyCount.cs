using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>count: steps of 1 from a machine integer are counted in <see cref="Number"/> while <see cref="Value"/> is null.</summary>
[PyType("count", TypeIndex.Count, Module = "itertools",
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable,
    Signature = "(start=0, step=1)",
    Doc = "The numbers start, start + step, start + 2 * step and so on without end.")]
internal unsafe partial struct PyCount
{
    public PyObject Header;
    public long Number;
    public PyObject* Value;
    public PyObject* Step;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject* start, PyObject* step)
    {
        if ((start != null && !IsNumber(py, start)) || (step != null && !IsNumber(py, step)))
            return Raise.TypeError(py, "a number is required");
        using var stepValue = new PyOwned(py, step == null ? PyInt.FromLong(py, 1) : Ref.New(step));
        long number = 0;
        bool fast = (start == null || TryGetLong(py, start, out number)) && TryGetLong(py, stepValue.Pointer, out long by) && by == 1;
        var self = (PyCount*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->Step = stepValue.Move();
        self->Number = number;
        if (!fast)
            self->Value = start == null ? PyInt.FromLong(py, 0) : Ref.New(start);
        return (PyObject*)self;
    }

    private static bool IsNumber(Interpreter py, PyObject* o)
    {
        NumberSlots* number = py.TypeOf(o)->Number;
        return number->Index != null || number->Int != null || number->Float != null || Types.IsInstance(py, o, TypeIndex.Complex);
    }

    private static bool TryGetLong(Interpreter py, PyObject* o, out long value)
    {
        value = 0;
        return (py.TypeOf(o)->Flags & TypeFlags.IntSubclass) != 0 && PyInt.TryGetLong(o, out value);
    }

    [PySlot(Slot.Next)]
    private static PyObject* Next(Interpreter py, PyCount* self)
    {
        if (self->Value == null)
        {
            PyObject* number = PyInt.FromLong(py, self->Number);
            if (number == null || self->Number++ < long.MaxValue)
                return number;
            self->Value = number;
            self->Number = long.MaxValue;
        }
        using var value = new PyOwned(py, Ref.New(self->Value));
        PyObject* next = Numbers.Binary(py, BinaryOperator.Add, value.Pointer, self->Step);
        if (next == null)
            return null;
        Ref.Set(py, &self->Value, next);
        return value.Move();
    }

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyCount* self)
    {
        string name = Types.ShortName(py, (PyObject*)self);
        if (self->Value == null)
            return PyStr.FromString(py, $"{name}({self->Number})");
        using var value = new PyOwned(py, Conversion.Repr(py, self->Value));
        if (value.IsNull)
            return null;
        if (TryGetLong(py, self->Step, out long by) && by == 1)
            return PyStr.FromString(py, $"{name}({Conversion.Text(value.Pointer)})");
        using var step = new PyOwned(py, Conversion.Repr(py, self->Step));
        return step.IsNull ? null : PyStr.FromString(py, $"{name}({Conversion.Text(value.Pointer)}, {Conversion.Text(step.Pointer)})");
    }

    [PySlot(Slot.Iter)]
    private static PyObject* Iter(Interpreter py, PyObject* self) => Ref.New(self);

    [PyMethod(Copying.ReduceSignature, Doc = Copying.ReduceDoc)]
    private static PyObject* Reduce(Interpreter py, PyCount* self)
    {
        if (!Copying.Warn(py))
            return null;
        if (self->Value != null)
            return Copying.Reduce(py, self, PyTuple.Pack(py, self->Value, self->Step));
        using var number = new PyOwned(py, PyInt.FromLong(py, self->Number));
        return number.IsNull ? null : Copying.Reduce(py, self, PyTuple.Pack(py, number.Pointer));
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyCount* self)
    {
        Ref.XDec(py, self->Value);
        Ref.XDec(py, self->Step);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyCount* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Value);
        Visitor.Visit(visitor, self->Step);
    }
}
