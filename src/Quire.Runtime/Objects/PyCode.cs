using Quire.Bytecode;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>
/// code: a <see cref="CodeUnit"/> materialised in the heap. <see cref="Instructions"/> is rewritten in place as the loop specialises;
/// everything else stays as loaded.
/// </summary>
[PyType("code", TypeIndex.Code, Flags = TypeFlags.Container | TypeFlags.NoInstances | TypeFlags.Weakly, Doc = "Compiled Python code.")]
internal unsafe partial struct PyCode
{
    public PyObject Header;

    /// <summary>Instructions, owned raw block.</summary>
    public Instruction* Instructions;

    /// <summary>Inline caches, owned raw block; null when there are none.</summary>
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

    /// <summary>Handlers, innermost first: owned raw block, null when there are none.</summary>
    public ExceptionRange* ExceptionTable;

    /// <summary>One per instruction: owned raw block.</summary>
    public PackedPosition* Positions;
    public int ExceptionCount;
    public int InstructionCount;
    public int CacheCount;
    public int LocalCount;
    public int FreeCount;
    public int StackSize;
    public int ArgumentCount;
    public int PositionalOnlyCount;
    public int KeywordOnlyCount;
    public int FirstLine;
    public CodeFlags Flags;

    /// <summary>Words a frame of this code takes: locals, the frame itself, operands.</summary>
    public int FrameWords;

    /// <summary>Positional parameters only: a call with exactly as many arguments needs no binding.</summary>
    public bool IsSimple;

