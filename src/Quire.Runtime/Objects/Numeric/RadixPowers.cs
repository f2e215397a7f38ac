namespace Quire.Runtime.Objects.Numeric;

/// <summary>
/// Powers of a base by which long numbers are cut in halves, and the room that the cutting takes: level k stands for
/// <see cref="LeafDigits"/> · 2ᵏ digits. What was taken from the room is given back by setting <see cref="Free"/> to what it was.
/// </summary>
internal unsafe struct RadixPowers
{
    /// <summary>Runs of no more limbs than this are converted digit by digit.</summary>
    public const int LeafLimbs = 24;

    private const int MaxLevels = 28;

    private fixed long _powers[MaxLevels];
    private fixed int _counts[MaxLevels];

    /// <summary>Digits of the base in a limb, and the base to that power.</summary>
    public readonly int LimbDigits;
    public readonly ulong LimbPower;

    /// <summary>Digits that level 0 stands for.</summary>
    public readonly int LeafDigits;

    public readonly ulong Base;

    /// <summary>Where the room that is left begins.</summary>
    public ulong* Free;

    /// <summary>Levels there are powers for.</summary>
    public int Levels { get; private set; }

    public RadixPowers(ulong numberBase, ulong* room)
    {
        Base = numberBase;
        Free = room;
        LimbPower = 1;
        ulong most = ulong.MaxValue / numberBase;
        for (; LimbPower <= most; LimbPower *= numberBase)
            LimbDigits++;
        LeafDigits = LimbDigits * LeafLimbs;
    }

    /// <summary>Limbs of room that converting a number of so many limbs takes.</summary>
    public static long RoomFor(long limbs) => (20 * limbs) + 1024;

    public readonly ulong* Power(int level) => (ulong*)_powers[level];

    public readonly int Count(int level) => _counts[level];

    /// <summary>Makes one more level.</summary>
    public void AddLevel()
    {
        ulong* power = Free;
        int count;
        if (Levels == 0)
        {
            power[0] = 1;
            count = 1;
            for (int i = 0; i < LeafLimbs; i++)
            {
                ulong carry = Limbs.Multiply(power, power, count, LimbPower, 0);
                if (carry != 0)
                    power[count++] = carry;
            }
        }
        else
        {
            ulong* half = Power(Levels - 1);
            int halfCount = Count(Levels - 1);
            LimbProduct.Multiply(power, half, halfCount, half, halfCount, power + (2 * halfCount));
            count = Limbs.Trim(power, 2 * halfCount);
        }
        _powers[Levels] = (long)power;
        _counts[Levels++] = count;
        Free = power + count;
    }
}
