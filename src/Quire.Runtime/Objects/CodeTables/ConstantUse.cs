using Quire.Bytecode;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>
/// Which constants instructions take for what the compiler put there, without asking: the code of an inner function, names of keyword
/// arguments, the text between the parts of an f-string. Others may be anything.
/// </summary>
internal static unsafe class ConstantUse
{
    /// <summary>Whether the code (its instructions generic) can run with other constants. False with ValueError.</summary>
    public static bool Fits(Interpreter py, PyCode* code, PyTuple* constants)
    {
        bool joinsTexts = false;
        for (int i = 0; i < code->InstructionCount; i++)
            joinsTexts |= code->Instructions[i].Op is Op.BuildString or Op.FormatValue or Op.CallIntrinsic1 or Op.CallIntrinsic2;
        for (int i = 0; i < code->InstructionCount; i++)
        {
            Instruction instruction = code->Instructions[i];
            if (!OpKinds.HasConstant(instruction.Op))
                continue;
            if (instruction.C >= constants->Length)
                return Refuse(py, $"code: co_consts must have {instruction.C + 1} constants at least");
            PyObject* before = PyTuple.Items(code->Constants)[instruction.C];
            PyObject* after = PyTuple.Items(constants)[instruction.C];
            bool isFree = instruction.Op == Op.ReturnConst || TakesAnything(code->Instructions[i + 1].Op);
            if (!MayReplace(before, after, isFree, joinsTexts))
                return Refuse(py, $"code: constant {instruction.C} must stay a {Types.NameOf(py, before)} that fits the instructions");
        }
        return true;
    }

    private static bool Refuse(Interpreter py, string message)
    {
        Raise.ValueError(py, message);
        return false;
    }

    private static bool MayReplace(PyObject* before, PyObject* after, bool isFree, bool joinsTexts)
    {
        if (before == after)
            return true;
        return before->TypeIndex switch
        {
            TypeIndex.Code => after->Is(TypeIndex.Code) && ((PyCode*)after)->FreeCount == ((PyCode*)before)->FreeCount,
            TypeIndex.Tuple when !isFree => after->Is(TypeIndex.Tuple) && HaveSameForm((PyTuple*)before, (PyTuple*)after),
            TypeIndex.Str when joinsTexts => after->Is(TypeIndex.Str),
            _ => true,
        };
    }

    // As long, and strs where strs were.
    private static bool HaveSameForm(PyTuple* before, PyTuple* after)
    {
        if (before->Length != after->Length)
            return false;
        for (long i = 0; i < before->Length; i++)
        {
            if (PyTuple.Items(before)[i]->Is(TypeIndex.Str) && !PyTuple.Items(after)[i]->Is(TypeIndex.Str))
                return false;
        }
        return true;
    }

    /// <summary>An instruction that works on any object on top of the stack.</summary>
    private static bool TakesAnything(Op next) => next is Op.PopTop or Op.StoreFast or Op.StoreName or Op.StoreGlobal or Op.StoreDeref
        or Op.StoreAttr or Op.StoreSubscr or Op.ReturnValue or Op.ContainsOp or Op.IsOp or Op.CompareOp or Op.BinaryOp or Op.InPlaceOp
        or Op.BinarySubscr or Op.GetIter or Op.Call or Op.LoadAttr or Op.LoadMethod or Op.UnpackSequence or Op.YieldValue
        or Op.ListExtend or Op.SetUpdate;
}
