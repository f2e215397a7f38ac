using Quire.Bytecode;
using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Objects;

/// <summary>
/// code.replace(): a copy with generic instructions and empty caches, in which fields differ. What the instructions rely on (how many locals,
/// which of them are bound, what kinds of constants) must stay, else ValueError says what does not fit.
/// </summary>
internal static unsafe class CodeReplacement
{
    private static ReadOnlySpan<string> Fields => (string[])
    [
        "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_stacksize", "co_flags", "co_firstlineno",
        "co_code", "co_consts", "co_names", "co_varnames", "co_freevars", "co_cellvars", "co_filename", "co_name", "co_qualname",
        "co_linetable", "co_exceptiontable",
    ];

    private const int NumberCount = 7;
    private const int FieldCount = 18;

    /// <summary>The bits that say what kind of frame the instructions were written for.</summary>
    private const CodeFlags Fixed = CodeFlags.Optimized | CodeFlags.NewLocals | CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator;

    private enum Field
    {
        ArgumentCount, PositionalOnlyCount, KeywordOnlyCount, LocalCount, StackSize, Flags, FirstLine,
        Instructions, Constants, Names, VariableNames, FreeNames, CellNames, FileName, Name, QualName,
        LineTable, ExceptionTable,
    }

    public static PyObject* Make(Interpreter py, PyCode* self, PyObject** args, int count, PyObject* kwnames)
    {
        PyObject** given = stackalloc PyObject*[FieldCount];
        int* numbers = stackalloc int[NumberCount];
        if (!Collect(py, args, count, (PyTuple*)kwnames, given) || !TryNumbers(py, self, given, numbers) || !HaveTypes(py, given))
            return null;
        if (py.AuditHooks != null && Audit(py, self, given, numbers) < 0)
            return null;
        if (!NumbersFit(py, self, given, numbers) || !BytesFit(py, self, given))
            return null;
        PyCode* code = Copy(py, self);
        if (code == null)
            return null;
        using var owner = new PyOwned(py, (PyObject*)code);
        SetNumbers(code, self, given, numbers);
        return SetTexts(py, code, given) && SetNames(py, code, given) && SetLocalNames(py, self, code, given) && SetConstants(py, code, given)
            ? owner.Move()
            : null;
    }

    private static int Audit(Interpreter py, PyCode* self, PyObject** given, int* numbers)
    {
        PyObject* fileName = given[(int)Field.FileName];
        PyObject* name = given[(int)Field.Name];
        return Auditing.Event(
            py,
            "code.__new__",
            (nint)CodeText.Instructions(py, self, specialised: false),
            (nint)Ref.New(fileName != null ? fileName : self->FileName),
            (nint)Ref.New(name != null ? name : (PyObject*)self->Name),
            (nint)PyInt.FromLong(py, numbers[(int)Field.ArgumentCount]),
            (nint)PyInt.FromLong(py, numbers[(int)Field.PositionalOnlyCount]),
            (nint)PyInt.FromLong(py, numbers[(int)Field.KeywordOnlyCount]),
            (nint)PyInt.FromLong(py, numbers[(int)Field.LocalCount]),
            (nint)PyInt.FromLong(py, numbers[(int)Field.StackSize]),
            (nint)PyInt.FromLong(py, numbers[(int)Field.Flags]));
    }

    private static bool Collect(Interpreter py, PyObject** args, int count, PyTuple* names, PyObject** given)
    {
        new Span<nint>(given, FieldCount).Clear();
        if (count > 0)
        {
            Raise.TypeError(py, "replace() takes no positional arguments");
            return false;
        }
        for (int i = 0; names != null && i < names->Length; i++)
        {
            PyObject* name = PyTuple.Items(names)[i];
            int at = 0;
            while (at < FieldCount && !PyStr.EqualsText(name, Fields[at]))
                at++;
            if (at == FieldCount)
            {
                ArgumentBinding.UnexpectedKeyword(py, "replace", name, Fields);
                return false;
            }
            given[at] = args[i];
        }
        return true;
    }

    private static bool TryNumbers(Interpreter py, PyCode* self, PyObject** given, int* numbers)
    {
        numbers[(int)Field.ArgumentCount] = self->ArgumentCount;
        numbers[(int)Field.PositionalOnlyCount] = self->PositionalOnlyCount;
        numbers[(int)Field.KeywordOnlyCount] = self->KeywordOnlyCount;
        numbers[(int)Field.LocalCount] = CountOf(self, LocalKind.Local);
        numbers[(int)Field.StackSize] = self->StackSize;
        numbers[(int)Field.Flags] = (int)self->Flags;
        numbers[(int)Field.FirstLine] = self->FirstLine;
        for (int i = 0; i < NumberCount; i++)
        {
            if (given[i] != null && !ArgumentBinding.ToInt(py, given[i], out numbers[i]))
                return false;
        }
        return true;
    }

