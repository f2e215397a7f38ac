using Quire.Bytecode;
using Quire.Compiler.Scopes;
using Quire.Compiler.Syntax;

namespace Quire.Compiler.CodeGen;

/// <summary>def and lambda: defaults, annotations, the body's unit, the closure.</summary>
internal sealed class FunctionEmitter(CodeGenerator generator) : Emitter(generator)
{
    private const int Defaults = 1;
    private const int KeywordDefaults = 2;
    private const int AnnotationsFlag = 4;
    private const int Closure = 8;

    public void VisitFunction(FunctionDefStmt stmt)
    {
        VisitAll(stmt.Decorators);
        int firstLine = stmt.Decorators.Length > 0 ? stmt.Decorators[0].Span.Line : stmt.Span.Line;
        Span at = stmt.Span;
        int flags = EmitDefaults(stmt.Args, at);
        bool generic = stmt.TypeParams.Length > 0;
        int passed = (flags & Defaults) + ((flags & KeywordDefaults) >> 1);
        if (generic)
            EnterGeneric(stmt, passed, firstLine);
        if (Generator.Annotations.EmitForFunction(stmt))
            flags |= AnnotationsFlag;
        EmitBody(stmt, flags, firstLine);
        if (generic)
            ExitGeneric(passed, at);
        ApplyDecorators(stmt.Decorators);
        Store(stmt.Name, at);
    }

    public void ApplyDecorators(Expr[] decorators)
    {
        // (decorator, object) is a call with the object in the place of self.
        for (int i = decorators.Length - 1; i >= 0; i--)
            Unit.Emit(Op.Call, decorators[i].Span);
    }

    /// <summary>A generic function is made by a function of its own, which gets the defaults and holds the type parameters.</summary>
    private void EnterGeneric(FunctionDefStmt stmt, int passed, int firstLine)
    {
        if (passed == 2)
            Unit.Emit(Op.Swap, stmt.Span, b: 2);
        Generator.TypeParams.Enter(stmt.TypeParams, stmt.Name, firstLine, Unit.Private);
        Unit.ArgumentCount = passed;
        Generator.TypeParams.Emit(stmt.TypeParams);
        for (int i = 0; i < passed; i++)
            Unit.Emit(Op.LoadFast, stmt.Span, b: i);
    }

    private void ExitGeneric(int passed, Span at)
    {
        Unit.Emit(Op.Swap, at, b: 2);
        Unit.Emit(Op.CallIntrinsic2, at, (byte)Intrinsic2.SetFunctionTypeParams);
        Unit.Emit(Op.ReturnValue, at);
        CodeUnit? code = Generator.ExitReturned();
        EmitClosure(code, 0, at);
        if (passed > 0)
        {
            Unit.Emit(Op.Swap, at, b: passed + 1);
            Unit.Emit(Op.Call, at, c: passed - 1);
        }
        else
        {
            Unit.Emit(Op.PushNull, at);
            Unit.Emit(Op.Call, at);
        }
    }

    private int EmitDefaults(Arguments args, Span at)
    {
        int flags = 0;
        if (args.Defaults.Length > 0)
        {
            flags |= Defaults;
            VisitAll(args.Defaults);
            Unit.EmitTuple(args.Defaults.Length, at);
        }
        int count = 0;
        for (int i = 0; i < args.KwOnlyArgs.Length; i++)
        {
            if (args.KwDefaults[i] is not Expr value)
                continue;
            Unit.LoadConstant(Generator.Names.Mangle(args.KwOnlyArgs[i].Name), at);
            Visit(value);
            count++;
        }
        if (count > 0)
        {
            flags |= KeywordDefaults;
            Unit.Emit(Op.BuildMap, at, c: count);
        }
        return flags;
    }

