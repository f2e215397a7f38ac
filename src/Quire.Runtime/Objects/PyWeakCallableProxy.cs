using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>weakref.CallableProxyType: a proxy whose object can be called.</summary>
[PyType("CallableProxyType", TypeIndex.WeakCallableProxy, Module = "weakref", Flags = TypeFlags.Container)]
internal unsafe partial struct PyWeakCallableProxy
{
    public PyWeakReference Reference;

    [PySlot(Slot.Call)]
    private static PyObject* Call(Interpreter py, PyObject* self, PyObject** args, int count, PyObject* kwnames)
    {
        using var target = new PyOwned(py, PyWeakReference.TargetOrRaise(py, self));
        return target.IsNull ? null : ObjectModel.Call.Invoke(py, target.Pointer, args, count, kwnames);
    }

    /// <summary>All other slots are the plain proxy's; as part of making the type records.</summary>
    public static void TakeSlotsOfProxy(Interpreter py)
    {
        PyType* proxy = py.TypeTable[TypeIndex.WeakProxy];
        PyType* callable = py.TypeTable[TypeIndex.WeakCallableProxy];
        CallSlot call = callable->Call;
        TypeRecords.CopySlots(proxy, callable);
        callable->Number = proxy->Number;
        callable->Call = call;
    }
}
