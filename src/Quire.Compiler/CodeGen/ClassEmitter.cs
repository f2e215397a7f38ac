using Quire.Bytecode;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>class: the body's unit and the call of __build_class__.</summary>
internal sealed class ClassEmitter(CodeGenerator generator) : Emitter(generator)
{
    public void VisitClass(ClassDefStmt stmt)
    {
        VisitAll(stmt.Decorators);
        int firstLine = stmt.Decorators.Length > 0 ? stmt.Decorators[0].Span.Line : stmt.Span.Line;
        Span at = stmt.Span;
        bool generic = stmt.TypeParams.Length > 0;
        if (generic)
        {
            Generator.TypeParams.Enter(stmt.TypeParams, stmt.Name, firstLine, stmt.Name);
            Generator.TypeParams.Emit(stmt.TypeParams);
            Store(".type_params", at);
        }
        CodeUnit? code = EmitBody(stmt, firstLine);
        Unit.Emit(Op.LoadBuildClass, at);
        Unit.Emit(Op.PushNull, at);
        Generator.Functions.EmitClosure(code, 0, at);
        Unit.LoadConstant(stmt.Name, at);
        if (generic)
            EmitGenericCall(stmt, at);
        else
            Generator.Calls.EmitArguments(2, stmt.Bases, stmt.Keywords, null, at);
        Generator.Functions.ApplyDecorators(stmt.Decorators);
        Store(stmt.Name, at);
    }

    private void EmitGenericCall(ClassDefStmt stmt, Span at)
    {
        Load(".type_params", at);
        Unit.Emit(Op.CallIntrinsic1, at, (byte)Intrinsic1.SubscriptGeneric);
        Store(".generic_base", at);
        Generator.Calls.EmitArguments(2, stmt.Bases, stmt.Keywords, ".generic_base", at);
        Unit.Emit(Op.ReturnValue, at);
        CodeUnit? code = Generator.ExitReturned();
        Generator.Functions.EmitClosure(code, 0, at);
        Unit.Emit(Op.PushNull, at);
        Unit.Emit(Op.Call, at);
    }

    private CodeUnit? EmitBody(ClassDefStmt stmt, int firstLine)
    {
        Generator.Enter(UnitKind.Class, stmt, stmt.Name, firstLine, stmt.Name);
        var at = new Span(firstLine, 0, firstLine, 0);
        Load("__name__", at);
        Store("__module__", at);
        Unit.LoadConstant(Unit.QualName, at);
        Store("__qualname__", at);
        Unit.LoadConstant((long)firstLine, at);
        Store("__firstlineno__", at);
        if (stmt.TypeParams.Length > 0)
        {
            Load(".type_params", at);
            Store("__type_params__", at);
        }
        if (Unit.Scope.NeedsClassDict)
        {
            Unit.Emit(Op.LoadLocals, at);
            Unit.Emit(Op.StoreDeref, at, b: Generator.Names.CellOperand("__classdict__"));
        }
        Generator.Statements.VisitBlock(stmt.Body, at);
        EmitEnd();
        return Generator.ExitReturned();
    }

    /// <summary>What type.__new__ looks for in the namespace; the __class__ cell is the result.</summary>
    private void EmitEnd()
    {
        object?[] attributes = new object?[Unit.StaticAttributes.Count];
        for (int i = 0; i < attributes.Length; i++)
            attributes[i] = Unit.StaticAttributes[i];
        Unit.LoadConstant(new TupleConstant(attributes), default);
        Store("__static_attributes__", default);
        if (Unit.Scope.NeedsClassDict)
        {
            Generator.Names.LoadCell("__classdict__", default);
            Store("__classdictcell__", default);
        }
        if (Unit.Scope.NeedsClassCell)
        {
            Generator.Names.LoadCell("__class__", default);
            Unit.Emit(Op.Copy, default, b: 1);
            Store("__classcell__", default);
        }
        else
        {
            Unit.LoadConstant(null, default);
        }
        Unit.Emit(Op.ReturnValue, default);
    }
}
