using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Bytes;

/// <summary>Classes written in Python whose instances give their memory through __buffer__ and hear through __release_buffer__ when it is done with.</summary>
internal static unsafe class BufferClass
{
    /// <summary>The bit of the flags that asks for memory that can be written to.</summary>
    public const int Writable = 1;

    /// <summary>What memoryview and bytes ask for: everything but writing.</summary>
    public const int FullReadOnly = 284;

    /// <summary>Whether the class says itself what its memory is. False with an exception when there was no memory for the look-up.</summary>
    public static bool Has(Interpreter py, PyObject* o) => Own(py, o, Name.__buffer__) != null;

    // Borrowed; null when the class has none, or only what it inherits from a built-in type.
    private static PyObject* Own(Interpreter py, PyObject* o, Name name)
    {
        PyType* type = py.TypeOf(o);
        PyObject* found = (type->Flags & TypeFlags.HeapType) == 0 ? null : Types.Lookup(py, type, name);
        return found == null || found->Is(TypeIndex.MethodDescriptor) ? null : found;
    }

    /// <summary>A view (owned) of the memory of an object whose class has one; null with an exception.</summary>
    public static PyMemoryView* Acquire(Interpreter py, PyObject* o, int flags)
    {
        using var method = new PyOwned(py, Attributes.LookupSpecial(py, o, Name.__buffer__));
        using var number = new PyOwned(py, method.IsNull ? null : PyInt.FromLong(py, flags));
        using var view = new PyOwned(py, number.IsNull ? null : Call.OneArg(py, method.Pointer, number.Pointer));
        if (view.IsNull)
            return null;
        if (!view.Pointer->Is(TypeIndex.MemoryView))
            return (PyMemoryView*)Raise.TypeError(py, "__buffer__ returned non-memoryview object");
        return PyMemoryView.CheckAlive(py, (PyMemoryView*)view.Pointer) ? (PyMemoryView*)view.Move() : null;
    }

    /// <summary>
    /// Tells the class that a view it gave is done with. It gets a view of its own, which is released afterwards; what it raises is only reported.
    /// </summary>
    public static void Release(Interpreter py, PyObject* o, PyMemoryView* view)
    {
        PyObject* pending = Errors.Take(py);
        if (Own(py, o, Name.__release_buffer__) != null && view->Source != null)
        {
            using var method = new PyOwned(py, Attributes.LookupSpecial(py, o, Name.__release_buffer__));
            using var own = new PyOwned(py, method.IsNull ? null : PyMemoryView.View(py, view, view->Data, view->Length, view->Stride));
            using var result = new PyOwned(py, own.IsNull ? null : Call.OneArg(py, method.Pointer, own.Pointer));
            if (result.IsNull)
                Errors.WriteUnraisable(py, null, $"Exception ignored in __release_buffer__ of {Types.ShortName(py, o)}");
            if (!own.IsNull)
                PyMemoryView.Release(py, (PyMemoryView*)own.Pointer);
        }
        Errors.Clear(py);
        Errors.Restore(py, pending);
    }
}
