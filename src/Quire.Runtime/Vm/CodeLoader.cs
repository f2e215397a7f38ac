using System.Numerics;
using System.Runtime.CompilerServices;
using Quire.Bytecode;
using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>Materialises code units in the heap.</summary>
internal static unsafe class CodeLoader
{
    /// <summary>A new code object (owned), or null with MemoryError. Code units nest no deeper than the compiler's bound.</summary>
    public static PyCode* Load(Interpreter py, CodeUnit unit)
    {
        var code = (PyCode*)py.NewObject((nuint)sizeof(PyCode), BlockKind.Container, TypeIndex.Code | HeaderFlags.Untracked);
        if (code == null)
            return null;
        PyObject header = code->Header;
        *code = default;
        code->Header = header;
        SetNumbers(code, unit);
        if (CopyBlocks(py, code, unit) && SetObjects(py, code, unit))
            return code;
        Ref.Dec(py, (PyObject*)code);
        return null;
    }

    private static void SetNumbers(PyCode* code, CodeUnit unit)
    {
        code->InstructionCount = unit.Instructions.Length;
        code->CacheCount = unit.CacheCount;
        code->ExceptionCount = unit.ExceptionTable.Length;
        code->LocalCount = unit.LocalNames.Length;
        code->StackSize = unit.StackSize;
        code->ArgumentCount = unit.ArgumentCount;
        code->PositionalOnlyCount = unit.PositionalOnlyCount;
        code->KeywordOnlyCount = unit.KeywordOnlyCount;
        code->FirstLine = unit.FirstLine;
        code->Flags = unit.Flags;
        code->FrameWords = code->LocalCount + (sizeof(Frame) / sizeof(void*)) + code->StackSize;
        const CodeFlags Bound = CodeFlags.VarArgs | CodeFlags.VarKeywords;
        code->IsSimple = (unit.Flags & Bound) == 0 && unit.KeywordOnlyCount == 0;
        foreach (LocalKind kind in unit.LocalKinds)
            code->FreeCount += (kind & LocalKind.Free) != 0 ? 1 : 0;
    }

    private static bool CopyBlocks(Interpreter py, PyCode* code, CodeUnit unit)
    {
        code->Instructions = (Instruction*)py.NewBuffer((nuint)Math.Max(1, unit.Instructions.Length) * (nuint)sizeof(Instruction));
        if (code->Instructions == null)
            return false;
        unit.Instructions.CopyTo(new Span<Instruction>(code->Instructions, unit.Instructions.Length));
        code->Positions = (PackedPosition*)py.NewBuffer((nuint)Math.Max(1, unit.Positions.Length) * (nuint)sizeof(PackedPosition));
        if (code->Positions == null)
            return false;
        for (int i = 0; i < unit.Positions.Length; i++)
            code->Positions[i] = PackedPosition.From(unit.Positions[i]);
        if (unit.ExceptionTable.Length > 0)
        {
            code->ExceptionTable = (ExceptionRange*)py.NewBuffer((nuint)unit.ExceptionTable.Length * (nuint)sizeof(ExceptionRange));
            if (code->ExceptionTable == null)
                return false;
            unit.ExceptionTable.CopyTo(new Span<ExceptionRange>(code->ExceptionTable, unit.ExceptionTable.Length));
        }
        if (unit.CacheCount > 0)
        {
            nuint bytes = (nuint)unit.CacheCount * (nuint)sizeof(InlineCache);
            code->Caches = (InlineCache*)py.NewBuffer(bytes);
            if (code->Caches == null)
                return false;
            new Span<byte>(code->Caches, (int)bytes).Clear();
        }
        return true;
    }

    private static bool SetObjects(Interpreter py, PyCode* code, CodeUnit unit)
    {
        Span<byte> kinds = unit.LocalKinds.Length <= 256 ? stackalloc byte[unit.LocalKinds.Length] : new byte[unit.LocalKinds.Length];
        for (int i = 0; i < kinds.Length; i++)
            kinds[i] = (byte)unit.LocalKinds[i];
        return (code->FileName = PyStr.Intern(py, unit.FileName)) != null
            && (code->Name = (PyStr*)PyStr.Intern(py, unit.Name)) != null
            && (code->QualName = (PyStr*)PyStr.Intern(py, unit.QualName)) != null
            && (code->LocalKinds = PyBytes.New(py, kinds)) != null
            && (code->Names = Texts(py, unit.Names)) != null
            && (code->LocalNames = Texts(py, unit.LocalNames)) != null
            && (code->Constants = Constants(py, unit.Constants)) != null;
    }

    private static PyTuple* Texts(Interpreter py, string[] texts)
    {
        PyTuple* tuple = PyTuple.New(py, texts.Length);
        if (tuple == null)
            return null;
        for (int i = 0; i < texts.Length; i++)
        {
            PyObject* text = PyStr.Intern(py, texts[i]);
            if (text == null)
            {
                Ref.Dec(py, (PyObject*)tuple);
                return null;
            }
            PyTuple.Items(tuple)[i] = text;
        }
        return tuple;
    }

    private static PyTuple* Constants(Interpreter py, object?[] values)
    {
        PyTuple* tuple = PyTuple.New(py, values.Length);
        if (tuple == null)
            return null;
        for (int i = 0; i < values.Length; i++)
        {
            PyObject* constant = Constant(py, values[i]);
            if (constant == null)
            {
                Ref.Dec(py, (PyObject*)tuple);
                return null;
            }
            PyTuple.Items(tuple)[i] = constant;
        }
        return tuple;
    }

    private static PyObject* Constant(Interpreter py, object? value) => value switch
    {
        null => Ref.New(py.None),
        bool truth => PyBool.From(py, truth),
        long number => PyInt.FromLong(py, number),
        double number => PyFloat.New(py, number),
        string text => IsIdentifierLike(text) ? PyStr.Intern(py, text) : PyStr.FromString(py, text),
        CodePoints points => PyStr.FromCodePoints(py, points.Values),
        byte[] data => PyBytes.New(py, data),
        EllipsisConstant => Ref.New(py.EllipsisObject),
        TupleConstant items => (PyObject*)Constants(py, items.Items),
        FrozenSetConstant items => FrozenSet(py, items.Items),
        CodeUnit unit => (PyObject*)Load(py, unit),
        _ => RareNumber(py, value),
    };

    // Apart, so that a program without such numbers does not load the library they come from.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* RareNumber(Interpreter py, object value) => value switch
    {
        BigInteger number => PyInt.FromBig(py, number),
        Complex number => PyComplex.New(py, number.Real, number.Imaginary),
        _ => Raise.SystemError(py, $"unknown constant of type {value.GetType().Name}"),
    };

    // Texts that look like names are interned, so that comparing them with attribute names is comparing addresses.
    private static bool IsIdentifierLike(string text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
                return false;
        }
        return true;
    }

    // CPython builds such a constant twice, the second time from the first one's order, and a program sees the order.
    private static PyObject* FrozenSet(Interpreter py, object?[] values)
    {
        using var items = new PyOwned(py, (PyObject*)Constants(py, values));
        using var first = new PyOwned(py, items.IsNull ? null : PySet.NewFrozen(py, items.Pointer));
        using var inOrder = new PyOwned(py, first.IsNull ? null : Iteration.ToTuple(py, first.Pointer));
        return inOrder.IsNull ? null : PySet.NewFrozen(py, inOrder.Pointer);
    }
}
