using System.Runtime.InteropServices;
using Quire.Memory;
using Quire.Runtime.Collector;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Tracing;

/// <summary>
/// Every place that owns a reference: the interpreter's own fields and tables, running frames, and what the Traverse of each live
/// object visits. Caches, the table of interned strs, lists of subclasses and weak references own nothing.
/// Nothing may be allocated or freed in the heap while it lasts.
/// </summary>
internal static unsafe class ReferenceWalk
{
    public const string SmallIntegers = "small-integer table";
    public const string Singletons = "singletons";
    public const string Names = "names the runtime looks up";
    public const string ShortTexts = "one-character table";
    public const string Interpreter = "interpreter";
    public const string Collector = "collector";
    public const string TypeTable = "type table";
    public const string Exceptions = "exception being handled";
    public const string Uncaught = "end of the program";
    public const string MethodCache = "method cache";
    public const string WeakCallbacks = "weak references to be called back";
    public const string TraceTables = "allocation sites";
    public const string Frames = "running frames";

    /// <summary>What Traverse gets; the visitor comes first, so the callback can cast back.</summary>
    private struct SinkVisitor
    {
        public Visitor Base;
        public nint Sink;
        public PyObject* Owner;
    }

    public static void Walk(Runtime.Interpreter py, ReferenceSink sink)
    {
        Roots(py, sink);
        var handle = GCHandle.Alloc(sink);
        var visitor = new SinkVisitor { Base = new Visitor(py, &Report), Sink = GCHandle.ToIntPtr(handle) };
        py.MethodCache.Traverse(&visitor.Base);
        VisitBlocks(py, BlockKind.Container, &visitor);
        VisitBlocks(py, BlockKind.Atomic, &visitor);
        handle.Free();
    }

    /// <summary>Only the references of one object.</summary>
    public static void WalkObject(Runtime.Interpreter py, PyObject* owner, ReferenceSink sink)
    {
        var handle = GCHandle.Alloc(sink);
        var visitor = new SinkVisitor { Base = new Visitor(py, &Report), Sink = GCHandle.ToIntPtr(handle), Owner = owner };
        Visitor.VisitReferencesOf(&visitor.Base, owner);
        handle.Free();
    }

    private static void VisitBlocks(Runtime.Interpreter py, BlockKind kind, SinkVisitor* visitor)
    {
        foreach (void* block in py.Heap.Blocks(kind))
        {
            visitor->Owner = (PyObject*)block;
            Visitor.VisitReferencesOf(&visitor->Base, (PyObject*)block);
        }
    }

    private static void Report(Visitor* visitor, PyObject* target)
    {
        var own = (SinkVisitor*)visitor;
        var sink = (ReferenceSink)GCHandle.FromIntPtr(own->Sink).Target!;
        if (own->Owner == null)
            sink.FromRoot(MethodCache, target);
        else
            sink.FromObject(own->Owner, target);
    }

    private static void Roots(Runtime.Interpreter py, ReferenceSink sink)
    {
        PyObject*[] singletons =
            [py.None, py.True, py.False, py.NotImplemented, py.EllipsisObject, py.EmptyTuple, py.EmptyStr, py.EmptyBytes];
        foreach (PyObject* single in singletons)
            One(sink, Singletons, single);
        Table(sink, SmallIntegers, py.SmallInts, Runtime.Interpreter.SmallIntMax - Runtime.Interpreter.SmallIntMin + 1);
        Table(sink, Names, py.NameTable, NameTexts.Count);
        Table(sink, ShortTexts, py.Latin1Strs, 256);
        Table(sink, ShortTexts, py.ByteObjects, 256);
        One(sink, Interpreter, py.MemoryErrorInstance);
        One(sink, Interpreter, (PyObject*)py.Modules);
        One(sink, Interpreter, (PyObject*)py.BuiltinsDict);
        One(sink, Interpreter, (PyObject*)py.SysDict);
        One(sink, Collector, (PyObject*)py.Collector.Garbage);
        One(sink, Collector, (PyObject*)py.Collector.Callbacks);
        One(sink, Interpreter, (PyObject*)py.BuiltinsCopy);
        One(sink, Interpreter, (PyObject*)py.ExitCallbacks);
        One(sink, Interpreter, (PyObject*)py.WarningState);
        One(sink, Interpreter, (PyObject*)py.AuditHooks);
        One(sink, Interpreter, py.AsyncFirstIteration);
        One(sink, Interpreter, py.AsyncFinalizer);
        One(sink, Exceptions, py.Pending);
        if (py.BaseHandled != null)
            One(sink, Exceptions, *py.BaseHandled);
        One(sink, Uncaught, py.UncaughtException);
        One(sink, Uncaught, py.UncaughtHook);
        py.AllocationSites.Visit(fileName => One(sink, TraceTables, (PyObject*)fileName));
        for (CallbackQueue* queue = py.Weak.OpenQueue; queue != null; queue = queue->Outer)
        {
            for (PyWeakReference* waiting = queue->First; waiting != null; waiting = waiting->Next)
                One(sink, WeakCallbacks, (PyObject*)waiting);
        }
        // The table owns the built-in types; a class of a program lives as long as something else refers to it.
        Table(sink, TypeTable, (PyObject**)py.TypeTable, Math.Min(py.TypeCount, TypeIndex.FirstFree));
        for (Frame* frame = py.CurrentFrame; frame != null; frame = frame->Previous)
            OneFrame(sink, frame);
    }

    // Frames of generators belong to their objects, whose Traverse visits them.
    private static void OneFrame(ReferenceSink sink, Frame* frame)
    {
        if (frame->Has(FrameFlags.InGenerator))
            return;
        One(sink, Frames, (PyObject*)frame->Code);
        One(sink, Frames, (PyObject*)frame->Function);
        if (frame->Has(FrameFlags.HasNamespace))
            One(sink, Frames, Frame.Namespace(frame));
        for (PyObject** local = Frame.Locals(frame); local < (PyObject**)frame; local++)
            One(sink, Frames, *local);
        for (PyObject** operand = Frame.Stack(frame); operand < frame->Top; operand++)
            One(sink, Frames, *operand);
    }

    private static void Table(ReferenceSink sink, string root, PyObject** table, int length)
    {
        for (int i = 0; table != null && i < length; i++)
            One(sink, root, table[i]);
    }

    private static void One(ReferenceSink sink, string root, PyObject* target)
    {
        if (target != null)
            sink.FromRoot(root, target);
    }
}