    private void EmitBody(FunctionDefStmt stmt, int flags, int firstLine)
    {
        UnitKind kind = stmt.IsAsync ? UnitKind.AsyncFunction : UnitKind.Function;
        Generator.Enter(kind, stmt, stmt.Name, firstLine, Unit.Private);
        SetCounts(stmt.Args);
        int first = 0;
        if (Docstring.Of(stmt.Body) is ConstantExpr docstring)
        {
            first = 1;
            if (Generator.Options.OptimizeLevel < 2)
                SetDocstring(docstring);
        }
        Label stopIteration = Unit.IsGenerator ? BeginStopIteration() : Label.None;
        for (int i = first; i < stmt.Body.Length; i++)
            Generator.Statements.Visit(stmt.Body[i]);
        CodeUnit? code;
        if (stopIteration.IsNone)
        {
            code = Generator.Exit();
        }
        else
        {
            EndStopIteration(stopIteration);
            code = Generator.ExitReturned();
        }
        EmitClosure(code, flags, stmt.Span);
    }

    private void SetDocstring(ConstantExpr docstring)
    {
        object? value = Docstring.Value(docstring);
        Unit.ConstantIndex(value);
        Unit.Docstring = value as string;
        Unit.HasDocstring = true;
    }

    private void SetCounts(Arguments args)
    {
        Unit.PositionalOnlyCount = args.PosOnlyArgs.Length;
        Unit.ArgumentCount = args.PosOnlyArgs.Length + args.Args.Length;
        Unit.KeywordOnlyCount = args.KwOnlyArgs.Length;
        CheckForbidden(args.PosOnlyArgs);
        CheckForbidden(args.Args);
        CheckForbidden(args.KwOnlyArgs);
        if (args.VarArg is not null)
            Generator.Names.IsForbidden(args.VarArg.Name, ExprContext.Store, args.VarArg.Span);
        if (args.KwArg is not null)
            Generator.Names.IsForbidden(args.KwArg.Name, ExprContext.Store, args.KwArg.Span);
    }

    private void CheckForbidden(Arg[] args)
    {
        foreach (Arg arg in args)
            Generator.Names.IsForbidden(arg.Name, ExprContext.Store, arg.Span);
    }

    /// <summary>A StopIteration that leaves a generator becomes a RuntimeError; the whole body is watched for it.</summary>
    public Label BeginStopIteration()
    {
        Label handler = Unit.NewLabel();
        Unit.Code.Setup(PseudoOp.SetupCleanup, handler, default);
        Generator.Unwinding.Push(new Fblock(FblockKind.StopIteration, default));
        return handler;
    }

    public void EndStopIteration(Label handler)
    {
        Generator.Unwinding.Pop();
        Unit.LoadConstant(null, default);
        Unit.Emit(Op.ReturnValue, default);
        Unit.Code.Handler = -1;
        Unit.Mark(handler);
        bool isAsync = Unit.Scope.IsCoroutine && Unit.Scope.IsGenerator;
        Unit.Emit(Op.StopIterationError, default, (byte)(isAsync ? 1 : 0));
        Unit.Emit(Op.Reraise, default, b: 1);
    }

    public void VisitLambda(LambdaExpr lambda)
    {
        int flags = EmitDefaults(lambda.Args, lambda.Span);
        Generator.Enter(UnitKind.Lambda, lambda, "<lambda>", lambda.Span.Line, Unit.Private);
        SetCounts(lambda.Args);
        Visit(lambda.Body);
        Unit.Emit(Op.ReturnValue, lambda.Body.Span);
        CodeUnit? code = Generator.ExitReturned();
        EmitClosure(code, flags, lambda.Span);
    }

    /// <summary>MAKE_FUNCTION with the closure that the code asks for; the parts that the flags name lie on the stack.</summary>
    public void EmitClosure(CodeUnit? code, int flags, Span at)
    {
        if (code is null)
        {
            // After an error nothing is assembled: only the depth matters no more.
            Unit.LoadConstant(null, at);
            return;
        }
        int count = 0;
        for (int i = 0; i < code.LocalNames.Length; i++)
        {
            if ((code.LocalKinds[i] & LocalKind.Free) == 0)
                continue;
            Generator.Names.LoadCell(code.LocalNames[i], at);
            count++;
        }
        if (count > 0)
        {
            flags |= Closure;
            Unit.Emit(Op.BuildTuple, at, c: count);
        }
        Unit.LoadConstant(code, at);
        Unit.Emit(Op.MakeFunction, at, (byte)flags);
    }
}
