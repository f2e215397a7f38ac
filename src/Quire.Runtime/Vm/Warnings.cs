using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Vm;

/// <summary>Issuing warnings.</summary>
internal static unsafe class Warnings
{
    public static int Issue(Interpreter py, int categoryTypeIndex, string message, int stackLevel) => 0;

    /// <summary>A warning of the compiler about a place in a file; as <see cref="Issue"/>.</summary>
    public static int IssueAt(Interpreter py, int categoryTypeIndex, string message, string fileName, int line) => 0;
}
