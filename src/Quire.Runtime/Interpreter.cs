using System.Runtime.CompilerServices;
using Quire.Memory;
using Quire.Runtime.Collector;
using Quire.Runtime.Files;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Text;
using Quire.Runtime.Tracing;
using Quire.Runtime.Vm;

namespace Quire.Runtime;

/// <summary>
/// One Python: a heap, its types, its modules and its state. Everything that runs gets it as first parameter; nothing of
/// it is static, so many can live in one process, each used by one thread at a time.
/// </summary>
internal sealed unsafe partial class Interpreter : IDisposable
{
    public Interpreter(HeapOptions? options = null)
    {
        Heap = new Heap(options);
        Stack = new EvaluationStack(this);
        Collector = new CycleCollector(this);
        Weak = new WeakReferences(this);
        FinalizerOrder = new FinalizerOrder(this);
        AllocationSites = new AllocationSites(this);
        ClearWeakReferences = &WeakReferences.ClearOf;
        WeakReferenceOf = &WeakReferences.NewReferenceToFirst;
    }

    /// <summary>Where all its objects live.</summary>
    public readonly Heap Heap;

    /// <summary>Type records by type index; entry 0 is null. Grows, so keep no pointer into it across calls.</summary>
    public PyType** TypeTable;
    public int TypeCount;

    /// <summary>By type index: 0 while no class with shapes had it, else where the shapes are, plus 1.</summary>
    public ushort* TypeLayouts;
    public int TypeCapacity;

    /// <summary>No index from <see cref="TypeIndex.FirstFree"/> up to this one is free.</summary>
    public int FreeTypeHint;

    /// <summary>What look-ups along the MRO found.</summary>
    public MethodCache MethodCache;

    /// <summary>Calls upward for ObjectModel, set once: takes a dying object's references out and calls them back; and the first one of an object, or null.</summary>
    public delegate*<Interpreter, PyObject*, void> ClearWeakReferences;
    public delegate*<Interpreter, PyObject*, PyObject*> WeakReferenceOf;

    /// <summary>The pending exception (owned), or null. A function that fails sets it and returns null or −1.</summary>
    public PyObject* Pending;

    /// <summary>The outermost frame is that of __main__.</summary>
    public bool IsRunningMain;

    /// <summary>While an uncaught exception is reported: the exception and sys.excepthook (both owned).</summary>
    public PyObject* UncaughtException;
    public PyObject* UncaughtHook;

    /// <summary>Set while a MemoryError is being made, so that failing at that ends there.</summary>
    public bool IsRaisingNoMemory;

    /// <summary>Innermost running frame, or null.</summary>
    public Frame* CurrentFrame;

    /// <summary>While an exception is raised again: the instruction that raised it at first; else −1.</summary>
    public int BlamedInstruction = -1;

    /// <summary>Where frames lie.</summary>
    public readonly EvaluationStack Stack;

    /// <summary>Where the exception being handled is kept: the interpreter's own slot, or that of the generator that runs. Never null.</summary>
    public PyObject** Handled;

    /// <summary>The outermost such slot, in a raw block of its own.</summary>
    public PyObject** BaseHandled;

    /// <summary>Not 0 when something waits for the next safe point (an interrupt, a collection, a pending call).</summary>
    public int Attention;

    /// <summary>Containers allocated minus containers freed since the last collection, never below 0.</summary>
    public int YoungCount;

    /// <summary>A collection is asked for when <see cref="YoungCount"/> passes this.</summary>
    public int YoungTrigger = int.MaxValue;

    /// <summary>
    /// Backward jumps until the loop is entered anew. A method that never returns keeps the machine code it was entered with, so a hot
    /// loop in Python leaves and enters the evaluation loop now and then, and .NET's tiered compilation can count it and swap better code in.
    /// </summary>
    public int HopCountdown = HopInterval;

    public const int HopInterval = 2000;

    /// <summary>Depth of Python calls and native recursion counted together, against <see cref="RecursionLimit"/>.</summary>
    public int RecursionDepth;
    public int RecursionLimit = 1000;

    /// <summary>Depth of native calls back into Python (slots, keys, finalizers), which use the .NET stack.</summary>
    public int NativeDepth;

    /// <summary>While <see cref="NativeDepth"/> is not 0: addresses from here on are known to leave enough of the .NET stack.</summary>
    public nuint StackFloor;

    // The singletons; each an owned reference of the interpreter.
    public PyObject* None;
    public PyObject* True;
    public PyObject* False;
    public PyObject* NotImplemented;
    public PyObject* EllipsisObject;
    public PyObject* EmptyTuple;
    public PyObject* EmptyStr;
    public PyObject* EmptyBytes;

    /// <summary>Small integers from <see cref="SmallIntMin"/> to <see cref="SmallIntMax"/>.</summary>
    public PyObject** SmallInts;
    public const int SmallIntMin = -5;
    public const int SmallIntMax = 256;

    /// <summary>One-code-point strs of Latin-1, made when first needed; entries may be null.</summary>
    public PyObject** Latin1Strs;

    /// <summary>One-byte bytes objects, made when first needed; entries may be null.</summary>
    public PyObject** ByteObjects;

    /// <summary>Names the runtime looks up, by <see cref="Name"/>.</summary>
    public PyObject** NameTable;

    /// <summary>Made with the interpreter so that running out of memory needs none.</summary>
    public PyObject* MemoryErrorInstance;

    /// <summary>Source lines for tracebacks.</summary>
    public readonly SourceLines Sources = new();

    /// <summary>sys.argv as the program finds it at first.</summary>
    public IReadOnlyList<string> Arguments = [];

