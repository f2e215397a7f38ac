using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>
/// The built-in types of a new interpreter, and their end. In order:
/// <list type="number">
/// <item><see cref="CreateRecords"/>: records with slots. From here on objects of all types can be made and freed.</item>
/// <item>The interpreter makes its singletons and interned names.</item>
/// <item><see cref="LinkRecords"/>: names, bases and orders of resolution.</item>
/// <item><see cref="DefineSimple"/> for types that add nothing to their base (most exceptions).</item>
/// </list>
/// At the end: <see cref="ReleaseContents"/> when no program object is left; then the interpreter gives up names and singletons;
/// then <see cref="FreeRecords"/>, after which the types have left the heap as empty as they found it.
/// </summary>
internal static unsafe class TypeBootstrap
{
    /// <summary>0, or −1 when there is no memory (no exception: there are none yet).</summary>
    public static int CreateRecords(Interpreter py)
    {
        py.FreeTypeHint = TypeIndex.FirstFree;
        if (!MethodCache.Create(py))
            return -1;
        ReadOnlySpan<TypeDefinition> definitions = BuiltinTypes.Definitions();
        for (int i = 0; i < definitions.Length; i++)
        {
            bool isLate = (definitions[i].Flags & TypeFlags.Late) != 0;
            if (!isLate && !Create(py, in definitions[i], i + 1))
                return -1;
        }
        PyWeakCallableProxy.TakeSlotsOfProxy(py);
        return 0;
    }

    /// <summary>Before: strs can be interned, tuples can be made. 0 or −1.</summary>
    public static int LinkRecords(Interpreter py)
    {
        var names = new Words(BuiltinTypes.Names);
        ReadOnlySpan<TypeDefinition> definitions = BuiltinTypes.Definitions();
        for (int i = 0; i < definitions.Length; i++)
        {
            if (!names.MoveNext())
                return -1;
            bool isLate = (definitions[i].Flags & TypeFlags.Late) != 0;
            if (!isLate && !Link(py, py.TypeTable[definitions[i].Index], names.Current, null))
                return -1;
        }
        return 0;
    }

    /// <summary>
    /// One of the types that are made when first needed, its base before it; a second base as for <see cref="DefineSimple"/>. 0, or −1 with
    /// MemoryError and no trace of the type.
    /// </summary>
    public static int DefineLate(Interpreter py, int definitionIndex, int secondBase)
    {
        ref readonly TypeDefinition definition = ref BuiltinTypes.Definitions()[definitionIndex];
        if (py.TypeTable[definition.Index] != null)
            return 0;
        PyType* second = secondBase == 0 ? null : py.TypeTable[secondBase];
        if (Create(py, in definition, definitionIndex + 1)
            && Link(py, py.TypeTable[definition.Index], Words.At(BuiltinTypes.Names, definitionIndex), second)
            && (second == null || TypeRecords.AddSubclass(py, second, py.TypeTable[definition.Index])))
            return 0;
        Discard(py, definition.Index);
        Raise.NoMemory(py);
        return -1;
    }

    private static void Discard(Interpreter py, int index)
    {
        PyType* type = py.TypeTable[index];
        if (type == null)
            return;
        if (type->Base != null)
            TypeRecords.RemoveSubclass(type->Base, type);
        PyTypeObject.ReleaseReferences(py, type);
        TypeRecords.FreeTables(py, type);
        py.TypeTable[index] = null;
        py.Heap.Free(type);
    }

    /// <summary>
    /// A built-in type of module builtins with its base's layout and slots; <paramref name="secondBase"/> is 0 but for a
    /// type with two bases. 0 or −1.
    /// </summary>
    public static int DefineSimple(Interpreter py, int index, string name, int baseIndex, int secondBase = 0, string doc = "")
    {
        PyType* parent = RecordOrObject(py, baseIndex);
        PyType* type = NewRecord(py, index);
        if (type == null || !TypeRecords.InheritFrom(py, type, parent))
        {
            Raise.NoMemory(py);
            return -1;
        }
        type->Flags |= TypeFlags.Immutable | TypeFlags.Unpopulated | (parent->Flags & TypeFlags.BaseType);
        type->DefinitionIndex = -py.Texts.Add("", doc);
        PyType* second = secondBase == 0 ? null : py.TypeTable[secondBase];
        return Link(py, type, name, second) && (second == null || TypeRecords.AddSubclass(py, second, type)) ? 0 : -1;
    }

    /// <summary>
    /// Cuts the types' references to everything else and to each other. Before: no object of a class of a program is left. After: a
    /// record's count is 1, the table's reference, once singletons and names are gone.
    /// </summary>
    public static void ReleaseContents(Interpreter py)
    {
        py.MethodCache.Free(py);
        int last = Math.Min(py.TypeCount, TypeIndex.FirstFree) - 1;
        for (int i = last; i > 0; i--)
        {
            PyType* type = py.TypeTable[i];
            if (type != null && type->Dict != null)
                PyDict.Clear(py, type->Dict);
        }
        for (int i = last; i > 0; i--)
        {
            PyType* type = py.TypeTable[i];
            if (type != null)
                PyTypeObject.ReleaseReferences(py, type);
        }
    }

    /// <summary>Frees the records. Before: nothing but the table refers to them, and no object is left that needs its type to be freed.</summary>
    public static void FreeRecords(Interpreter py)
    {
        for (int i = Math.Min(py.TypeCount, TypeIndex.FirstFree) - 1; i > 0; i--)
        {
            PyType* type = py.TypeTable[i];
            if (type == null)
                continue;
            TypeRecords.FreeTables(py, type);
            py.TypeTable[i] = null;
            py.Heap.Free(type);
        }
        if (py.TypeTable != null)
            py.Heap.Free(py.TypeTable);
        py.TypeTable = null;
        if (py.TypeLayouts != null)
            py.Heap.Free(py.TypeLayouts);
        py.TypeLayouts = null;
        py.TypeCount = py.TypeCapacity = 0;
    }

