using Quire.Bytecode;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>
/// Specialising attribute access. What a cache holds: VersionA the type index, VersionB the shape's or type's version, Extra the offset of
/// the shape word, Index the value's offset (from the shape word, or from the object for __slots__), Pointer what a class look-up found.
/// A pointer into a class is safe as long as the version guards it: any change to the class resets that.
/// </summary>
internal static unsafe class SpecializeAttributes
{
    private static InlineCache* Begin(Frame* frame, Instruction* pc)
    {
        if (pc->B == Instruction.NoCache)
            return null;
        InlineCache* cache = &frame->Code->Caches[pc->B];
        if (cache->Counter >= SpecializeNames.MaxFailures)
            return null;
        cache->Counter++;
        return cache;
    }

    public static void Load(Interpreter py, Frame* frame, Instruction* pc, PyObject* o)
    {
        ChooseLoad(py, frame, pc, o);
        SpecializeNames.Forgive(py);
    }

    public static void LoadMethod(Interpreter py, Frame* frame, Instruction* pc, PyObject* o)
    {
        ChooseLoadMethod(py, frame, pc, o);
        SpecializeNames.Forgive(py);
    }

    /// <summary>True when the instruction was rewritten and is to be run again.</summary>
    public static bool Store(Interpreter py, Frame* frame, Instruction* pc, PyObject* o)
    {
        bool isChosen = ChooseStore(py, frame, pc, o);
        SpecializeNames.Forgive(py);
        return isChosen;
    }

    private static void ChooseLoad(Interpreter py, Frame* frame, Instruction* pc, PyObject* o)
    {
        InlineCache* cache = Begin(frame, pc);
        if (cache == null)
            return;
        PyObject* name = NameAccess.NameAt(frame, pc->C);
        PyType* type = py.TypeOf(o);
        if (o->Is(TypeIndex.Module))
            LoadModule(py, pc, cache, (PyModule*)o, name);
        else if ((type->Flags & TypeFlags.TypeSubclass) != 0)
            LoadClass(py, pc, cache, type, (PyType*)o, name);
        else
            LoadInstance(py, frame->Code, pc, cache, type, o, name);
    }

    private static void LoadModule(Interpreter py, Instruction* pc, InlineCache* cache, PyModule* module, PyObject* name)
    {
        uint version = PyDict.EnsureKeysVersion(py, module->Dict);
        int index = version == 0 ? -1 : PyDict.EntryIndexOfStr(py, module->Dict, name);
        if (index < 0)
            return;
        cache->VersionB = version;
        cache->Index = index;
        pc->Op = FastOp.LoadAttrModule;
    }

    private static void LoadClass(Interpreter py, Instruction* pc, InlineCache* cache, PyType* metatype, PyType* type, PyObject* name)
    {
        // Only what neither the metaclass nor a descriptor's __get__ has a say in.
        if (metatype->Index != TypeIndex.Type || Types.Lookup(py, metatype, name) != null)
            return;
        PyObject* value = Types.Lookup(py, type, name);
        if (value == null || (py.TypeOf(value)->DescriptorGet != null && !value->Is(TypeIndex.Function)))
            return;
        cache->VersionA = Types.EnsureVersion(py, metatype);
        cache->VersionB = Types.EnsureVersion(py, type);
        if (cache->VersionA == 0 || cache->VersionB == 0)
            return;
        cache->Index = metatype->Index;
        cache->Pointer = value;
        pc->Op = FastOp.LoadAttrClass;
    }

    private static void LoadInstance(Interpreter py, PyCode* code, Instruction* pc, InlineCache* cache, PyType* type, PyObject* o, PyObject* name)
    {
        switch (AttributeClassifier.Classify(py, type, name, out PyObject* found))
        {
            case AttributeKind.SlotMember when ((PyMemberDescriptor*)found)->Offset >= 0:
                if (!GuardType(py, cache, type))
                    return;
                cache->Index = ((PyMemberDescriptor*)found)->Offset;
                pc->Op = FastOp.LoadAttrSlot;
                Fusing.Local(code, pc, FastOp.AttributeOfLocal);
                break;
            case AttributeKind.Property:
                PyObject* getter = ((PyProperty*)found)->Getter;
                PyCode* body = ((PyFunction*)getter)->Code;
                if (!body->IsSimple || body->ArgumentCount != 1 || !GuardType(py, cache, type))
                    return;
                cache->Pointer = getter;
                pc->Op = FastOp.LoadAttrProperty;
                break;
            case AttributeKind.Missing:
            case AttributeKind.MethodDescriptor:
            case AttributeKind.NonDataDescriptor:
                LoadValue(py, code, pc, cache, type, o, name);
                break;
            case AttributeKind.PlainValue:
                if (LoadValue(py, code, pc, cache, type, o, name) || !GuardShape(py, cache, type, o))
                    return;
                cache->Pointer = found;
                pc->Op = FastOp.LoadAttrClassValue;
                break;
        }
    }

