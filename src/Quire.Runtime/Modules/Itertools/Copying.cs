using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Itertools;

/// <summary>What __reduce__ and __setstate__ of these iterators share. All of them warn that they will go.</summary>
internal static unsafe class Copying
{
    private const string Warning = "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.";

    public const string ReduceSignature = "__reduce__($self, /)";
    public const string ReduceDoc = "How pickle and copy make the iterator anew.";
    public const string SetStateSignature = "__setstate__($self, object, /)";
    public const string SetStateDoc = "Puts the iterator where a state says.";

    /// <summary>False when the warning is an error.</summary>
    public static bool Warn(Interpreter py) => Errors.Warn(py, TypeIndex.DeprecationWarning, Warning, 1) >= 0;

    /// <summary>(type, arguments); arguments are taken over, null is a failure.</summary>
    public static PyObject* Reduce(Interpreter py, void* self, PyObject* stolenArguments)
    {
        using var arguments = new PyOwned(py, stolenArguments);
        return arguments.IsNull ? null : PyTuple.Pack(py, (PyObject*)py.TypeOf((PyObject*)self), arguments.Pointer);
    }

    /// <summary>(type, arguments, state); both are taken over, null is a failure.</summary>
    public static PyObject* Reduce(Interpreter py, void* self, PyObject* stolenArguments, PyObject* stolenState)
    {
        using var arguments = new PyOwned(py, stolenArguments);
        using var state = new PyOwned(py, stolenState);
        return arguments.IsNull || state.IsNull
            ? null
            : PyTuple.Pack(py, (PyObject*)py.TypeOf((PyObject*)self), arguments.Pointer, state.Pointer);
    }

    /// <summary>(a, number), owned.</summary>
    public static PyObject* WithNumber(Interpreter py, PyObject* a, long number)
    {
        using var value = new PyOwned(py, PyInt.FromLong(py, number));
        return value.IsNull ? null : PyTuple.Pack(py, a, value.Pointer);
    }

    /// <summary>A tuple of numbers, owned.</summary>
    public static PyObject* Numbers(Interpreter py, long* numbers, long count)
    {
        using var tuple = new PyOwned(py, (PyObject*)PyTuple.New(py, count));
        for (long i = 0; !tuple.IsNull && i < count; i++)
        {
            PyObject* number = PyInt.FromLong(py, numbers[i]);
            if (number == null)
                return null;
            PyTuple.Items((PyTuple*)tuple.Pointer)[i] = number;
        }
        return tuple.Move();
    }

    /// <summary>An int that is one already; false with TypeError or OverflowError.</summary>
    public static bool TryNumber(Interpreter py, PyObject* o, out long number)
    {
        number = 0;
        if (!PyInt.Check(o, py))
            return Raise.TypeError(py, "an integer is required") != null;
        return PyInt.TryGetLong(o, out number) || Raise.OverflowError(py, "Python int too large to convert to C ssize_t") != null;
    }

    /// <summary>The same, brought into a range; false with an exception.</summary>
    public static bool TryNumber(Interpreter py, PyObject* o, long low, long high, out long number)
    {
        if (!TryNumber(py, o, out number))
            return false;
        number = Math.Max(low, Math.Min(number, high));
        return true;
    }

    /// <summary>Whether a state is a tuple of so many items; false with TypeError.</summary>
    public static bool IsState(Interpreter py, PyObject* state, int least, int most)
    {
        if (!PyTuple.Check(py, state))
            return Raise.TypeError(py, "state is not a tuple") != null;
        long count = ((PyTuple*)state)->Length;
        if (count >= least && count <= most)
            return true;
        (string bound, int limit) = least == most ? ("exactly", least) : count < least ? ("at least", least) : ("at most", most);
        return Raise.TypeError(py, $"function takes {bound} {limit} argument{(limit == 1 ? "" : "s")} ({count} given)") != null;
    }

    /// <summary>Whether it is a tuple of exactly so many items; false with ValueError.</summary>
    public static bool AreIndices(Interpreter py, PyObject* state, long count) =>
        (PyTuple.Check(py, state) && ((PyTuple*)state)->Length == count) || Raise.ValueError(py, "invalid arguments") != null;

    public static PyObject* Item(PyObject* tuple, int index) => PyTuple.Items((PyTuple*)tuple)[index];
}
