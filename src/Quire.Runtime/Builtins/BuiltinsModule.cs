using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

/// <summary>The module <c>builtins</c>: its functions lie beside this file, one each.</summary>
[PyModule("builtins", Doc = "Functions, types and constants that every program has without importing anything.")]
internal static unsafe partial class BuiltinsModule;
