namespace Quire.Runtime.Vm;

/// <summary>
/// Built-in modules that stand in for a file of CPython's library. When the path has the file, it is taken, as in CPython; without a library a
/// program that needs nothing else can still run.
/// </summary>
internal static class StandIns
{
    public static bool Has(string module) => module == "io";
}
