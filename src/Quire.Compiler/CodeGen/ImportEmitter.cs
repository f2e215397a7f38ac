using Quire.Bytecode;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>Import statements.</summary>
internal sealed class ImportEmitter(CodeGenerator generator) : Emitter(generator)
{
    public void VisitImport(ImportStmt stmt)
    {
        foreach (Alias alias in stmt.Names)
        {
            Unit.LoadConstant(0L, stmt.Span);
            Unit.LoadConstant(null, stmt.Span);
            Unit.EmitName(Op.ImportName, Generator.Names.Mangle(alias.Name), stmt.Span);
            if (alias.AsName is not null)
            {
                EmitAs(alias.Name, alias.AsName, stmt.Span);
                continue;
            }
            int dot = alias.Name.IndexOf('.');
            Store(dot < 0 ? alias.Name : alias.Name[..dot], stmt.Span);
        }
    }

    /// <summary><c>import a.b.c as d</c> binds the innermost module, which is found by way of the outer ones.</summary>
    private void EmitAs(string name, string asName, Span at)
    {
        int dot = name.IndexOf('.');
        if (dot < 0)
        {
            Store(asName, at);
            return;
        }
        while (true)
        {
            int start = dot + 1;
            dot = name.IndexOf('.', start);
            Unit.EmitName(Op.ImportFrom, dot < 0 ? name[start..] : name[start..dot], at);
            if (dot < 0)
                break;
            Unit.Emit(Op.Swap, at, b: 2);
            Unit.Emit(Op.PopTop, at);
        }
        Store(asName, at);
        Unit.Emit(Op.PopTop, at);
    }

    public void VisitImportFrom(ImportFromStmt stmt)
    {
        Span at = stmt.Span;
        if (Generator.Future.IsMisplaced(stmt))
        {
            Generator.Error(at, "from __future__ imports must occur at the beginning of the file");
            return;
        }
        object?[] names = new object?[stmt.Names.Length];
        for (int i = 0; i < names.Length; i++)
            names[i] = stmt.Names[i].Name;
        Unit.LoadConstant((long)stmt.Level, at);
        Unit.LoadConstant(new TupleConstant(names), at);
        Unit.EmitName(Op.ImportName, Generator.Names.Mangle(stmt.Module ?? ""), at);
        if (stmt.Names is [{ Name: "*" }])
        {
            Unit.Emit(Op.ImportStar, at);
            return;
        }
        foreach (Alias alias in stmt.Names)
        {
            Unit.EmitName(Op.ImportFrom, Generator.Names.Mangle(alias.Name), at);
            Store(alias.AsName ?? alias.Name, at);
        }
        Unit.Emit(Op.PopTop, at);
    }
}
