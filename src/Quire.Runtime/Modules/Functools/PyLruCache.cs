using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Functools;

/// <summary>
/// The function that lru_cache makes: results by arguments in a dict, the least recently used first.
/// </summary>
[PyType("_lru_cache_wrapper", TypeIndex.LruCacheWrapper, Module = "functools", DictOffset = 24,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.Immutable | TypeFlags.HasDict | TypeFlags.Weakly | TypeFlags.MethodDescriptor,
    Doc = "A function that remembers what another one returned.")]
internal unsafe partial struct PyLruCache
{
    public PyObject Header;
    public PyObject* Function;
    public PyDict* Results;

    /// <summary>The instance's __dict__, or null.</summary>
    public PyDict* InstanceDict;

    /// <summary>What cache_info returns is made by this.</summary>
    public PyObject* InfoType;

    /// <summary>−1 for no limit.</summary>
    public long MaxSize;
    public long Hits;
    public long Misses;

    /// <summary>See <see cref="DictOrder.First"/>.</summary>
    public int FirstHint;
    public bool Typed;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        ArgumentSlots4 slots = default;
        var values = (PyObject**)&slots;
        var spec = new ParameterSpec("lru_cache", "user_function,maxsize,typed,cache_info_type"u8, 0, 4, 4, 0, false);
        if (!ArgumentBinding.Unpack(py, spec, args, count, kwnames, values))
            return null;
        if (py.TypeOf(values[0])->Call == null)
            return Raise.TypeError(py, "the first argument must be callable");
        long maxSize = -1;
        if (values[1] != py.None)
        {
            if (py.TypeOf(values[1])->Number->Index == null)
                return Raise.TypeError(py, "maxsize should be integer or None");
            if (!ArgumentBinding.ToLong(py, values[1], out maxSize))
                return null;
            maxSize = Math.Max(maxSize, 0);
        }
        if (!ArgumentBinding.ToBool(py, values[2], out bool typed))
            return null;
        using var results = new PyOwned(py, (PyObject*)PyDict.New(py));
        var self = results.IsNull ? null : (PyLruCache*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->Function = Ref.New(values[0]);
        self->Results = (PyDict*)results.Move();
        self->InfoType = Ref.New(values[3]);
        self->MaxSize = maxSize;
        self->Typed = typed;
        return (PyObject*)self;
    }

    [PySlot(Slot.Call)]
    private static PyObject* Invoke(Interpreter py, PyLruCache* self, PyObject** args, int count, PyObject* kwnames)
    {
        if (self->MaxSize == 0)
        {
            self->Misses++;
            return Call.Invoke(py, self->Function, args, count, kwnames);
        }
        using var key = new PyOwned(py, CacheKey.Make(py, args, count, kwnames, self->Typed));
        long hash = key.IsNull ? -1 : KeyHash.Of(py, key.Pointer);
        long entry = hash == -1 ? -2 : DictTable.Find(py, self->Results, key.Pointer, hash);
        if (entry >= 0)
            return Hit(py, self, entry);
        if (entry == -2)
            return null;
        self->Misses++;
        // The call may drop the last reference to this object.
        using var owner = new PyOwned(py, Ref.New((PyObject*)self));
        using var result = new PyOwned(py, Call.Invoke(py, self->Function, args, count, kwnames));
        return result.IsNull || Remember(py, self, key.Pointer, hash, result.Pointer) < 0 ? null : result.Move();
    }

    private static PyObject* Hit(Interpreter py, PyLruCache* self, long entry)
    {
        self->Hits++;
        PyObject* value = Ref.New(*PyDictKeys.ValueAt(self->Results->Keys, entry));
        if (self->MaxSize < 0 || DictOrder.MoveToEnd(py, self->Results, entry) == 0)
            return value;
        Ref.Dec(py, value);
        return null;
    }

    // The call may have stored the same key, or anything else, meanwhile.
    private static int Remember(Interpreter py, PyLruCache* self, PyObject* key, long hash, PyObject* value)
    {
        if (self->MaxSize < 0)
            return PyDict.SetHashed(py, self->Results, key, hash, value);
        long entry = DictTable.Find(py, self->Results, key, hash);
        if (entry != -1)
            return entry >= 0 ? 0 : -1;
        if (self->Results->Used < self->MaxSize)
            return DictTable.Insert(py, self->Results, key, hash, value);
        int oldest = DictOrder.First(self->Results, ref self->FirstHint);
        DictTable.TakeOut(self->Results, oldest, out PyObject* oldKey, out PyObject* oldValue);
        int inserted = DictTable.Insert(py, self->Results, key, hash, value);
        Ref.Dec(py, oldKey);
        Ref.Dec(py, oldValue);
        return inserted;
    }

    [PyMethod("cache_info($self, /)", Doc = "How often results were found and not found, how many there may be and are.")]
    private static PyObject* Info(Interpreter py, PyLruCache* self)
    {
        using var hits = new PyOwned(py, PyInt.FromLong(py, self->Hits));
        using var misses = new PyOwned(py, PyInt.FromLong(py, self->Misses));
        using var maxSize = new PyOwned(py, self->MaxSize < 0 ? Ref.New(py.None) : PyInt.FromLong(py, self->MaxSize));
        using var size = new PyOwned(py, PyInt.FromLong(py, self->Results->Used));
        if (hits.IsNull || misses.IsNull || maxSize.IsNull || size.IsNull)
            return null;
        PyObject** parts = stackalloc PyObject*[4] { hits.Pointer, misses.Pointer, maxSize.Pointer, size.Pointer };
        return Call.Invoke(py, self->InfoType, parts, 4, null);
    }

    [PyMethod("cache_clear($self, /)", Doc = "Forgets all results and begins counting anew.")]
    private static int ClearResults(Interpreter py, PyLruCache* self)
    {
        self->Hits = self->Misses = 0;
        PyDict.Clear(py, self->Results);
        return 0;
    }

    [PyMethod("__reduce__($self, /)", Doc = "Pickled by its name, as functions are.")]
    private static PyObject* Reduce(Interpreter py, PyLruCache* self) => Attributes.Get(py, (PyObject*)self, Name.__qualname__);

    [PyMethod("__copy__($self, /)", Doc = "The same function.")]
    private static PyObject* Copy(Interpreter py, PyLruCache* self) => Ref.New((PyObject*)self);

    [PyMethod("__deepcopy__($self, memo, /)", Doc = "The same function.")]
    private static PyObject* DeepCopy(Interpreter py, PyLruCache* self, PyObject* memo) => Ref.New((PyObject*)self);

    [PySlot(Slot.DescriptorGet)]
    private static PyObject* Bind(Interpreter py, PyLruCache* self, PyObject* owner, PyObject* type) =>
        owner == null || owner == py.None ? Ref.New((PyObject*)self) : PyMethod.New(py, (PyObject*)self, owner);

    [PySlot(Slot.Clear)]
    private static void Clear(Interpreter py, PyLruCache* self)
    {
        Ref.Clear(py, (PyObject**)&self->InstanceDict);
        PyDict.Clear(py, self->Results);
    }

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyLruCache* self)
    {
        Deallocation.ClearWeakReferences(py, (PyObject*)self);
        Ref.XDec(py, self->Function);
        Ref.XDec(py, (PyObject*)self->Results);
        Ref.XDec(py, (PyObject*)self->InstanceDict);
        Ref.XDec(py, self->InfoType);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyLruCache* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Function);
        Visitor.Visit(visitor, self->Results);
        Visitor.Visit(visitor, self->InstanceDict);
        Visitor.Visit(visitor, self->InfoType);
    }
}
