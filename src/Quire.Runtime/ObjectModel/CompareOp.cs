namespace Quire.Runtime.ObjectModel;

/// <summary>The six rich comparisons, in the order the bytecode numbers them.</summary>
internal enum CompareOp
{
    Lt,
    Le,
    Eq,
    Ne,
    Gt,
    Ge,
}
