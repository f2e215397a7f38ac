using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>What dir() lists before sorting.</summary>
internal static unsafe class DirectoryOf
{
    private const int MaxDepth = 100;

    /// <summary>All names in the __dict__s of a class and its __bases__: owned list.</summary>
    public static PyObject* Class(Interpreter py, PyObject* type)
    {
        using var names = new PyOwned(py, (PyObject*)PyDict.New(py));
        return names.IsNull || !MergeClass(py, (PyDict*)names.Pointer, type, 0) ? null : Iteration.ToList(py, names.Pointer);
    }

    /// <summary>Those of the object's __dict__ and of its __class__.</summary>
    public static PyObject* Object(Interpreter py, PyObject* o)
    {
        PyObject* found;
        if (Attributes.TryGet(py, o, Name.__dict__, &found) < 0)
            return null;
        using var own = new PyOwned(py, found);
        bool isDict = found != null && (py.TypeOf(found)->Flags & TypeFlags.DictSubclass) != 0;
        using var names = new PyOwned(py, (PyObject*)(isDict ? PyDict.Copy(py, (PyDict*)found) : PyDict.New(py)));
        if (names.IsNull || Attributes.TryGet(py, o, Name.__class__, &found) < 0)
            return null;
        using var type = new PyOwned(py, found);
        return !type.IsNull && !MergeClass(py, (PyDict*)names.Pointer, found, 0) ? null : Iteration.ToList(py, names.Pointer);
    }

    private static bool MergeClass(Interpreter py, PyDict* names, PyObject* type, int depth)
    {
        PyObject* found;
        if (Attributes.TryGet(py, type, Name.__dict__, &found) < 0)
            return false;
        using var dict = new PyOwned(py, found);
        if (found != null && PyDict.Update(py, names, found, overwrite: true) < 0)
            return false;
        if (Attributes.TryGet(py, type, Name.__bases__, &found) < 0)
            return false;
        using var bases = new PyOwned(py, found);
        if (bases.IsNull || !found->Is(TypeIndex.Tuple) || depth == MaxDepth)
            return true;
        var tuple = (PyTuple*)found;
        for (long i = 0; i < tuple->Length; i++)
        {
            if (!MergeClass(py, names, PyTuple.Items(tuple)[i], depth + 1))
                return false;
        }
        return true;
    }
}
