using System.Runtime.CompilerServices;
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

    /// <summary>
    /// Module and class bodies: the namespace (owned). Generators, while they run: the slot of the handled exception of whoever
    /// resumed them, a <c>PyObject**</c>. Null otherwise.
    /// </summary>
    public void* NamespaceOrOuterHandled;

    /// <summary>The instruction behind the one being run, saved before anything that may look at this frame.</summary>
    public Instruction* Next;

    /// <summary>Top of the operand stack, saved together with <see cref="Next"/>.</summary>
    public PyObject** Top;

    /// <summary>Frame object made for a traceback or by sys._getframe (borrowed: the object clears this when it dies), or null.</summary>
    public PyFrame* Object;

    /// <summary>See <see cref="FrameFlags"/>.</summary>
    public int Flags;

    public readonly bool Has(int flag) => (Flags & flag) != 0;

    public static PyObject* Namespace(Frame* frame) => (PyObject*)frame->NamespaceOrOuterHandled;

    // The loop is large: in its later arms the JIT inlines only what is marked.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyObject** Locals(Frame* frame) => (PyObject**)frame - frame->Code->LocalCount;

    public static PyObject** Stack(Frame* frame) => (PyObject**)(frame + 1);

    /// <summary>Index of the instruction being run, or −1 before the first.</summary>
    public static int LastInstruction(Frame* frame) => (int)(frame->Next - frame->Code->Instructions) - 1;

    /// <summary>The generator this frame lies in; only for frames with <see cref="FrameFlags.InGenerator"/>.</summary>
    public static PyGenerator* Generator(Frame* frame) =>
        (PyGenerator*)((byte*)Locals(frame) - sizeof(PyGenerator));
}

/// <summary>Bits of <see cref="Frame.Flags"/>.</summary>
internal static class FrameFlags
{
    /// <summary>Names live in a namespace: a module or class body.</summary>
    public const int HasNamespace = 1;

    /// <summary>Lies in a generator object.</summary>
    public const int InGenerator = 2;

    /// <summary>The loop returns to its native caller when this frame ends or yields.</summary>
    public const int IsEntry = 4;

    /// <summary>Runs __init__ of an instance that lies in the caller's top operand; must return None.</summary>
    public const int IsInit = 8;

    /// <summary>First frame of a stack chunk, which goes with it.</summary>
    public const int OwnsChunk = 16;
}
