using System.Numerics;

namespace Quire.Memory;

/// <summary>Questions about a set of slots, one bit each.</summary>
internal static class SlotSet
{
    /// <summary>The first of <paramref name="count"/> neighbouring slots that are all in the set, or -1.</summary>
    public static int FindRun(ulong set, int count)
    {
        // After a step of s, a bit is left only where the bit s above it was set too; the steps add up to count - 1.
        for (int left = count; left > 1;)
        {
            int step = left >> 1;
            set &= set >> step;
            left -= step;
        }
        return set == 0 ? -1 : BitOperations.TrailingZeroCount(set);
    }

    /// <summary>Takes the lowest group of neighbouring slots out of the set. False if the set is empty.</summary>
    public static bool TakeRun(ref ulong set, out int first, out int count)
    {
        first = BitOperations.TrailingZeroCount(set);
        count = 0;
        if (set == 0)
            return false;
        count = BitOperations.TrailingZeroCount(~(set >> first));
        set &= ~HeapLayout.SlotMask(first, count);
        return true;
    }
}
