using Quire.Runtime.ObjectModel;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Objects;

/// <summary>
/// generator, coroutine and async generator: a frame that outlives the call. The local slots, the <see cref="Vm.Frame"/> and its operand stack
/// follow these fields, in that order.
/// </summary>
internal unsafe partial struct PyGenerator
{
    public PyObject Header;

    /// <summary>Tuple (name, qualname) once either was set or differs from the code's; else null.</summary>
    public PyObject* Names;

    /// <summary>The exception being handled inside the generator while it is suspended, or null.</summary>
    public PyObject* Handled;

    /// <summary>Where the frame begins, in bytes from the object; 0 once the frame was cleared.</summary>
    public int FrameOffset;
    public GeneratorState State;
}

internal enum GeneratorState
{
    Created,
    Suspended,
    SuspendedYieldFrom,
    Running,
    Completed,
}
