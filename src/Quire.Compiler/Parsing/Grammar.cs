using Quire.Compiler.Diagnostics;
using Quire.Compiler.Parsing.Faults;

namespace Quire.Compiler.Parsing;

/// <summary>The parts of the grammar over one row of tokens. What looks for mistakes is made when first needed.</summary>
internal sealed class Grammar
{
    private ExpressionFaults? _expressionFaults;
    private CallFaults? _callFaults;
    private DisplayFaults? _displayFaults;
    private ParameterFaults? _parameterFaults;
    private StatementFaults? _statementFaults;
    private BlockFaults? _blockFaults;
    private PatternFaults? _patternFaults;
    private FStringFaults? _fStringFaults;
    private PatternParser? _patterns;
    private ImportParser? _imports;

    public Grammar(TokenCursor tokens, DiagnosticBag diagnostics)
    {
        Tokens = tokens;
        Diagnostics = diagnostics;
        Literals = new LiteralReader(tokens, diagnostics);
        Expressions = new ExpressionParser(this);
        Primaries = new PrimaryParser(this);
        Displays = new DisplayParser(this);
        Calls = new CallParser(this);
        Strings = new StringParser(this);
        Targets = new TargetParser(this);
        Parameters = new ParameterParser(this);
        Statements = new StatementParser(this);
        Definitions = new DefinitionParser(this);
        Blocks = new BlockParser(this);
    }

    public TokenCursor Tokens { get; }

    public DiagnosticBag Diagnostics { get; }

    public LiteralReader Literals { get; }

    public ExpressionParser Expressions { get; }

    public PrimaryParser Primaries { get; }

    public DisplayParser Displays { get; }

    public CallParser Calls { get; }

    public StringParser Strings { get; }

    public TargetParser Targets { get; }

    public ParameterParser Parameters { get; }

    public StatementParser Statements { get; }

    public DefinitionParser Definitions { get; }

    public BlockParser Blocks { get; }

    public ImportParser Imports => _imports ??= new ImportParser(this);

    public PatternParser Patterns => _patterns ??= new PatternParser(this);

    public ExpressionFaults ExpressionFaults => _expressionFaults ??= new ExpressionFaults(this);

    public CallFaults CallFaults => _callFaults ??= new CallFaults(this);

    public DisplayFaults DisplayFaults => _displayFaults ??= new DisplayFaults(this);

    public ParameterFaults ParameterFaults => _parameterFaults ??= new ParameterFaults(this);

    public StatementFaults StatementFaults => _statementFaults ??= new StatementFaults(this);

    public BlockFaults BlockFaults => _blockFaults ??= new BlockFaults(this);

    public PatternFaults PatternFaults => _patternFaults ??= new PatternFaults(this);

    public FStringFaults FStringFaults => _fStringFaults ??= new FStringFaults(this);
}
