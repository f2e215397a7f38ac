using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>
/// An int that is being computed. Short ones are written to the caller's stack and copied, so that the object has the size it
/// needs; long ones are written into the block that becomes the object.
/// </summary>
internal unsafe ref struct IntResult
{
    /// <summary>Limbs the caller puts on its stack.</summary>
    public const int OnStack = 16;

    private readonly Interpreter _py;
    private PyObject* _block;

    /// <summary>Room for that many limbs, not cleared; null with MemoryError pending.</summary>
    public ulong* Limbs { get; }

    public IntResult(Interpreter py, int limbs, ulong* stack)
    {
        _py = py;
        _block = null;
        Limbs = stack;
        if (limbs <= OnStack)
            return;
        if ((long)limbs * sizeof(ulong) > BigCharge.MaxBytes)
        {
            Raise.NoMemory(py);
            Limbs = null;
            return;
        }
        _block = PyInt.NewBig(py, limbs * 2, false);
        Limbs = _block == null ? null : (ulong*)PyInt.Digits(_block);
    }

    public readonly bool HasFailed => Limbs == null;

    /// <summary>The int (owned) of so many limbs, which may begin with zeros.</summary>
    public PyObject* Finish(int count, bool isNegative)
    {
        count = Numeric.Limbs.Trim(Limbs, count);
        if (count <= 1 && TryInline(count == 0 ? 0 : Limbs[0], isNegative, out long value))
        {
            Dispose();
            return PyInt.FromLong(_py, value);
        }
        int digits = (2 * count) - (Limbs[count - 1] <= uint.MaxValue ? 1 : 0);
        PyObject* o = _block;
        if (o == null)
        {
            o = PyInt.NewBig(_py, digits, isNegative);
            if (o != null)
                Numeric.Limbs.Copy((ulong*)PyInt.Digits(o), Limbs, count);
            return o;
        }
        _block = null;
        ((PyInt*)o)->Value = isNegative ? -digits : digits;
        // Where it is not worth the move the block stays as it is.
        var exact = (PyObject*)_py.Heap.Reallocate(o, (nuint)sizeof(PyInt) + ((nuint)count * sizeof(ulong)));
        return exact == null ? o : exact;
    }

    /// <summary>Throws the block away, if there is one.</summary>
    public void Dispose()
    {
        if (_block != null)
            _py.Heap.Free(_block);
        _block = null;
    }

    private static bool TryInline(ulong magnitude, bool isNegative, out long value)
    {
        value = isNegative ? (long)(0 - magnitude) : (long)magnitude;
        return magnitude <= long.MaxValue || (isNegative && magnitude == 1UL << 63);
    }
}
