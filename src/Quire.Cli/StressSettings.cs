using System.Globalization;
using Quire.Memory;

namespace Quire.Cli;

/// <summary>
/// QUIRE_STRESS: makes rare events common, for tests. poison, tiny-pools: heap modes; fail-nth:N: the N-th allocation fails;
/// gc-always: a collection at every safe point; audit: a recount of the heap at safe points.
/// </summary>
internal static class StressSettings
{
    private static string Setting => Environment.GetEnvironmentVariable("QUIRE_STRESS") ?? "";

    public static HeapOptions Apply(HeapOptions options) => Setting switch
    {
        "poison" => new HeapOptions { Limit = options.Limit, Hardened = true },
        "tiny-pools" => new HeapOptions { Limit = options.Limit, TinyPools = true },
        _ => options,
    };

    public static bool CollectsAlways => Setting == "gc-always";

    public static bool Audits => Setting == "audit";

    /// <summary>The number of the allocation that is to fail, or 0.</summary>
    public static long FailAllocation
    {
        get
        {
            string[] parts = Setting.Split(':');
            bool isSet = parts.Length == 2 && parts[0] == "fail-nth";
            return isSet && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0;
        }
    }
}
