using System.Numerics;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

/// <summary>
/// A place in a text file as tell gives it: a number that, if all goes well, is the place in bytes alone. Otherwise it also says in which state
/// decoding begins there, how many bytes to decode and how many characters of the result to skip.
/// </summary>
internal struct TextCookie
{
    private const int FlagsShift = 64;
    private const int FeedShift = 96;
    private const int SkipShift = 128;
    private const int EndShift = 160;

    public long Start;
    public int Flags;
    public int Feed;
    public int Skip;

    /// <summary>Whether decoding must be told that the file ends behind those bytes.</summary>
    public bool NeedsEnd;

    /// <summary>The number (owned).</summary>
    public readonly unsafe PyObject* Pack(Interpreter py)
    {
        if (Flags == 0 && Feed == 0 && Skip == 0 && !NeedsEnd)
            return PyInt.FromLong(py, Start);
        BigInteger number = (BigInteger)Start | ((BigInteger)Flags << FlagsShift) | ((BigInteger)Feed << FeedShift)
            | ((BigInteger)Skip << SkipShift) | ((NeedsEnd ? BigInteger.One : 0) << EndShift);
        return PyInt.FromBig(py, number);
    }

    /// <summary>False with OverflowError when the number is too large to be a place.</summary>
    public static unsafe bool Unpack(Interpreter py, PyObject* number, out TextCookie cookie)
    {
        cookie = default;
        if (PyInt.TryGetLong(number, out cookie.Start))
            return true;
        const int MostBits = EndShift + 8;
        BigInteger value = PyInt.ToBig(number);
        if (value.GetBitLength() > MostBits)
            return Raise.OverflowError(py, "int too big to convert") != null;
        cookie.Start = (long)(value & long.MaxValue);
        cookie.Flags = (int)((value >> FlagsShift) & int.MaxValue);
        cookie.Feed = (int)((value >> FeedShift) & int.MaxValue);
        cookie.Skip = (int)((value >> SkipShift) & int.MaxValue);
        cookie.NeedsEnd = value >> EndShift != 0;
        return true;
    }
}
