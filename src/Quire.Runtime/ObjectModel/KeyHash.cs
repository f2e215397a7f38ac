using System.Runtime.CompilerServices;
using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Hashing and comparing the keys of dicts and sets, with the commonest types inline.</summary>
internal static unsafe class KeyHash
{
    /// <summary>Numbers are hashed modulo this Mersenne prime.</summary>
    public const long Modulus = (1L << 61) - 1;

    /// <summary>hash(key); −1 with an exception pending.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(Interpreter py, PyObject* key)
    {
        if (key->Is(TypeIndex.Str))
            return OfStr(py, key);
        if (key->Is(TypeIndex.Int) && !key->Has(HeaderFlags.TypeBitA))
            return OfLong(((PyInt*)key)->Value);
        return Conversion.Hash(py, key);
    }

    /// <summary>The hash of an exact str.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long OfStr(Interpreter py, PyObject* str)
    {
        long hash = ((PyStr*)str)->Hash;
        return hash != -1 ? hash : PyStr.HashOf(py, (PyStr*)str);
    }

    /// <summary>The hash of an int within 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long OfLong(long value)
    {
        if (value is <= -Modulus or >= Modulus)
            value %= Modulus;
        return value == -1 ? -2 : value;
    }

    /// <summary>
    /// Compares two different objects whose hashes are equal, where no code of a program can run: 1 or 0; −1 when only their own
    /// protocol can tell.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int TryEqual(PyObject* a, PyObject* b)
    {
        if (((a->Tag ^ b->Tag) & PyObject.TypeMask) != 0)
            return -1;
        if (a->Is(TypeIndex.Str))
            return PyStr.Equal((PyStr*)a, (PyStr*)b) ? 1 : 0;
        if (a->Is(TypeIndex.Int) && !a->Has(HeaderFlags.TypeBitA) && !b->Has(HeaderFlags.TypeBitA))
            return ((PyInt*)a)->Value == ((PyInt*)b)->Value ? 1 : 0;
        return -1;
    }
}