    /// <summary>The line of an instruction; the first line for −1.</summary>
    public static int LineAt(PyCode* code, int instruction) =>
        instruction < 0 || instruction >= code->InstructionCount ? code->FirstLine : code->Positions[instruction].Line;

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyCode* self)
    {
        Deallocation.ClearWeakReferences(py, (PyObject*)self);
        py.AllocationSites.ForgetPlaces();
        FreeBlock(py, self->Instructions);
        FreeBlock(py, self->Caches);
        FreeBlock(py, self->ExceptionTable);
        FreeBlock(py, self->Positions);
        Ref.XDec(py, (PyObject*)self->Constants);
        Ref.XDec(py, (PyObject*)self->Names);
        Ref.XDec(py, (PyObject*)self->LocalNames);
        Ref.XDec(py, self->LocalKinds);
        Ref.XDec(py, self->FileName);
        Ref.XDec(py, (PyObject*)self->Name);
        Ref.XDec(py, (PyObject*)self->QualName);
        py.Heap.Free(self);
    }

    private static void FreeBlock(Interpreter py, void* block)
    {
        if (block != null)
            py.Heap.Free(block);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyCode* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Constants);
        Visitor.Visit(visitor, self->Names);
        Visitor.Visit(visitor, self->LocalNames);
        Visitor.Visit(visitor, self->LocalKinds);
        Visitor.Visit(visitor, self->FileName);
        Visitor.Visit(visitor, self->Name);
        Visitor.Visit(visitor, self->QualName);
    }

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyCode* self) => PyStr.FromString(
        py, $"<code object {PyStr.ToText(self->Name)} at 0x{(long)self:x}, file \"{Conversion.Text(self->FileName)}\", line {self->FirstLine}>");

    [PyProperty("co_name", IsMember = true, Doc = "The name.")]
    private static PyObject* GetName(Interpreter py, PyCode* self) => Ref.New((PyObject*)self->Name);

    [PyProperty("co_qualname", IsMember = true, Doc = "The name with the names of what encloses it.")]
    private static PyObject* GetQualName(Interpreter py, PyCode* self) => Ref.New((PyObject*)self->QualName);

    [PyProperty("co_filename", IsMember = true, Doc = "The file it was compiled from.")]
    private static PyObject* GetFileName(Interpreter py, PyCode* self) => Ref.New(self->FileName);

    [PyProperty("co_firstlineno", IsMember = true, Doc = "The first line.")]
    private static PyObject* GetFirstLine(Interpreter py, PyCode* self) => PyInt.FromLong(py, self->FirstLine);

    [PyProperty("co_argcount", IsMember = true, Doc = "Number of positional parameters.")]
    private static PyObject* GetArgumentCount(Interpreter py, PyCode* self) => PyInt.FromLong(py, self->ArgumentCount);

    [PyProperty("co_posonlyargcount", IsMember = true, Doc = "Number of positional-only parameters.")]
    private static PyObject* GetPositionalOnly(Interpreter py, PyCode* self) => PyInt.FromLong(py, self->PositionalOnlyCount);

    [PyProperty("co_kwonlyargcount", IsMember = true, Doc = "Number of keyword-only parameters.")]
    private static PyObject* GetKeywordOnly(Interpreter py, PyCode* self) => PyInt.FromLong(py, self->KeywordOnlyCount);

    [PyProperty("co_flags", IsMember = true, Doc = "Flags, as the inspect module numbers them.")]
    private static PyObject* GetFlags(Interpreter py, PyCode* self) => PyInt.FromLong(py, (long)self->Flags);

    [PyProperty("co_stacksize", IsMember = true, Doc = "Operands needed at most.")]
    private static PyObject* GetStackSize(Interpreter py, PyCode* self) => PyInt.FromLong(py, self->StackSize);

    [PyProperty("co_consts", IsMember = true, Doc = "The constants.")]
    private static PyObject* GetConstants(Interpreter py, PyCode* self) => Ref.New((PyObject*)self->Constants);

    [PyProperty("co_names", IsMember = true, Doc = "Names of globals and attributes.")]
    private static PyObject* GetNames(Interpreter py, PyCode* self) => Ref.New((PyObject*)self->Names);

    [PyProperty("co_nlocals", IsMember = true, Doc = "Number of local variables.")]
    private static PyObject* GetLocalCount(Interpreter py, PyCode* self)
    {
        using var names = new PyOwned(py, NamesOf(py, self, LocalKind.Local));
        return names.IsNull ? null : PyInt.FromLong(py, ((PyTuple*)names.Pointer)->Length);
    }

    [PyProperty("co_varnames", Doc = "Names of parameters and local variables.")]
    private static PyObject* GetVariableNames(Interpreter py, PyCode* self) => NamesOf(py, self, LocalKind.Local);

    [PyProperty("co_cellvars", Doc = "Names of local variables that inner functions use.")]
    private static PyObject* GetCellNames(Interpreter py, PyCode* self) => NamesOf(py, self, LocalKind.Cell);

    [PyProperty("co_freevars", Doc = "Names of variables of enclosing functions.")]
    private static PyObject* GetFreeNames(Interpreter py, PyCode* self) => NamesOf(py, self, LocalKind.Free);

    [PyProperty("co_code", Doc = "The instructions, two bytes each.")]
    private static PyObject* GetInstructions(Interpreter py, PyCode* self) => CodeText.Instructions(py, self, specialised: false);

    [PyProperty("_co_code_adaptive", Doc = "The instructions as they are run now.")]
    private static PyObject* GetAdaptiveInstructions(Interpreter py, PyCode* self) => CodeText.Instructions(py, self, specialised: true);

    [PyProperty("co_exceptiontable", IsMember = true, Doc = "The exception handlers, encoded.")]
    private static PyObject* GetExceptionTable(Interpreter py, PyCode* self) => CodeText.ExceptionTable(py, self);

    [PyProperty("co_linetable", IsMember = true, Doc = "The positions, encoded.")]
    private static PyObject* GetLineTable(Interpreter py, PyCode* self) => LocationTable.Encode(py, self);

    [PyProperty("co_lnotab", Doc = "The lines as older versions encoded them.")]
    private static PyObject* GetOldLineTable(Interpreter py, PyCode* self) =>
        Errors.Warn(py, TypeIndex.DeprecationWarning, "co_lnotab is deprecated, use co_lines instead.", 1) < 0
            ? null
            : CodeText.OldLineTable(py, self);

    [PyMethod("co_lines($self, /)", Doc = "An iterator over (start, end, line): ranges of co_code and their line, None for none.")]
    private static PyObject* Lines(Interpreter py, PyCode* self) => PyLineIterator.New(py, self);

    [PyMethod("co_positions($self, /)", Doc = "An iterator over (line, end line, column, end column) of each instruction.")]
    private static PyObject* GetPositions(Interpreter py, PyCode* self) => PyPositionsIterator.New(py, self);

    [PyMethod("replace($self, /, **changes)", Doc = "A code object that differs in the fields given.")]
    [PyMethod("__replace__($self, /, **changes)", Doc = "The same as replace().")]
    private static PyObject* Replace(Interpreter py, PyCode* self, PyObject** args, int count, PyObject* kwnames) =>
        CodeReplacement.Make(py, self, args, count, kwnames);

    [PyMethod("_varname_from_oparg($self, /, oparg)", Doc = "The name of a local slot.")]
    private static PyObject* VariableName(Interpreter py, PyCode* self, int oparg) => oparg < 0 || oparg >= self->LocalCount
        ? Raise.IndexError(py, "tuple index out of range")
        : Ref.New(PyTuple.Items(self->LocalNames)[oparg]);

    [PySlot(Slot.Compare)]
    private static PyObject* Compare(Interpreter py, PyCode* self, PyObject* other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !other->Is(TypeIndex.Code))
            return Raise.NotImplemented(py);
        int equal = CodeEquality.Test(py, self, (PyCode*)other);
        return equal < 0 ? null : Ref.New((equal != 0) == (op == CompareOp.Eq) ? py.True : py.False);
    }

    [PySlot(Slot.Hash)]
    private static long Hash(Interpreter py, PyCode* self) => CodeEquality.Hash(py, self);

    /// <summary>A tuple (owned) of the names of the slots of a kind.</summary>
    public static PyObject* NamesOf(Interpreter py, PyCode* self, LocalKind kind)
    {
        using var names = new PyOwned(py, (PyObject*)PyList.New(py, 0));
        if (names.IsNull)
            return null;
        byte* kinds = PyBytes.Data((PyBytes*)self->LocalKinds);
        for (int i = 0; i < self->LocalCount; i++)
        {
            bool belongs = ((LocalKind)kinds[i] & kind) != 0;
            if (belongs && PyList.Append(py, (PyList*)names.Pointer, PyTuple.Items(self->LocalNames)[i]) < 0)
                return null;
        }
        return PyList.ToTuple(py, (PyList*)names.Pointer);
    }
}

/// <summary>A <see cref="SourcePosition"/> in twelve bytes; columns past 65 534 are not kept.</summary>
internal record struct PackedPosition
{
    public int Line;
    public ushort Column;
    public ushort EndColumn;
    public ushort EndLineOffset;

    private const ushort NoColumn = ushort.MaxValue;

    public static PackedPosition From(SourcePosition position) => new()
    {
        Line = position.Line,
        Column = Pack(position.Column),
        EndColumn = Pack(position.EndColumn),
        EndLineOffset = (ushort)Math.Clamp(position.EndLine - position.Line, 0, ushort.MaxValue),
    };

    private static ushort Pack(int column) => column is < 0 or >= NoColumn ? NoColumn : (ushort)column;

    private static int Unpack(ushort column) => column == NoColumn ? -1 : column;

    public readonly SourcePosition ToPosition() => new(Line, Line + EndLineOffset, Unpack(Column), Unpack(EndColumn));
}

/// <summary>What a specialised instruction remembers. Its meaning is the instruction's.</summary>
internal unsafe struct InlineCache
{
    public uint VersionA;
    public uint VersionB;
    public void* Pointer;
    public int Index;
    public short Counter;
    public short Extra;
}
