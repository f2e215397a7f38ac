using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Collector;

/// <summary>
/// Objects that a pass has reached and not yet looked into, and runs of references that wait (an address with bit 0 set, the number
/// below it). Its memory lies beside the heap and is charged to it. Where it may not grow, an object that is pushed is not
/// kept: its page joins <see cref="PageSet.Chosen"/>, <see cref="Overflowed"/> is set, and the pass must look through such pages for what was reached.
/// <para>Bottom &lt;= Top &lt;= Limit.</para>
/// </summary>
internal unsafe struct WorkStack
{
    private const int FirstEntries = 4096; // 32 KiB

    /// <summary>At most this share of the heap's memory: well below six bytes for each container.</summary>
    private const int ShareOfHeap = 24;

    public PyObject** Top;
    public bool Overflowed;

    private PyObject** _limit;
    private PyObject** _bottom;
    private nint _heap;

    public readonly bool IsEmpty => Top == _bottom;

    /// <summary>Bytes it takes now.</summary>
    public readonly long Bytes => (byte*)_limit - (byte*)_bottom;

    /// <summary>A stack at an address that does not change; null when the limit has no room for it.</summary>
    public static WorkStack* Make(Heap heap)
    {
        nuint bytes = FirstEntries * (nuint)sizeof(PyObject*);
        if (!heap.TryCharge(bytes))
            return null;
        var stack = (WorkStack*)NativeMemory.AllocZeroed((nuint)sizeof(WorkStack));
        stack->_bottom = stack->Top = (PyObject**)NativeMemory.Alloc(bytes);
        stack->_limit = stack->_bottom + FirstEntries;
        stack->_heap = GCHandle.ToIntPtr(GCHandle.Alloc(heap, GCHandleType.Weak));
        return stack;
    }

    public static void Free(WorkStack* stack, Heap heap)
    {
        heap.Uncharge((nuint)stack->Bytes);
        GCHandle.FromIntPtr(stack->_heap).Free();
        NativeMemory.Free(stack->_bottom);
        NativeMemory.Free(stack);
    }

    /// <summary>Before: empty. After: it has its first size again.</summary>
    public void Shrink(Heap heap)
    {
        nuint bytes = FirstEntries * (nuint)sizeof(PyObject*);
        if ((nuint)Bytes == bytes)
            return;
        heap.Uncharge((nuint)Bytes - bytes);
        _bottom = Top = (PyObject**)NativeMemory.Realloc(_bottom, bytes);
        _limit = _bottom + FirstEntries;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(PyObject* o)
    {
        if (Top == _limit && !TryGrow())
            Lose(o);
        else
            *Top++ = o;
    }

    /// <summary>Before: at least two places were made sure of (<see cref="HasRoom"/>).</summary>
    public void PushRun(PyObject** first, long count)
    {
        *Top++ = (PyObject*)count;
        *Top++ = (PyObject*)((nint)first | 1);
    }

    /// <summary>Room for two more entries.</summary>
    public bool HasRoom() => _limit - Top >= 2 || (TryGrow() && _limit - Top >= 2);

    /// <summary>The object pushed last; or null and a run of references.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PyObject* Pop(out PyObject** run, out long count)
    {
        PyObject* top = *--Top;
        if (((nint)top & 1) == 0)
        {
            run = null;
            count = 0;
            return top;
        }
        run = (PyObject**)((nint)top & ~1);
        count = (long)*--Top;
        return null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryGrow()
    {
        var heap = (Heap)GCHandle.FromIntPtr(_heap).Target!;
        long bytes = Bytes;
        if (bytes * 2 > heap.CommittedBytes / ShareOfHeap || !heap.TryCharge((nuint)bytes))
            return false;
        long used = Top - _bottom;
        _bottom = (PyObject**)NativeMemory.Realloc(_bottom, (nuint)bytes * 2);
        Top = _bottom + used;
        _limit = _bottom + (bytes * 2 / sizeof(PyObject*));
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Lose(PyObject* o)
    {
        Overflowed = true;
        Heap.AddPage(o, PageSet.Chosen);
    }
}
