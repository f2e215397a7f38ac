using Quire.Bytecode;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>Or-patterns: all alternatives capture the same names, put on the stack in the order of the first.</summary>
internal sealed class AlternativesEmitter(CodeGenerator generator) : Emitter(generator)
{
    public void Visit(OrPattern pattern, PatternContext context)
    {
        Span at = pattern.Span;
        Label end = Unit.NewLabel();
        List<string>? control = null;
        int last = pattern.Patterns.Length - 1;
        for (int i = 0; i <= last; i++)
        {
            Pattern alternative = pattern.Patterns[i];
            var inner = new PatternContext(Unit) { AllowsIrrefutable = i == last && context.AllowsIrrefutable };
            Unit.Emit(Op.Copy, alternative.Span, b: 1);
            Generator.Patterns.Visit(alternative, inner);
            control ??= [.. inner.Stores];
            if (!Reorder(control, inner.Stores, alternative.Span))
            {
                Generator.Error(at, "alternative patterns bind different names");
                return;
            }
            Unit.Jump(end, alternative.Span);
            inner.Stores.Clear();
            inner.EmitFailPops(alternative.Span);
        }
        Unit.Emit(Op.PopTop, at);
        context.JumpToFail(Op.Jump, at);
        Unit.Mark(end);
        Adopt(control!, context, at);
        Unit.Emit(Op.PopTop, at);
    }

    /// <summary>Rotates captured values until they lie as the first alternative's do.</summary>
    private bool Reorder(List<string> control, List<string> stores, Span at)
    {
        if (stores.Count != control.Count)
            return false;
        for (int wanted = stores.Count - 1; wanted >= 0; wanted--)
        {
            int found = stores.IndexOf(control[wanted]);
            if (found < 0)
                return false;
            if (found == wanted)
                continue;
            int rotations = found + 1;
            List<string> moved = stores.GetRange(0, rotations);
            stores.RemoveRange(0, rotations);
            stores.InsertRange(wanted - found, moved);
            for (int i = 0; i < rotations; i++)
                Generator.Patterns.Rotate(wanted + 1, at);
        }
        return true;
    }

    /// <summary>Moves the captured values below what has to stay on top, to those captured before.</summary>
    private void Adopt(List<string> names, PatternContext context, Span at)
    {
        int depth = names.Count + 1 + context.OnTop + context.Stores.Count;
        foreach (string name in names)
        {
            Generator.Patterns.Rotate(depth, at);
            if (context.Stores.Contains(name))
            {
                Generator.Error(at, $"multiple assignments to name '{name}' in pattern");
                return;
            }
            context.Stores.Add(name);
        }
    }
}
