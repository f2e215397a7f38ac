using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>What __reduce__ and __setstate__ of the iterators share.</summary>
internal static unsafe class IteratorState
{
    /// <summary>The built-in function or class of that name, as builtins has it now; owned.</summary>
    public static PyObject* Builtin(Interpreter py, string name)
    {
        PyObject* found = PyDict.GetText(py, py.BuiltinsDict, name);
        if (found != null || py.HasError)
            return Ref.XNew(found);
        return Raise.AttributeError(py, py.None, py.None, $"module 'builtins' has no attribute '{name}'");
    }

    /// <summary>(maker, (source,), index); for an exhausted iterator, whose source is null, with an empty tuple or list.</summary>
    public static PyObject* Reduce(Interpreter py, PyObject* source, long index, int emptyType) => Reduce(py, "iter", source, index, emptyType);

    public static PyObject* Reduce(Interpreter py, string maker, PyObject* source, long index, int emptyType)
    {
        using var iter = new PyOwned(py, Builtin(py, maker));
        if (iter.IsNull)
            return null;
        if (source != null)
        {
            using var arguments = new PyOwned(py, PyTuple.Pack(py, source));
            using var position = new PyOwned(py, arguments.IsNull ? null : PyInt.FromLong(py, index));
            return position.IsNull ? null : PyTuple.Pack(py, iter.Pointer, arguments.Pointer, position.Pointer);
        }
        using var empty = new PyOwned(py, emptyType == TypeIndex.Tuple ? Ref.New(py.EmptyTuple) : (PyObject*)PyList.New(py, 0));
        using var emptyArguments = new PyOwned(py, empty.IsNull ? null : PyTuple.Pack(py, empty.Pointer));
        return emptyArguments.IsNull ? null : PyTuple.Pack(py, iter.Pointer, emptyArguments.Pointer);
    }

    /// <summary>(iter, (list of what is left,)) for iterators that cannot name their place; they are run out by it.</summary>
    public static PyObject* ReduceToList(Interpreter py, PyObject* iterator)
    {
        using var iter = new PyOwned(py, Builtin(py, "iter"));
        using var list = new PyOwned(py, iter.IsNull ? null : Iteration.ToList(py, iterator));
        using var arguments = new PyOwned(py, list.IsNull ? null : PyTuple.Pack(py, list.Pointer));
        return arguments.IsNull ? null : PyTuple.Pack(py, iter.Pointer, arguments.Pointer);
    }

    /// <summary>The argument of __setstate__ as a number.</summary>
    public static bool TryPosition(Interpreter py, PyObject* state, out long position)
    {
        position = Conversion.IndexAsLong(py, state, TypeIndex.OverflowError);
        return position != -1 || !py.HasError;
    }
}
