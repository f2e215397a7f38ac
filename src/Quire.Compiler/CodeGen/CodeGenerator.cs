using Quire.Bytecode;
using Quire.Compiler.Diagnostics;
using Quire.Compiler.Optimizing;
using Quire.Compiler.Scopes;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>
/// Third pass: emits the code of a tree, one unit a block. The emitters share it; it knows the unit being made. Emission
/// goes on after an error so that callers need not ask, but nothing is assembled then.
/// </summary>
internal sealed class CodeGenerator
{
    /// <summary>An instruction has sixteen bits for the number of a local.</summary>
    private const int MaxLocals = 65_535;

    private const int BaseBudget = 100_000;
    private const int BudgetPerByte = 4;

    /// <summary>What blocks, depths and tables of a unit take while it is assembled.</summary>
    private const int AssemblyBytesPerInstruction = 150;

    private long _budget;

    /// <summary>Instructions in the units that are finished.</summary>
    private long _emitted;

    public CodeGenerator(
        string fileName, ScopeTable scopes, FutureFeatures future, CompilerOptions options, bool interactive,
        DiagnosticBag diagnostics)
    {
        FileName = fileName;
        Scopes = scopes;
        Future = future;
        Options = options;
        IsInteractive = interactive;
        Diagnostics = diagnostics;
        Names = new NameEmitter(this);
        Expressions = new ExpressionEmitter(this);
        Conditions = new ConditionEmitter(this);
        Displays = new DisplayEmitter(this);
        Formats = new FormatEmitter(this);
        Calls = new CallEmitter(this);
        Attributes = new AttributeEmitter(this);
        Comprehensions = new ComprehensionEmitter(this);
        Statements = new StatementEmitter(this);
        Assignments = new AssignmentEmitter(this);
        Annotations = new AnnotationEmitter(this);
        Imports = new ImportEmitter(this);
        Loops = new LoopEmitter(this);
        Unwinding = new UnwindEmitter(this);
        Tries = new TryEmitter(this);
        TryStars = new TryStarEmitter(this);
        Withs = new WithEmitter(this);
        Coroutines = new CoroutineEmitter(this);
        Functions = new FunctionEmitter(this);
        Classes = new ClassEmitter(this);
        TypeParams = new TypeParamEmitter(this);
        Patterns = new PatternEmitter(this);
        Matches = new MatchEmitter(this);
        Warnings = new LiteralWarnings(this);
    }

    public string FileName { get; }
    public ScopeTable Scopes { get; }
    public FutureFeatures Future { get; }
    public CompilerOptions Options { get; }
    public bool IsInteractive { get; }
    public DiagnosticBag Diagnostics { get; }

    public NameEmitter Names { get; }
    public ExpressionEmitter Expressions { get; }
    public ConditionEmitter Conditions { get; }
    public DisplayEmitter Displays { get; }
    public FormatEmitter Formats { get; }
    public CallEmitter Calls { get; }
    public AttributeEmitter Attributes { get; }
    public ComprehensionEmitter Comprehensions { get; }
    public StatementEmitter Statements { get; }
    public AssignmentEmitter Assignments { get; }
    public AnnotationEmitter Annotations { get; }
    public ImportEmitter Imports { get; }
    public LoopEmitter Loops { get; }
    public UnwindEmitter Unwinding { get; }
    public TryEmitter Tries { get; }
    public TryStarEmitter TryStars { get; }
    public WithEmitter Withs { get; }
    public CoroutineEmitter Coroutines { get; }
    public FunctionEmitter Functions { get; }
    public ClassEmitter Classes { get; }
    public TypeParamEmitter TypeParams { get; }
    public PatternEmitter Patterns { get; }
    public MatchEmitter Matches { get; }
    public LiteralWarnings Warnings { get; }

    /// <summary>The unit that code is emitted into.</summary>
    public UnitBuilder Unit { get; private set; } = null!;

    /// <summary>
    /// Whether less code was emitted than a text of this length can ask for. Finally clauses are emitted once for each way
    /// out of their statement: nested in one another they would multiply without end.
    /// </summary>
    public bool WithinBudget => _emitted + Unit.Code.Count <= _budget;

    public CodeUnit? Generate(SyntaxTree tree)
    {
        _budget = BaseBudget + (BudgetPerByte * (long)tree.Source.Length);
        Enter(UnitKind.Module, tree, "<module>", 1, null);
        if (tree.Expression is not null)
        {
            Expressions.Visit(tree.Expression);
            Unit.Emit(Op.ReturnValue, tree.Expression.Span);
        }
        else
        {
            Statements.VisitModule(tree.Body);
        }
        return Exit();
    }

    /// <summary>Begins the unit of the block that <paramref name="key"/> opens.</summary>
    public void Enter(UnitKind kind, object key, string name, int firstLine, string? privateName) =>
        Unit = new UnitBuilder(kind, Scopes[key], name, firstLine, privateName, Unit, Options.Checkpoint);

    /// <summary>Ends the unit, which returns None when its code runs to the end; null after an error.</summary>
    public CodeUnit? Exit()
    {
        Unit.LoadConstant(null, default);
        Unit.Emit(Op.ReturnValue, default);
        return ExitReturned();
    }

    /// <summary>Ends a unit whose own last instruction returns; null after an error.</summary>
    public CodeUnit? ExitReturned()
    {
        UnitBuilder unit = Unit;
        Unit = unit.Parent!;
        _emitted += unit.Code.Count;
        Options.Checkpoint?.Invoke((long)unit.Code.Count * AssemblyBytesPerInstruction);
        if (unit.Locals.Count + unit.Cells.Count + unit.FreeNames.Count > MaxLocals)
            Error(unit.Scope.Span, "too many local variables");
        return Diagnostics.HasError ? null : Assembler.Assemble(unit, FileName, Future.Annotations);
    }

    public void Error(Span at, string message) => Diagnostics.Error(at, message);

    public void Warn(Span at, string message) => Diagnostics.Add(DiagnosticKind.SyntaxWarning, at, message);
}
