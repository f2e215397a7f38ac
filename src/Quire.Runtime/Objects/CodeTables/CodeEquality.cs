using Quire.Bytecode;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Objects;

/// <summary>
/// When two code objects are equal: the same name, parameters, first line, instructions, positions, handlers, names and constants. Constants
/// count as equal when their types are as well, so that 1 and 1.0, 0.0 and -0.0 keep apart.
/// </summary>
internal static unsafe class CodeEquality
{
    /// <summary>1, 0, −1 with an exception.</summary>
    public static int Test(Interpreter py, PyCode* a, PyCode* b)
    {
        if (a == b)
            return 1;
        if (!HaveSameNumbers(a, b) || !HaveSameInstructions(a, b) || !PyStr.Equal(a->Name, b->Name))
            return 0;
        int same = TestTuples(py, a->Names, b->Names);
        if (same > 0)
            same = TestTuples(py, a->LocalNames, b->LocalNames);
        return same > 0 ? TestTuples(py, a->Constants, b->Constants) : same;
    }

    private static bool HaveSameNumbers(PyCode* a, PyCode* b) =>
        a->ArgumentCount == b->ArgumentCount && a->PositionalOnlyCount == b->PositionalOnlyCount
        && a->KeywordOnlyCount == b->KeywordOnlyCount && a->Flags == b->Flags && a->FirstLine == b->FirstLine
        && a->InstructionCount == b->InstructionCount && a->ExceptionCount == b->ExceptionCount
        && PyBytes.Span((PyBytes*)a->LocalKinds).SequenceEqual(PyBytes.Span((PyBytes*)b->LocalKinds));

    private static bool HaveSameInstructions(PyCode* a, PyCode* b)
    {
        for (int i = 0; i < a->InstructionCount; i++)
        {
            if (Generalizing.At(a, i) != Generalizing.At(b, i) || a->Positions[i] != b->Positions[i])
                return false;
        }
        return new ReadOnlySpan<ExceptionRange>(a->ExceptionTable, a->ExceptionCount)
            .SequenceEqual(new ReadOnlySpan<ExceptionRange>(b->ExceptionTable, b->ExceptionCount));
    }

    private static int TestTuples(Interpreter py, PyTuple* a, PyTuple* b)
    {
        if (a == b)
            return 1;
        if (a->Length != b->Length)
            return 0;
        if (!NativeRecursion.Enter(py, " in comparison"))
            return -1;
        int same = 1;
        for (long i = 0; i < a->Length && same > 0; i++)
            same = TestConstants(py, PyTuple.Items(a)[i], PyTuple.Items(b)[i]);
        NativeRecursion.Leave(py);
        return same;
    }

    private static int TestConstants(Interpreter py, PyObject* a, PyObject* b)
    {
        if (a == b)
            return 1;
        if (a->TypeIndex != b->TypeIndex)
            return 0;
        return a->TypeIndex switch
        {
            TypeIndex.Tuple => TestTuples(py, (PyTuple*)a, (PyTuple*)b),
            TypeIndex.Float => HaveSameBits(((PyFloat*)a)->Value, ((PyFloat*)b)->Value),
            TypeIndex.Complex => HaveSameBits(((PyComplex*)a)->Real, ((PyComplex*)b)->Real) & HaveSameBits(((PyComplex*)a)->Imaginary, ((PyComplex*)b)->Imaginary),
            TypeIndex.Int or TypeIndex.Str or TypeIndex.Bytes or TypeIndex.FrozenSet or TypeIndex.Code => Comparison.Test(py, a, b, CompareOp.Eq),
            // Whatever else a program put there is only equal to itself.
            _ => 0,
        };
    }

    private static int HaveSameBits(double a, double b) => BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b) ? 1 : 0;

    /// <summary>Of what equal code objects share and no program can make unhashable.</summary>
    public static long Hash(Interpreter py, PyCode* self)
    {
        ulong sum = (ulong)PyStr.HashOf(py, self->Name);
        sum = PyTuple.HashLane(sum, self->ArgumentCount);
        sum = PyTuple.HashLane(sum, self->KeywordOnlyCount);
        sum = PyTuple.HashLane(sum, (long)self->Flags);
        sum = PyTuple.HashLane(sum, self->FirstLine);
        for (int i = 0; i < self->InstructionCount; i++)
        {
            Instruction instruction = Generalizing.At(self, i);
            sum = PyTuple.HashLane(sum, ((long)instruction.C << 32) | ((long)instruction.B << 16) | ((long)instruction.A << 8) | (long)instruction.Op);
        }
        for (long i = 0; i < self->Names->Length; i++)
            sum = PyTuple.HashLane(sum, PyStr.HashOf(py, (PyStr*)PyTuple.Items(self->Names)[i]));
        return PyTuple.HashEnd(sum);
    }
}
