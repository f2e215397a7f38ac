using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Collector;

/// <summary>What the collector's passes hand to Traverse: the visitor first, then what the pass works on.</summary>
internal unsafe struct PassVisitor(Interpreter py, WorkStack* stack, VisitFunction one, VisitRangeFunction many)
{
    public Visitor Base = new(py, one) { Range = many };
    public WorkStack* Stack = stack;

    /// <summary>References that a pass counts.</summary>
    public long References;
}
