namespace Quire.Bench;

internal static class Statistics
{
    /// <summary>The middle one, or the mean of the middle two; times of a process are skewed, so not the mean of all.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public static double GeometricMean(IReadOnlyCollection<double> ratios) =>
        Math.Exp(ratios.Sum(Math.Log) / ratios.Count);
}
