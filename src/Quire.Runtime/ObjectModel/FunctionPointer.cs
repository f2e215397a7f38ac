namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Comparing what slots hold. The address that .NET gives for a method by <c>&amp;</c> is the method's stable entry, the same each time and
/// through every tier of compilation; the language only does not promise it. A unit test holds the runtime to it.
/// </summary>
internal static unsafe class FunctionPointer
{
    public static bool Same(void* a, void* b) => a == b;
}
