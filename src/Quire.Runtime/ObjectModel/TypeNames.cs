using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Names and flags of types as a program sees them.</summary>
internal static unsafe class TypeNames
{
    public static string QualNameOf(PyType* type) => Conversion.Shown(type->QualName != null ? type->QualName : type->Name);

    public static string BuiltinModuleOf(PyType* type) =>
        type->DefinitionIndex > 0 ? BuiltinTypes.ModuleOf(type->DefinitionIndex - 1) : "builtins";

    /// <summary>__module__ when it is a str, else null; never raises.</summary>
    public static string? ModuleOf(Interpreter py, PyType* type)
    {
        if ((type->Flags & TypeFlags.HeapType) == 0)
            return BuiltinModuleOf(type);
        PyObject* module = type->Dict == null ? null : PyDict.GetName(py, type->Dict, Name.__module__);
        return module != null && PyStr.Check(py, module) ? Conversion.Text(module) : null;
    }

    /// <summary>module.qualname, or the name alone for builtins: how objects describe themselves.</summary>
    public static string FullNameOf(Interpreter py, PyType* type)
    {
        string? module = ModuleOf(py, type);
        return module is null or "builtins" ? Types.NameOf(type) : $"{module}.{QualNameOf(type)}";
    }

    /// <summary>__flags__ with the bits where CPython 3.13 has them.</summary>
    public static long FlagsOf(PyType* type)
    {
        const uint Subclasses = 0xFF000000;
        long flags = (uint)type->Flags & Subclasses;
        flags |= 1L << 12; // ready
        flags |= Bit(type, TypeFlags.Sequence, 5) | Bit(type, TypeFlags.Mapping, 6) | Bit(type, TypeFlags.NoInstances, 7);
        flags |= Bit(type, TypeFlags.Immutable, 8) | Bit(type, TypeFlags.HeapType, 9) | Bit(type, TypeFlags.BaseType, 10);
        flags |= Bit(type, TypeFlags.MethodDescriptor, 17) | Bit(type, TypeFlags.Abstract, 20) | Bit(type, TypeFlags.MatchSelf, 22);
        if ((type->Flags & TypeFlags.Container) != 0 && type->Index is not (TypeIndex.Code or TypeIndex.Range or TypeIndex.LongRangeIterator))
            flags |= 1L << 14;
        if ((type->Flags & TypeFlags.HeapType) != 0)
            flags |= Bit(type, TypeFlags.Weakly, 3) | Bit(type, TypeFlags.HasShape, 4);
        return flags;
    }

    private static long Bit(PyType* type, TypeFlags flag, int bit) => (type->Flags & flag) != 0 ? 1L << bit : 0;
}
