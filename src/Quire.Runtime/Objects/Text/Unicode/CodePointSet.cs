namespace Quire.Runtime.Objects.Text.Unicode;

/// <summary>Sets of code points as sorted pairs of first and last.</summary>
internal static class CodePointSet
{
    public static bool Contains(ReadOnlySpan<int> pairs, int codePoint)
    {
        int low = 0, high = pairs.Length / 2 - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (codePoint < pairs[2 * middle])
                high = middle - 1;
            else if (codePoint > pairs[(2 * middle) + 1])
                low = middle + 1;
            else
                return true;
        }
        return false;
    }
}
