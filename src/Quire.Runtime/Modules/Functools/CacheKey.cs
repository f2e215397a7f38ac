using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Functools;

/// <summary>The key under which lru_cache keeps a result.</summary>
internal static unsafe class CacheKey
{
    /// <summary>
    /// A lone int or str stands for itself. Otherwise a tuple: the positional arguments, then a mark and each keyword's name and value, then,
    /// when types count, the types of all values.
    /// </summary>
    public static PyObject* Make(Interpreter py, PyObject** args, int count, PyObject* kwnames, bool typed)
    {
        long named = kwnames == null ? 0 : ((PyTuple*)kwnames)->Length;
        if (!typed && named == 0 && count == 1 && (args[0]->Is(TypeIndex.Int) || args[0]->Is(TypeIndex.Str)))
            return Ref.New(args[0]);
        long length = count + (named == 0 ? 0 : 1 + (2 * named)) + (typed ? count + named : 0);
        PyTuple* key = PyTuple.New(py, length);
        if (key == null)
            return null;
        PyObject** next = PyTuple.Items(key);
        for (int i = 0; i < count; i++)
            *next++ = Ref.New(args[i]);
        if (named > 0)
        {
            // The type of caches itself: no one passes that as an argument in earnest.
            *next++ = Ref.New((PyObject*)py.TypeTable[TypeIndex.LruCacheWrapper]);
            for (long i = 0; i < named; i++)
            {
                *next++ = Ref.New(PyTuple.Items((PyTuple*)kwnames)[i]);
                *next++ = Ref.New(args[count + i]);
            }
        }
        for (long i = 0; typed && i < count + named; i++)
            *next++ = Ref.New((PyObject*)py.TypeOf(args[i]));
        return (PyObject*)key;
    }
}
