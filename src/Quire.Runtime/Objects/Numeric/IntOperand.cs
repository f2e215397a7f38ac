using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>
/// The magnitude of an int as limbs, and its sign. A big int's digits are read where they lie: their storage holds a whole
/// number of limbs (see <see cref="PyInt.NewBig"/>). For an inline value the caller has a limb of room.
/// </summary>
internal readonly unsafe ref struct IntOperand
{
    public readonly ulong* Limbs;

    /// <summary>Limbs without leading zeros; 0 for the number 0.</summary>
    public readonly int Count;

    public readonly bool IsNegative;

    public IntOperand(PyObject* o, ulong* room)
    {
        long value = ((PyInt*)o)->Value;
        IsNegative = value < 0;
        if (PyInt.IsBig(o))
        {
            Limbs = (ulong*)PyInt.Digits(o);
            Count = (PyInt.DigitCount(o) + 1) / 2;
            return;
        }
        *room = IntBits.Magnitude(value);
        Limbs = room;
        Count = value == 0 ? 0 : 1;
    }

    /// <summary>The number itself when it is below 2¹²⁶, so that two of them have room for their sum.</summary>
    public bool TryWide(out Int128 value)
    {
        value = default;
        if (Count > 2 || (Count == 2 && Limbs[1] >> 62 != 0))
            return false;
        value = new Int128(Count == 2 ? Limbs[1] : 0, Count == 0 ? 0 : Limbs[0]);
        if (IsNegative)
            value = -value;
        return true;
    }
}
