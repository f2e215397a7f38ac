using Quire.Bytecode;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>
/// A code object: a <see cref="CodeUnit"/> materialised in the heap. <see cref="Instructions"/> is rewritten in place as the loop
/// specialises; everything else stays as loaded.
/// </summary>
internal unsafe partial struct PyCode
{
    public PyObject Header;

    /// <summary>Instructions, owned raw block.</summary>
    public Instruction* Instructions;

    /// <summary>Inline caches, owned raw block; may be null when there are none.</summary>
    public InlineCache* Caches;
    public PyTuple* Constants;
    public PyTuple* Names;

    /// <summary>Names of all local slots: arguments, locals, cells, free variables, in slot order.</summary>
    public PyTuple* LocalNames;

    /// <summary>One <see cref="LocalKind"/> byte per local slot, as bytes.</summary>
    public PyObject* LocalKinds;
    public PyObject* FileName;
    public PyStr* Name;
    public PyStr* QualName;

    /// <summary>Exception table and positions, as the code unit encodes them: owned raw blocks.</summary>
    public ExceptionRange* ExceptionTable;
    public SourcePosition* Positions;
    public int ExceptionCount;
    public int InstructionCount;
    public int CacheCount;
    public int LocalCount;
    public int CellCount;
    public int FreeCount;
    public int StackSize;
    public int ArgumentCount;
    public int PositionalOnlyCount;
    public int KeywordOnlyCount;
    public int FirstLine;
    public CodeFlags Flags;

    /// <summary>Times entered, up to a small bound: cold code is not specialised.</summary>
    public int Warmth;
}

/// <summary>What a specialised instruction remembers. Its meaning is the instruction's; see docs/internals/vm.md.</summary>
internal unsafe struct InlineCache
{
    public uint VersionA;
    public uint VersionB;
    public void* Pointer;
    public int Index;
    public short Counter;
    public short Extra;
}
