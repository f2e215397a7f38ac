using System.Runtime.CompilerServices;
using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Rich comparison.</summary>
internal static unsafe class Comparison
{
    // How each operator reads with its operands exchanged, and as a program writes it; both in the order of CompareOp.
    private static ReadOnlySpan<byte> Swapped => [(byte)CompareOp.Gt, (byte)CompareOp.Ge, (byte)CompareOp.Eq, (byte)CompareOp.Ne, (byte)CompareOp.Lt, (byte)CompareOp.Le];

    private static string Sign(CompareOp op) => op switch
    {
        CompareOp.Lt => "<",
        CompareOp.Le => "<=",
        CompareOp.Eq => "==",
        CompareOp.Ne => "!=",
        CompareOp.Gt => ">",
        _ => ">=",
    };

    /// <summary>left op right by the operands' own protocol: any object (owned), null on error.</summary>
    public static PyObject* Compare(Interpreter py, PyObject* left, PyObject* right, CompareOp op)
    {
        int quick = TryQuick(left, right, op);
        if (quick >= 0)
            return Ref.New(quick != 0 ? py.True : py.False);
        if (!NativeRecursion.Enter(py, " in comparison"))
            return null;
        PyObject* result = Ask(py, left, right, op);
        NativeRecursion.Leave(py);
        return result;
    }

    /// <summary>1, 0, −1. Identity is not tried first.</summary>
    public static int Test(Interpreter py, PyObject* left, PyObject* right, CompareOp op)
    {
        int quick = TryQuick(left, right, op);
        return quick >= 0 ? quick : TestSlow(py, left, right, op);
    }

    private static int TestSlow(Interpreter py, PyObject* left, PyObject* right, CompareOp op)
    {
        PyObject* result = Compare(py, left, right, op);
        if (result == null)
            return -1;
        int truth = result == py.True ? 1 : result == py.False ? 0 : Conversion.IsTrue(py, result);
        Ref.Dec(py, result);
        return truth;
    }

    /// <summary>Identity or ==: what containers use. 1, 0, −1.</summary>
    public static int Same(Interpreter py, PyObject* left, PyObject* right) => left == right ? 1 : Test(py, left, right, CompareOp.Eq);

    /// <summary>The answer for values -1, 0 or 1 of an ordering.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Holds(int order, CompareOp op) => op switch
    {
        CompareOp.Lt => order < 0,
        CompareOp.Le => order <= 0,
        CompareOp.Eq => order == 0,
        CompareOp.Ne => order != 0,
        CompareOp.Gt => order > 0,
        _ => order >= 0,
    };

    // 1 or 0 for two exact ints within 64 bits, floats or strs; −1 for everything else.
    private static int TryQuick(PyObject* left, PyObject* right, CompareOp op)
    {
        if (((left->Tag ^ right->Tag) & PyObject.TypeMask) != 0)
            return -1;
        switch (left->TypeIndex)
        {
            case TypeIndex.Int when ((left->Tag | right->Tag) & HeaderFlags.TypeBitA) == 0:
                return Holds(((PyInt*)left)->Value.CompareTo(((PyInt*)right)->Value), op) ? 1 : 0;
            case TypeIndex.Str:
                return QuickStr(left, right, op) ? 1 : 0;
            case TypeIndex.Float:
                return QuickFloat(((PyFloat*)left)->Value, ((PyFloat*)right)->Value, op) ? 1 : 0;
            default:
                return -1;
        }
    }

    private static bool QuickStr(PyObject* left, PyObject* right, CompareOp op)
    {
        if (op == CompareOp.Eq)
            return left == right || PyStr.Equal((PyStr*)left, (PyStr*)right);
        if (op == CompareOp.Ne)
            return left != right && !PyStr.Equal((PyStr*)left, (PyStr*)right);
        return Holds(PyStr.Order((PyStr*)left, (PyStr*)right), op);
    }

    private static bool QuickFloat(double left, double right, CompareOp op) => op switch
    {
        CompareOp.Lt => left < right,
        CompareOp.Le => left <= right,
        CompareOp.Eq => left == right,
        CompareOp.Ne => left != right,
        CompareOp.Gt => left > right,
        _ => left >= right,
    };

    private static PyObject* Ask(Interpreter py, PyObject* left, PyObject* right, CompareOp op)
    {
        PyType* leftType = py.TypeOf(left);
        PyType* rightType = py.TypeOf(right);
        var swapped = (CompareOp)Swapped[(int)op];
        bool rightFirst = leftType != rightType && rightType->Compare != null && Types.IsSubtype(rightType, leftType);
        if (rightFirst)
        {
            PyObject* answer = rightType->Compare(py, right, left, swapped);
            if (answer != py.NotImplemented)
                return answer;
            Ref.Dec(py, answer);
        }
        if (leftType->Compare != null)
        {
            PyObject* answer = leftType->Compare(py, left, right, op);
            if (answer != py.NotImplemented)
                return answer;
            Ref.Dec(py, answer);
        }
        if (!rightFirst && rightType->Compare != null)
        {
            PyObject* answer = rightType->Compare(py, right, left, swapped);
            if (answer != py.NotImplemented)
                return answer;
            Ref.Dec(py, answer);
        }
        if (op is CompareOp.Eq or CompareOp.Ne)
            return Ref.New((left == right) == (op == CompareOp.Eq) ? py.True : py.False);
        return Raise.TypeError(
            py, $"'{Sign(op)}' not supported between instances of '{Types.NameOf(py, left)}' and '{Types.NameOf(py, right)}'");
    }
}