    private static int CountOf(PyCode* self, LocalKind kind)
    {
        int count = 0;
        foreach (byte slot in PyBytes.Span((PyBytes*)self->LocalKinds))
            count += ((LocalKind)slot & kind) != 0 ? 1 : 0;
        return count;
    }

    private static bool HaveTypes(Interpreter py, PyObject** given)
    {
        for (var field = Field.Instructions; field <= Field.ExceptionTable; field++)
        {
            (TypeFlags flag, string name) = field switch
            {
                Field.Instructions or Field.LineTable or Field.ExceptionTable => (TypeFlags.BytesSubclass, "bytes"),
                Field.FileName or Field.Name or Field.QualName => (TypeFlags.StrSubclass, "str"),
                _ => (TypeFlags.TupleSubclass, "tuple"),
            };
            PyObject* value = given[(int)field];
            if (value == null || (py.TypeOf(value)->Flags & flag) != 0)
                continue;
            ArgumentBinding.WrongType(py, "replace", $"argument '{Fields[(int)field]}'", name, value);
            return false;
        }
        return true;
    }

    private static bool NumbersFit(Interpreter py, PyCode* self, PyObject** given, int* numbers)
    {
        for (int i = 0; i < NumberCount; i++)
        {
            if (numbers[i] < 0)
                return Refuse(py, Fields[i] + " must be a positive integer");
        }
        long arguments = Bound(numbers[(int)Field.ArgumentCount], numbers[(int)Field.KeywordOnlyCount], (CodeFlags)numbers[(int)Field.Flags]);
        PyObject* variables = given[(int)Field.VariableNames];
        long names = variables == null ? CountOf(self, LocalKind.Local) : ((PyTuple*)variables)->Length;
        if (arguments > names)
            return Refuse(py, "code: co_varnames is too small");
        if (numbers[(int)Field.LocalCount] != names)
            return Refuse(py, "code: co_nlocals != len(co_varnames)");
        if (names != CountOf(self, LocalKind.Local))
            return Refuse(py, "code: co_varnames must keep its length");
        if (numbers[(int)Field.PositionalOnlyCount] > numbers[(int)Field.ArgumentCount])
            return Refuse(py, "code: co_posonlyargcount is larger than co_argcount");
        if (numbers[(int)Field.StackSize] < self->StackSize)
            return Refuse(py, "code: co_stacksize is too small");
        if (arguments != Bound(self->ArgumentCount, self->KeywordOnlyCount, self->Flags))
            return Refuse(py, "code: the number of parameters must stay");
        return (((CodeFlags)numbers[(int)Field.Flags] ^ self->Flags) & Fixed) == 0
            || Refuse(py, "code: co_flags must keep the kind of the function");
    }

    /// <summary>How many slots a call binds: instructions take these for granted.</summary>
    private static long Bound(int arguments, int keywordOnly, CodeFlags flags) =>
        (long)arguments + keywordOnly + ((flags & CodeFlags.VarArgs) != 0 ? 1 : 0) + ((flags & CodeFlags.VarKeywords) != 0 ? 1 : 0);

    private static bool BytesFit(Interpreter py, PyCode* self, PyObject** given)
    {
        PyObject* instructions = given[(int)Field.Instructions];
        if (instructions != null)
        {
            if (((PyBytes*)instructions)->Length % CodeText.InstructionSize != 0)
                return Refuse(py, "code: co_code is malformed");
            using var own = new PyOwned(py, CodeText.Instructions(py, self, specialised: false));
            if (!AreSame(py, own.Pointer, instructions, "co_code"))
                return false;
        }
        PyObject* handlers = given[(int)Field.ExceptionTable];
        if (handlers == null)
            return true;
        using var table = new PyOwned(py, CodeText.ExceptionTable(py, self));
        return AreSame(py, table.Pointer, handlers, "co_exceptiontable");
    }

    private static bool AreSame(Interpreter py, PyObject* own, PyObject* given, string field)
    {
        if (own == null)
            return false;
        return PyBytes.Span((PyBytes*)own).SequenceEqual(PyBytes.Span((PyBytes*)given))
            || Refuse(py, $"code: {field} cannot be replaced by something else");
    }

    private static bool Refuse(Interpreter py, string message)
    {
        Raise.ValueError(py, message);
        return false;
    }

