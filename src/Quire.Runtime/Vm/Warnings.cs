using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Vm;

/// <summary>Issuing warnings.</summary>
internal static unsafe class Warnings
{
    public static int Issue(Interpreter py, int categoryTypeIndex, string message, int stackLevel) => 0;
}
