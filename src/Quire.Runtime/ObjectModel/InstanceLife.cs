using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Dealloc, Traverse and Clear of instances of classes: first what the class added (finalizer, weak references, __slots__, attributes),
/// then the part of the built-in type it derives from, whose Dealloc ends with <see cref="Types.FreeInstance"/>.
/// </summary>
internal static unsafe class InstanceLife
{
    public static void Dealloc(Interpreter py, PyObject* o)
    {
        PyType* type = py.TypeOf(o);
        if (type->Finalize != null && Deallocation.RunFinalizer(py, o))
            return;
        type = py.TypeOf(o);
        if ((type->Flags & TypeFlags.HasFinalizer) != 0)
            py.FinalizerOrder.Leave(o);
        Deallocation.ClearWeakReferences(py, o);
        if (type->SlotCount > 0)
            ReleaseSlots(py, type, o);
        InstanceAttributes.Release(py, type, o);
        if (type->Base->Index == TypeIndex.Object)
            Types.FreeInstance(py, o);
        else
            BaseChoice.NativeBaseOf(type)->Dealloc(py, o);
    }

    public static void Traverse(PyObject* o, Visitor* visitor)
    {
        PyType* type = visitor->Types[o->TypeIndex];
        Visitor.Visit(visitor, type);
        if (type->Base->Index == TypeIndex.Object && type->SlotCount == 0)
        {
            InstanceAttributes.Traverse(type, o, visitor);
            return;
        }
        for (int i = 0; i < type->SlotCount; i++)
            Visitor.Visit(visitor, *InstanceLayout.SlotValue(type, o, i));
        PyType* native = BaseChoice.NativeBaseOf(type);
        if ((native->Flags & TypeFlags.HasDict) == 0)
            InstanceAttributes.Traverse(type, o, visitor);
        if (native->Traverse != null)
            native->Traverse(o, visitor);
    }

    public static void Clear(Interpreter py, PyObject* o)
    {
        PyType* type = py.TypeOf(o);
        PyType* native = BaseChoice.NativeBaseOf(type);
        ReleaseSlots(py, type, o);
        InstanceAttributes.Clear(py, type, o);
        if (native->Clear != null)
            native->Clear(py, o);
    }

    private static void ReleaseSlots(Interpreter py, PyType* type, PyObject* o)
    {
        for (int i = 0; i < type->SlotCount; i++)
            Ref.Clear(py, InstanceLayout.SlotValue(type, o, i));
    }
}
