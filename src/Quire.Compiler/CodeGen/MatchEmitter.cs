using Quire.Bytecode;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>match: tries the cases in turn, each with a copy of the subject but the last.</summary>
internal sealed class MatchEmitter(CodeGenerator generator) : Emitter(generator)
{
    public void VisitMatch(MatchStmt stmt)
    {
        Visit(stmt.Subject);
        Label end = Unit.NewLabel();
        MatchCase[] cases = stmt.Cases;
        bool hasDefault = cases.Length > 1 && PatternEmitter.IsWildcard(cases[^1].Pattern);
        int count = hasDefault ? cases.Length - 1 : cases.Length;
        for (int i = 0; i < count; i++)
            EmitCase(cases[i], isLastTest: i == count - 1, isLast: i == cases.Length - 1, end);
        if (hasDefault)
        {
            // The last test has consumed the subject.
            if (cases[^1].Guard is Expr guard)
                Generator.Conditions.JumpIf(guard, end, false);
            VisitBody(cases[^1].Body);
        }
        Unit.Mark(end);
    }

    private void EmitCase(MatchCase matchCase, bool isLastTest, bool isLast, Label end)
    {
        Span at = matchCase.Pattern.Span;
        if (!isLastTest)
            Unit.Emit(Op.Copy, at, b: 1);
        var context = new PatternContext(Unit) { AllowsIrrefutable = matchCase.Guard is not null || isLast };
        Generator.Patterns.Visit(matchCase.Pattern, context);
        foreach (string name in context.Stores)
            Store(name, at);
        context.Stores.Clear();
        if (matchCase.Guard is not null)
            Generator.Conditions.JumpIf(matchCase.Guard, context.FailPop(0), false);
        if (!isLastTest)
            Unit.Emit(Op.PopTop, at);
        VisitBody(matchCase.Body);
        Unit.Jump(end);
        context.EmitFailPops(at);
    }
}