    /// <summary>A copy as if it were just loaded, tracked, since a program may give it any constants. Null with MemoryError.</summary>
    private static PyCode* Copy(Interpreter py, PyCode* self)
    {
        var code = (PyCode*)py.NewObject((nuint)sizeof(PyCode), BlockKind.Container, TypeIndex.Code);
        if (code == null)
            return null;
        PyObject header = code->Header;
        *code = *self;
        code->Header = header;
        code->Instructions = null;
        code->Caches = null;
        code->ExceptionTable = null;
        code->Positions = null;
        foreach (nint shared in (ReadOnlySpan<nint>)
            [(nint)code->Constants, (nint)code->Names, (nint)code->LocalNames, (nint)code->LocalKinds, (nint)code->FileName, (nint)code->Name, (nint)code->QualName])
            Ref.Inc((PyObject*)shared);
        if (CopyBlocks(py, code, self))
            return code;
        Ref.Dec(py, (PyObject*)code);
        return null;
    }

    private static bool CopyBlocks(Interpreter py, PyCode* code, PyCode* self)
    {
        int count = self->InstructionCount;
        code->Instructions = (Instruction*)py.NewBuffer((nuint)Math.Max(1, count) * (nuint)sizeof(Instruction));
        if (code->Instructions == null)
            return false;
        for (int i = 0; i < count; i++)
            code->Instructions[i] = Generalizing.At(self, i);
        code->Positions = (PackedPosition*)py.NewBuffer((nuint)Math.Max(1, count) * (nuint)sizeof(PackedPosition));
        if (code->Positions == null)
            return false;
        new ReadOnlySpan<PackedPosition>(self->Positions, count).CopyTo(new Span<PackedPosition>(code->Positions, count));
        if (self->ExceptionCount > 0)
        {
            code->ExceptionTable = (ExceptionRange*)py.NewBuffer((nuint)self->ExceptionCount * (nuint)sizeof(ExceptionRange));
            if (code->ExceptionTable == null)
                return false;
            new ReadOnlySpan<ExceptionRange>(self->ExceptionTable, self->ExceptionCount)
                .CopyTo(new Span<ExceptionRange>(code->ExceptionTable, self->ExceptionCount));
        }
        if (self->CacheCount > 0)
        {
            nuint bytes = (nuint)self->CacheCount * (nuint)sizeof(InlineCache);
            code->Caches = (InlineCache*)py.NewBuffer(bytes);
            if (code->Caches == null)
                return false;
            new Span<byte>(code->Caches, (int)bytes).Clear();
        }
        return true;
    }

    // The size of a frame stays that of the instructions, however large a stack was asked for.
    private static void SetNumbers(PyCode* code, PyCode* self, PyObject** given, int* numbers)
    {
        code->ArgumentCount = numbers[(int)Field.ArgumentCount];
        code->PositionalOnlyCount = numbers[(int)Field.PositionalOnlyCount];
        code->KeywordOnlyCount = numbers[(int)Field.KeywordOnlyCount];
        code->StackSize = numbers[(int)Field.StackSize];
        code->Flags = (CodeFlags)numbers[(int)Field.Flags];
        code->IsSimple = (code->Flags & (CodeFlags.VarArgs | CodeFlags.VarKeywords)) == 0 && code->KeywordOnlyCount == 0;
        code->FirstLine = numbers[(int)Field.FirstLine];
        PyObject* table = given[(int)Field.LineTable];
        if (table != null)
        {
            LocationTable.Decode(PyBytes.Span((PyBytes*)table), code->FirstLine, code->Positions, code->InstructionCount);
            return;
        }
        int moved = code->FirstLine - self->FirstLine;
        for (int i = 0; i < code->InstructionCount; i++)
        {
            if (code->Positions[i].Line != 0)
                code->Positions[i].Line += moved;
        }
    }

    private static bool SetTexts(Interpreter py, PyCode* code, PyObject** given) =>
        SetText(py, &code->FileName, given[(int)Field.FileName])
        && SetText(py, (PyObject**)&code->Name, given[(int)Field.Name])
        && SetText(py, (PyObject**)&code->QualName, given[(int)Field.QualName]);

    private static bool SetText(Interpreter py, PyObject** field, PyObject* value)
    {
        if (value == null)
            return true;
        PyObject* text = value->Is(TypeIndex.Str) ? Ref.New(value) : PyStr.FromString(py, PyStr.ToText((PyStr*)value));
        if (text == null)
            return false;
        PyStr.InternInPlace(py, &text);
        Ref.Set(py, field, text);
        return true;
    }

