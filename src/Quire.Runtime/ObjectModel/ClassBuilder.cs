using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Makes a class: chooses metatype and base, lays out instances, fills the dict, orders the bases, sets the slots, and tells the
/// attributes and the bases. A step that fails leaves an exception; what was made until then is released.
/// </summary>
internal static unsafe class ClassBuilder
{
    private const int WordSize = 8;

    /// <summary>type.__new__(metatype, name, bases, dict, **kwargs): owned, null with an exception.</summary>
    public static PyType* Build(
        Interpreter py, PyType* metatype, PyObject* name, PyTuple* bases, PyDict* body, PyObject** kwargs, PyObject* kwnames)
    {
        if (!Metaclass.CheckBases(py, bases))
            return null;
        PyType* winner = Metaclass.Calculate(py, metatype, bases);
        if (winner == null)
            return null;
        if (winner != metatype && !FunctionPointer.Same(winner->New, py.TypeTable[TypeIndex.Type]->New))
            return BuildByMetatype(py, winner, name, bases, body, kwargs, kwnames);
        using var actualBases = new PyOwned(
            py, bases->Length > 0 ? Ref.New((PyObject*)bases) : PyTuple.Pack(py, (PyObject*)py.TypeTable[TypeIndex.Object]));
        if (actualBases.IsNull)
            return null;
        PyType* parent = BaseChoice.BestBase(py, (PyTuple*)actualBases.Pointer);
        if (parent == null)
            return null;
        using var type = new PyOwned(py, (PyObject*)Assemble(py, winner, (PyStr*)name, (PyTuple*)actualBases.Pointer, parent, body));
        if (type.IsNull || !ClassHooks.SetNames(py, (PyType*)type.Pointer) || !ClassHooks.InitSubclass(py, (PyType*)type.Pointer, kwargs, kwnames))
            return null;
        return (PyType*)type.Move();
    }

    // A base's metatype with a __new__ of its own does the work instead; it gets the arguments as they came.
    private static PyType* BuildByMetatype(
        Interpreter py, PyType* metatype, PyObject* name, PyTuple* bases, PyDict* body, PyObject** kwargs, PyObject* kwnames)
    {
        int extra = kwnames == null ? 0 : (int)((PyTuple*)kwnames)->Length;
        var args = (PyObject**)py.NewBuffer((nuint)(extra + 3) * (nuint)sizeof(PyObject*));
        if (args == null)
            return null;
        args[0] = name;
        args[1] = (PyObject*)bases;
        args[2] = (PyObject*)body;
        for (int i = 0; i < extra; i++)
            args[i + 3] = kwargs[i];
        PyObject* type = metatype->New(py, metatype, args, 3, kwnames);
        py.Heap.Free(args);
        return (PyType*)type;
    }

    private static PyType* Assemble(Interpreter py, PyType* metatype, PyStr* name, PyTuple* bases, PyType* parent, PyDict* body)
    {
        using var slots = new SlotsDeclaration(py, parent);
        if (!slots.Read(name, bases, body))
            return null;
        using var owned = new PyOwned(py, (PyObject*)NewRecord(py, metatype, name, bases, parent));
        if (owned.IsNull)
            return null;
        var type = (PyType*)owned.Pointer;
        LayOut(type, parent, in slots);
        if (!TypeRecords.Enter(py, type, TypeRecords.FreeIndex(py, type)))
        {
            Raise.NoMemory(py);
            return null;
        }
        type->Dict = PyDict.Copy(py, body);
        if (type->Dict == null || !ClassNamespace.Complete(py, type, in slots) || !OrderBases(py, type))
            return null;
        if (SlotUpdate.ForNewClass(py, type) < 0)
            return null;
        type->InlineCapacity = (type->Flags & TypeFlags.HasShape) == 0 ? 0 : StaticAttributes.CapacityFor(py, type);
        return (PyType*)owned.Move();
    }

    // A record that can be released from here on, whatever fails.
    private static PyType* NewRecord(Interpreter py, PyType* metatype, PyStr* name, PyTuple* bases, PyType* parent)
    {
        using var owned = new PyOwned(py, Types.AllocateInstance(py, metatype, 0));
        if (owned.IsNull)
            return null;
        var type = (PyType*)owned.Pointer;
        type->Flags = TypeFlags.HeapType | TypeFlags.BaseType | TypeFlags.Container;
        type->Bases = (PyTuple*)Ref.New((PyObject*)bases);
        if (!JoinFamily(py, type, bases, parent))
        {
            Raise.NoMemory(py);
            return null;
        }
        type->Name = (PyStr*)Ref.New((PyObject*)name);
        type->QualName = (PyStr*)Ref.New((PyObject*)name);
        type->Dealloc = &InstanceLife.Dealloc;
        type->Traverse = &InstanceLife.Traverse;
        type->Clear = &InstanceLife.Clear;
        return (PyType*)owned.Move();
    }

    private static bool JoinFamily(Interpreter py, PyType* type, PyTuple* bases, PyType* parent)
    {
        if (!TypeRecords.InheritFrom(py, type, parent))
            return false;
        for (long i = 0; i < bases->Length; i++)
        {
            var other = (PyType*)PyTuple.Items(bases)[i];
            const TypeFlags Collection = TypeFlags.Sequence | TypeFlags.Mapping;
            if ((type->Flags & Collection) == 0)
                type->Flags |= other->Flags & Collection;
            if (other != parent && !TypeRecords.AddSubclass(py, other, type))
                return false;
        }
        return true;
    }

    private static void LayOut(PyType* type, PyType* parent, in SlotsDeclaration slots)
    {
        bool getsAttributes = slots.AddsDict;
        if (slots.AddsWeakReferences)
            type->Flags |= TypeFlags.Weakly;
        if ((type->Flags & TypeFlags.VariableSize) != 0)
        {
            if (slots.Count > 0)
                type->SlotsOffset = InstanceLayout.InTail;
            if (getsAttributes)
                type->DictOffset = InstanceLayout.InTail;
            type->Flags |= getsAttributes ? TypeFlags.HasDict : 0;
        }
        else
        {
            bool hasShape = (parent->Flags & TypeFlags.HasShape) != 0;
            int end = hasShape ? parent->ShapeOffset : parent->BasicSize;
            if (type->SlotCount == 0)
                type->SlotsOffset = end;
            end += slots.Count * WordSize;
            type->ShapeOffset = hasShape || getsAttributes ? end : 0;
            type->BasicSize = hasShape || getsAttributes ? end + WordSize : end;
            type->Flags |= getsAttributes ? TypeFlags.HasShape : 0;
        }
        type->SlotCount += slots.Count;
    }

    private static bool OrderBases(Interpreter py, PyType* type)
    {
        PyTuple* order = Mro.Of(py, type, out bool isCustom);
        if (order == null)
            return false;
        type->Mro = order;
        if (isCustom)
            type->Flags |= TypeFlags.CustomMro;
        return true;
    }
}
