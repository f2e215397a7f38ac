using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>tuple: <see cref="Length"/> owned references follow.</summary>
[PyType("tuple", TypeIndex.Tuple,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable | TypeFlags.Sequence | TypeFlags.MatchSelf
        | TypeFlags.VariableSize | TypeFlags.TupleSubclass,
    Signature = "(iterable=(), /)", ItemSize = 8,
    Doc = "An immutable sequence.\n\nWithout an argument the tuple is empty; else it holds the iterable's items.\nA tuple given as argument is returned as it is.")]
internal unsafe partial struct PyTuple
{
    public PyObject Header;
    public long Length;

    private const long MaxLength = (1L << 40) / 8;

    /// <summary>A tuple of nulls to be filled at once; the empty tuple when the length is 0.</summary>
    public static PyTuple* New(Interpreter py, long length)
    {
        PyTuple* t = Allocate(py, length);
        if (t != null && length > 0)
            NativeMemory.Clear(t + 1, (nuint)length * 8);
        return t;
    }

    /// <summary>A tuple whose items hold garbage; the caller fills them before anything else happens.</summary>
    public static PyTuple* Allocate(Interpreter py, long length)
    {
        if (length == 0 && py.EmptyTuple != null)
            return (PyTuple*)Ref.New(py.EmptyTuple);
        if ((ulong)length > MaxLength)
            return (PyTuple*)Raise.NoMemory(py);
        var t = (PyTuple*)py.NewObject((nuint)(sizeof(PyTuple) + (length * 8)), BlockKind.Container, TypeIndex.Tuple);
        if (t != null)
            t->Length = length;
        return t;
    }

    /// <summary>Items are taken over when the call succeeds, and released when it fails.</summary>
    public static PyObject* FromStolen(Interpreter py, PyObject** items, long count)
    {
        PyTuple* t = Allocate(py, count);
        if (t == null)
        {
            ReleaseItems(py, items, count);
            return null;
        }
        if (count > 0)
            Buffer.MemoryCopy(items, Items(t), count * 8, count * 8);
        return (PyObject*)t;
    }

    public static PyObject* FromBorrowed(Interpreter py, PyObject** items, long count)
    {
        PyTuple* t = Allocate(py, count);
        if (t == null)
            return null;
        PyObject** to = Items(t);
        for (long i = 0; i < count; i++)
            to[i] = Ref.New(items[i]);
        return (PyObject*)t;
    }

    /// <summary>A 1-tuple; the item is borrowed.</summary>
    public static PyObject* Pack(Interpreter py, PyObject* a)
    {
        PyTuple* t = Allocate(py, 1);
        if (t == null)
            return null;
        Items(t)[0] = Ref.New(a);
        return (PyObject*)t;
    }

    public static PyObject* Pack(Interpreter py, PyObject* a, PyObject* b)
    {
        PyTuple* t = Allocate(py, 2);
        if (t == null)
            return null;
        Items(t)[0] = Ref.New(a);
        Items(t)[1] = Ref.New(b);
        return (PyObject*)t;
    }

    public static PyObject* Pack(Interpreter py, PyObject* a, PyObject* b, PyObject* c)
    {
        PyTuple* t = Allocate(py, 3);
        if (t == null)
            return null;
        Items(t)[0] = Ref.New(a);
        Items(t)[1] = Ref.New(b);
        Items(t)[2] = Ref.New(c);
        return (PyObject*)t;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyObject** Items(PyTuple* t) => (PyObject**)(t + 1);

    /// <summary>Whether the object is a tuple or an instance of a subclass.</summary>
    public static bool Check(Interpreter py, PyObject* o) => (py.TypeOf(o)->Flags & TypeFlags.TupleSubclass) != 0;

    /// <summary>t[start:end] with bounds clipped to the tuple; an exact tuple asked for whole is returned itself.</summary>
    public static PyObject* Slice(Interpreter py, PyTuple* t, long start, long end)
    {
        start = Math.Clamp(start, 0, t->Length);
        end = Math.Clamp(end, start, t->Length);
        if (start == 0 && end == t->Length && t->Header.Is(TypeIndex.Tuple))
            return Ref.New((PyObject*)t);
        return FromBorrowed(py, Items(t) + start, end - start);
    }

    /// <summary>Releases a run of owned references, the last first, as every sequence does; nulls are passed over.</summary>
    internal static void ReleaseItems(Interpreter py, PyObject** items, long count)
    {
        while (--count >= 0)
            Ref.XDec(py, items[count]);
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyTuple* t)
    {
        ReleaseItems(py, Items(t), t->Length);
        if (t->Header.Is(TypeIndex.Tuple))
            py.Heap.Free(t);
        else
            Types.FreeInstance(py, (PyObject*)t);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyTuple* t, Visitor* visitor)
    {
        Visitor.VisitRange(visitor, Items(t), t->Length);
    }
}
