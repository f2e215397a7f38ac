using System.Runtime.CompilerServices;
using Quire.Memory;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.ObjectModel;

/// <summary>Questions asked of type records and the type-level look-up.</summary>
internal static unsafe class Types
{
    /// <summary>
    /// Finds a name along the MRO: borrowed, null when missing. Uses the interpreter's method cache. No exception but one: when there
    /// is no memory for the dict of a built-in type that is asked for the first time, MemoryError is pending.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyObject* Lookup(Interpreter py, PyType* type, PyObject* name)
    {
        uint version = type->Version;
        return version != 0 && py.MethodCache.TryFind(version, name, out PyObject* value) ? value : LookupSlow(py, type, name);
    }

    public static PyObject* Lookup(Interpreter py, PyType* type, Name name) => Lookup(py, type, py.NameOf(name));

    public static bool IsSubtype(PyType* type, PyType* of)
    {
        if (type == of)
            return true;
        PyTuple* mro = type->Mro;
        if (mro == null)
            return IsBaseOfUnfinished(type, of);
        PyObject** items = PyTuple.Items(mro);
        for (long i = 0; i < mro->Length; i++)
        {
            if (items[i] == (PyObject*)of)
                return true;
        }
        return false;
    }

    /// <summary>isinstance without __instancecheck__.</summary>
    public static bool IsInstance(Interpreter py, PyObject* o, int typeIndex) =>
        o->Is(typeIndex) || IsSubtype(py.TypeOf(o), py.TypeTable[typeIndex]);

    /// <summary>Whether the object is a type (an instance of type or of a metaclass).</summary>
    public static bool IsType(Interpreter py, PyObject* o) => (py.TypeOf(o)->Flags & TypeFlags.TypeSubclass) != 0;

    /// <summary>Gives the type a non-zero version for caches to rely on; 0 when versions ran out.</summary>
    public static uint EnsureVersion(Interpreter py, PyType* type) => type->Version != 0 ? type->Version : TypeVersions.Assign(py, type);

    /// <summary>To be called after any change to a type's attributes or bases.</summary>
    public static void Modified(Interpreter py, PyType* type)
    {
        if (type->Version != 0)
            TypeVersions.Reset(py, type);
    }

    /// <summary>
    /// A new instance of a heap or built-in type, zeroed after the header (inline values excepted: the shape says how many there are),
    /// count 1, with room for items; null past the limit (MemoryError pending).
    /// </summary>
    public static PyObject* AllocateInstance(Interpreter py, PyType* type, long items)
    {
        bool hasShape = (type->Flags & TypeFlags.HasShape) != 0;
        if (hasShape && type->RootShape == null && ShapeTree.EnsureRoot(py, type) == null)
            return Raise.NoMemory(py);
        nuint size = InstanceLayout.SizeOfNew(type, items);
        BlockKind kind = (type->Flags & TypeFlags.Container) != 0 ? BlockKind.Container : BlockKind.Atomic;
        PyObject* o = py.NewObject(size, kind, (uint)type->Index);
        if (o == null)
            return null;
        int fixedSize = hasShape ? type->ShapeOffset : type->BasicSize;
        nuint cleared = (type->Flags & TypeFlags.VariableSize) != 0 ? Heap.SizeOf(o) : (nuint)fixedSize;
        new Span<byte>(o + 1, (int)(cleared - (nuint)sizeof(PyObject))).Clear();
        if (hasShape)
            *InstanceLayout.ShapeWord(type, o) = (nuint)type->RootShape;
        if ((type->Flags & TypeFlags.HeapType) != 0)
            Ref.Inc((PyObject*)type);
        if ((type->Flags & TypeFlags.HasFinalizer) != 0)
            py.FinalizerOrder.Enter(o);
        return o;
    }

    /// <summary>Frees the block of a dead instance and releases its heap type. The instance's references must be gone.</summary>
    public static void FreeInstance(Interpreter py, PyObject* o)
    {
        PyType* type = py.TypeOf(o);
        py.Heap.Free(o);
        if ((type->Flags & TypeFlags.HeapType) != 0)
            Ref.Dec(py, (PyObject*)type);
    }

    /// <summary>Makes a class, as type(name, bases, dict) does.</summary>
    public static PyType* New(
        Interpreter py, PyType* metatype, PyObject* name, PyTuple* bases, PyDict* dict, PyObject** kwargs, PyObject* kwnames) =>
        ClassBuilder.Build(py, metatype, name, bases, dict, kwargs, kwnames);

    /// <summary>Fills a built-in type's dict if that has not been done yet; 0 or −1.</summary>
    public static int EnsurePopulated(Interpreter py, PyType* type) =>
        (type->Flags & TypeFlags.Unpopulated) == 0 ? 0 : TypePopulation.Populate(py, type);

    /// <summary>The type's name as error messages show it: a built-in type outside builtins carries its module.</summary>
    public static string NameOf(Interpreter py, PyObject* o) => NameOf(py.TypeOf(o));

    public static string NameOf(PyType* type)
    {
        string name = Conversion.Shown(type->Name);
        if (type->DefinitionIndex <= 0)
            return name;
        string module = BuiltinTypes.ModuleOf(type->DefinitionIndex - 1);
        return module == "builtins" ? name : $"{module}.{name}";
    }

    /// <summary>The type's name without any module, as reprs show it.</summary>
    public static string ShortName(Interpreter py, PyObject* o) => Conversion.Shown(py.TypeOf(o)->Name);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* LookupSlow(Interpreter py, PyType* type, PyObject* name)
    {
        if (type->Mro == null)
            return null;
        uint version = EnsureVersion(py, type);
        PyTuple* mro = type->Mro;
        PyObject* found = null;
        Ref.Inc((PyObject*)mro);
        for (long i = 0; i < mro->Length && found == null; i++)
        {
            var ancestor = (PyType*)PyTuple.Items(mro)[i];
            if ((ancestor->Flags & TypeFlags.Unpopulated) != 0 && EnsurePopulated(py, ancestor) < 0)
            {
                Ref.Dec(py, (PyObject*)mro);
                return null;
            }
            found = PyDict.GetStr(py, ancestor->Dict, name);
        }
        Ref.Dec(py, (PyObject*)mro);
        if (version != 0 && version == type->Version && name->Is(TypeIndex.Str) && PyStr.IsInterned((PyStr*)name))
            py.MethodCache.Store(py, version, name, found);
        return found;
    }

    private static bool IsBaseOfUnfinished(PyType* type, PyType* of)
    {
        for (; type != null; type = type->Base)
        {
            if (type == of)
                return true;
        }
        return false;
    }
}
