namespace System.Runtime.CompilerServices;

/// <summary>The compiler asks for this type where records are used; netstandard2.0 has none.</summary>
internal static class IsExternalInit;
