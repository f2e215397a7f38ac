using System.Runtime.InteropServices;
using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Collector;

/// <summary>
/// Frees groups of containers that only refer to each other (Bacon and Rajan's trial deletion over the whole heap, with
/// PEP 442's finalizers). It sees objects through their Traverse and Clear slots alone. Working counts lie beside the pools, four bytes a
/// block, outside of the heap: a collection must be possible when the heap is full.
/// </summary>
internal sealed unsafe class CycleCollector(Interpreter py)
{
    /// <summary>Working count of a block that is known to be alive.</summary>
    private const int Alive = -1;

    private bool _isRunning;
    private readonly List<nint> _marks = [];
    private readonly Stack<nint> _toVisit = new();

    private struct CollectorVisitor
    {
        public Visitor Base;
        public nint Collector;
    }

    /// <summary>Collects until nothing more is found: the number of objects freed. Finalizers run; what they raise is reported.</summary>
    public int Collect()
    {
        if (_isRunning)
            return 0;
        _isRunning = true;
        PyObject* pending = Errors.Take(py);
        int total = 0;
        while (true)
        {
            List<nint> garbage = FindGarbage();
            // A finalizer may bring anything back, so what is garbage is found anew after each round of them.
            if (RunFinalizers(garbage))
                continue;
            if (garbage.Count == 0)
                break;
            total += garbage.Count;
            ClearAll(garbage);
        }
        Errors.Restore(py, pending);
        _isRunning = false;
        return total;
    }

    /// <summary>Before: counts are true. After: the list holds every container that no root leads to; the heap is unchanged.</summary>
    private List<nint> FindGarbage()
    {
        CopyCounts();
        var handle = GCHandle.Alloc(this);
        var visitor = new CollectorVisitor { Collector = GCHandle.ToIntPtr(handle) };
        visitor.Base.Types = py.TypeTable;
        visitor.Base.Function = &Subtract;
        foreach (void* block in py.Heap.Blocks(BlockKind.Container))
            Traverse((nint)block, &visitor.Base);
        visitor.Base.Function = &Reach;
        foreach (void* block in py.Heap.Blocks(BlockKind.Container))
        {
            if (*MarkOf(block) > 0)
                MarkAlive((nint)block, &visitor.Base);
        }
        var garbage = new List<nint>();
        foreach (void* block in py.Heap.Blocks(BlockKind.Container))
        {
            if (*MarkOf(block) != Alive)
                garbage.Add((nint)block);
        }
        handle.Free();
        FreeMarks();
        return garbage;
    }

    /// <summary>After: each container pool's note is an array with the count of each of its live blocks.</summary>
    private void CopyCounts()
    {
        foreach (PoolView pool in py.Heap.Pools(BlockKind.Container))
        {
            var marks = (int*)NativeMemory.AllocZeroed((nuint)Math.Max(1, pool.BlockCount), sizeof(int));
            pool.Note = (nint)marks;
            _marks.Add((nint)marks);
        }
        foreach (void* block in py.Heap.Blocks(BlockKind.Container))
        {
            // A saturated count is a reference for ever.
            int count = ((PyObject*)block)->Count;
            *MarkOf(block) = count < 0 ? int.MaxValue : count;
        }
    }

    private void FreeMarks()
    {
        foreach (nint marks in _marks)
            NativeMemory.Free((void*)marks);
        _marks.Clear();
        foreach (PoolView pool in py.Heap.Pools(BlockKind.Container))
            pool.Note = 0;
    }

    private static int* MarkOf(void* block)
    {
        PoolView pool = Heap.PoolOf(block);
        return (int*)pool.Note + pool.OrdinalOf(block);
    }

    private void Traverse(nint block, Visitor* visitor)
    {
        var o = (PyObject*)block;
        TraverseSlot traverse = py.TypeOf(o)->Traverse;
        if (traverse != null)
            traverse(o, visitor);
    }

    /// <summary>First pass: a reference from inside the heap is no root.</summary>
    private static void Subtract(Visitor* visitor, PyObject* target)
    {
        if (Heap.KindOf(target) != BlockKind.Container)
            return;
        int* mark = MarkOf(target);
        if (*mark > 0 && *mark != int.MaxValue)
            (*mark)--;
    }

    private void MarkAlive(nint root, Visitor* visitor)
    {
        *MarkOf((void*)root) = Alive;
        _toVisit.Push(root);
        while (_toVisit.TryPop(out nint block))
            Traverse(block, visitor);
    }

    /// <summary>Second pass: what something alive refers to is alive.</summary>
    private static void Reach(Visitor* visitor, PyObject* target)
    {
        if (Heap.KindOf(target) != BlockKind.Container)
            return;
        int* mark = MarkOf(target);
        if (*mark == Alive)
            return;
        *mark = Alive;
        var collector = (CycleCollector)GCHandle.FromIntPtr(((CollectorVisitor*)visitor)->Collector).Target!;
        collector._toVisit.Push((nint)target);
    }

    // True when any ran. Each object's runs once.
    private bool RunFinalizers(List<nint> garbage)
    {
        bool hasRun = false;
        foreach (nint block in garbage)
            Ref.Inc((PyObject*)block);
        foreach (nint block in garbage)
        {
            var o = (PyObject*)block;
            PyType* type = py.TypeOf(o);
            if (type->Finalize == null || o->Has(HeaderFlags.Finalized))
                continue;
            o->Tag |= HeaderFlags.Finalized;
            type->Finalize(py, o);
            if (py.HasError)
                Errors.WriteUnraisable(py, o, null);
            hasRun = true;
        }
        foreach (nint block in garbage)
            Ref.Dec(py, (PyObject*)block);
        return hasRun;
    }

    /// <summary>Before: nothing outside refers to any of these. After: their references to each other are cut, so counting frees them.</summary>
    private void ClearAll(List<nint> garbage)
    {
        foreach (nint block in garbage)
            Ref.Inc((PyObject*)block);
        foreach (nint block in garbage)
        {
            var o = (PyObject*)block;
            DeallocSlot clear = py.TypeOf(o)->Clear;
            if (clear != null)
                clear(py, o);
        }
        foreach (nint block in garbage)
            Ref.Dec(py, (PyObject*)block);
    }
}
