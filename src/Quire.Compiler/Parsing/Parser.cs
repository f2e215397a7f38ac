using Quire.Compiler.Diagnostics;
using Quire.Compiler.Syntax;
using Quire.Compiler.Text;
using Quire.Compiler.Tokens;

namespace Quire.Compiler.Parsing;

/// <summary>Turns source text into a syntax tree, or says what is wrong with it.</summary>
public static class Parser
{
    /// <summary>Parses a whole file (<c>exec</c>).</summary>
    public static ParseResult ParseModule(SourceText source, ParseOptions? options = null) =>
        Parse(source, ParseMode.Exec, options ?? ParseOptions.Default);

    /// <summary>Parses one expression (<c>eval</c>).</summary>
    public static ParseResult ParseExpression(SourceText source, ParseOptions? options = null) =>
        Parse(source, ParseMode.Eval, options ?? ParseOptions.Default);

    /// <summary>Parses one statement typed by a person (<c>single</c>).</summary>
    public static ParseResult ParseInteractive(SourceText source, ParseOptions? options = null) =>
        Parse(source, ParseMode.Single, options ?? ParseOptions.Default);

    private static ParseResult Parse(SourceText source, ParseMode mode, ParseOptions options)
    {
        var diagnostics = new DiagnosticBag(source);
        if (source.Error is { } unreadable)
        {
            diagnostics.Add(unreadable);
            return new ParseResult(null, diagnostics);
        }
        var tokens = new TokenCursor(source, mode, options, diagnostics);
        var grammar = new Grammar(tokens, diagnostics);
        SyntaxTree? tree = ParseRoot(grammar, source, mode);
        if (tokens.Error is null && tree is not null)
        {
            if (mode != ParseMode.Single || tokens.OnlyBlankTextFollows())
                return new ParseResult(tree, diagnostics);
            tokens.RaiseLast("multiple statements found while compiling a single statement");
        }
        else
        {
            Diagnose(grammar, source, mode, options);
        }
        diagnostics.Add(tokens.Error!);
        return new ParseResult(null, diagnostics);
    }

    private static SyntaxTree? ParseRoot(Grammar grammar, SourceText source, ParseMode mode)
    {
        TokenCursor tokens = grammar.Tokens;
        if (mode == ParseMode.Single)
        {
            Stmt[]? statement = grammar.Statements.Interactive();
            return statement is null ? null : new SyntaxTree(mode, statement, null, source);
        }
        if (mode == ParseMode.Exec)
        {
            Stmt[] body = grammar.Statements.Statements() ?? [];
            return tokens.At(TokenKind.EndMarker) ? new SyntaxTree(mode, body, null, source) : null;
        }
        if (grammar.Expressions.Expressions() is not { } expression)
            return null;
        while (tokens.Accept(TokenKind.Newline))
        {
        }
        return tokens.At(TokenKind.EndMarker) ? new SyntaxTree(mode, [], expression, source) : null;
    }

    /// <summary>Finds the words for a failure: a second pass over the same tokens looks for known mistakes.</summary>
    private static void Diagnose(Grammar grammar, SourceText source, ParseMode mode, ParseOptions options)
    {
        TokenCursor tokens = grammar.Tokens;
        if (options.AllowIncomplete && tokens.StoppedAtEnd)
        {
            tokens.ReplaceError(DiagnosticKind.IncompleteInput, "incomplete input");
            return;
        }
        if (tokens.Error is null)
        {
            Token last = tokens.LastLexed;
            tokens.Restart();
            ParseRoot(grammar, source, mode);
            if (tokens.Error is null)
            {
                RaiseGeneric(tokens, last);
                return;
            }
        }
        if (tokens.Error is { Kind: not DiagnosticKind.TooComplex } && !tokens.AtEndOfText)
            tokens.PreferLexError();
    }

    private static void RaiseGeneric(TokenCursor tokens, in Token last)
    {
        if (last.Kind is TokenKind.Indent or TokenKind.Dedent)
        {
            string what = last.Kind == TokenKind.Indent ? "indent" : "unindent";
            tokens.RaiseLast(DiagnosticKind.IndentationError, $"unexpected {what}");
            return;
        }
        tokens.RaiseAt(last.Span, "invalid syntax");
        tokens.PreferLexError();
    }
}
