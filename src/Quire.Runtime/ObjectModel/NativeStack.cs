using System.Runtime.CompilerServices;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Native recursion: repr of nested lists, comparison of nested tuples, built-ins that call Python back. Every such step
/// enters here, so that the .NET stack ends in RecursionError and never in a crash.
/// </summary>
internal static unsafe class NativeStack
{
    public const int MaxDepth = 10_000;

    /// <summary>False with RecursionError pending when it goes too deep; otherwise <see cref="Leave"/> must follow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Enter(Interpreter py, string where)
    {
        if (py.NativeDepth < MaxDepth && RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            py.NativeDepth++;
            return true;
        }
        Refuse(py, where);
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Leave(Interpreter py) => py.NativeDepth--;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Refuse(Interpreter py, string where) =>
        Raise.New(py, TypeIndex.RecursionError, "maximum recursion depth exceeded" + where);
}
