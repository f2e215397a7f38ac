using Quire.Memory;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// An open table from interned name to value index, by address. Every fourth shape from <see cref="FirstCount"/> keys on
/// has one, so a look-up compares few keys on its way up to the next table and the tables of a long chain stay small.
/// </summary>
internal unsafe struct ShapeTable
{
    public const int FirstCount = 8;
    public const int Stride = 4;

    private ulong _mask;

    private struct Entry
    {
        public PyObject* Key;
        public long Index;
    }

    private static Entry* EntriesOf(ShapeTable* table) => (Entry*)(table + 1);

    private static uint HashOf(PyObject* name) => (uint)((ulong)name >> 4) * 0x9E3779B1u >> 8;

    public static int Find(ShapeTable* table, PyObject* name)
    {
        Entry* entries = EntriesOf(table);
        for (uint i = HashOf(name) & (uint)table->_mask; entries[i].Key != null; i = (i + 1) & (uint)table->_mask)
        {
            if (entries[i].Key == name)
                return (int)entries[i].Index;
        }
        return -1;
    }

    /// <summary>The table of a shape's keys, or null when this shape needs none or there is no memory (look-ups are then slower).</summary>
    public static ShapeTable* Build(Interpreter py, Shape* shape)
    {
        if (shape->Count < FirstCount || shape->Count % Stride != 0)
            return null;
        uint size = 2 * System.Numerics.BitOperations.RoundUpToPowerOf2((uint)shape->Count);
        nuint bytes = (nuint)sizeof(ShapeTable) + size * (nuint)sizeof(Entry);
        var table = (ShapeTable*)py.Heap.Allocate(bytes, BlockKind.Raw);
        if (table == null)
            return null;
        new Span<byte>(table, (int)bytes).Clear();
        table->_mask = size - 1;
        Entry* entries = EntriesOf(table);
        for (Shape* s = shape; s->Parent != null; s = s->Parent)
        {
            uint i = HashOf(s->Key) & (uint)size - 1;
            while (entries[i].Key != null)
                i = (i + 1) & (size - 1);
            entries[i].Key = s->Key;
            entries[i].Index = s->Count - 1;
        }
        return table;
    }
}