    private static bool LoadValue(Interpreter py, PyCode* code, Instruction* pc, InlineCache* cache, PyType* type, PyObject* o, PyObject* name)
    {
        Shape* shape = ShapeOf(type, o);
        int index = shape == null ? -1 : Shape.IndexOf(shape, name);
        if (index < 0 || !GuardShape(py, cache, type, o))
            return false;
        cache->Index = ValueOffset(index);
        pc->Op = FastOp.LoadAttrValue;
        Fusing.Local(code, pc, FastOp.AttributeOfLocal);
        return true;
    }

    private static void ChooseLoadMethod(Interpreter py, Frame* frame, Instruction* pc, PyObject* o)
    {
        InlineCache* cache = Begin(frame, pc);
        if (cache == null)
            return;
        PyObject* name = NameAccess.NameAt(frame, pc->C);
        PyType* type = py.TypeOf(o);
        if ((type->Flags & TypeFlags.TypeSubclass) != 0 || o->Is(TypeIndex.Module))
            return;
        if (AttributeClassifier.Classify(py, type, name, out PyObject* found) != AttributeKind.MethodDescriptor)
            return;
        bool mayHaveOwn = (type->Flags & (TypeFlags.HasShape | TypeFlags.HasDict)) != 0;
        if (!mayHaveOwn)
        {
            if (!GuardType(py, cache, type))
                return;
            cache->Pointer = found;
            pc->Op = FastOp.LoadMethodType;
            Fusing.Local(frame->Code, pc, FastOp.MethodOfLocal);
            return;
        }
        Shape* shape = ShapeOf(type, o);
        if (shape == null || Shape.IndexOf(shape, name) >= 0 || !GuardShape(py, cache, type, o))
            return;
        cache->Pointer = found;
        pc->Op = FastOp.LoadMethodShape;
        Fusing.Local(frame->Code, pc, FastOp.MethodOfLocal);
    }

    private static bool ChooseStore(Interpreter py, Frame* frame, Instruction* pc, PyObject* o)
    {
        InlineCache* cache = Begin(frame, pc);
        if (cache == null)
            return false;
        PyObject* name = NameAccess.NameAt(frame, pc->C);
        PyType* type = py.TypeOf(o);
        AttributeKind kind = AttributeClassifier.ClassifyStore(py, type, name, out PyObject* found);
        if (kind == AttributeKind.SlotMember && ((PyMemberDescriptor*)found)->Offset >= 0)
        {
            if (!GuardType(py, cache, type))
                return false;
            cache->Index = ((PyMemberDescriptor*)found)->Offset;
            pc->Op = FastOp.StoreAttrSlot;
            return true;
        }
        bool goesToInstance = kind is AttributeKind.Missing or AttributeKind.MethodDescriptor or AttributeKind.NonDataDescriptor or AttributeKind.PlainValue;
        Shape* shape = goesToInstance ? ShapeOf(type, o) : null;
        if (shape == null)
            return false;
        int index = Shape.IndexOf(shape, name);
        if (index >= 0)
        {
            if (!GuardShape(py, cache, type, o))
                return false;
            cache->Index = ValueOffset(index);
            pc->Op = FastOp.StoreAttrValue;
            Fusing.Local(frame->Code, pc, FastOp.StoreAttributeOfLocal);
            return true;
        }
        return StoreNew(py, frame->Code, pc, cache, type, o, shape, name);
    }

    private static bool StoreNew(Interpreter py, PyCode* code, Instruction* pc, InlineCache* cache, PyType* type, PyObject* o, Shape* shape, PyObject* name)
    {
        Shape* next = Shape.Transition(py, shape, name);
        if (next == null || !GuardShape(py, cache, type, o))
            return false;
        cache->Index = ValueOffset(shape->Count);
        cache->Pointer = next;
        pc->Op = FastOp.StoreAttrNew;
        Fusing.Local(code, pc, FastOp.StoreAttributeOfLocal);
        return true;
    }

    private static int ValueOffset(int index) => sizeof(void*) * (index + 1);

    // The shape of an instance that has not gone over to a dict; else null.
    private static Shape* ShapeOf(PyType* type, PyObject* o)
    {
        if ((type->Flags & TypeFlags.HasShape) == 0)
            return null;
        nuint word = *(nuint*)((byte*)o + type->ShapeOffset);
        return (word & Shape.DictBit) != 0 ? null : (Shape*)word;
    }

    private static bool GuardType(Interpreter py, InlineCache* cache, PyType* type)
    {
        cache->VersionA = (uint)type->Index;
        cache->VersionB = Types.EnsureVersion(py, type);
        return cache->VersionB != 0;
    }

    // Relies on the shape and, through it, on the type: changing the type resets the version of its shapes.
    private static bool GuardShape(Interpreter py, InlineCache* cache, PyType* type, PyObject* o)
    {
        Shape* shape = ShapeOf(type, o);
        if (shape == null || type->ShapeOffset > short.MaxValue || Types.EnsureVersion(py, type) == 0)
            return false;
        cache->VersionA = (uint)type->Index;
        cache->VersionB = Shape.EnsureVersion(py, shape);
        cache->Extra = (short)type->ShapeOffset;
        return cache->VersionB != 0;
    }
}
