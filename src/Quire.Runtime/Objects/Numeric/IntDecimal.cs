using System.Globalization;
using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>
/// Decimal digits of big ints, and the limit on their number. Short ones give up nineteen digits at a time, longer ones are cut in
/// halves by powers of ten first, and the longest are left to the library.
/// </summary>
[SkipLocalsInit] // The scratch space on the stack is written before it is read.
internal static unsafe class IntDecimal
{
    // Digits are never limited below this number.
    private const int Threshold = 640;

    /// <summary>log10(2), rounded down.</summary>
    private const double DigitsPerBit = 0.30102999566398;

    // From this many limbs on the library's recursive division is the faster one.
    private const int LibraryFrom = 3000;

    private const int LimbDigits = 19;

    public static PyObject* Write(Interpreter py, PyObject* o)
    {
        long digits = (long)((IntBits.Length(o) - 1) * DigitsPerBit);
        if (IsOverLimit(py, digits))
            return RefuseWriting(py);
        ulong room;
        var x = new IntOperand(o, &room);
        if (x.Count >= LibraryFrom)
            return WriteByLibrary(py, o, digits);
        // Behind the text: a copy that is used up, and room for the cutting.
        int textLimbs = (int)(digits / 8) + 2;
        int cutting = x.Count <= RadixPowers.LeafLimbs ? 0 : (int)RadixPowers.RoomFor(x.Count);
        ulong* stack = stackalloc ulong[LimbScratch.OnStack];
        using var scratch = new LimbScratch(py, textLimbs + x.Count + cutting, stack);
        if (scratch.HasFailed)
            return null;
        byte* end = (byte*)(scratch.Limbs + textLimbs);
        ulong* copy = scratch.Limbs + textLimbs;
        Limbs.Copy(copy, x.Limbs, x.Count);
        var powers = new RadixPowers(10, copy + x.Count);
        byte* start = Write(ref powers, copy, x.Count, end);
        if (IsOverLimit(py, end - start))
            return RefuseWriting(py);
        if (x.IsNegative)
            *--start = (byte)'-';
        return PyStr.FromLatin1(py, new ReadOnlySpan<byte>(start, (int)(end - start)));
    }

    // The digits of a, the last of them before end; a is used up. Where they begin is returned.
    private static byte* Write(ref RadixPowers powers, ulong* a, int count, byte* end)
    {
        if (count <= RadixPowers.LeafLimbs)
            return WriteShort(a, count, end);
        if (powers.Levels == 0)
            powers.AddLevel();
        while (2 * powers.Count(powers.Levels - 1) <= count)
            powers.AddLevel();
        int level = powers.Levels - 1;
        while (level > 0 && 2 * powers.Count(level) > count + 1)
            level--;
        ulong* before = powers.Free;
        ulong* power = powers.Power(level);
        int low = powers.Count(level), high = count - low + 1;
        ulong* quotient = before;
        ulong* rest = quotient + high;
        powers.Free = rest + low;
        LimbDivision.Divide(quotient, rest, a, count, power, low, powers.Free);
        byte* middle = end - ((long)powers.LeafDigits << level);
        byte* start = Write(ref powers, rest, Limbs.Trim(rest, low), end);
        while (start > middle)
            *--start = (byte)'0';
        start = Write(ref powers, quotient, Limbs.Trim(quotient, high), middle);
        powers.Free = before;
        return start;
    }

    private static byte* WriteShort(ulong* a, int count, byte* end)
    {
        const ulong LimbPower = 10_000_000_000_000_000_000;
        while (count > 1 || (count == 1 && a[0] >= LimbPower))
        {
            ulong part = LimbDivision.DivideByTens(a, a, count);
            count = Limbs.Trim(a, count);
            byte* start = end - LimbDigits;
            end = WriteLimb(part, end);
            while (end > start)
                *--end = (byte)'0';
        }
        return count == 0 ? end : WriteLimb(a[0], end);
    }

    // Two digits at a time, each pair out of a text of all pairs.
    private static byte* WriteLimb(ulong value, byte* end)
    {
        ReadOnlySpan<byte> pairs =
            "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"u8
            + "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"u8;
        while (value >= 100)
        {
            ulong rest = value / 100;
            int pair = (int)(value - (rest * 100)) * 2;
            value = rest;
            *--end = pairs[pair + 1];
            *--end = pairs[pair];
        }
        if (value < 10)
        {
            *--end = (byte)('0' + value);
            return end;
        }
        *--end = pairs[((int)value * 2) + 1];
        *--end = pairs[(int)value * 2];
        return end;
    }

    private static PyObject* WriteByLibrary(Interpreter py, PyObject* o, long digits)
    {
        // The text as a .NET string, and what its making takes.
        using var charge = new BigCharge(py, (4 * PyInt.TemporaryBytes(o)) + (3 * digits), 0);
        if (charge.Failed)
            return null;
        string text = PyInt.ToBig(o).ToString(CultureInfo.InvariantCulture);
        return IsOverLimit(py, text.Length - (text[0] == '-' ? 1 : 0)) ? RefuseWriting(py) : PyStr.FromString(py, text);
    }

    public static bool IsOverLimit(Interpreter py, long digits) => digits > Threshold && py.MaxStrDigits > 0 && digits > py.MaxStrDigits;

    public static PyObject* RefuseReading(Interpreter py, long digits) => Raise.ValueError(
        py,
        $"Exceeds the limit ({py.MaxStrDigits} digits) for integer string conversion: value has {digits} digits; "
        + "use sys.set_int_max_str_digits() to increase the limit");

    private static PyObject* RefuseWriting(Interpreter py) => Raise.ValueError(
        py, $"Exceeds the limit ({py.MaxStrDigits} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
}
