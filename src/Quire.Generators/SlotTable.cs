namespace Quire.Generators;

/// <summary>The slots of a type record: the pointer type each holds, and the C# signature a method in it must have.</summary>
internal static class SlotTable
{
    // A shape is the result, then the parameters after the interpreter. "self" stands for the layout's pointer or PyObject*.
    private static readonly Dictionary<string, string> s_shapes = new()
    {
        ["UnarySlot"] = "PyObject* self",
        ["BinarySlot"] = "PyObject* self PyObject*",
        ["TernarySlot"] = "PyObject* self PyObject* PyObject*",
        ["InquirySlot"] = "int self",
        ["LengthSlot"] = "long self",
        ["HashSlot"] = "long self",
        ["ItemAtSlot"] = "PyObject* self long",
        ["SetItemAtSlot"] = "int self long PyObject*",
        ["ContainsSlot"] = "int self PyObject*",
        ["SetItemSlot"] = "int self PyObject* PyObject*",
        ["CompareSlot"] = "PyObject* self PyObject* CompareOp",
        ["CallSlot"] = "PyObject* self PyObject** int PyObject*",
        ["NewSlot"] = "PyObject* PyType* PyObject** int PyObject*",
        ["InitSlot"] = "int self PyObject** int PyObject*",
        ["DeallocSlot"] = "void self",
        ["TraverseSlot"] = "void self Visitor*",
    };

    private static readonly Dictionary<string, string> s_types = Build();
    private static readonly HashSet<string> s_numbers = new(
        ("Add Subtract Multiply MatrixMultiply TrueDivide FloorDivide Remainder DivMod LeftShift RightShift And Xor Or Power "
        + "Negative Positive Absolute Invert Int Float Index Bool InPlaceAdd InPlaceSubtract InPlaceMultiply InPlaceMatrixMultiply "
        + "InPlaceTrueDivide InPlaceFloorDivide InPlaceRemainder InPlaceLeftShift InPlaceRightShift InPlaceAnd InPlaceXor InPlaceOr "
        + "InPlacePower").Split(' '));

    public static bool IsNumber(string slot) => s_numbers.Contains(slot);

    public static string? TypeOf(string slot) => s_types.TryGetValue(slot, out string? type) ? type : null;

    public static string[] ShapeOf(string slot) => s_shapes[s_types[slot]].Split(' ');

    private static Dictionary<string, string> Build()
    {
        var types = new Dictionary<string, string>();
        void Put(string type, string slots)
        {
            foreach (string slot in slots.Split(' '))
                types.Add(slot, type);
        }

        Put("DeallocSlot", "Dealloc Clear Finalize");
        Put("TraverseSlot", "Traverse");
        Put("NewSlot", "New");
        Put("InitSlot", "Init");
        Put("UnarySlot", "Repr Str Iter Next Await AsyncIter AsyncNext Negative Positive Absolute Invert Int Float Index");
        Put("HashSlot", "Hash");
        Put("CompareSlot", "Compare");
        Put("CallSlot", "Call");
        Put("BinarySlot", "GetAttribute GetItem Concat InPlaceConcat Add Subtract Multiply MatrixMultiply TrueDivide FloorDivide "
            + "Remainder DivMod LeftShift RightShift And Xor Or InPlaceAdd InPlaceSubtract InPlaceMultiply InPlaceMatrixMultiply "
            + "InPlaceTrueDivide InPlaceFloorDivide InPlaceRemainder InPlaceLeftShift InPlaceRightShift InPlaceAnd InPlaceXor InPlaceOr");
        Put("TernarySlot", "DescriptorGet Power InPlacePower");
        Put("SetItemSlot", "SetAttribute DescriptorSet SetItem");
        Put("LengthSlot", "Length");
        Put("ItemAtSlot", "GetItemAt Repeat InPlaceRepeat");
        Put("SetItemAtSlot", "SetItemAt");
        Put("ContainsSlot", "Contains");
        Put("InquirySlot", "Bool");
        return types;
    }
}