    private static PyType* RecordOrObject(Interpreter py, int index) =>
        py.TypeTable[py.TypeTable[index] == null ? TypeIndex.Object : index];

    private static bool Create(Interpreter py, in TypeDefinition definition, int definitionIndex)
    {
        PyType* type = NewRecord(py, definition.Index);
        if (type == null)
            return false;
        bool isRoot = definition.BaseIndex == definition.Index;
        if (!isRoot && !TypeRecords.InheritFrom(py, type, RecordOrObject(py, definition.BaseIndex)))
            return false;
        type->DefinitionIndex = definitionIndex;
        type->Flags |= definition.Flags | SubclassFlagOf(definition.Index) | TypeFlags.Immutable | TypeFlags.Unpopulated;
        type->BasicSize = definition.BasicSize;
        if (definition.ItemSize != 0)
            type->ItemSize = definition.ItemSize;
        if (type->ItemSize != 0)
            type->Flags |= TypeFlags.VariableSize;
        if (definition.DictOffset != 0)
        {
            type->DictOffset = definition.DictOffset;
            type->Flags |= TypeFlags.HasDict;
        }
        return FillSlots(py, type, definition.HasNumberSlots);
    }

    // Hash and Compare are inherited together or not at all. A type right below object is made by calling it only if it says how.
    private static bool FillSlots(Interpreter py, PyType* type, bool hasNumberSlots)
    {
        if ((hasNumberSlots || type->Number == null) && !TakeOwnNumber(py, type))
            return false;
        PyType* parent = type->Base;
        if (parent != null)
        {
            type->Compare = null;
            type->Hash = null;
            if (parent->Index == TypeIndex.Object)
                type->New = null;
        }
        else
        {
            type->GetAttribute = &Attributes.GenericGet;
            type->SetAttribute = &Attributes.GenericSet;
        }
        bool hasInstances = (type->Flags & TypeFlags.NoInstances) == 0;
        BuiltinTypes.FillSlots(type->DefinitionIndex - 1, type);
        if (!hasInstances)
            type->New = null;
        if (parent != null)
        {
            if (type->Hash == null)
                type->Hash = type->Compare == null ? parent->Hash : &GenericSlots.HashNotImplemented;
            if (type->Compare == null)
                type->Compare = parent->Compare;
        }
        if (type->New == null)
            type->Flags |= TypeFlags.NoInstances;
        if (type->Finalize != null)
            type->Flags |= TypeFlags.HasFinalizer;
        return true;
    }

    private static bool TakeOwnNumber(Interpreter py, PyType* type)
    {
        var own = (NumberSlots*)py.Heap.Allocate((nuint)sizeof(NumberSlots), BlockKind.Raw);
        if (own == null)
            return false;
        *own = type->Number == null ? default : *type->Number;
        type->Number = own;
        type->OwnsNumber = true;
        return true;
    }

    private static PyType* NewRecord(Interpreter py, int index)
    {
        var type = (PyType*)py.Heap.Allocate((nuint)sizeof(PyType), BlockKind.Container);
        if (type == null)
            return null;
        *type = default;
        type->Header.Count = 1;
        type->Header.Tag = TypeIndex.Type | HeaderFlags.Untracked; // the table holds it to the end
        if (TypeRecords.Enter(py, type, index))
            return type;
        py.Heap.Free(type);
        return null;
    }

    private static bool Link(Interpreter py, PyType* type, ReadOnlySpan<char> name, PyType* secondBase)
    {
        type->Name = (PyStr*)PyStr.Intern(py, name);
        type->Bases = BasesOf(py, type->Base, secondBase);
        if (type->Name == null || type->Bases == null)
            return false;
        type->Mro = type->Base == null ? (PyTuple*)PyTuple.Pack(py, (PyObject*)type) : Mro.Merge(py, type);
        return type->Mro != null;
    }

    // Types with one and the same base share the tuple of it.
    private static PyTuple* BasesOf(Interpreter py, PyType* parent, PyType* secondBase)
    {
        if (parent == null)
            return (PyTuple*)Ref.New(py.EmptyTuple);
        if (secondBase != null)
            return (PyTuple*)PyTuple.Pack(py, (PyObject*)parent, (PyObject*)secondBase);
        PyTuple* shared = parent->Subclasses[0]->Bases;
        return shared != null && shared->Length == 1 && PyTuple.Items(shared)[0] == (PyObject*)parent
            ? (PyTuple*)Ref.New((PyObject*)shared)
            : (PyTuple*)PyTuple.Pack(py, (PyObject*)parent);
    }

    private static TypeFlags SubclassFlagOf(int index) => index switch
    {
        TypeIndex.Int => TypeFlags.IntSubclass,
        TypeIndex.List => TypeFlags.ListSubclass,
        TypeIndex.Tuple => TypeFlags.TupleSubclass,
        TypeIndex.Bytes => TypeFlags.BytesSubclass,
        TypeIndex.Str => TypeFlags.StrSubclass,
        TypeIndex.Dict => TypeFlags.DictSubclass,
        TypeIndex.BaseException => TypeFlags.ExceptionSubclass,
        TypeIndex.Type => TypeFlags.TypeSubclass,
        _ => TypeFlags.None,
    };
}
