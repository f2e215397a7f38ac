using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Bytes;

/// <summary>Comparing bytes.</summary>
internal static unsafe class ByteOrder
{
    /// <summary>True or False (owned).</summary>
    public static PyObject* Compare(Interpreter py, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, CompareOp op) => PyBool.From(py, op switch
    {
        CompareOp.Eq => left.SequenceEqual(right),
        CompareOp.Ne => !left.SequenceEqual(right),
        CompareOp.Lt => left.SequenceCompareTo(right) < 0,
        CompareOp.Le => left.SequenceCompareTo(right) <= 0,
        CompareOp.Gt => left.SequenceCompareTo(right) > 0,
        _ => left.SequenceCompareTo(right) >= 0,
    });
}
