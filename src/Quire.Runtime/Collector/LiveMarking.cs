using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Collector;

/// <summary>
/// The first pass of a full collection: marks what the interpreter's roots lead to, in <see cref="BlockMarks"/>. In most heaps that is nearly
/// everything, and it is looked at once.
/// </summary>
internal sealed unsafe class LiveMarking(Interpreter py)
{
    /// <summary>A long run of references is marked in pieces, so that one list does not fill the stack.</summary>
    private const int Piece = 64;

    /// <summary>Tracked containers that were marked, frozen ones excepted.</summary>
    public long Tracked { get; private set; }

    /// <summary>
    /// Before: the marks are open and clear, nothing is a candidate. After: every container that the roots lead to is marked and, if tracked and
    /// not frozen, old; tuples and dicts that need not be tracked no longer are.
    /// </summary>
    public void Run(WorkStack* stack)
    {
        var visitor = new PassVisitor(py, stack, &MarkOne, &MarkRun);
        Tracked = 0;
        py.VisitRoots(py, &visitor.Base);
        Drain(&visitor);
        if (!stack->Overflowed)
            return;
        while (stack->Overflowed)
            LookThroughChosen(&visitor);
        Tracked = CountTracked();
    }

    private void Drain(PassVisitor* visitor)
    {
        WorkStack* stack = visitor->Stack;
        while (!stack->IsEmpty)
        {
            PyObject* o = stack->Pop(out PyObject** run, out long count);
            if (o == null)
                MarkRun(&visitor->Base, run, count);
            else
                LookInto(o, visitor);
        }
    }

    private void LookInto(PyObject* o, PassVisitor* visitor)
    {
        uint tag = o->Tag;
        int type = (int)(tag & PyObject.TypeMask);
        if ((tag & HeaderFlags.Untracked) != 0)
        {
            // They hold nothing that a collection looks at.
            if (type is TypeIndex.Tuple or TypeIndex.Dict)
                return;
        }
        else if ((tag & HeaderFlags.GenerationMask) != HeaderFlags.Frozen)
        {
            Tracked++;
            if ((tag & HeaderFlags.GenerationMask) != HeaderFlags.Old)
                o->Tag = (tag & ~HeaderFlags.GenerationMask) | HeaderFlags.Old;
            if (type is TypeIndex.Tuple or TypeIndex.Dict)
                LookAtTracked(o, type);
        }
        TraverseSlot traverse = visitor->Base.Types[type]->Traverse;
        if (traverse != null)
            traverse(o, &visitor->Base);
    }

    private void LookAtTracked(PyObject* o, int type)
    {
        if (type == TypeIndex.Tuple)
            Tracking.LookAtTuple(o);
        else
            Tracking.LookAtDict(o);
        if (o->Has(HeaderFlags.Untracked))
            Tracked--;
    }

    private static void MarkOne(Visitor* visitor, PyObject* target)
    {
        if (!BlockMarks.TryMark(target))
            return;
        Prefetch(target);
        ((PassVisitor*)visitor)->Stack->Push(target);
    }

    private static void MarkRun(Visitor* visitor, PyObject** references, long count)
    {
        WorkStack* stack = ((PassVisitor*)visitor)->Stack;
        if (count > Piece && stack->HasRoom())
        {
            stack->PushRun(references + Piece, count - Piece);
            count = Piece;
        }
        PyObject* last = null;
        for (PyObject** end = references + count; references < end; references++)
        {
            PyObject* target = *references;
            if (target == last)
                continue;
            last = target;
            if (target == null || !BlockMarks.TryMark(target))
                continue;
            Prefetch(target);
            stack->Push(target);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Prefetch(void* address)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(address);
    }

    // The stack lost objects: every marked one on their pages is looked into again, which does no harm to those that were.
    private void LookThroughChosen(PassVisitor* visitor)
    {
        visitor->Stack->Overflowed = false;
        foreach (PoolView page in py.Heap.PagesIn(PageSet.Chosen))
        {
            page.Remove(PageSet.Chosen);
            byte* block = (byte*)page.Start;
            for (int left = page.BlockCount; left > 0; left--, block += page.BlockSize)
            {
                if (*(ulong*)block == 0 || !BlockMarks.IsMarked(block))
                    continue;
                LookInto((PyObject*)block, visitor);
                Drain(visitor);
            }
        }
    }

    private long CountTracked()
    {
        long tracked = 0;
        foreach (void* block in py.Heap.Blocks(BlockKind.Container))
        {
            uint tag = ((PyObject*)block)->Tag;
            bool counts = (tag & HeaderFlags.Untracked) == 0 && (tag & HeaderFlags.GenerationMask) != HeaderFlags.Frozen;
            tracked += counts && BlockMarks.IsMarked(block) ? 1 : 0;
        }
        return tracked;
    }
}