    private static bool SetNames(Interpreter py, PyCode* code, PyObject** given)
    {
        var names = (PyTuple*)given[(int)Field.Names];
        if (names == null)
            return true;
        int needed = 0;
        for (int i = 0; i < code->InstructionCount; i++)
        {
            if (OpKinds.HasName(code->Instructions[i].Op))
                needed = Math.Max(needed, code->Instructions[i].C + 1);
        }
        if (names->Length < needed)
            return Refuse(py, $"code: co_names must have {needed} names at least");
        PyTuple* interned = Interned(py, names);
        if (interned == null)
            return false;
        Ref.Set(py, (PyObject**)&code->Names, (PyObject*)interned);
        return true;
    }

    /// <summary>A new tuple of the interned strs, since the loop compares addresses.</summary>
    private static PyTuple* Interned(Interpreter py, PyTuple* names)
    {
        using var made = new PyOwned(py, (PyObject*)PyTuple.New(py, names->Length));
        for (long i = 0; !made.IsNull && i < names->Length; i++)
        {
            PyObject* name = PyTuple.Items(names)[i];
            if (!name->Is(TypeIndex.Str))
                return (PyTuple*)Raise.SystemError(py, "non-string found in code slot");
            PyObject** place = &PyTuple.Items((PyTuple*)made.Pointer)[i];
            *place = Ref.New(name);
            PyStr.InternInPlace(py, place);
        }
        return (PyTuple*)made.Move();
    }

    private static bool SetLocalNames(Interpreter py, PyCode* self, PyCode* code, PyObject** given)
    {
        var names = given[(int)Field.VariableNames];
        var cells = given[(int)Field.CellNames];
        var free = given[(int)Field.FreeNames];
        if (names == null && cells == null && free == null)
            return true;
        using var variables = new PyOwned(py, NamesFor(py, self, names, LocalKind.Local));
        using var cellNames = new PyOwned(py, variables.IsNull ? null : NamesFor(py, self, cells, LocalKind.Cell));
        using var freeNames = new PyOwned(py, cellNames.IsNull ? null : NamesFor(py, self, free, LocalKind.Free));
        using var all = new PyOwned(py, freeNames.IsNull ? null : (PyObject*)PyTuple.New(py, self->LocalCount));
        if (all.IsNull)
            return false;
        byte* kinds = PyBytes.Data((PyBytes*)self->LocalKinds);
        int variable = 0, cell = 0, outer = 0;
        for (int i = 0; i < self->LocalCount; i++)
        {
            var kind = (LocalKind)kinds[i];
            PyObject* name = null;
            if ((kind & LocalKind.Local) != 0)
                name = PyTuple.Items((PyTuple*)variables.Pointer)[variable++];
            if ((kind & LocalKind.Cell) != 0)
            {
                PyObject* cellName = PyTuple.Items((PyTuple*)cellNames.Pointer)[cell++];
                if (name != null && name != cellName)
                    return Refuse(py, "code: co_varnames and co_cellvars must name the same variables");
                name = cellName;
            }
            if ((kind & LocalKind.Free) != 0)
                name = PyTuple.Items((PyTuple*)freeNames.Pointer)[outer++];
            PyTuple.Items((PyTuple*)all.Pointer)[i] = Ref.New(name != null ? name : PyTuple.Items(self->LocalNames)[i]);
        }
        Ref.Set(py, (PyObject**)&code->LocalNames, all.Move());
        return true;
    }

    // Owned; as many as there are slots of the kind.
    private static PyObject* NamesFor(Interpreter py, PyCode* self, PyObject* given, LocalKind kind)
    {
        if (given == null)
            return PyCode.NamesOf(py, self, kind);
        if (((PyTuple*)given)->Length != CountOf(self, kind))
            return Raise.ValueError(py, $"code: {(kind == LocalKind.Cell ? "co_cellvars" : "co_freevars")} must keep its length");
        return (PyObject*)Interned(py, (PyTuple*)given);
    }

    private static bool SetConstants(Interpreter py, PyCode* code, PyObject** given)
    {
        var constants = (PyTuple*)given[(int)Field.Constants];
        if (constants == null)
            return true;
        if (!ConstantUse.Fits(py, code, constants))
            return false;
        PyObject* own = constants->Header.Is(TypeIndex.Tuple)
            ? Ref.New((PyObject*)constants)
            : PyTuple.FromBorrowed(py, PyTuple.Items(constants), constants->Length);
        if (own == null)
            return false;
        Ref.Set(py, (PyObject**)&code->Constants, own);
        return true;
    }
}
