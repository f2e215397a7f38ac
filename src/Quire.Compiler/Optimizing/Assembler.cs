using Quire.Bytecode;
using Quire.Compiler.CodeGen;
using Quire.Compiler.Scopes;

namespace Quire.Compiler.Optimizing;

/// <summary>Makes the immutable code unit of a finished builder.</summary>
internal static class Assembler
{
    public static CodeUnit Assemble(UnitBuilder unit, string fileName, bool futureAnnotations)
    {
        FillPositions(unit.Code);
        FlowGraph graph = FlowGraph.Build(unit.Code);
        int depth = StackDepth.Compute(graph, unit.QualName);
        LocalChecks.Apply(graph, unit.Locals.Count, unit.Scope.Parameters.Count);
        var slots = new LocalSlots(unit);
        var writer = new InstructionWriter(unit, graph, slots);
        writer.Write();
        return new CodeUnit
        {
            Name = unit.Name,
            QualName = unit.QualName,
            FileName = fileName,
            FirstLine = unit.FirstLine,
            Flags = FlagsOf(unit, futureAnnotations),
            ArgumentCount = unit.ArgumentCount,
            PositionalOnlyCount = unit.PositionalOnlyCount,
            KeywordOnlyCount = unit.KeywordOnlyCount,
            StackSize = Math.Max(depth, unit.IsGenerator ? 1 : 0),
            CacheCount = writer.CacheCount,
            Instructions = writer.Instructions.ToArray(),
            Positions = writer.Positions.ToArray(),
            ExceptionTable = ExceptionTable.Build(unit.Code, graph, writer.Handlers),
            Constants = writer.Constants,
            Names = unit.Names.ToArray(),
            LocalNames = slots.Names,
            LocalKinds = slots.Kinds,
            Docstring = unit.Docstring,
        };
    }

    /// <summary>Artificial instructions take the place of what was emitted before them.</summary>
    private static void FillPositions(CodeBuffer code)
    {
        Syntax.Span last = default;
        for (int i = 0; i < code.Count; i++)
        {
            ref IrInstruction item = ref code[i];
            if (item.At.Line == 0)
                item.At = last;
            else
                last = item.At;
        }
    }

    private static CodeFlags FlagsOf(UnitBuilder unit, bool futureAnnotations)
    {
        Scope scope = unit.Scope;
        CodeFlags flags = futureAnnotations ? CodeFlags.FutureAnnotations : CodeFlags.None;
        if (!scope.IsFunctionLike)
            return flags;
        flags |= CodeFlags.NewLocals | CodeFlags.Optimized;
        if (scope.IsNested)
            flags |= CodeFlags.Nested;
        if (scope.IsGenerator)
            flags |= scope.IsCoroutine ? CodeFlags.AsyncGenerator : CodeFlags.Generator;
        else if (scope.IsCoroutine)
            flags |= CodeFlags.Coroutine;
        if (scope.HasVarArgs)
            flags |= CodeFlags.VarArgs;
        if (scope.HasVarKeywords)
            flags |= CodeFlags.VarKeywords;
        if (unit.HasDocstring)
            flags |= CodeFlags.HasDocstring;
        return flags;
    }
}
