using System.Runtime.CompilerServices;
using Quire.Bytecode;
using Quire.Compiler.Diagnostics;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>What the emitters have in common.</summary>
internal abstract class Emitter(CodeGenerator generator)
{
    protected CodeGenerator Generator { get; } = generator;

    protected UnitBuilder Unit => Generator.Unit;

    protected void Visit(Expr expr) => Generator.Expressions.Visit(expr);

    protected void VisitAll(Expr[] exprs)
    {
        foreach (Expr expr in exprs)
            Generator.Expressions.Visit(expr);
    }

    protected void VisitBody(Stmt[] body) => Generator.Statements.VisitBody(body);

    protected void Load(string name, Span at) => Generator.Names.Emit(name, ExprContext.Load, at);

    protected void Store(string name, Span at) => Generator.Names.Emit(name, ExprContext.Store, at);

    protected void Delete(string name, Span at) => Generator.Names.Emit(name, ExprContext.Del, at);

    /// <summary>What an exception handler ends with when its own code raised.</summary>
    protected void EmitPopExceptAndReraise()
    {
        Unit.Emit(Op.Copy, default, b: 3);
        Unit.Emit(Op.PopExcept, default);
        Unit.Emit(Op.Reraise, default, b: 1);
    }

    /// <summary>Whether there is stack left to go deeper; an error is reported otherwise.</summary>
    protected bool EnsureStack(Span at)
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return true;
        ReportDepth(at);
        return false;
    }

    protected void ReportDepth(Span at)
    {
        if (!Generator.Diagnostics.HasError)
        {
            Generator.Diagnostics.Add(
                DiagnosticKind.RecursionError, at, "maximum recursion depth exceeded during compilation");
        }
    }

    /// <summary>
    /// An operation on an attribute that stands on a later line than its object begins takes the place of the attribute.
    /// </summary>
    protected static Span StartAtAttribute(Span at, AttributeExpr attribute)
    {
        int endLine = attribute.Span.EndLine;
        if (at.Line == endLine)
            return at;
        int lastLine = Math.Max(at.EndLine, endLine);
        int col = attribute.Span.EndCol - CharacterCount(attribute.Attr);
        return col >= 0
            ? new Span(endLine, col, lastLine, Math.Max(at.EndCol, col))
            : new Span(endLine, -1, lastLine, -1);
    }

    private static int CharacterCount(string text)
    {
        int count = text.Length;
        foreach (char c in text)
        {
            if (char.IsLowSurrogate(c))
                count--;
        }
        return count;
    }
}
