using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>How many inline values instances of a new class should have room for.</summary>
internal static unsafe class StaticAttributes
{
    /// <summary>What a class gets whose methods set no attributes: they will be set from outside, or not at all.</summary>
    private const int UnknownOfPlainClass = 3;

    /// <summary>The number of different names in __static_attributes__ of the class and its bases.</summary>
    public static int CapacityFor(Interpreter py, PyType* type)
    {
        int count = 0;
        PyTuple* mro = type->Mro;
        for (long i = 0; i < mro->Length; i++)
        {
            PyTuple* names = Of(py, (PyType*)PyTuple.Items(mro)[i]);
            for (long j = 0; names != null && j < names->Length && count < ShapeTree.MaxCapacity; j++)
            {
                if (!IsNamedBefore(py, mro, i, PyTuple.Items(names)[j]))
                    count++;
            }
        }
        if (count > 0)
            return count;
        return type->ShapeOffset == sizeof(PyObject) && (type->Flags & TypeFlags.ExceptionSubclass) == 0 ? UnknownOfPlainClass : 0;
    }

    private static bool IsNamedBefore(Interpreter py, PyTuple* mro, long position, PyObject* name)
    {
        for (long i = 0; i < position; i++)
        {
            PyTuple* names = Of(py, (PyType*)PyTuple.Items(mro)[i]);
            for (long j = 0; names != null && j < names->Length; j++)
            {
                if (PyTuple.Items(names)[j] == name)
                    return true;
            }
        }
        return false;
    }

    private static PyTuple* Of(Interpreter py, PyType* type)
    {
        if ((type->Flags & TypeFlags.HeapType) == 0)
            return null;
        PyObject* names = PyDict.GetName(py, type->Dict, Name.__static_attributes__);
        return names != null && names->Is(TypeIndex.Tuple) ? (PyTuple*)names : null;
    }
}
