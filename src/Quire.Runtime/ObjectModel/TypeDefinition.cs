namespace Quire.Runtime.ObjectModel;

/// <summary>
/// What is known of a built-in type before any interpreter exists. The generator writes one for each [PyType] struct into
/// <c>BuiltinTypes.Definitions()</c>, a base always before what derives from it; interpreters are started from that table.
/// </summary>
internal readonly unsafe struct TypeDefinition(
    int index,
    string name,
    string module,
    int baseIndex,
    TypeFlags flags,
    int basicSize,
    int itemSize,
    int dictOffset,
    delegate*<PyType*, void> fillSlots,
    delegate*<ref TypeBuilder, void> populate,
    bool hasNumberSlots,
    string doc,
    string signature)
{
    public readonly int Index = index;
    public readonly string Name = name;
    public readonly string Module = module;

    /// <summary>For <c>object</c> its own index.</summary>
    public readonly int BaseIndex = baseIndex;
    public readonly TypeFlags Flags = flags;
    public readonly int BasicSize = basicSize;
    public readonly int ItemSize = itemSize;
    public readonly int DictOffset = dictOffset;

    /// <summary>
    /// Writes the type's own slots over those copied from the base; null when it has none. With
    /// <see cref="HasNumberSlots"/> the record must have a number table of its own by then.
    /// </summary>
    public readonly delegate*<PyType*, void> FillSlots = fillSlots;

    /// <summary>Puts methods and properties into the type's dict, at the first look-up; null when it has none.</summary>
    public readonly delegate*<ref TypeBuilder, void> Populate = populate;
    public readonly bool HasNumberSlots = hasNumberSlots;
    public readonly string Doc = doc;

    /// <summary>The constructor's text signature, or empty.</summary>
    public readonly string Signature = signature;
}
