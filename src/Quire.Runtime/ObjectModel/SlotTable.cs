namespace Quire.Runtime.ObjectModel;

/// <summary>How the wrapper object of a slot takes its Python arguments; see <see cref="SlotWrapperCall"/>.</summary>
internal enum WrapperKind : byte
{
    /// <summary>The name has no wrapper (__getattr__), or one of its own form (__new__).</summary>
    None,
    Unary, Binary, BinarySwapped, Power, PowerSwapped, Bool, Length, Hash, Finalize,
    Lt, Le, Eq, Ne, Gt, Ge,
    Call, Init, GetAttribute, SetAttribute, DeleteAttribute,
    DescriptorGet, DescriptorSet, DescriptorDelete, Next,
    SetItem, DeleteItem, GetItemAt, SetItemAt, DeleteItemAt, Contains, Repeat,
}

/// <summary>One special name, the slot it stands for, and the function for classes that define the name in Python.</summary>
internal readonly unsafe struct SlotRow(Name name, Slot slot, WrapperKind kind, void* generic, string doc)
{
    public readonly Name Name = name;
    public readonly Slot Slot = slot;
    public readonly WrapperKind Kind = kind;

    /// <summary>What the slot holds when the name is Python's; null when this name alone does not fill it.</summary>
    public readonly void* Generic = generic;
    public readonly string Doc = doc;
}

/// <summary>
/// The special names and their slots. Rows of one slot stand together, in the order of <see cref="Slot"/>.
/// A slot may have several names (__add__ and __radd__), a name several slots (__getitem__).
/// </summary>
internal static unsafe class SlotTable
{
    public const int SlotCount = (int)Slot.InPlacePower + 1;

    public static readonly SlotRow[] Rows = Build();

    /// <summary>By slot: the index of its first row. One more entry closes the last slot's range.</summary>
    private static readonly byte[] s_first = FindFirstRows();

    /// <summary>The rows of a slot; empty for slots without a name (Dealloc, Traverse, Clear).</summary>
    public static ReadOnlySpan<SlotRow> RowsOf(Slot slot) => Rows.AsSpan(s_first[(int)slot], s_first[(int)slot + 1] - s_first[(int)slot]);

    public static int FirstRowOf(Slot slot) => s_first[(int)slot];

    /// <summary>Where a slot lies in a type record or its number table: both declare their slots in the order of <see cref="Slot"/>.</summary>
    public static void** Address(PyType* type, Slot slot) => slot < Slot.Add
        ? (void**)&type->Dealloc + (int)slot
        : (void**)type->Number + (slot - Slot.Add);

    public static string SignatureOf(WrapperKind kind) => kind switch
    {
        WrapperKind.Call or WrapperKind.Init => "($self, /, *args, **kwargs)",
        WrapperKind.GetAttribute or WrapperKind.DeleteAttribute => "($self, name, /)",
        WrapperKind.SetAttribute => "($self, name, value, /)",
        WrapperKind.DescriptorGet => "($self, instance, owner=None, /)",
        WrapperKind.DescriptorSet => "($self, instance, value, /)",
        WrapperKind.DescriptorDelete => "($self, instance, /)",
        WrapperKind.SetItem or WrapperKind.SetItemAt => "($self, key, value, /)",
        WrapperKind.DeleteItem or WrapperKind.GetItemAt or WrapperKind.DeleteItemAt or WrapperKind.Contains => "($self, key, /)",
        WrapperKind.Power or WrapperKind.PowerSwapped => "($self, value, mod=None, /)",
        WrapperKind.Binary or WrapperKind.BinarySwapped or WrapperKind.Repeat => "($self, value, /)",
        >= WrapperKind.Lt and <= WrapperKind.Ge => "($self, value, /)",
        _ => "($self, /)",
    };

    private static byte[] FindFirstRows()
    {
        var first = new byte[SlotCount + 1];
        int row = 0;
        for (int slot = 0; slot <= SlotCount; slot++)
        {
            while (row < Rows.Length && (int)Rows[row].Slot < slot)
                row++;
            first[slot] = (byte)row;
        }
        return first;
    }

