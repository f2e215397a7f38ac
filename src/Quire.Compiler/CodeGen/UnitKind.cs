namespace Quire.Compiler.CodeGen;

/// <summary>What a code unit was made of.</summary>
internal enum UnitKind : byte
{
    Module,
    Class,
    Function,
    AsyncFunction,
    Lambda,
    Comprehension,

    /// <summary>Type parameters, their bounds and the values of type aliases.</summary>
    Annotation,
}
