using Quire.Bytecode;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>Specialising calls by what is called. The form takes effect at the next run of the instruction.</summary>
internal static unsafe class SpecializeCalls
{
    public static void Call(Interpreter py, Frame* frame, Instruction* pc, PyObject** sp)
    {
        if (pc->B == Instruction.NoCache)
            return;
        InlineCache* cache = &frame->Code->Caches[pc->B];
        if (cache->Counter >= SpecializeNames.MaxFailures)
            return;
        cache->Counter++;
        int count = pc->C;
        PyObject* callable = sp[-count - 2];
        PyObject* self = sp[-count - 1];
        switch (callable->TypeIndex)
        {
            case TypeIndex.Function:
                pc->Op = FastOp.CallFunction;
                break;
            case TypeIndex.Builtin when self == null:
                Builtin(py, pc, cache, (PyBuiltin*)callable, count);
                break;
            case TypeIndex.MethodDescriptor when self != null:
                Method(py, pc, cache, (PyMethodDescriptor*)callable, self, count);
                break;
            case TypeIndex.Type when self == null:
                Class(py, pc, cache, (PyType*)callable, count);
                break;
        }
        SpecializeNames.Forgive(py);
    }

    private static void Builtin(Interpreter py, Instruction* pc, InlineCache* cache, PyBuiltin* builtin, int count)
    {
        switch ((CallKind)builtin->Kind)
        {
            case CallKind.OneArg when count == 1:
                bool isLen = builtin == PyDict.GetText(py, py.BuiltinsDict, "len");
                cache->Pointer = builtin;
                pc->Op = isLen ? FastOp.CallLen : FastOp.CallBuiltinOne;
                break;
            case CallKind.Positional or CallKind.Keywords:
                pc->Op = FastOp.CallBuiltinMany;
                break;
        }
    }

    // The descriptor is kept alive by its type's dict only as long as that stays; the guard compares the operand itself, never the pointee.
    private static void Method(Interpreter py, Instruction* pc, InlineCache* cache, PyMethodDescriptor* method, PyObject* self, int count)
    {
        if (!Types.IsSubtype(py.TypeOf(self), method->Owner))
            return;
        cache->Pointer = method;
        cache->Index = self->TypeIndex;
        switch ((CallKind)method->Kind)
        {
            case CallKind.NoArgs when count == 0:
                pc->Op = FastOp.CallMethodNone;
                break;
            case CallKind.OneArg when count == 1:
                bool isAppend = self->Is(TypeIndex.List) && PyStr.EqualsText((PyObject*)method->Name, "append");
                pc->Op = isAppend ? FastOp.CallListAppend : FastOp.CallMethodOne;
                break;
            case CallKind.Positional or CallKind.Keywords:
                pc->Op = FastOp.CallMethodMany;
                break;
        }
    }

    private static void Class(Interpreter py, Instruction* pc, InlineCache* cache, PyType* type, int count)
    {
        if (type->Index == TypeIndex.Type)
        {
            if (count == 1)
                pc->Op = FastOp.CallTypeOne;
            return;
        }
        const TypeFlags Plain = TypeFlags.HeapType | TypeFlags.HasShape;
        bool makesPlainObjects = (void*)type->New == (void*)py.TypeTable[TypeIndex.Object]->New;
        if ((type->Flags & Plain) != Plain || (type->Flags & TypeFlags.Abstract) != 0 || !makesPlainObjects)
            return;
        PyObject* init = Types.Lookup(py, type, Name.__init__);
        if (init == null || !init->Is(TypeIndex.Function))
            return;
        PyCode* code = ((PyFunction*)init)->Code;
        uint version = Types.EnsureVersion(py, type);
        if (!code->IsSimple || code->ArgumentCount != count + 1 || version == 0)
            return;
        cache->VersionA = version;
        cache->Pointer = init;
        pc->Op = FastOp.CallClass;
    }
}
