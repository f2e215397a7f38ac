namespace Quire.Runtime.Modules.Mathematics;

/// <summary>
/// A sum without rounding (Shewchuk): partial sums of growing size that do not overlap, whose total is exactly that of all numbers
/// added. Infinities and NaN are kept apart.
/// </summary>
internal struct ExactSum
{
    private double[] _partials;
    private int _count;

    public ExactSum() => _partials = new double[32];

    /// <summary>Sum of all infinities and NaNs.</summary>
    public double SpecialSum { get; private set; }

    /// <summary>Sum of all infinities; NaN when both were there.</summary>
    public double InfinitySum { get; private set; }
    public bool HasSpecials { get; private set; }

    /// <summary>False when finite numbers add up to more than a double holds.</summary>
    public bool Add(double x)
    {
        double given = x;
        int kept = 0;
        for (int i = 0; i < _count; i++)
        {
            double y = _partials[i];
            if (Math.Abs(x) < Math.Abs(y))
                (x, y) = (y, x);
            double high = x + y;
            double low = y - (high - x);
            if (low != 0)
                _partials[kept++] = low;
            x = high;
        }
        _count = kept;
        if (double.IsFinite(x))
        {
            if (x != 0)
                Append(x);
            return true;
        }
        if (double.IsFinite(given))
            return false;
        HasSpecials = true;
        SpecialSum += given;
        if (double.IsInfinity(given))
            InfinitySum += given;
        _count = 0;
        return true;
    }

    /// <summary>The total of the finite numbers, rounded half to even.</summary>
    public readonly double Rounded()
    {
        int n = _count;
        if (n == 0)
            return 0;
        double high = _partials[--n], low = 0;
        while (n > 0)
        {
            double x = high;
            double y = _partials[--n];
            high = x + y;
            low = y - (high - x);
            if (low != 0)
                break;
        }
        // What was cut off lies exactly half way: the next partial sum says to which side the whole leans.
        if (n > 0 && ((low < 0 && _partials[n - 1] < 0) || (low > 0 && _partials[n - 1] > 0)))
        {
            double twice = low * 2;
            double next = high + twice;
            if (twice == next - high)
                high = next;
        }
        return high;
    }

    private void Append(double x)
    {
        if (_count == _partials.Length)
            Array.Resize(ref _partials, _count * 2);
        _partials[_count++] = x;
    }
}
