using System.Runtime.CompilerServices;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Bounds recursion on the .NET stack: nested comparisons and reprs, slots that call back into Python. Every Enter that
/// returned true is paired with a Leave.
/// </summary>
internal static unsafe class NativeRecursion
{
    /// <summary>Levels that fit a stack of 16 MiB with room to spare; on a smaller stack the check of what is left ends it sooner.</summary>
    public const int MaxDepth = 10_000;

    /// <summary>
    /// How far below a place where the runtime found the stack sufficient it needs not be asked again. It wants 64 KiB and more to be
    /// left, so the rest is for what is called without asking.
    /// </summary>
    private const nuint Step = 16 * 1024;

    /// <summary>False with RecursionError pending: "maximum recursion depth exceeded" and then <paramref name="where"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Enter(Interpreter py, string where)
    {
        byte here;
        if (py.NativeDepth == 0 || py.NativeDepth >= MaxDepth || (nuint)(&here) < py.StackFloor)
            return EnterDeeper(py, where, (nuint)(&here));
        py.NativeDepth++;
        return true;
    }

    // The outermost level asks always: another thread may have come with another stack.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool EnterDeeper(Interpreter py, string where, nuint here)
    {
        if (py.NativeDepth >= MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return TooDeep(py, where);
        py.StackFloor = here - Step;
        py.NativeDepth++;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Leave(Interpreter py) => py.NativeDepth--;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TooDeep(Interpreter py, string where)
    {
        Raise.New(py, TypeIndex.RecursionError, "maximum recursion depth exceeded" + where);
        return false;
    }
}
