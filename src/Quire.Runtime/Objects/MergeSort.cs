using System.Numerics;
using System.Runtime.CompilerServices;
using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>
/// A stable, adaptive merge sort (timsort with the powersort merge policy) over an array of keys, moving an array of values along.
/// It finds runs that are already in order, lengthens short ones by binary insertion, and merges them so that runs
/// of like length meet; a merge gallops where one side wins many times in a row.
/// <para>Comparing may run the program and may fail. Whenever it does, the arrays hold a permutation of what they were given.</para>
/// </summary>
[SkipLocalsInit] // What is taken from the stack is written before it is read.
internal unsafe ref struct MergeSort<TKey, TOrder>
    where TKey : unmanaged
    where TOrder : struct, ISortOrder<TKey>
{
    private const int MinGallop = 7;
    private const int MaxPending = 88;

    private readonly Interpreter _py;
    private readonly TKey* _keys;

    // Null when the keys are the values.
    private readonly PyObject** _values;
    private TKey* _heldKeys;
    private PyObject** _heldValues;
    private long _heldCapacity;
    private long _minGallop;

    private MergeSort(Interpreter py, TKey* keys, PyObject** values)
    {
        _py = py;
        _keys = keys;
        _values = values;
        _minGallop = MinGallop;
    }

    /// <summary>Sorts n keys, ascending. Values may be null. 0, or −1 with an exception pending.</summary>
    public static int Sort(Interpreter py, TKey* keys, PyObject** values, long n)
    {
        var sort = new MergeSort<TKey, TOrder>(py, keys, values);
        int result = n < 2 ? 0 : sort.SortRuns(n);
        if (sort._heldKeys != null)
            py.Heap.Free(sort._heldKeys);
        if (sort._heldValues != null)
            py.Heap.Free(sort._heldValues);
        return result;
    }

    private int SortRuns(long n)
    {
        long* starts = stackalloc long[MaxPending];
        long* lengths = stackalloc long[MaxPending];
        int* powers = stackalloc int[MaxPending];
        int pending = 0;
        long minRun = MinRun(n);
        for (long low = 0; low < n;)
        {
            long run = NextRun(low, n, minRun);
            if (run < 0)
                return -1;
            if (pending > 0)
            {
                int power = Power(starts[pending - 1], lengths[pending - 1], run, n);
                while (pending > 1 && powers[pending - 2] > power)
                {
                    if (MergeTop(starts, lengths, ref pending) < 0)
                        return -1;
                }
                powers[pending - 1] = power;
            }
            starts[pending] = low;
            lengths[pending++] = run;
            low += run;
        }
        while (pending > 1)
        {
            if (MergeTop(starts, lengths, ref pending) < 0)
                return -1;
        }
        return 0;
    }

    private int MergeTop(long* starts, long* lengths, ref int pending)
    {
        int left = pending - 2;
        if (Merge(starts[left], lengths[left], lengths[left + 1]) < 0)
            return -1;
        lengths[left] += lengths[left + 1];
        pending--;
        return 0;
    }

    // Between 32 and 64, such that n divided by it is a power of two or a little less.
    private static long MinRun(long n)
    {
        long rest = 0;
        while (n >= 64)
        {
            rest |= n & 1;
            n >>= 1;
        }
        return n + rest;
    }

    // The depth, in a perfectly balanced merge tree over all n items, of the boundary between two neighbouring runs: the
    // first binary digit in which their midpoints, as fractions of n, differ.
    private static int Power(long start, long leftLength, long rightLength, long n)
    {
        UInt128 left = ((UInt128)(ulong)((2 * start) + leftLength) << 62) / (ulong)n;
        UInt128 right = ((UInt128)(ulong)((2 * start) + (2 * leftLength) + rightLength) << 62) / (ulong)n;
        return BitOperations.LeadingZeroCount((ulong)(left ^ right));
    }

    private readonly long NextRun(long low, long n, long minRun)
    {
        long run = CountRun(low, n - low);
        if (run < 0 || run >= minRun || low + run >= n)
            return run;
        long wanted = Math.Min(minRun, n - low);
        return InsertRest(low, low + run, low + wanted) < 0 ? -1 : wanted;
    }

    // How many keys from low on are in order, or were in falling order and now are reversed. Equal keys within a falling run are
    // reversed on their own first, so that reversing the whole leaves them as they were.
    private readonly long CountRun(long low, long left)
    {
        TKey* keys = _keys + low;
        long n = EndOfRise(keys, 1, left);
        if (n < 0 || n == left)
            return n;
        if (n > 1)
        {
            int rises = TOrder.Less(_py, keys[0], keys[n - 1]);
            if (rises != 0)
                return rises < 0 ? -1 : n;
            Reverse(low, low + n);
        }
        long equal = 0;
        for (n++; n < left; n++)
        {
            int falls = TOrder.Less(_py, keys[n], keys[n - 1]);
            int rises = falls != 0 ? 0 : TOrder.Less(_py, keys[n - 1], keys[n]);
            if (falls < 0 || rises < 0)
                return -1;
            if (rises != 0)
                break;
            if (falls != 0 && equal > 0)
                Reverse(low + n - equal - 1, low + n);
            equal = falls != 0 ? 0 : equal + 1;
        }
        if (equal > 0)
            Reverse(low + n - equal - 1, low + n);
        Reverse(low, low + n);
        return EndOfRise(keys, n, left);
    }

    // The first place from n on whose key is less than the one before it; left when there is none, −1 on error.
    private readonly long EndOfRise(TKey* keys, long n, long left)
    {
        for (; n < left; n++)
        {
            int falls = TOrder.Less(_py, keys[n], keys[n - 1]);
            if (falls != 0)
                return falls < 0 ? -1 : n;
        }
        return n;
    }

    private readonly void Reverse(long low, long high)
    {
        new Span<TKey>(_keys + low, (int)(high - low)).Reverse();
        if (_values != null)
            new Span<nint>(_values + low, (int)(high - low)).Reverse();
    }

    // Before: [low, sorted) is in order. After: [low, high) is.
    private readonly int InsertRest(long low, long sorted, long high)
    {
        for (long i = sorted; i < high; i++)
        {
            TKey key = _keys[i];
            long left = low, right = i;
            while (left < right)
            {
                long middle = left + ((right - left) >> 1);
                int less = TOrder.Less(_py, key, _keys[middle]);
                if (less < 0)
                    return -1;
                if (less != 0)
                    right = middle;
                else
                    left = middle + 1;
            }
            Buffer.MemoryCopy(_keys + left, _keys + left + 1, (i - left) * sizeof(TKey), (i - left) * sizeof(TKey));
            _keys[left] = key;
            if (_values == null)
                continue;
            PyObject* value = _values[i];
            Buffer.MemoryCopy(_values + left, _values + left + 1, (i - left) * 8, (i - left) * 8);
            _values[left] = value;
        }
        return 0;
    }

    private int Merge(long a, long na, long nb)
    {
        // What is in place already at either end need not move.
        long skip = GallopRight(_keys[a + na], _keys + a, na, 0);
        if (skip < 0)
            return -1;
        a += skip;
        na -= skip;
        if (na == 0)
            return 0;
        nb = GallopLeft(_keys[a + na - 1], _keys + a + na, nb, nb - 1);
        if (nb <= 0)
            return (int)nb;
        if (!Reserve(Math.Min(na, nb)))
            return -1;
        return na <= nb ? MergeLow(a, na, a + na, nb) : MergeHigh(a, na, a + na, nb);
    }

    private bool Reserve(long count)
    {
        if (count <= _heldCapacity)
            return true;
        if (_heldKeys != null)
            _py.Heap.Free(_heldKeys);
        if (_heldValues != null)
            _py.Heap.Free(_heldValues);
        _heldValues = null;
        _heldCapacity = 0;
        _heldKeys = (TKey*)_py.NewBuffer((nuint)count * (nuint)sizeof(TKey));
        if (_heldKeys == null || (_values != null && (_heldValues = (PyObject**)_py.NewBuffer((nuint)count * 8)) == null))
            return false;
        _heldCapacity = count;
        return true;
    }

    // Before: runs a and b lie side by side, a no longer than b; a's first item belongs behind b's first, a's last behind b's last.
    // The items of a are held aside and come back from the left. The last of them needs no comparison.
    private int MergeLow(long a, long na, long b, long nb)
    {
        Hold(a, na);
        long to = a, held = 0;
        MoveOne(b++, to++);
        nb--;
        while (na > 1 && nb > 0)
        {
            long wonA = 0, wonB = 0;
            while ((wonA | wonB) < _minGallop)
            {
                int less = TOrder.Less(_py, _keys[b], _heldKeys[held]);
                if (less < 0)
                    return GiveBack(to, held, na, -1);
                if (less != 0)
                {
                    MoveOne(b++, to++);
                    (wonA, wonB) = (0, wonB + 1);
                    if (--nb == 0)
                        goto Done;
                }
                else
                {
                    GiveBackOne(held++, to++);
                    (wonA, wonB) = (wonA + 1, 0);
                    if (--na == 1)
                        goto Done;
                }
            }
            _minGallop++;
            do
            {
                _minGallop = Math.Max(1, _minGallop - 1);
                wonA = GallopRight(_keys[b], _heldKeys + held, na, 0);
                if (wonA < 0)
                    return GiveBack(to, held, na, -1);
                GiveBack(to, held, wonA, 0);
                (to, held, na) = (to + wonA, held + wonA, na - wonA);
                if (na <= 1)
                    goto Done;
                MoveOne(b++, to++);
                if (--nb == 0)
                    goto Done;
                wonB = GallopLeft(_heldKeys[held], _keys + b, nb, 0);
                if (wonB < 0)
                    return GiveBack(to, held, na, -1);
                Move(b, to, wonB);
                (to, b, nb) = (to + wonB, b + wonB, nb - wonB);
                if (nb == 0)
                    goto Done;
                GiveBackOne(held++, to++);
                if (--na == 1)
                    goto Done;
            }
            while (wonA >= MinGallop || wonB >= MinGallop);
            _minGallop++;
        }
    Done:
        Move(b, to, nb);
        return GiveBack(to + nb, held, na, 0);
    }

    // The mirror image: b is the shorter, is held aside, and comes back from the right. "to" is the last free place.
    private int MergeHigh(long a, long na, long b, long nb)
    {
        Hold(b, nb);
        long to = b + nb - 1, last = b - 1;
        MoveOne(last--, to--);
        na--;
        while (na > 0 && nb > 1)
        {
            long wonA = 0, wonB = 0;
            while ((wonA | wonB) < _minGallop)
            {
                int less = TOrder.Less(_py, _heldKeys[nb - 1], _keys[last]);
                if (less < 0)
                    return GiveBack(to - nb + 1, 0, nb, -1);
                if (less != 0)
                {
                    MoveOne(last--, to--);
                    (wonA, wonB) = (wonA + 1, 0);
                    if (--na == 0)
                        goto Done;
                }
                else
                {
                    GiveBackOne(--nb, to--);
                    (wonA, wonB) = (0, wonB + 1);
                    if (nb == 1)
                        goto Done;
                }
            }
            _minGallop++;
            do
            {
                _minGallop = Math.Max(1, _minGallop - 1);
                long kept = GallopRight(_heldKeys[nb - 1], _keys + a, na, na - 1);
                if (kept < 0)
                    return GiveBack(to - nb + 1, 0, nb, -1);
                wonA = na - kept;
                (to, last, na) = (to - wonA, last - wonA, kept);
                Move(last + 1, to + 1, wonA);
                if (na == 0)
                    goto Done;
                GiveBackOne(--nb, to--);
                if (nb == 1)
                    goto Done;
                kept = GallopLeft(_keys[last], _heldKeys, nb, nb - 1);
                if (kept < 0)
                    return GiveBack(to - nb + 1, 0, nb, -1);
                wonB = nb - kept;
                (to, nb) = (to - wonB, kept);
                GiveBack(to + 1, nb, wonB, 0);
                if (nb <= 1)
                    goto Done;
                MoveOne(last--, to--);
                if (--na == 0)
                    goto Done;
            }
            while (wonA >= MinGallop || wonB >= MinGallop);
            _minGallop++;
        }
    Done:
        Move(last - na + 1, to - na + 1, na);
        return GiveBack(to - na - nb + 1, 0, nb, 0);
    }

    // Where key belongs in an ordered row, before the items equal to it; searching outwards from hint. −1 on error.
    private readonly long GallopLeft(TKey key, TKey* row, long n, long hint)
    {
        long near = 0, far = 1;
        int less = TOrder.Less(_py, row[hint], key);
        if (less < 0)
            return -1;
        bool up = less != 0;
        long limit = up ? n - hint : hint + 1;
        while (far < limit)
        {
            less = TOrder.Less(_py, up ? row[hint + far] : row[hint - far], key);
            if (less < 0)
                return -1;
            if ((less != 0) != up)
                break;
            near = far;
            far = (far << 1) + 1;
        }
        far = Math.Min(far, limit);
        long left = up ? hint + near + 1 : hint - far + 1;
        long right = up ? hint + far : hint - near;
        while (left < right)
        {
            long middle = left + ((right - left) >> 1);
            less = TOrder.Less(_py, row[middle], key);
            if (less < 0)
                return -1;
            if (less != 0)
                left = middle + 1;
            else
                right = middle;
        }
        return right;
    }

    // As GallopLeft, behind the items equal to key.
    private readonly long GallopRight(TKey key, TKey* row, long n, long hint)
    {
        long near = 0, far = 1;
        int less = TOrder.Less(_py, key, row[hint]);
        if (less < 0)
            return -1;
        bool up = less == 0;
        long limit = up ? n - hint : hint + 1;
        while (far < limit)
        {
            less = TOrder.Less(_py, key, up ? row[hint + far] : row[hint - far]);
            if (less < 0)
                return -1;
            if ((less == 0) != up)
                break;
            near = far;
            far = (far << 1) + 1;
        }
        far = Math.Min(far, limit);
        long left = up ? hint + near + 1 : hint - far + 1;
        long right = up ? hint + far : hint - near;
        while (left < right)
        {
            long middle = left + ((right - left) >> 1);
            less = TOrder.Less(_py, key, row[middle]);
            if (less < 0)
                return -1;
            if (less != 0)
                right = middle;
            else
                left = middle + 1;
        }
        return right;
    }

    private readonly void Hold(long from, long count)
    {
        Buffer.MemoryCopy(_keys + from, _heldKeys, count * sizeof(TKey), count * sizeof(TKey));
        if (_values != null)
            Buffer.MemoryCopy(_values + from, _heldValues, count * 8, count * 8);
    }

    private readonly int GiveBack(long to, long held, long count, int result)
    {
        Buffer.MemoryCopy(_heldKeys + held, _keys + to, count * sizeof(TKey), count * sizeof(TKey));
        if (_values != null)
            Buffer.MemoryCopy(_heldValues + held, _values + to, count * 8, count * 8);
        return result;
    }

    private readonly void Move(long from, long to, long count)
    {
        Buffer.MemoryCopy(_keys + from, _keys + to, count * sizeof(TKey), count * sizeof(TKey));
        if (_values != null)
            Buffer.MemoryCopy(_values + from, _values + to, count * 8, count * 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void GiveBackOne(long held, long to)
    {
        _keys[to] = _heldKeys[held];
        if (_values != null)
            _values[to] = _heldValues[held];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void MoveOne(long from, long to)
    {
        _keys[to] = _keys[from];
        if (_values != null)
            _values[to] = _values[from];
    }
}
