using Quire.Bytecode;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>
/// An activation of a code object. It lies on the interpreter's evaluation stack, or inside a generator. Its local slots lie right
/// before it, so arguments pushed by the caller become the callee's first locals without being copied; its
/// operand stack grows right behind it.
/// <code>  [ callable ][ self ][ arguments … locals … cells ][ Frame ][ operands … ]  </code>
/// </summary>
internal unsafe struct Frame
{
    public Frame* Previous;

    /// <summary>Owned.</summary>
    public PyCode* Code;

    /// <summary>Owned; gives globals, builtins and closure.</summary>
    public PyFunction* Function;

    /// <summary>Borrowed from <see cref="Function"/>.</summary>
    public PyDict* Globals;

    /// <summary>Namespace of a module or class body (owned), else null.</summary>
    public PyObject* Namespace;

    /// <summary>Next instruction to run when this frame is resumed; while it runs, the instruction being run after any call it made.</summary>
    public Instruction* Next;

    /// <summary>Frame object made for a traceback or by sys._getframe (owned), or null.</summary>
    public PyFrame* Object;

    /// <summary>Operands on the stack while the frame is not running.</summary>
    public int Depth;
    public FrameOwner Owner;

    /// <summary>The loop returns to its native caller when this frame returns.</summary>
    public bool IsEntry;

    /// <summary>Bits for the loop; see <see cref="FrameFlags"/>.</summary>
    public byte Flags;

    public static PyObject** Locals(Frame* frame) => (PyObject**)frame - frame->Code->LocalCount;

    public static PyObject** Stack(Frame* frame) => (PyObject**)(frame + 1);
}

internal enum FrameOwner : byte
{
    Stack,
    Generator,
}
