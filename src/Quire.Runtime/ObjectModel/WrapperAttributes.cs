using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>What classmethod and staticmethod share: they look like the callable they wrap.</summary>
internal static unsafe class WrapperAttributes
{
    /// <summary>Copies the callable's describing attributes into the wrapper's dict, as far as it has them. 0 or −1.</summary>
    public static int Copy(Interpreter py, PyObject* wrapper, PyObject* wrapped)
    {
        ReadOnlySpan<Name> names = [Name.__module__, Name.__name__, Name.__qualname__, Name.__doc__, Name.__annotations__];
        foreach (Name name in names)
        {
            PyObject* found;
            int has = Attributes.TryGet(py, wrapped, name, &found);
            if (has < 0)
                return -1;
            if (has == 0)
                continue;
            using var value = new PyOwned(py, found);
            if (Attributes.Set(py, wrapper, name, found) < 0)
                return -1;
        }
        return 0;
    }

    /// <summary>Whether the callable is abstract: 1, 0, −1. Null is not.</summary>
    public static int IsAbstract(Interpreter py, PyObject* callable)
    {
        if (callable == null)
            return 0;
        PyObject* found;
        if (!NativeRecursion.Enter(py, ""))
            return -1;
        int has = Attributes.TryGet(py, callable, Name.__isabstractmethod__, &found);
        NativeRecursion.Leave(py);
        if (has <= 0)
            return has;
        using var value = new PyOwned(py, found);
        return Conversion.IsTrue(py, found);
    }
}
