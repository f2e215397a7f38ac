using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>The pending exception: asking, taking, restoring.</summary>
internal static unsafe class Errors
{
    /// <summary>Whether the pending exception is an instance of the built-in exception type.</summary>
    public static bool Matches(Interpreter py, int exceptionTypeIndex) => throw null!;
    /// <summary>Clears and returns the pending exception (owned).</summary>
    public static PyObject* Take(Interpreter py) => throw null!;
    /// <summary>Makes an exception pending again (stolen) without touching its context.</summary>
    public static void Restore(Interpreter py, PyObject* exception) => throw null!;
    public static void Clear(Interpreter py) => throw null!;
    /// <summary>Clears the pending exception if it is of the type; true when it did.</summary>
    public static bool ClearIf(Interpreter py, int exceptionTypeIndex) => throw null!;
    /// <summary>Reports the pending exception through sys.unraisablehook and clears it: for places that cannot fail.</summary>
    public static void WriteUnraisable(Interpreter py, PyObject* where, string? message) => throw null!;
    /// <summary>issubclass for except clauses: exception instance or class against class or tuple.</summary>
    public static bool GivenMatches(Interpreter py, PyObject* exception, PyObject* matcher) => throw null!;
    /// <summary>warnings.warn: 0, or −1 when a filter turned it into an error.</summary>
    public static int Warn(Interpreter py, int categoryTypeIndex, string message, int stackLevel) => throw null!;
}
