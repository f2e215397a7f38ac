using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>
/// What the interpreter itself refers to, for the collector: where marking begins. It may leave references out (what only they hold is
/// then found alive by its count), but must visit none that is not owned.
/// </summary>
internal static unsafe class RootWalk
{
    public static void Visit(Interpreter py, Visitor* visitor)
    {
        Visitor.Visit(visitor, py.Modules);
        Visitor.Visit(visitor, py.BuiltinsDict);
        Visitor.Visit(visitor, py.SysDict);
        Visitor.Visit(visitor, py.BuiltinsCopy);
        Visitor.Visit(visitor, py.ExitCallbacks);
        Visitor.Visit(visitor, py.WarningState);
        Visitor.Visit(visitor, py.AuditHooks);
        Visitor.Visit(visitor, py.AsyncFirstIteration);
        Visitor.Visit(visitor, py.AsyncFinalizer);
        Visitor.Visit(visitor, py.MemoryErrorInstance);
        Visitor.Visit(visitor, py.EmptyTuple);
        Visitor.Visit(visitor, py.Collector.Garbage);
        Visitor.Visit(visitor, py.Collector.Callbacks);
        Visitor.Visit(visitor, py.Pending);
        if (py.BaseHandled != null)
            Visitor.Visit(visitor, *py.BaseHandled);
        if (py.TypeTable != null)
            Visitor.VisitRange(visitor, (PyObject**)py.TypeTable, Math.Min(py.TypeCount, TypeIndex.FirstFree));
        for (Frame* frame = py.CurrentFrame; frame != null; frame = frame->Previous)
            VisitFrame(visitor, frame);
    }

    // A running generator's frame belongs to the generator, which somebody holds while it runs.
    private static void VisitFrame(Visitor* visitor, Frame* frame)
    {
        if (frame->Has(FrameFlags.InGenerator))
        {
            Visitor.Visit(visitor, Frame.Generator(frame));
            return;
        }
        // The frame object is not owned: while the frame runs it is alive all the same, whoever holds it.
        Visitor.Visit(visitor, frame->Object);
        Visitor.Visit(visitor, frame->Code);
        Visitor.Visit(visitor, frame->Function);
        if (frame->Has(FrameFlags.HasNamespace))
            Visitor.Visit(visitor, Frame.Namespace(frame));
        PyObject** locals = Frame.Locals(frame);
        Visitor.VisitRange(visitor, locals, (PyObject**)frame - locals);
        PyObject** operands = Frame.Stack(frame);
        Visitor.VisitRange(visitor, operands, frame->Top - operands);
    }
}