    private static SlotRow[] Build() =>
    [
        new(Name.__del__, Slot.Finalize, WrapperKind.Finalize, (DeallocSlot)(&GenericSlots.Finalize), "Called once, before the object is freed."),
        new(Name.__new__, Slot.New, WrapperKind.None, (NewSlot)(&GenericSlots.New), ""),
        new(Name.__init__, Slot.Init, WrapperKind.Init, (InitSlot)(&GenericSlots.Init), "Set up a new object from the arguments of the call."),
        new(Name.__repr__, Slot.Repr, WrapperKind.Unary, (UnarySlot)(&GenericSlots.Repr), "repr(self)"),
        new(Name.__str__, Slot.Str, WrapperKind.Unary, (UnarySlot)(&GenericSlots.Str), "str(self)"),
        new(Name.__hash__, Slot.Hash, WrapperKind.Hash, (HashSlot)(&GenericSlots.Hash), "hash(self)"),
        new(Name.__lt__, Slot.Compare, WrapperKind.Lt, (CompareSlot)(&GenericSlots.Compare), "self < value"),
        new(Name.__le__, Slot.Compare, WrapperKind.Le, (CompareSlot)(&GenericSlots.Compare), "self <= value"),
        new(Name.__eq__, Slot.Compare, WrapperKind.Eq, (CompareSlot)(&GenericSlots.Compare), "self == value"),
        new(Name.__ne__, Slot.Compare, WrapperKind.Ne, (CompareSlot)(&GenericSlots.Compare), "self != value"),
        new(Name.__gt__, Slot.Compare, WrapperKind.Gt, (CompareSlot)(&GenericSlots.Compare), "self > value"),
        new(Name.__ge__, Slot.Compare, WrapperKind.Ge, (CompareSlot)(&GenericSlots.Compare), "self >= value"),
        new(Name.__call__, Slot.Call, WrapperKind.Call, (CallSlot)(&GenericSlots.Call), "self(...)"),
        new(Name.__getattribute__, Slot.GetAttribute, WrapperKind.GetAttribute, (BinarySlot)(&GenericAttributeSlots.Get), "getattr(self, name)"),
        new(Name.__getattr__, Slot.GetAttribute, WrapperKind.None, (BinarySlot)(&GenericAttributeSlots.Get), ""),
        new(Name.__setattr__, Slot.SetAttribute, WrapperKind.SetAttribute, (SetItemSlot)(&GenericAttributeSlots.Set), "setattr(self, name, value)"),
        new(Name.__delattr__, Slot.SetAttribute, WrapperKind.DeleteAttribute, (SetItemSlot)(&GenericAttributeSlots.Set), "delattr(self, name)"),
        new(Name.__get__, Slot.DescriptorGet, WrapperKind.DescriptorGet, (TernarySlot)(&GenericAttributeSlots.DescriptorGet), "The value read through instance, or through owner."),
        new(Name.__set__, Slot.DescriptorSet, WrapperKind.DescriptorSet, (SetItemSlot)(&GenericAttributeSlots.DescriptorSet), "Set the attribute of instance."),
        new(Name.__delete__, Slot.DescriptorSet, WrapperKind.DescriptorDelete, (SetItemSlot)(&GenericAttributeSlots.DescriptorSet), "Delete the attribute of instance."),
        new(Name.__iter__, Slot.Iter, WrapperKind.Unary, (UnarySlot)(&GenericContainerSlots.Iter), "iter(self)"),
        new(Name.__next__, Slot.Next, WrapperKind.Next, (UnarySlot)(&GenericContainerSlots.Next), "next(self)"),
        new(Name.__len__, Slot.Length, WrapperKind.Length, (LengthSlot)(&GenericContainerSlots.Length), "len(self)"),
        new(Name.__getitem__, Slot.GetItem, WrapperKind.Binary, (BinarySlot)(&GenericContainerSlots.GetItem), "self[key]"),
        new(Name.__setitem__, Slot.SetItem, WrapperKind.SetItem, (SetItemSlot)(&GenericContainerSlots.SetItem), "self[key] = value"),
        new(Name.__delitem__, Slot.SetItem, WrapperKind.DeleteItem, (SetItemSlot)(&GenericContainerSlots.SetItem), "del self[key]"),
        new(Name.__getitem__, Slot.GetItemAt, WrapperKind.GetItemAt, (ItemAtSlot)(&GenericContainerSlots.GetItemAt), "self[key]"),
        new(Name.__setitem__, Slot.SetItemAt, WrapperKind.SetItemAt, (SetItemAtSlot)(&GenericContainerSlots.SetItemAt), "self[key] = value"),
        new(Name.__delitem__, Slot.SetItemAt, WrapperKind.DeleteItemAt, (SetItemAtSlot)(&GenericContainerSlots.SetItemAt), "del self[key]"),
        new(Name.__contains__, Slot.Contains, WrapperKind.Contains, (ContainsSlot)(&GenericContainerSlots.Contains), "key in self"),
        new(Name.__add__, Slot.Concat, WrapperKind.Binary, null, "self + value"),
        new(Name.__iadd__, Slot.InPlaceConcat, WrapperKind.Binary, null, "self += value"),
        new(Name.__mul__, Slot.Repeat, WrapperKind.Repeat, null, "self * value"),
        new(Name.__rmul__, Slot.Repeat, WrapperKind.Repeat, null, "value * self"),
        new(Name.__imul__, Slot.InPlaceRepeat, WrapperKind.Repeat, null, "self *= value"),
        new(Name.__await__, Slot.Await, WrapperKind.Unary, (UnarySlot)(&GenericContainerSlots.Await), "The iterator that await runs."),
        new(Name.__aiter__, Slot.AsyncIter, WrapperKind.Unary, (UnarySlot)(&GenericContainerSlots.AsyncIter), "aiter(self)"),
        new(Name.__anext__, Slot.AsyncNext, WrapperKind.Unary, (UnarySlot)(&GenericContainerSlots.AsyncNext), "anext(self)"),
        new(Name.__add__, Slot.Add, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.Add), "self + value"),
        new(Name.__radd__, Slot.Add, WrapperKind.BinarySwapped, (BinarySlot)(&GenericNumberSlots.Add), "value + self"),
        new(Name.__sub__, Slot.Subtract, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.Subtract), "self - value"),
        new(Name.__rsub__, Slot.Subtract, WrapperKind.BinarySwapped, (BinarySlot)(&GenericNumberSlots.Subtract), "value - self"),
        new(Name.__mul__, Slot.Multiply, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.Multiply), "self * value"),
        new(Name.__rmul__, Slot.Multiply, WrapperKind.BinarySwapped, (BinarySlot)(&GenericNumberSlots.Multiply), "value * self"),
        new(Name.__matmul__, Slot.MatrixMultiply, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.MatrixMultiply), "self @ value"),
        new(Name.__rmatmul__, Slot.MatrixMultiply, WrapperKind.BinarySwapped, (BinarySlot)(&GenericNumberSlots.MatrixMultiply), "value @ self"),
        new(Name.__truediv__, Slot.TrueDivide, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.TrueDivide), "self / value"),
        new(Name.__rtruediv__, Slot.TrueDivide, WrapperKind.BinarySwapped, (BinarySlot)(&GenericNumberSlots.TrueDivide), "value / self"),
        new(Name.__floordiv__, Slot.FloorDivide, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.FloorDivide), "self // value"),
        new(Name.__rfloordiv__, Slot.FloorDivide, WrapperKind.BinarySwapped, (BinarySlot)(&GenericNumberSlots.FloorDivide), "value // self"),
        new(Name.__mod__, Slot.Remainder, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.Remainder), "self % value"),
        new(Name.__rmod__, Slot.Remainder, WrapperKind.BinarySwapped, (BinarySlot)(&GenericNumberSlots.Remainder), "value % self"),
        new(Name.__divmod__, Slot.DivMod, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.DivMod), "divmod(self, value)"),
        new(Name.__rdivmod__, Slot.DivMod, WrapperKind.BinarySwapped, (BinarySlot)(&GenericNumberSlots.DivMod), "divmod(value, self)"),
        new(Name.__lshift__, Slot.LeftShift, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.LeftShift), "self << value"),
        new(Name.__rlshift__, Slot.LeftShift, WrapperKind.BinarySwapped, (BinarySlot)(&GenericNumberSlots.LeftShift), "value << self"),
        new(Name.__rshift__, Slot.RightShift, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.RightShift), "self >> value"),
        new(Name.__rrshift__, Slot.RightShift, WrapperKind.BinarySwapped, (BinarySlot)(&GenericNumberSlots.RightShift), "value >> self"),
        new(Name.__and__, Slot.And, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.And), "self & value"),
        new(Name.__rand__, Slot.And, WrapperKind.BinarySwapped, (BinarySlot)(&GenericNumberSlots.And), "value & self"),
        new(Name.__xor__, Slot.Xor, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.Xor), "self ^ value"),
        new(Name.__rxor__, Slot.Xor, WrapperKind.BinarySwapped, (BinarySlot)(&GenericNumberSlots.Xor), "value ^ self"),
        new(Name.__or__, Slot.Or, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.Or), "self | value"),
        new(Name.__ror__, Slot.Or, WrapperKind.BinarySwapped, (BinarySlot)(&GenericNumberSlots.Or), "value | self"),
        new(Name.__pow__, Slot.Power, WrapperKind.Power, (TernarySlot)(&GenericNumberSlots.Power), "pow(self, value, mod)"),
        new(Name.__rpow__, Slot.Power, WrapperKind.PowerSwapped, (TernarySlot)(&GenericNumberSlots.Power), "pow(value, self, mod)"),
        new(Name.__neg__, Slot.Negative, WrapperKind.Unary, (UnarySlot)(&GenericNumberSlots.Negative), "-self"),
        new(Name.__pos__, Slot.Positive, WrapperKind.Unary, (UnarySlot)(&GenericNumberSlots.Positive), "+self"),
        new(Name.__abs__, Slot.Absolute, WrapperKind.Unary, (UnarySlot)(&GenericNumberSlots.Absolute), "abs(self)"),
        new(Name.__invert__, Slot.Invert, WrapperKind.Unary, (UnarySlot)(&GenericNumberSlots.Invert), "~self"),
        new(Name.__int__, Slot.Int, WrapperKind.Unary, (UnarySlot)(&GenericNumberSlots.Int), "int(self)"),
        new(Name.__float__, Slot.Float, WrapperKind.Unary, (UnarySlot)(&GenericNumberSlots.Float), "float(self)"),
        new(Name.__index__, Slot.Index, WrapperKind.Unary, (UnarySlot)(&GenericNumberSlots.Index), "self as the integer it stands for."),
        new(Name.__bool__, Slot.Bool, WrapperKind.Bool, (InquirySlot)(&GenericNumberSlots.Bool), "Whether self counts as true."),
        new(Name.__iadd__, Slot.InPlaceAdd, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.InPlaceAdd), "self += value"),
        new(Name.__isub__, Slot.InPlaceSubtract, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.InPlaceSubtract), "self -= value"),
        new(Name.__imul__, Slot.InPlaceMultiply, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.InPlaceMultiply), "self *= value"),
        new(Name.__imatmul__, Slot.InPlaceMatrixMultiply, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.InPlaceMatrixMultiply), "self @= value"),
        new(Name.__itruediv__, Slot.InPlaceTrueDivide, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.InPlaceTrueDivide), "self /= value"),
        new(Name.__ifloordiv__, Slot.InPlaceFloorDivide, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.InPlaceFloorDivide), "self //= value"),
        new(Name.__imod__, Slot.InPlaceRemainder, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.InPlaceRemainder), "self %= value"),
        new(Name.__ilshift__, Slot.InPlaceLeftShift, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.InPlaceLeftShift), "self <<= value"),
        new(Name.__irshift__, Slot.InPlaceRightShift, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.InPlaceRightShift), "self >>= value"),
        new(Name.__iand__, Slot.InPlaceAnd, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.InPlaceAnd), "self &= value"),
        new(Name.__ixor__, Slot.InPlaceXor, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.InPlaceXor), "self ^= value"),
        new(Name.__ior__, Slot.InPlaceOr, WrapperKind.Binary, (BinarySlot)(&GenericNumberSlots.InPlaceOr), "self |= value"),
        new(Name.__ipow__, Slot.InPlacePower, WrapperKind.Binary, (TernarySlot)(&GenericNumberSlots.InPlacePower), "self **= value"),
    ];
}
