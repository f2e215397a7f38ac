using Quire.Bytecode;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>Specialising the look-up of globals and built-ins.</summary>
internal static unsafe class SpecializeNames
{
    /// <summary>Failed attempts after which an instruction stays generic.</summary>
    public const int MaxFailures = 12;

    /// <summary>
    /// A look-up for a cache may have run out of memory. The instruction then stays as it is, and fails by itself if it needs the memory too.
    /// </summary>
    public static void Forgive(Interpreter py)
    {
        if (py.HasError)
            Errors.Clear(py);
    }

    public static void LoadGlobal(Interpreter py, Frame* frame, Instruction* pc)
    {
        if (pc->B == Instruction.NoCache)
            return;
        InlineCache* cache = &frame->Code->Caches[pc->B];
        if (cache->Counter >= MaxFailures)
            return;
        cache->Counter++;
        PyObject* name = NameAccess.NameAt(frame, pc->C);
        uint globalsVersion = PyDict.EnsureKeysVersion(py, frame->Globals);
        if (globalsVersion == 0)
            return;
        cache->VersionA = globalsVersion;
        int index = PyDict.EntryIndexOfStr(py, frame->Globals, name);
        if (index >= 0)
        {
            cache->Index = index;
            pc->Op = FastOp.LoadGlobalModule;
            return;
        }
        PyDict* builtins = frame->Function->Builtins;
        if (!PyDict.Check(py, (PyObject*)builtins))
            return;
        uint builtinsVersion = PyDict.EnsureKeysVersion(py, builtins);
        index = builtinsVersion == 0 ? -1 : PyDict.EntryIndexOfStr(py, builtins, name);
        if (index < 0)
            return;
        cache->VersionB = builtinsVersion;
        cache->Index = index;
        pc->Op = FastOp.LoadGlobalBuiltin;
    }
}
