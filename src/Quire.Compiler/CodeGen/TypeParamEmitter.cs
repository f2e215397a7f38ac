using Quire.Bytecode;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>Type parameters and type aliases. Bounds, defaults and values are functions that are called when asked for.</summary>
internal sealed class TypeParamEmitter(CodeGenerator generator) : Emitter(generator)
{
    /// <summary>Begins the unit that holds the parameters.</summary>
    public void Enter(TypeParam[] parameters, string name, int firstLine, string? privateName) =>
        Generator.Enter(UnitKind.Annotation, parameters, $"<generic parameters of {name}>", firstLine, privateName);

    /// <summary>Makes and binds the parameters; leaves a tuple of them.</summary>
    public void Emit(TypeParam[] parameters)
    {
        bool seenDefault = false;
        foreach (TypeParam parameter in parameters)
        {
            Span at = parameter.Span;
            Unit.LoadConstant(parameter.Name, at);
            EmitParameter(parameter);
            if (parameter.DefaultValue is not null)
            {
                seenDefault = true;
                EmitLazily(parameter.DefaultValue, parameter.Name, parameter.Kind == TypeParamKind.TypeVarTuple);
                Unit.Emit(Op.CallIntrinsic2, at, (byte)Intrinsic2.SetTypeParamDefault);
            }
            else if (seenDefault)
            {
                Generator.Error(
                    at, $"non-default type parameter '{parameter.Name}' follows default type parameter");
            }
            Unit.Emit(Op.Copy, at, b: 1);
            Store(parameter.Name, at);
        }
        Unit.Emit(Op.BuildTuple, parameters[0].Span, c: parameters.Length);
    }

    private void EmitParameter(TypeParam parameter)
    {
        Span at = parameter.Span;
        if (parameter.Bound is not null)
        {
            EmitLazily(parameter.Bound, parameter.Name, allowStarred: false);
            Intrinsic2 make = parameter.Bound is TupleExpr
                ? Intrinsic2.TypeVarWithConstraints
                : Intrinsic2.TypeVarWithBound;
            Unit.Emit(Op.CallIntrinsic2, at, (byte)make);
            return;
        }
        Intrinsic1 intrinsic = parameter.Kind switch
        {
            TypeParamKind.ParamSpec => Intrinsic1.ParamSpec,
            TypeParamKind.TypeVarTuple => Intrinsic1.TypeVarTuple,
            _ => Intrinsic1.TypeVar,
        };
        Unit.Emit(Op.CallIntrinsic1, at, (byte)intrinsic);
    }

    private void EmitLazily(Expr expr, string name, bool allowStarred)
    {
        Span at = expr.Span;
        Generator.Enter(UnitKind.Annotation, expr, name, at.Line, Unit.Private);
        if (allowStarred && expr is StarredExpr starred)
        {
            Visit(starred.Value);
            Unit.Emit(Op.UnpackSequence, at, c: 1);
        }
        else
        {
            Visit(expr);
        }
        Unit.Emit(Op.ReturnValue, at);
        CodeUnit? code = Generator.ExitReturned();
        Generator.Functions.EmitClosure(code, 0, at);
    }

    public void VisitTypeAlias(TypeAliasStmt stmt)
    {
        string name = stmt.Name.Id;
        Span at = stmt.Span;
        bool generic = stmt.TypeParams.Length > 0;
        if (generic)
            Enter(stmt.TypeParams, name, at.Line, Unit.Private);
        Unit.LoadConstant(name, at);
        if (generic)
            Emit(stmt.TypeParams);
        else
            Unit.LoadConstant(null, at);
        Generator.Enter(UnitKind.Annotation, stmt, name, at.Line, Unit.Private);
        Visit(stmt.Value);
        Unit.Emit(Op.ReturnValue, stmt.Value.Span);
        CodeUnit? code = Generator.ExitReturned();
        Generator.Functions.EmitClosure(code, 0, at);
        Unit.Emit(Op.BuildTuple, at, c: 3);
        Unit.Emit(Op.CallIntrinsic1, at, (byte)Intrinsic1.TypeAlias);
        if (generic)
        {
            Unit.Emit(Op.ReturnValue, at);
            code = Generator.ExitReturned();
            Generator.Functions.EmitClosure(code, 0, at);
            Unit.Emit(Op.PushNull, at);
            Unit.Emit(Op.Call, at);
        }
        Store(name, at);
    }
}
