using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

internal unsafe partial struct PyStr
{
    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyStr* s)
    {
        if (IsInterned(s))
            RemoveInterned(py, s);
        if (s->Header.Is(TypeIndex.Str))
            py.Heap.Free(s);
        else
            Types.FreeInstance(py, (PyObject*)s);
    }
}
