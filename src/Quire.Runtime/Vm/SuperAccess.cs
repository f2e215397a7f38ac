using Quire.Bytecode;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>super().name without making a super object, when super is the built-in one.</summary>
internal static unsafe class SuperAccess
{
    /// <summary>
    /// operands: super, class, self. The attribute (owned), and for a method *self the owned object to pass first or null.
    /// </summary>
    public static PyObject* Load(Interpreter py, Frame* frame, PyObject** operands, Instruction* pc, bool wantsMethod, PyObject** self)
    {
        *self = null;
        PyObject* name = NameAccess.NameAt(frame, pc->C);
        bool isOwnClass = name == py.NameOf(Name.__class__); // which super objects have themselves
        if (!isOwnClass && operands[0] == (PyObject*)py.TypeTable[TypeIndex.Super] && Types.IsInstance(py, operands[1], TypeIndex.Type))
        {
            PyObject* found = Direct(py, (PyType*)operands[1], operands[2], name, wantsMethod, self);
            if (found != null || py.HasError)
                return found;
        }
        using var super = new PyOwned(py, (pc->A & 1) != 0
            ? Call.TwoArgs(py, operands[0], operands[1], operands[2])
            : Call.NoArgs(py, operands[0]));
        return super.IsNull ? null : Attributes.Get(py, super.Pointer, name);
    }

    private static PyObject* Direct(Interpreter py, PyType* type, PyObject* o, PyObject* name, bool wantsMethod, PyObject** self)
    {
        PyType* objectType = PySuper.Check(py, type, o);
        if (objectType == null)
            return null;
        using var held = new PyOwned(py, (PyObject*)objectType);
        PyObject* found = PySuper.Lookup(py, type, o, objectType, name, out bool isUnbound, wantsMethod);
        if (found != null && isUnbound)
            *self = Ref.New(o);
        return found;
    }
}
