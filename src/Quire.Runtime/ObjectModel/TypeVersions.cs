using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Versions let caches rely on a type. What must hold: a type with a version has only ancestors with versions, so
/// a type without one has no descendant with one, and a change can stop there.
/// </summary>
internal static unsafe class TypeVersions
{
    private const int StackSize = 64;

    public static uint Assign(Interpreter py, PyType* type)
    {
        PyTuple* mro = type->Mro;
        if (mro == null)
            return 0;
        PyObject** items = PyTuple.Items(mro);
        for (long i = 0; i < mro->Length; i++)
        {
            if ((((PyType*)items[i])->Flags & TypeFlags.CustomMro) != 0)
                return 0;
        }
        for (long i = mro->Length - 1; i >= 0; i--)
        {
            var ancestor = (PyType*)items[i];
            if (ancestor->Version == 0)
                ancestor->Version = py.TakeVersion();
        }
        return type->Version;
    }

    /// <summary>Takes the versions from the type and all that derive from it, without memory and without recursion.</summary>
    public static void Reset(Interpreter py, PyType* type)
    {
        PyType** stack = stackalloc PyType*[StackSize];
        int count = 0;
        stack[count++] = type;
        while (count > 0)
        {
            PyType* next = stack[--count];
            if (next->Version == 0)
                continue;
            ResetOne(next);
            if (next->SubclassCount > StackSize - count)
            {
                ResetByTable(py, next);
                continue;
            }
            for (int i = 0; i < next->SubclassCount; i++)
                stack[count++] = next->Subclasses[i];
        }
    }

    private static void ResetOne(PyType* type)
    {
        type->Version = 0;
        ShapeTree.ResetVersions(type);
    }

    // For types with very many descendants: asks every type there is.
    private static void ResetByTable(Interpreter py, PyType* ancestor)
    {
        for (int i = 1; i < py.TypeCount; i++)
        {
            PyType* type = py.TypeTable[i];
            if (type != null && type->Version != 0 && Types.IsSubtype(type, ancestor))
                ResetOne(type);
        }
    }
}
