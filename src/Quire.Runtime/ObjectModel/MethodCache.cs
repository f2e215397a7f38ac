using System.Runtime.CompilerServices;
using Quire.Memory;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// What <see cref="Types.Lookup(Interpreter, PyType*, PyObject*)"/> found, by type version and name: a direct-mapped table of
/// an interpreter. An entry is right as long as its version is some type's version, because versions are never given twice; entries of
/// versions gone by are simply never asked for again. Names are owned, so that no other str can take the address of one; values
/// are borrowed from the type's MRO, null for "nowhere".
/// </summary>
internal unsafe struct MethodCache
{
    private const int Size = 1024;

    private Entry* _entries;

    private struct Entry
    {
        public PyObject* Name;
        public PyObject* Value;
        public uint Version;
    }

    /// <summary>False when there is no memory.</summary>
    public static bool Create(Interpreter py)
    {
        nuint bytes = Size * (nuint)sizeof(Entry);
        py.MethodCache._entries = (Entry*)py.Heap.Allocate(bytes, BlockKind.Raw);
        if (py.MethodCache._entries == null)
            return false;
        new Span<byte>(py.MethodCache._entries, (int)bytes).Clear();
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool TryFind(uint version, PyObject* name, out PyObject* value)
    {
        Entry* entry = _entries + IndexOf(version, name);
        value = entry->Value;
        return entry->Version == version && entry->Name == name;
    }

    /// <summary>The version is not 0; the name is an interned str.</summary>
    public readonly void Store(Interpreter py, uint version, PyObject* name, PyObject* value)
    {
        Entry* entry = _entries + IndexOf(version, name);
        PyObject* old = entry->Name;
        entry->Name = Ref.New(name);
        entry->Value = value;
        entry->Version = version;
        Ref.XDec(py, old);
    }

    /// <summary>Forgets everything and gives the names back.</summary>
    public readonly void Clear(Interpreter py)
    {
        for (int i = 0; _entries != null && i < Size; i++)
        {
            PyObject* name = _entries[i].Name;
            _entries[i] = default;
            Ref.XDec(py, name);
        }
    }

    public void Free(Interpreter py)
    {
        if (_entries == null)
            return;
        Clear(py);
        py.Heap.Free(_entries);
        _entries = null;
    }

    /// <summary>Visits the references the cache owns: they are roots of the interpreter.</summary>
    public readonly void Traverse(Visitor* visitor)
    {
        for (int i = 0; _entries != null && i < Size; i++)
            Visitor.Visit(visitor, _entries[i].Name);
    }

    private static uint IndexOf(uint version, PyObject* name) => (version ^ (uint)((ulong)name >> 3)) & (Size - 1);
}
