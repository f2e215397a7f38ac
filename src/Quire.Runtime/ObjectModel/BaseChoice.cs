using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Which of a class's bases gives the instance layout. A base is solid when it adds fields of its own beside a dict and weak references; the
/// solid types of all bases must lie on one line, or their layouts cannot be united.
/// </summary>
internal static unsafe class BaseChoice
{
    /// <summary>The nearest ancestor along <see cref="PyType.Base"/> that is no class of a program.</summary>
    public static PyType* NativeBaseOf(PyType* type)
    {
        while ((type->Flags & TypeFlags.HeapType) != 0)
            type = type->Base;
        return type;
    }

    /// <summary>The base to build on, borrowed; null with TypeError.</summary>
    public static PyType* BestBase(Interpreter py, PyTuple* bases)
    {
        PyType* winner = null;
        PyType* best = null;
        for (long i = 0; i < bases->Length; i++)
        {
            PyObject* item = PyTuple.Items(bases)[i];
            if (!Types.IsType(py, item))
                return Fail(py, "bases must be types");
            var candidateBase = (PyType*)item;
            if ((candidateBase->Flags & TypeFlags.BaseType) == 0)
                return Fail(py, $"type '{Types.NameOf(candidateBase)}' is not an acceptable base type");
            PyType* candidate = SolidBase(candidateBase);
            if (winner == null || Types.IsSubtype(candidate, winner))
            {
                if (winner == null || candidate != winner)
                    best = candidateBase;
                winner = candidate;
            }
            else if (!Types.IsSubtype(winner, candidate))
            {
                return Fail(py, "multiple bases have instance lay-out conflict");
            }
        }
        return best;
    }

    /// <summary>The nearest ancestor, or the type itself, whose layout has more than its base's in the fields that lie at fixed places.</summary>
    public static PyType* SolidBase(PyType* type)
    {
        while (type->Base != null && !AddsFields(type, type->Base))
            type = type->Base;
        return type;
    }

    /// <summary>Whether an instance of one class can become one of the other by exchanging its type.</summary>
    public static bool SameLayout(Interpreter py, PyType* a, PyType* b)
    {
        if (!FunctionPointer.Same(a->Dealloc, b->Dealloc) || (a->Flags & LayoutFlags) != (b->Flags & LayoutFlags))
            return false;
        PyType* solidA = SolidBase(a);
        PyType* solidB = SolidBase(b);
        return solidA == solidB || SameSlotsAdded(py, solidA, solidB);
    }

    private const TypeFlags LayoutFlags = TypeFlags.HasShape | TypeFlags.HasDict | TypeFlags.Weakly | TypeFlags.HeapType;

    // Two classes over one base with equal __slots__ lay their values out alike.
    private static bool SameSlotsAdded(Interpreter py, PyType* a, PyType* b)
    {
        if (a->SlotCount != b->SlotCount || a->SlotsOffset != b->SlotsOffset)
            return false;
        if (((a->Flags | b->Flags) & TypeFlags.HeapType) == 0 || a->Base == null || b->Base == null)
            return false;
        if (SolidBase(a->Base) != SolidBase(b->Base))
            return false;
        long position = 0;
        while (PyDict.Next(a->Dict, ref position, out PyObject* name, out PyObject* value))
        {
            if (!value->Is(TypeIndex.MemberDescriptor))
                continue;
            PyObject* other = PyDict.GetStr(py, b->Dict, name);
            bool same = other != null && other->Is(TypeIndex.MemberDescriptor)
                && ((PyMemberDescriptor*)other)->Offset == ((PyMemberDescriptor*)value)->Offset;
            if (!same)
                return false;
        }
        return true;
    }

    private static bool AddsFields(PyType* type, PyType* parent)
    {
        if (type->SlotCount != parent->SlotCount || type->ItemSize != parent->ItemSize)
            return true;
        if ((type->Flags & TypeFlags.HeapType) != 0)
            return false;
        return type->BasicSize != parent->BasicSize;
    }

    private static PyType* Fail(Interpreter py, string message)
    {
        Raise.TypeError(py, message);
        return null;
    }
}
