using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Which metatype makes a class: the most derived among the one asked for and those of the bases.</summary>
internal static unsafe class Metaclass
{
    /// <summary>Borrowed; null with TypeError. The bases must be resolved (no __mro_entries__ left).</summary>
    public static PyType* Calculate(Interpreter py, PyType* metatype, PyTuple* bases)
    {
        PyType* winner = metatype;
        for (long i = 0; i < bases->Length; i++)
        {
            PyType* other = py.TypeOf(PyTuple.Items(bases)[i]);
            if (Types.IsSubtype(winner, other))
                continue;
            if (!Types.IsSubtype(other, winner))
            {
                Raise.TypeError(
                    py, "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
                return null;
            }
            winner = other;
        }
        return winner;
    }

    /// <summary>type() takes types only; the class statement resolves other bases before it comes here. False with an exception.</summary>
    public static bool CheckBases(Interpreter py, PyTuple* bases)
    {
        for (long i = 0; i < bases->Length; i++)
        {
            PyObject* item = PyTuple.Items(bases)[i];
            if (Types.IsType(py, item))
                continue;
            PyObject* entries;
            int found = Attributes.TryGet(py, item, Name.__mro_entries__, &entries);
            if (found < 0)
                return false;
            if (found == 0)
                continue;
            Ref.Dec(py, entries);
            Raise.TypeError(py, "type() doesn't support MRO entry resolution; use types.new_class()");
            return false;
        }
        return true;
    }
}
