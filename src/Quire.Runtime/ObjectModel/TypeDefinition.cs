namespace Quire.Runtime.ObjectModel;

/// <summary>
/// What is known of a built-in type before any interpreter exists. The generator writes one for each [PyType] struct into
/// <c>BuiltinTypes.Definitions()</c>, a base always before what derives from it; interpreters are started from that table. What else is
/// known of a type, <c>BuiltinTypes</c> tells by the definition's place in the table.
/// </summary>
internal readonly struct TypeDefinition(int index, int baseIndex, TypeFlags flags, int basicSize, int itemSize, int dictOffset, bool hasNumberSlots)
{
    public readonly int Index = index;

    /// <summary>For <c>object</c> its own index.</summary>
    public readonly int BaseIndex = baseIndex;
    public readonly TypeFlags Flags = flags;
    public readonly int BasicSize = basicSize;
    public readonly int ItemSize = itemSize;
    public readonly int DictOffset = dictOffset;

    /// <summary>The type fills number slots, so its record must have a number table of its own.</summary>
    public readonly bool HasNumberSlots = hasNumberSlots;
}
