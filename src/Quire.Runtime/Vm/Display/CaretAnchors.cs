using Quire.Compiler.Parsing;
using Quire.Compiler.Syntax;
using Quire.Compiler.Text;

namespace Quire.Runtime.Vm;

/// <summary>
/// Within the marked source, the part that did it: the operator of a binary operation, the brackets of a subscript, the parentheses of a
/// call. It gets ^, the rest ~. Lines count from 0 within the excerpt, columns are indices into its lines.
/// </summary>
internal sealed record CaretAnchors(int LeftLine, int LeftColumn, int RightLine, int RightColumn)
{
    /// <summary>Characters of source that are parsed again to place marks.</summary>
    private const int MaxLength = 20_000;

    public char MarkAt(int line, int column)
    {
        bool isAfterLeft = line > LeftLine || (line == LeftLine && column >= LeftColumn);
        bool isBeforeRight = line < RightLine || (line == RightLine && column < RightColumn);
        return isAfterLeft && isBeforeRight ? '^' : '~';
    }

    /// <summary>Null when the marked source is no such expression.</summary>
    public static CaretAnchors? Find(string[] lines, int start, int end)
    {
        if (IsLong(lines))
            return null;
        // The segment keeps its place on the first line behind an opening parenthesis, so positions need no arithmetic but for one column.
        string[] segment = (string[])lines.Clone();
        segment[^1] = segment[^1][..Math.Min(end, segment[^1].Length)];
        segment[0] = new string(' ', Math.Min(start, segment[0].Length)) + segment[0][Math.Min(start, segment[0].Length)..];
        SourceText source = SourceText.FromString("<segment>", "(\n" + string.Join('\n', segment) + "\n)");
        if (Parser.ParseExpression(source).Tree?.Expression is not { } expression)
            return null;
        return expression switch
        {
            BinOpExpr operation => ForOperator(segment, operation),
            SubscriptExpr subscript => ForBrackets(segment, subscript.Value.Span, subscript.Span, '['),
            CallExpr call => ForBrackets(segment, call.Func.Span, call.Span, '('),
            _ => null,
        };
    }

    private static (int Line, int Column) Place(string[] lines, int line, int byteColumn)
    {
        int index = line - 2;
        return (index, SourceExcerpt.CharacterOffset(lines[index], byteColumn));
    }

    // The first character behind the left operand that is neither blank, parenthesis, comment nor line continuation.
    private static CaretAnchors? ForOperator(string[] lines, BinOpExpr operation)
    {
        (int line, int column) = Place(lines, operation.Left.Span.EndLine, operation.Left.Span.EndCol);
        while (true)
        {
            if (line >= lines.Length)
                return null;
            bool endsLine = column >= lines[line].Length || lines[line][column] is '#' or '\\';
            if (endsLine)
            {
                line++;
                column = 0;
                continue;
            }
            if (!char.IsWhiteSpace(lines[line][column]) && lines[line][column] != ')')
                break;
            column++;
        }
        string text = lines[line];
        bool isDouble = column + 1 < text.Length && !char.IsWhiteSpace(text[column + 1]) && text[column + 1] == OperatorSecond(text[column]);
        return new CaretAnchors(line, column, line, column + (isDouble ? 2 : 1));
    }

    // What may follow an operator's first character within it: ** // << >>.
    private static char OperatorSecond(char first) => first is '*' or '/' or '<' or '>' ? first : '\0';

    private static CaretAnchors? ForBrackets(string[] lines, Span inner, Span whole, char bracket)
    {
        (int line, int column) = Place(lines, inner.EndLine, inner.EndCol);
        while (line < lines.Length)
        {
            int found = lines[line].IndexOf(bracket, Math.Min(column, lines[line].Length));
            if (found >= 0)
            {
                (int endLine, int endColumn) = Place(lines, whole.EndLine, whole.EndCol);
                return new CaretAnchors(line, found, endLine, endColumn);
            }
            line++;
            column = 0;
        }
        return null;
    }

    /// <summary>
    /// Carets say nothing when they would mark the whole line: none then, unless anchors tell a part. A statement that is nothing but a call of a
    /// name, its result returned or assigned, goes without as well.
    /// </summary>
    public static bool AreWorthShowing(string[] lines, int start, int end, CaretAnchors? anchors)
    {
        if (IsPlainCall(lines, start, end))
            return false;
        if (anchors != null)
            return true;
        bool hasTextBefore = lines[0][..Math.Min(start, lines[0].Length)].Trim().Length > 0;
        bool hasTextAfter = lines[^1][Math.Min(end, lines[^1].Length)..].Trim().Length > 0;
        return hasTextBefore || hasTextAfter;
    }

    // To parse it once more would take much memory, and nobody reads it.
    private static bool IsLong(string[] lines) => lines.Sum(line => (long)line.Length) > MaxLength;

    private static bool IsPlainCall(string[] lines, int start, int end)
    {
        if (IsLong(lines))
            return false;
        SourceText source = SourceText.FromString("<statement>", string.Join('\n', lines) + "\n");
        if (Parser.ParseModule(source).Tree is not { } tree || tree.Body.Length == 0)
            return false;
        Expr? value = tree.Body[0] switch
        {
            ReturnStmt { Value: CallExpr { Func: NameExpr } call } => call,
            AssignStmt { Value: CallExpr call } => call,
            _ => null,
        };
        return value != null && value.Span.Line == 1 && value.Span.EndLine == lines.Length
            && SourceExcerpt.CharacterOffset(lines[0], value.Span.Col) == start
            && SourceExcerpt.CharacterOffset(lines[^1], value.Span.EndCol) == end;
    }
}
