using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Fills the dict of a built-in type, at the first look-up in it: __new__, a wrapper for each slot of its own, methods and
/// properties, __doc__. All or nothing: after a failure the dict is as empty as before, and the next look-up tries again.
/// </summary>
internal static unsafe class TypePopulation
{
    /// <summary>0, or −1 with MemoryError.</summary>
    public static int Populate(Interpreter py, PyType* type)
    {
        type->Flags &= ~TypeFlags.Unpopulated;
        if (Fill(py, type))
            return 0;
        if (type->Dict != null)
            PyDict.Clear(py, type->Dict);
        type->Flags |= TypeFlags.Unpopulated;
        return -1;
    }

    private static bool Fill(Interpreter py, PyType* type)
    {
        if (type->Dict == null)
            type->Dict = PyDict.New(py);
        if (type->Dict == null)
            return false;
        var builder = new TypeBuilder(py, type);
        if (HasOwn(type, Slot.New))
            builder.Store("__new__", NewWrapper.Make(py, type));
        AddWrappers(py, type, ref builder);
        string doc = "";
        if (type->DefinitionIndex > 0)
        {
            int place = type->DefinitionIndex - 1;
            ref readonly TypeDefinition definition = ref BuiltinTypes.Definitions()[place];
            BuiltinTypes.Populate(place, ref builder);
            if (definition.DictOffset != 0 && type->Base->DictOffset == 0 && !builder.Failed && PyDict.GetName(py, type->Dict, Name.__dict__) == null)
                builder.Property("__dict__", "", &InstanceProperties.GetDict, &InstanceProperties.SetDict);
            doc = BuiltinTypes.DocOf(place);
        }
        else if (type->DefinitionIndex < 0)
        {
            doc = py.Texts.Doc(-type->DefinitionIndex);
        }
        if (!builder.Failed && PyDict.GetName(py, type->Dict, Name.__doc__) == null)
            builder.Store("__doc__", Descriptors.TextOrNone(py, doc));
        if (!builder.Failed && FunctionPointer.Same(type->Hash, (HashSlot)(&GenericSlots.HashNotImplemented)))
            builder.Store("__hash__", Ref.New(py.None));
        return !builder.Failed;
    }

    // Of two slots with one name the first is the one shown.
    private static void AddWrappers(Interpreter py, PyType* type, ref TypeBuilder builder)
    {
        for (int i = 0; i < SlotTable.Rows.Length && !builder.Failed; i++)
        {
            ref readonly SlotRow row = ref SlotTable.Rows[i];
            if (row.Kind == WrapperKind.None || !HasOwn(type, row.Slot))
                continue;
            void* function = *SlotTable.Address(type, row.Slot);
            if (function == (HashSlot)(&GenericSlots.HashNotImplemented) || PyDict.GetName(py, type->Dict, row.Name) != null)
                continue;
            builder.Store(row.Name, PySlotWrapper.New(py, type, i, function));
        }
    }

    private static bool HasOwn(PyType* type, Slot slot)
    {
        void* function = *SlotTable.Address(type, slot);
        return function != null && (type->Base == null || *SlotTable.Address(type->Base, slot) != function);
    }
}
