using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Assignment to __bases__. All or nothing: when an order cannot be made for one of the descendants, all keep theirs.</summary>
internal static unsafe class TypeBases
{
    /// <summary>0 or −1.</summary>
    public static int Set(Interpreter py, PyType* type, PyObject* value)
    {
        PyType* parent = Check(py, type, value);
        if (parent == null)
            return -1;
        var bases = (PyTuple*)value;
        for (long i = 0; i < bases->Length; i++)
        {
            if (SlotUpdate.Prepare(py, type) < 0 || PopulateAll(py, (PyType*)PyTuple.Items(bases)[i]) < 0)
                return -1;
        }
        if (!JoinNewBases(py, type, bases))
            return -1;
        PyTuple* oldBases = type->Bases;
        PyType* oldParent = type->Base;
        type->Bases = (PyTuple*)Ref.New((PyObject*)bases);
        type->Base = (PyType*)Ref.New((PyObject*)parent);
        Types.Modified(py, type);
        if (!Reorder(py, type))
        {
            LeaveBases(type, bases);
            Ref.Dec(py, (PyObject*)type->Bases);
            Ref.Dec(py, (PyObject*)type->Base);
            type->Bases = oldBases;
            type->Base = oldParent;
            return -1;
        }
        LeaveBases(type, oldBases);
        Types.Modified(py, type);
        SlotUpdate.AfterNewBases(py, type);
        Ref.Dec(py, (PyObject*)oldBases);
        Ref.Dec(py, (PyObject*)oldParent);
        return 0;
    }

    private static int PopulateAll(Interpreter py, PyType* type)
    {
        for (long i = 0; i < type->Mro->Length; i++)
        {
            if (Types.EnsurePopulated(py, (PyType*)PyTuple.Items(type->Mro)[i]) < 0)
                return -1;
        }
        return 0;
    }

    private static PyType* Check(Interpreter py, PyType* type, PyObject* value)
    {
        string name = Types.NameOf(type);
        if ((type->Flags & TypeFlags.Immutable) != 0)
            return FailImmutable(py, type);
        if (value == null)
            return Fail(py, $"cannot delete '__bases__' attribute of immutable type '{name}'");
        if ((py.TypeOf(value)->Flags & TypeFlags.TupleSubclass) == 0)
            return Fail(py, $"can only assign tuple to {name}.__bases__, not {Types.NameOf(py, value)}");
        var bases = (PyTuple*)value;
        if (bases->Length == 0)
            return Fail(py, $"can only assign non-empty tuple to {name}.__bases__, not ()");
        for (long i = 0; i < bases->Length; i++)
        {
            PyObject* item = PyTuple.Items(bases)[i];
            if (!Types.IsType(py, item))
                return Fail(py, $"{name}.__bases__ must be tuple of classes, not '{Types.NameOf(py, item)}'");
            if (Types.IsSubtype((PyType*)item, type) || HasAbove((PyType*)item, type))
                return Fail(py, "a __bases__ item causes an inheritance cycle");
        }
        PyType* parent = BaseChoice.BestBase(py, bases);
        if (parent == null)
            return null;
        if (!FunctionPointer.Same(parent->Dealloc, type->Base->Dealloc))
            return Fail(
                py, $"__bases__ assignment: '{Types.NameOf(parent)}' deallocator differs from '{Types.NameOf(type->Base)}'");
        if (!BaseChoice.SameLayout(py, parent, type->Base))
            return Fail(
                py, $"__bases__ assignment: '{Types.NameOf(parent)}' object layout differs from '{Types.NameOf(type->Base)}'");
        return parent;
    }

    // While a class's own mro() runs its order is the former one, but its base is the new one already.
    private static bool HasAbove(PyType* type, PyType* sought)
    {
        while (type != null && type != sought)
            type = type->Base;
        return type != null;
    }

    private static PyType* Fail(Interpreter py, string message)
    {
        Raise.TypeError(py, message);
        return null;
    }

    private static PyType* FailImmutable(Interpreter py, PyType* type)
    {
        AttributeErrors.ImmutableType(py, type, py.NameOf(Name.__bases__));
        return null;
    }

    private static bool JoinNewBases(Interpreter py, PyType* type, PyTuple* bases)
    {
        for (long i = 0; i < bases->Length; i++)
        {
            if (TypeRecords.AddSubclass(py, (PyType*)PyTuple.Items(bases)[i], type))
                continue;
            for (long j = 0; j < i; j++)
                TypeRecords.RemoveSubclass((PyType*)PyTuple.Items(bases)[j], type);
            Raise.NoMemory(py);
            return false;
        }
        return true;
    }

    // A base that is both old and new was joined twice; the older entry goes in either case.
    private static void LeaveBases(PyType* type, PyTuple* bases)
    {
        for (long i = 0; i < bases->Length; i++)
            TypeRecords.RemoveSubclass((PyType*)PyTuple.Items(bases)[i], type);
    }

    // New orders for the type and all descendants, bases before what derives from them. The number of passes is bounded by the depth.
    private static bool Reorder(Interpreter py, PyType* type)
    {
        var family = FamilyOf(py, type);
        var old = new nint[family.Count];
        int done = 0;
        for (; done < family.Count; done++)
        {
            var member = (PyType*)family[done];
            PyTuple* order = Mro.Of(py, member, out bool isCustom);
            if (order == null)
                break;
            old[done] = (nint)member->Mro;
            member->Mro = order;
            member->Flags = isCustom ? member->Flags | TypeFlags.CustomMro : member->Flags & ~TypeFlags.CustomMro;
        }
        bool ok = done == family.Count;
        for (int i = 0; i < done; i++)
        {
            var member = (PyType*)family[i];
            var dropped = (PyObject*)(ok ? old[i] : (nint)member->Mro);
            if (!ok)
                member->Mro = (PyTuple*)old[i];
            Ref.XDec(py, dropped);
            // A shared number table is the base's, and the base may be another one now.
            if (ok && !member->OwnsNumber)
                member->Number = member->Base->Number;
        }
        foreach (nint member in family)
            Ref.Dec(py, (PyObject*)member);
        return ok;
    }

    // The type and its descendants (each owned), sorted so that the length of the old order, which grows downwards, decides.
    private static List<nint> FamilyOf(Interpreter py, PyType* type)
    {
        var family = new List<nint>();
        for (int i = TypeIndex.FirstFree; i < py.TypeCount; i++)
        {
            PyType* other = py.TypeTable[i];
            bool isAlive = other != null && other->Header.Count != 0 && other->Mro != null;
            if (isAlive && other != type && Types.IsSubtype(other, type))
                family.Add((nint)Ref.New((PyObject*)other));
        }
        family.Sort((a, b) => ((PyType*)a)->Mro->Length.CompareTo(((PyType*)b)->Mro->Length));
        family.Insert(0, (nint)Ref.New((PyObject*)type));
        return family;
    }
}
