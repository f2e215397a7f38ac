using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Assignment to __class__: an object of one class becomes one of another with the same layout.</summary>
internal static unsafe class ClassAssignment
{
    /// <summary>0 or −1.</summary>
    public static int Set(Interpreter py, PyObject* self, PyObject* value)
    {
        if (value == null)
            return Fail(py, "can't delete __class__ attribute");
        if (!Types.IsType(py, value))
            return Fail(py, $"__class__ must be set to a class, not '{Types.NameOf(py, value)}' object");
        PyType* from = py.TypeOf(self);
        var to = (PyType*)value;
        bool modules = Types.IsSubtype(from, py.TypeTable[TypeIndex.Module]) && Types.IsSubtype(to, py.TypeTable[TypeIndex.Module]);
        if (!modules && ((from->Flags | to->Flags) & TypeFlags.Immutable) != 0)
            return Fail(py, "__class__ assignment only supported for mutable types or ModuleType subclasses");
        if (from == to)
            return 0;
        if (!IsCompatible(py, from, to))
            return Fail(py, $"__class__ assignment: '{Types.NameOf(to)}' object layout differs from '{Types.NameOf(from)}'");
        return Exchange(py, self, from, to);
    }

    // A module may become an instance of a class that adds nothing to it; its dict stays where it is.
    private static bool IsCompatible(Interpreter py, PyType* from, PyType* to)
    {
        bool isNative = ((from->Flags & to->Flags) & TypeFlags.HeapType) == 0;
        return isNative ? from->BasicSize == to->BasicSize && from->SlotCount == to->SlotCount : BaseChoice.SameLayout(py, from, to);
    }

    private static int Exchange(Interpreter py, PyObject* self, PyType* from, PyType* to)
    {
        if ((from->Flags & TypeFlags.HasShape) != 0 && !MoveToShapeOf(py, self, from, to))
            return -1;
        if ((to->Flags & TypeFlags.HeapType) != 0)
            Ref.Inc((PyObject*)to);
        self->Tag = (self->Tag & ~PyObject.TypeMask) | (uint)to->Index;
        if ((from->Flags & TypeFlags.HeapType) != 0)
            Ref.Dec(py, (PyObject*)from);
        return 0;
    }

    // Attributes keep their values and places when the new class's shapes have room for them, else they go to a dict.
    private static bool MoveToShapeOf(Interpreter py, PyObject* self, PyType* from, PyType* to)
    {
        nuint* word = InstanceLayout.ShapeWord(from, self);
        if ((*word & Shape.DictBit) != 0)
            return true;
        Shape** path = stackalloc Shape*[ShapeTree.MaxCapacity];
        var shape = (Shape*)*word;
        int count = shape->Count;
        for (Shape* s = shape; s->Parent != null; s = s->Parent)
            path[s->Count - 1] = s;
        ShapeTree.EnsureRoot(py, to);
        Shape* target = ShapeTree.RootThatFits(to, InstanceLayout.InlineRoom(from, self));
        for (int i = 0; i < count && target != null; i++)
            target = Shape.Transition(py, target, path[i]->Key);
        if (target == null)
            return InstanceAttributes.EnsureDict(py, from, self) != null;
        *word = (nuint)target;
        return true;
    }

    private static int Fail(Interpreter py, string message)
    {
        Raise.TypeError(py, message);
        return -1;
    }
}
