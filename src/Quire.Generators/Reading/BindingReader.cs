using Microsoft.CodeAnalysis;
using Quire.Generators.Model;

namespace Quire.Generators.Reading;

/// <summary>Holds a text signature against a C# method and decides how calls reach it.</summary>
internal static class BindingReader
{
    /// <summary>
    /// Reads <c>(Interpreter py, [receiver,] parameters…)</c>. The receiver is required for instance and class methods, may be
    /// left out or be <c>PyModule*</c> for functions of modules, and does not exist for static methods.
    /// </summary>
    public static BindingModel? Read(IMethodSymbol method, Signature signature, Receiver receiver, string target, List<ProblemModel> problems)
    {
        if (!method.IsStatic || method.Parameters.Length == 0 || !method.Parameters[0].Type.IsInterpreter())
            return Fail(problems, method, $"{method.Name} must be static and take the Interpreter first");
        int next = 1;
        bool takesReceiver = TakesReceiver(method, receiver);
        if (takesReceiver)
            next++;
        else if (receiver is Receiver.Instance or Receiver.Class)
            return Fail(problems, method, $"{method.Name} must take {(receiver == Receiver.Class ? "PyType*" : "its object")} after the Interpreter");

        ResultKind? result = ResultOf(method);
        if (result == null)
        {
            problems.Add(ProblemModel.At(method, Rules.ReturnType, $"{method.Name}: {method.ReturnType} cannot be handed to Python"));
            return null;
        }
        string receiverType = takesReceiver ? method.Parameters[1].Type.Text() : "";
        IParameterSymbol[] rest = method.Parameters.Skip(next).ToArray();
        BindingForm form = FormOf(rest, signature);
        var parameters = new EquatableArray<ParameterModel>([]);
        if (form == BindingForm.Bound)
        {
            if (ReadParameters(method, signature, rest, problems) is not { } read)
                return null;
            parameters = new EquatableArray<ParameterModel>(read);
        }
        CallKind kind = form switch
        {
            BindingForm.RawKeywords => CallKind.Keywords,
            BindingForm.RawPositional => CallKind.Positional,
            _ => KindOf(parameters),
        };
        return new BindingModel(target, takesReceiver, receiverType, form, kind, parameters, result.Value, method.ReturnType.Text());
    }

    private static bool TakesReceiver(IMethodSymbol method, Receiver receiver)
    {
        if (method.Parameters.Length < 2)
            return false;
        ITypeSymbol first = method.Parameters[1].Type;
        return receiver switch
        {
            Receiver.Instance => first.IsLayoutPointer(),
            Receiver.Class => first.IsTypePointer(),
            Receiver.Module => first.Pointee()?.Name == "PyModule",
            _ => false,
        };
    }

    private static BindingForm FormOf(IParameterSymbol[] rest, Signature signature)
    {
        bool array = rest.Length >= 2 && rest[0].Type.IsArgumentArray() && rest[1].Type.SpecialType == SpecialType.System_Int32;
        if (array && rest.Length == 3 && rest[2].Type.IsObjectPointer() && rest[2].Name == "kwnames")
            return BindingForm.RawKeywords;
        bool onlyVarArgs = signature.Parameters.Count == 1 && signature.Parameters[0].Kind == ParameterKind.VarArgs;
        bool noVarArgs = !signature.Parameters.Any(p => p.Kind == ParameterKind.VarArgs);
        return array && rest.Length == 2 && (onlyVarArgs || noVarArgs) ? BindingForm.RawPositional : BindingForm.Bound;
    }

    private static List<ParameterModel>? ReadParameters(IMethodSymbol method, Signature signature, IParameterSymbol[] rest, List<ProblemModel> problems)
    {
        if (signature.HasVarKeywords)
        {
            Fail(problems, method, $"{signature.Name}: a signature with ** needs (PyObject** args, int count, PyObject* kwnames)");
            return null;
        }
        int wanted = signature.Parameters.Count + signature.Parameters.Count(p => p.Kind == ParameterKind.VarArgs);
        if (rest.Length != wanted)
        {
            Fail(problems, method, $"{signature.Name}: the signature asks for {wanted} C# parameters after the interpreter and receiver, {method.Name} has {rest.Length}");
            return null;
        }
        var read = new List<ParameterModel>();
        int next = 0;
        foreach (SignatureParameter parameter in signature.Parameters)
        {
            if (parameter.Kind == ParameterKind.VarArgs)
            {
                if (!rest[next].Type.IsArgumentArray() || rest[next + 1].Type.SpecialType != SpecialType.System_Int32)
                {
                    Fail(problems, method, $"{signature.Name}: *{parameter.Name} needs (PyObject** {parameter.Name}, int count)");
                    return null;
                }
                read.Add(new ParameterModel(parameter.Name, ParameterKind.VarArgs, true, ValueKind.VarArgs, "", "", "", 0, false));
                next += 2;
            }
            else if (ParameterReader.Read(parameter, rest[next++], problems) is { } model)
            {
                read.Add(model);
            }
            else
            {
                return null;
            }
        }
        return read;
    }

    private static CallKind KindOf(EquatableArray<ParameterModel> parameters)
    {
        if (parameters.Count == 0)
            return CallKind.NoArgs;
        if (parameters.Any(p => p.Kind is ParameterKind.PositionalOrKeyword or ParameterKind.KeywordOnly))
            return CallKind.Keywords;
        return parameters.Count == 1 && !parameters[0].Optional ? CallKind.OneArg : CallKind.Positional;
    }

    private static ResultKind? ResultOf(IMethodSymbol method)
    {
        if (method.ReturnType.IsLayoutPointer())
            return ResultKind.Object;
        return method.ReturnType.SpecialType switch
        {
            SpecialType.System_Int32 => method.GetReturnTypeAttributes().Any(a => a.AttributeClass?.ToDisplayString() == Symbols.Truth)
                ? ResultKind.Truth : ResultKind.Status,
            SpecialType.System_Boolean => ResultKind.Bool,
            SpecialType.System_Int64 => ResultKind.Long,
            SpecialType.System_Double => ResultKind.Double,
            _ => null,
        };
    }

    private static BindingModel? Fail(List<ProblemModel> problems, IMethodSymbol method, string message)
    {
        problems.Add(ProblemModel.At(method, Rules.ParametersDiffer, message));
        return null;
    }
}
