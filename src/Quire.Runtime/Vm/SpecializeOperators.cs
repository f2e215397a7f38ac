using Quire.Bytecode;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>
/// Specialising operators, subscripts, iteration and unpacking by the types of the operands seen. These need no inline cache: an
/// operand field that the generic instruction leaves free counts the failures.
/// </summary>
internal static unsafe class SpecializeOperators
{
    private const int MaxFailures = 16;

    public static void Binary(PyCode* code, Instruction* pc, PyObject* left, PyObject* right)
    {
        if (pc->B >= MaxFailures)
            return;
        pc->Op = ForOperands((BinaryOperator)pc->A, left, right, pc->Op);
        Fusing.Operator(code, pc);
    }

    /// <summary>x op= y on exact int, float or str is x op y. True when the instruction was rewritten and is to be run again.</summary>
    public static bool InPlace(PyCode* code, Instruction* pc, PyObject* left, PyObject* right)
    {
        if (pc->B >= MaxFailures)
            return false;
        Op fast = ForOperands((BinaryOperator)pc->A, left, right, Op.InPlaceOp);
        if (fast == Op.InPlaceOp)
            return false;
        pc->Op = fast;
        pc->C = 1;
        Fusing.Operator(code, pc);
        return true;
    }

    /// <summary>Writes the generic form back: C tells which it was.</summary>
    public static void GeneralizeBinary(Instruction* pc)
    {
        pc->Op = pc->C == 1 ? Op.InPlaceOp : Op.BinaryOp;
        pc->B++;
    }

    private static Op ForOperands(BinaryOperator op, PyObject* left, PyObject* right, Op generic)
    {
        if (PyInt.IsSmall(left) && PyInt.IsSmall(right))
        {
            return op switch
            {
                BinaryOperator.TrueDivide when SmallRealMath.AreOperands((byte)op, left, right) => FastOp.FloatOperator,
                BinaryOperator.Power or BinaryOperator.TrueDivide or BinaryOperator.MatrixMultiply => generic,
                _ => FastOp.IntOperator,
            };
        }
        if (SmallRealMath.AreOperands((byte)op, left, right))
        {
            return op switch
            {
                BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.TrueDivide => FastOp.FloatOperator,
                _ => generic,
            };
        }
        bool areStrs = left->Is(TypeIndex.Str) && right->Is(TypeIndex.Str);
        return areStrs && op == BinaryOperator.Add ? FastOp.AddStr : generic;
    }

    public static void Compare(PyCode* code, Instruction* pc, PyObject* left, PyObject* right)
    {
        if (pc->B >= MaxFailures)
            return;
        if (PyInt.IsSmall(left) && PyInt.IsSmall(right))
        {
            pc->Op = FastOp.CompareInt;
            Fusing.IntComparison(code, pc);
        }
        else if (left->Is(TypeIndex.Float) && right->Is(TypeIndex.Float))
        {
            pc->Op = FastOp.CompareFloat;
        }
        else if (pc->A is (byte)CompareOp.Eq or (byte)CompareOp.Ne && left->Is(TypeIndex.Str) && right->Is(TypeIndex.Str))
        {
            pc->Op = FastOp.CompareStr;
        }
    }

    public static void Subscript(Interpreter py, PyCode* code, Instruction* pc, PyObject* container, PyObject* key)
    {
        if (pc->B >= MaxFailures)
            return;
        if (container->Is(TypeIndex.Dict))
            pc->Op = FastOp.SubscrDict;
        else if (GetItemMethod(py, container) != null)
            pc->Op = FastOp.SubscrMethod;
        else if (!PyInt.IsSmall(key))
            return;
        else if (container->Is(TypeIndex.List))
            pc->Op = FastOp.SubscrListInt;
        else if (container->Is(TypeIndex.Tuple))
            pc->Op = FastOp.SubscrTupleInt;
        else if (container->Is(TypeIndex.Str))
            pc->Op = FastOp.SubscrStrInt;
        if (pc->Op is FastOp.SubscrListInt or FastOp.SubscrTupleInt)
            Fusing.Item(code, pc);
    }

    /// <summary>The Python function of two arguments that o[key] calls (borrowed), or null when it is something else.</summary>
    public static PyFunction* GetItemMethod(Interpreter py, PyObject* o)
    {
        PyType* type = py.TypeOf(o);
        if ((void*)type->GetItem != (delegate*<Interpreter, PyObject*, PyObject*, PyObject*>)&GenericContainerSlots.GetItem)
            return null;
        PyObject* method = Types.Lookup(py, type, Name.__getitem__);
        if (method == null)
        {
            // No memory for the answer: then there is nothing to specialise for.
            Errors.Clear(py);
            return null;
        }
        if (!method->Is(TypeIndex.Function))
            return null;
        PyCode* code = ((PyFunction*)method)->Code;
        return code->IsSimple && code->ArgumentCount == 2 ? (PyFunction*)method : null;
    }

    public static void StoreSubscript(Instruction* pc, PyObject* container, PyObject* key)
    {
        if (pc->B >= MaxFailures)
            return;
        if (container->Is(TypeIndex.Dict))
            pc->Op = FastOp.StoreDict;
        else if (container->Is(TypeIndex.List) && PyInt.IsSmall(key))
            pc->Op = FastOp.StoreListInt;
    }

    /// <summary>True when the instruction was rewritten and is to be run again.</summary>
    public static bool ForIter(Instruction* pc, PyObject* iterator)
    {
        if (pc->A >= MaxFailures)
            return false;
        Op fast = iterator->TypeIndex switch
        {
            TypeIndex.RangeIterator => FastOp.ForIterRange,
            TypeIndex.ListIterator => FastOp.ForIterList,
            TypeIndex.TupleIterator => FastOp.ForIterTuple,
            TypeIndex.Generator when ((PyGenerator*)iterator)->State <= GeneratorState.SuspendedYieldFrom => FastOp.ForIterGenerator,
            _ => Op.ForIter,
        };
        pc->Op = fast;
        return fast != Op.ForIter;
    }

    public static void Unpack(Instruction* pc, PyObject* sequence)
    {
        if (sequence->Is(TypeIndex.Tuple))
            pc->Op = pc->C == 2 ? FastOp.UnpackTwo : FastOp.UnpackTuple;
        else if (sequence->Is(TypeIndex.List))
            pc->Op = FastOp.UnpackList;
    }
}
