using Quire.Bytecode;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Vm;

/// <summary>s = s + t and s += t in linear time.</summary>
internal static unsafe class StringBuilding
{
    /// <summary>
    /// When the sum is about to be stored in the very local that holds its left operand, that local lets go of it first, so that the
    /// text can grow in place.
    /// </summary>
    public static void ForgetTarget(Interpreter py, Frame* frame, PyObject** locals, Instruction* next, PyObject* left)
    {
        if (left->Count != 2 || next->Op != Op.StoreFast || locals[next->B] != left)
            return;
        locals[next->B] = null;
        left->Count--;
    }
}
