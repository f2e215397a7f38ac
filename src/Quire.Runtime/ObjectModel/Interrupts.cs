namespace Quire.Runtime.ObjectModel;

/// <summary>Ctrl-C: a bit of <see cref="Interpreter.Attention"/> that any thread may set and that long loops in native code look at.</summary>
internal static unsafe class Interrupts
{
    public const int Bit = 1;

    public static bool IsPending(Interpreter py) => (Volatile.Read(ref py.Attention) & Bit) != 0;

    /// <summary>Takes the wish back and raises KeyboardInterrupt; returns null.</summary>
    public static PyObject* Raise(Interpreter py)
    {
        Interlocked.And(ref py.Attention, ~Bit);
        return ObjectModel.Raise.NewWith(py, TypeIndex.KeyboardInterrupt, null);
    }
}
