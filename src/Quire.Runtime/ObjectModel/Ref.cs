using System.Runtime.CompilerServices;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Reference counting. One owned reference is one unit of <see cref="PyObject.Count"/>.
/// A count that would pass 2³¹−1 becomes <see cref="Saturated"/> and stays there, its object with it.
/// </summary>
internal static unsafe class Ref
{
    public const int Saturated = -(1 << 30);

    /// <summary>Adds a reference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Inc(PyObject* o)
    {
        if (++o->Count < 0)
            Saturate(o);
    }

    /// <summary>Adds a reference and returns the object, now owned by the caller as well.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyObject* New(PyObject* o)
    {
        Inc(o);
        return o;
    }

    /// <summary>Like <see cref="New"/>, for a pointer that may be null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyObject* XNew(PyObject* o)
    {
        if (o != null)
            Inc(o);
        return o;
    }

    /// <summary>Gives up a reference. The last one frees the object, which may run Python (finalizers, weak reference callbacks).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Dec(Interpreter py, PyObject* o)
    {
        if (--o->Count <= 0)
            Deallocation.ReleaseLast(py, o);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void XDec(Interpreter py, PyObject* o)
    {
        if (o != null)
            Dec(py, o);
    }

    /// <summary>Empties a field before giving up what it held, so that code run by the release cannot find it.</summary>
    public static void Clear(Interpreter py, PyObject** field)
    {
        PyObject* old = *field;
        *field = null;
        XDec(py, old);
    }

    /// <summary>Stores an owned reference in a field, then gives up what it held. <paramref name="value"/> may be null.</summary>
    public static void Set(Interpreter py, PyObject** field, PyObject* value)
    {
        PyObject* old = *field;
        *field = value;
        XDec(py, old);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Saturate(PyObject* o) => o->Count = Saturated;
}