    /// <summary>sys.executable: the program that runs scripts, or empty.</summary>
    public string Executable = "";

    /// <summary>sys.path as the program finds it at first.</summary>
    public IReadOnlyList<string> SearchPath = [];

    /// <summary>What stood behind each -X: name=value or a name alone.</summary>
    public IReadOnlyList<string> XOptions = [];

    /// <summary>The variables of the environment that begin with PYTHON mean nothing (-E).</summary>
    public bool IgnoresEnvironment;

    /// <summary>Nothing of the user is looked at: neither variables nor the program's folder (-I).</summary>
    public bool IsIsolated;

    /// <summary>Opens standard stream 0, 1 or 2 for sys; a host may put its own in. Null makes it None.</summary>
    public Func<int, TextFile?> OpenStream = TextFile.Standard;

    /// <summary>Digits that int and str convert into each other at most; 0 is no limit.</summary>
    public int MaxStrDigits = 4300;
    public bool IsFinalizing;

    /// <summary>Modules whose bodies are running.</summary>
    public readonly AddressStack Initializing = new();

    public PyDict* Modules;
    public PyDict* BuiltinsDict;
    public PyDict* SysDict;

    /// <summary>Filters and registry of warnings, or null until the first one; see <see cref="Vm.WarningState"/>.</summary>
    public PyDict* WarningState;

    /// <summary>Changes with the filters.</summary>
    public long WarningFiltersVersion;

    /// <summary>Options of the form action:text:category:module:line; those behind win.</summary>
    public IReadOnlyList<string> WarningOptions = [];

    /// <summary>Unique numbers for type, shape, keys and function versions; 0 is never given.</summary>
    public uint NextVersion = 1;

    /// <summary>The strs of which there is one each.</summary>
    public readonly InternTable Interned = new();

    /// <summary>Key of the str hash; all zero when PYTHONHASHSEED=0.</summary>
    public ulong HashKey0;
    public ulong HashKey1;

    /// <summary>Which objects are being shown by repr.</summary>
    public readonly ReprGuard ReprGuard = new();

    /// <summary>.NET objects that objects in the heap refer to by index.</summary>
    public readonly HandleTable Handles = new();

    /// <summary>Files by their descriptors; see <see cref="SystemFiles.Of"/>. Null until one is opened.</summary>
    public SystemFiles? Files;

    /// <summary>Frees what counting cannot.</summary>
    public readonly CycleCollector Collector;

    /// <summary>Who knows which object without owning it.</summary>
    public readonly WeakReferences Weak;

    /// <summary>Which object with a __del__ is older.</summary>
    public readonly FinalizerOrder FinalizerOrder;

    /// <summary>Where the program allocates, while that is traced.</summary>
    public readonly AllocationSites AllocationSites;

    /// <summary>What atexit has registered; null when nothing is.</summary>
    public PyList* ExitCallbacks;

    /// <summary>What sys.addaudithook was given; null before the first.</summary>
    public PyList* AuditHooks;

    /// <summary>What sys.set_asyncgen_hooks was given; null for none.</summary>
    public PyObject* AsyncFirstIteration;
    public PyObject* AsyncFinalizer;

    /// <summary>What sys.set_coroutine_origin_tracking_depth was given.</summary>
    public int CoroutineOriginDepth;

    /// <summary>The names of module builtins as they were at the start.</summary>
    public PyDict* BuiltinsCopy;

    /// <summary>Works off objects whose last reference went.</summary>
    public readonly Deallocation Deallocation = new();

    /// <summary>Set once, a call upward for the collector: visits what the interpreter itself refers to.</summary>
    public delegate*<Interpreter, Visitor*, void> VisitRoots = &RootWalk.Visit;

    /// <summary>Told the address of each object whose count became zero, before it is freed or its finalizer runs; or null.</summary>
    public Action<nint>? ReleaseObserver;

    /// <summary>Called at every safe point while <see cref="Vm.Safepoint.Watch"/> is set in <see cref="Attention"/>; or null.</summary>
    public Action? SafepointObserver;

    /// <summary>Docstrings and signatures of native functions.</summary>
    public readonly NativeTexts Texts = new();

    public bool HasError => Pending != null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PyType* TypeOf(PyObject* o) => TypeTable[o->TypeIndex];

    public PyObject* NameOf(Name name) => NameTable[(int)name];

    /// <summary>A new unique version number, or 0 when they ran out (caches then stay cold).</summary>
    public uint TakeVersion() => NextVersion == uint.MaxValue ? 0 : NextVersion++;

    /// <summary>
    /// Allocates an object block with its header set (count 1, given type index and flags) and nothing else. Null with MemoryError pending.
    /// </summary>
    public PyObject* NewObject(nuint size, BlockKind kind, uint tag)
    {
        var o = (PyObject*)Heap.Allocate(size, kind);
        if (o == null)
            return Raise.NoMemory(this);
        o->Count = 1;
        o->Tag = tag;
        if (kind == BlockKind.Container && ++YoungCount > YoungTrigger)
            Collector.Request();
        return o;
    }

    /// <summary>A raw buffer owned by an object; null with MemoryError pending.</summary>
    public void* NewBuffer(nuint size)
    {
        void* p = Heap.Allocate(size, BlockKind.Raw);
        if (p == null)
            Raise.NoMemory(this);
        return p;
    }

    public void Dispose()
    {
        Handles.Dispose();
        Files?.Dispose();
        Deallocation.Dispose();
        Collector.Dispose();
        Heap.Dispose();
    }
}
