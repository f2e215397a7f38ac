using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Makes the slots of a class say what its special attributes say. A slot holds a native function when all its names
/// lead to native methods that stand for that function, else the generic one that calls the Python methods.
/// </summary>
internal static unsafe class SlotUpdate
{
    /// <summary>Whether a name may stand for a slot: it begins and ends with two underscores.</summary>
    public static bool IsSlotName(Interpreter py, PyObject* name)
    {
        var s = (PyStr*)name;
        int n = s->Length;
        return n > 4 && PyStr.At(s, 0) == '_' && PyStr.At(s, 1) == '_' && PyStr.At(s, n - 1) == '_' && PyStr.At(s, n - 2) == '_';
    }

    /// <summary>
    /// A new class has its base's slots: rewrites those that its own attributes name; all of them when it has several bases.
    /// 0, or −1 with MemoryError.
    /// </summary>
    public static int ForNewClass(Interpreter py, PyType* type)
    {
        bool all = type->Bases->Length > 1 || (type->Flags & TypeFlags.CustomMro) != 0;
        for (int i = 0; i < SlotTable.Rows.Length;)
        {
            Slot slot = SlotTable.Rows[i].Slot;
            bool touched = all;
            for (; i < SlotTable.Rows.Length && SlotTable.Rows[i].Slot == slot; i++)
                touched = touched || PyDict.GetStr(py, type->Dict, py.NameOf(SlotTable.Rows[i].Name)) != null;
            if (touched && Update(py, type, slot) < 0)
                return -1;
        }
        return 0;
    }

    /// <summary>
    /// Before an attribute that may stand for a slot, or the bases of a class, change: takes all memory that rewriting the slots of the class and
    /// of all that derive from it will need. 0, or −1 with MemoryError.
    /// </summary>
    public static int Prepare(Interpreter py, PyType* type)
    {
        if (PrepareOne(py, type) < 0)
            return -1;
        for (int i = TypeIndex.FirstFree; type->SubclassCount > 0 && i < py.TypeCount; i++)
        {
            PyType* other = py.TypeTable[i];
            if (other != null && other != type && Types.IsSubtype(other, type) && PrepareOne(py, other) < 0)
                return -1;
        }
        return 0;
    }

    private static int PrepareOne(Interpreter py, PyType* type)
    {
        PyTuple* mro = type->Mro;
        for (long i = 0; mro != null && i < mro->Length; i++)
        {
            if (Types.EnsurePopulated(py, (PyType*)PyTuple.Items(mro)[i]) < 0)
                return -1;
        }
        return type->OwnsNumber ? 0 : TakeOwnNumber(py, type);
    }

    /// <summary>
    /// An attribute of a class was set or deleted: rewrites the slots of that name in it and in all that derive from it. Cannot fail after
    /// <see cref="Prepare"/>.
    /// </summary>
    public static void AfterChange(Interpreter py, PyType* type, PyObject* name)
    {
        for (int i = 0; i < SlotTable.Rows.Length; i++)
        {
            if (py.NameOf(SlotTable.Rows[i].Name) == name)
                UpdateFamily(py, type, SlotTable.Rows[i].Slot);
        }
    }

    /// <summary>The bases of a class changed: rewrites all slots of it and of all that derive from it.</summary>
    public static void AfterNewBases(Interpreter py, PyType* type)
    {
        for (int slot = 0; slot < SlotTable.SlotCount; slot++)
        {
            if (SlotTable.RowsOf((Slot)slot).Length > 0)
                UpdateFamily(py, type, (Slot)slot);
        }
    }

    private static void UpdateFamily(Interpreter py, PyType* type, Slot slot)
    {
        if (Update(py, type, slot) < 0)
            Errors.Clear(py);
        if (type->SubclassCount == 0)
            return;
        for (int i = TypeIndex.FirstFree; i < py.TypeCount; i++)
        {
            PyType* other = py.TypeTable[i];
            if (other != null && other != type && Types.IsSubtype(other, type) && Update(py, other, slot) < 0)
                Errors.Clear(py);
        }
    }

    private static int Update(Interpreter py, PyType* type, Slot slot)
    {
        void* value = Resolve(py, type, slot);
        if (py.HasError)
            return -1;
        if (*SlotTable.Address(type, slot) == value)
            return 0;
        if (slot >= Slot.Add && !type->OwnsNumber && TakeOwnNumber(py, type) < 0)
            return -1;
        *SlotTable.Address(type, slot) = value;
        if (slot == Slot.Finalize)
            type->Flags = value == null ? type->Flags & ~TypeFlags.HasFinalizer : type->Flags | TypeFlags.HasFinalizer;
        return 0;
    }

    private static void* Resolve(Interpreter py, PyType* type, Slot slot)
    {
        void* specific = null;
        void* generic = null;
        bool needsGeneric = false;
        foreach (ref readonly SlotRow row in SlotTable.RowsOf(slot))
        {
            PyObject* found = Types.Lookup(py, type, row.Name);
            if (found == null)
                continue;
            generic = row.Generic;
            void* native = NativeFor(py, type, in row, found, out bool isNative);
            if (isNative && native == null)
                continue;
            if (isNative && (specific == null || specific == native))
                specific = native;
            else
                needsGeneric = true;
        }
        // An iterator that is in use may lose its __next__: then it says so, and loops need not look.
        if (slot == Slot.Next && generic == null && type->Next != null)
            return (UnarySlot)(&GenericSlots.NextNotImplemented);
        return needsGeneric ? generic : specific;
    }

    // The native function that an attribute stands for. Native but null: the attribute is native and does not concern this slot.
    private static void* NativeFor(Interpreter py, PyType* type, in SlotRow row, PyObject* found, out bool isNative)
    {
        isNative = true;
        if (row.Slot == Slot.New && found->Is(TypeIndex.Builtin) && PyBuiltin.IsNewWrapper((PyBuiltin*)found))
        {
            var owner = (PyType*)((PyBuiltin*)found)->Self;
            isNative = Types.IsSubtype(type, owner) && FunctionPointer.Same(BaseChoice.NativeBaseOf(type)->New, owner->New);
            return isNative ? owner->New : null;
        }
        if (row.Slot == Slot.Hash && found == py.None)
            return (HashSlot)(&GenericSlots.HashNotImplemented);
        PyType* definer = null;
        PyStr* name = null;
        if (found->Is(TypeIndex.SlotWrapper))
        {
            definer = ((PySlotWrapper*)found)->Owner;
            name = (PyStr*)py.NameOf(SlotTable.Rows[((PySlotWrapper*)found)->Row].Name);
        }
        else if (found->Is(TypeIndex.MethodDescriptor))
        {
            definer = ((PyMethodDescriptor*)found)->Owner;
            name = ((PyMethodDescriptor*)found)->Name;
        }
        isNative = definer != null && name == (PyStr*)py.NameOf(row.Name) && Types.IsSubtype(type, definer);
        return isNative ? *SlotTable.Address(definer, row.Slot) : null;
    }

    private static int TakeOwnNumber(Interpreter py, PyType* type)
    {
        var own = (NumberSlots*)py.NewBuffer((nuint)sizeof(NumberSlots));
        if (own == null)
            return -1;
        *own = *type->Number;
        type->Number = own;
        type->OwnsNumber = true;
        return 0;
    }
}
