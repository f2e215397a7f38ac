using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>traceback: one frame an exception passed, innermost last.</summary>
internal unsafe partial struct PyTraceback
{
    public PyObject Header;
    public PyTraceback* Next;
    public PyFrame* Frame;
    /// <summary>Index of the instruction.</summary>
    public int LastInstruction;
    public int Line;
}
