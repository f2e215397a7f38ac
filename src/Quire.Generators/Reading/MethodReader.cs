using Microsoft.CodeAnalysis;
using Quire.Generators.Model;

namespace Quire.Generators.Reading;

/// <summary>Reads [PyMethod] and [PyFunction].</summary>
internal static class MethodReader
{
    public static MethodModel? ReadMethod(IMethodSymbol method, AttributeData attribute, List<ProblemModel> problems)
    {
        if (ParseOrReport(method, attribute, problems) is not { } signature)
            return null;
        Receiver receiver = signature.Receiver switch { "$self" => Receiver.Instance, "$type" => Receiver.Class, _ => Receiver.None };
        BindingModel? binding = BindingReader.Read(method, signature, receiver, method.Name, problems);
        return binding == null ? null : new MethodModel(signature.Name, signature.TextSignature(false), attribute.Named("Doc", ""), receiver, binding);
    }

    public static FunctionModel ReadFunction(GeneratorAttributeSyntaxContext context, CancellationToken cancel)
    {
        var method = (IMethodSymbol)context.TargetSymbol;
        AttributeData attribute = context.Attributes[0];
        var problems = new List<ProblemModel>();
        string module = attribute.Named("Module", "");
        if (module.Length == 0)
            module = method.ContainingType.Attribute(Symbols.PyModule)?.Argument(0) ?? "builtins";
        string container = method.ContainingType.Text();
        cancel.ThrowIfCancellationRequested();
        if (method.DeclaredAccessibility == Accessibility.Private)
            problems.Add(ProblemModel.At(method, Rules.Container, $"{method.Name} must be internal: its binder lies in the module's class"));
        MethodModel? model = null;
        if (ParseOrReport(method, attribute, problems) is { } signature)
        {
            BindingModel? binding = BindingReader.Read(method, signature, Receiver.Module, $"{container}.{method.Name}", problems);
            if (binding != null)
                model = new MethodModel(signature.Name, signature.TextSignature(true), attribute.Named("Doc", ""), Receiver.Module, binding);
        }
        return new FunctionModel(module, container, model, new(problems));
    }

    private static Signature? ParseOrReport(IMethodSymbol method, AttributeData attribute, List<ProblemModel> problems)
    {
        Signature? signature = Signature.Parse(attribute.Argument(0), out string error);
        if (signature == null)
            problems.Add(ProblemModel.At(method, Rules.BadSignature, error));
        return signature;
    }
}
