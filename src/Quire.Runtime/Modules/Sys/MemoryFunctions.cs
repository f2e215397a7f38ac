using System.Globalization;
using System.Text;
using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Modules.Sys;

/// <summary>What sys tells of the heap.</summary>
internal static unsafe class MemoryFunctions
{
    [PyFunction("_debugmallocstats($module, /)", Module = "sys", Doc = "Writes to stderr what the heap consists of: arenas, and pools by size and kind.")]
    internal static PyObject* DebugMallocStats(Interpreter py)
    {
        HeapStatistics heap = py.Heap.GetStatistics();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{heap.Arenas:N0} arenas, {heap.CommittedBytes:N0} bytes committed, {heap.IdleBytes:N0} idle\n");
        text.Append(CultureInfo.InvariantCulture, $"{heap.LiveBlocks:N0} live blocks of {heap.LiveBytes:N0} bytes\n\n");
        text.Append("   block  kind          pools         live         free    untouched\n");
        foreach (PoolStatistics row in heap.Pools)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{row.BlockSize,8:N0}  {row.Kind,-9}  {row.Pools,8:N0}  {row.LiveBlocks,11:N0}  {row.FreeBlocks,11:N0}  {row.UntouchedBlocks,11:N0}\n");
        }
        text.Append(CultureInfo.InvariantCulture, $"\n{heap.Runs:N0} blocks of their own in arenas, {heap.RunBytes:N0} bytes\n");
        text.Append(CultureInfo.InvariantCulture, $"{heap.Mappings:N0} blocks of their own outside, {heap.MappingBytes:N0} bytes\n");
        ExceptionDisplay.WriteToStandardError(py, text.ToString());
        return Ref.New(py.None);
    }
}
