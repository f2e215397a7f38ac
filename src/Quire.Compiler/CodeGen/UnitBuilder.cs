using Quire.Bytecode;
using Quire.Compiler.Optimizing;
using Quire.Compiler.Scopes;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>One code unit in the making: its tables and its instructions, folded as they are emitted.</summary>
internal sealed class UnitBuilder
{
    private readonly Dictionary<object, int> _constantIndices = new(ConstantComparer.Instance);
    private int _noneIndex = -1;
    private HashSet<string>? _hidden;

    public UnitBuilder(UnitKind kind, Scope scope, string name, int firstLine, string? privateName, UnitBuilder? parent, Action<long>? checkpoint)
    {
        Kind = kind;
        Scope = scope;
        Name = name;
        FirstLine = firstLine;
        Private = privateName;
        Parent = parent;
        Code = new CodeBuffer(checkpoint);
        QualName = UnitNames.Qualify(this);
        foreach (string parameter in scope.Parameters)
            Locals.Add(parameter);
        UnitNames.AddCells(this);
    }

    public UnitKind Kind { get; }
    public Scope Scope { get; }
    public string Name { get; }
    public string QualName { get; }
    public int FirstLine { get; }

    /// <summary>The class whose name mangles private names.</summary>
    public string? Private { get; }

    public UnitBuilder? Parent { get; }
    public CodeBuffer Code { get; }
    public List<object?> Constants { get; } = [];
    public IndexedNames Names { get; } = new();
    public IndexedNames Locals { get; } = new();
    public IndexedNames Cells { get; } = new();
    public IndexedNames FreeNames { get; } = new();
    public Stack<Fblock> Fblocks { get; } = new();

    /// <summary>Attributes that the methods of a class set on self.</summary>
    public IndexedNames StaticAttributes { get; } = new();

    public int ArgumentCount { get; set; }
    public int PositionalOnlyCount { get; set; }
    public int KeywordOnlyCount { get; set; }
    public string? Docstring { get; set; }
    public bool HasDocstring { get; set; }

    /// <summary>Above zero inside a comprehension that was inlined here.</summary>
    public int InlinedDepth { get; set; }

    public bool IsGenerator => Scope.IsFunctionLike && (Scope.IsGenerator || Scope.IsCoroutine);

    /// <summary>The name is for now a fast local, although the unit has a namespace.</summary>
    public bool IsHidden(string name) => _hidden is not null && _hidden.Contains(name);

    /// <returns>Whether the name was not hidden before.</returns>
    public bool Hide(string name) => (_hidden ??= []).Add(name);

    public void Unhide(string name) => _hidden!.Remove(name);

    public Label NewLabel() => Code.NewLabel();

    public void Mark(Label label) => Code.Mark(label);

    public void Emit(Op op, Span at, byte a = 0, int b = 0, int c = 0)
    {
        ref IrInstruction item = ref Code.Add(op, at);
        item.A = a;
        item.B = b;
        item.C = c;
    }

    public void EmitName(Op op, string name, Span at) => Emit(op, at, c: Names.Add(name));

    public void Jump(Label target, Span at = default) => Emit(Op.Jump, at, c: target.Id);

    public void EmitJump(Op op, Label target, Span at) => Emit(op, at, c: target.Id);

    public void LoadConstant(object? value, Span at) => Emit(Op.LoadConst, at, c: ConstantIndex(value));

    public int ConstantIndex(object? value)
    {
        if (value is null)
        {
            if (_noneIndex < 0)
            {
                _noneIndex = Constants.Count;
                Constants.Add(null);
            }
            return _noneIndex;
        }
        if (_constantIndices.TryGetValue(value, out int index))
            return index;
        _constantIndices.Add(value, Constants.Count);
        Constants.Add(value);
        return Constants.Count - 1;
    }

    /// <summary>The constant loaded <paramref name="back"/> instructions ago (1 is the last).</summary>
    private object? Loaded(int back) => Constants[Code[Code.Count - back].C];

    public void EmitBinary(BinaryOperation operation, Span at)
    {
        if (Code.EndsWithConstants(2) && ConstantFolder.TryBinary(operation, Loaded(2), Loaded(1), out object? value))
        {
            Code.RemoveLast(2);
            LoadConstant(value, at);
            return;
        }
        Emit(Op.BinaryOp, at, (byte)operation);
    }

    public void EmitSubscript(Span at)
    {
        if (Code.EndsWithConstants(2) && ConstantFolder.TrySubscript(Loaded(2), Loaded(1), out object? value))
        {
            Code.RemoveLast(2);
            LoadConstant(value, at);
            return;
        }
        Emit(Op.BinarySubscr, at);
    }

    public void EmitUnary(UnaryOperator operation, Span at)
    {
        if (Code.EndsWithConstants(1) && ConstantFolder.TryUnary(operation, Loaded(1), out object? value))
        {
            Code.RemoveLast(1);
            LoadConstant(value, at);
            return;
        }
        Emit(
            operation switch
            {
                UnaryOperator.Invert => Op.UnaryInvert,
                UnaryOperator.Not => Op.UnaryNot,
                UnaryOperator.UAdd => Op.UnaryPositive,
                _ => Op.UnaryNegative,
            },
            at);
    }

    /// <summary>BUILD_TUPLE, or a constant when all items are.</summary>
    public void EmitTuple(int count, Span at)
    {
        if (!Code.EndsWithConstants(count))
        {
            Emit(Op.BuildTuple, at, c: count);
            return;
        }
        object?[] items = new object?[count];
        for (int i = 0; i < count; i++)
            items[i] = Loaded(count - i);
        Code.RemoveLast(count);
        LoadConstant(new TupleConstant(items), at);
    }

    /// <summary>Jumps when the popped value is true or false as wished; decided here when it is a constant.</summary>
    public void JumpIf(bool condition, Label target, Span at)
    {
        if (Code.EndsWithConstants(1))
        {
            bool value = ConstantFolder.IsTrue(Loaded(1));
            Code.RemoveLast(1);
            if (value == condition)
                Jump(target, at);
            return;
        }
        if (IsNoneTest(out bool inverted))
        {
            Code.RemoveLast(2);
            EmitJump(condition != inverted ? Op.PopJumpIfNone : Op.PopJumpIfNotNone, target, at);
            return;
        }
        EmitJump(condition ? Op.PopJumpIfTrue : Op.PopJumpIfFalse, target, at);
    }

    private bool IsNoneTest(out bool inverted)
    {
        inverted = false;
        if (!Code.EndsWith(Op.IsOp) || !Code.IsStraight(2))
            return false;
        ref IrInstruction load = ref Code[Code.Count - 2];
        inverted = Code[Code.Count - 1].A != 0;
        return load.Op == Op.LoadConst && Constants[load.C] is null;
    }
}
