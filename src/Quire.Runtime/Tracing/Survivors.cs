using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Tracing;

/// <summary>Objects that are left when an interpreter has given everything up, by type.</summary>
internal static unsafe class Survivors
{
    /// <summary>Names of all types by index. To be taken while there are types.</summary>
    public static string[] TypeNames(Interpreter py)
    {
        string[] names = new string[py.TypeCount];
        for (int i = 0; i < names.Length; i++)
        {
            PyType* type = py.TypeTable[i];
            names[i] = type == null || type->Name == null ? $"type {i}" : Types.NameOf(type);
        }
        return names;
    }

    /// <summary>What is left, the most frequent first: a type and a number of objects. Needs no types.</summary>
    public static List<(string Type, int Count)> List(Interpreter py, string[] typeNames)
    {
        Dictionary<string, int> counts = [];
        Count(py, BlockKind.Container, typeNames, counts);
        Count(py, BlockKind.Atomic, typeNames, counts);
        int buffers = 0;
        foreach (void* _ in py.Heap.Blocks(BlockKind.Raw))
            buffers++;
        if (buffers > 0)
            counts["(buffer)"] = buffers;
        return [.. counts.Select(pair => (pair.Key, pair.Value)).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];
    }

    private static void Count(Interpreter py, BlockKind kind, string[] typeNames, Dictionary<string, int> counts)
    {
        foreach (void* block in py.Heap.Blocks(kind))
        {
            int index = ((PyObject*)block)->TypeIndex;
            string name = index < typeNames.Length ? typeNames[index] : $"type {index}";
            counts[name] = counts.GetValueOrDefault(name) + 1;
        }
    }
}
