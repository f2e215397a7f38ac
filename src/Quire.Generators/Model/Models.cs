namespace Quire.Generators.Model;

/// <summary>How a built-in is called; the names are those of the runtime's CallKind.</summary>
internal enum CallKind { NoArgs, OneArg, Positional, Keywords }

/// <summary>What a call's first C# argument after the interpreter is.</summary>
internal enum Receiver { None, Instance, Class, Module }

/// <summary>Where a parameter may be given.</summary>
internal enum ParameterKind { PositionalOnly, PositionalOrKeyword, KeywordOnly, VarArgs }

/// <summary>What the binder makes of an argument.</summary>
internal enum ValueKind { Object, Typed, Long, Int, Bool, Double, SliceIndex, VarArgs }

/// <summary>How much of the calling convention the C# method takes on itself.</summary>
internal enum BindingForm { Bound, RawPositional, RawKeywords }

/// <summary>What the C# method returns, and so how it becomes an object.</summary>
internal enum ResultKind { Object, Status, Truth, Bool, Long, Double }

internal sealed record ParameterModel(
    string Name,
    ParameterKind Kind,
    bool Optional,
    ValueKind Value,
    string CSharpType,
    string Default,
    string PythonType,
    int TypeIndex,
    bool AllowNone)
{
    public bool IsPositional => Kind is ParameterKind.PositionalOnly or ParameterKind.PositionalOrKeyword;
}

/// <summary>A C# method and how Python's arguments reach it.</summary>
internal sealed record BindingModel(
    string Target,
    bool TakesReceiver,
    string ReceiverType,
    BindingForm Form,
    CallKind Kind,
    EquatableArray<ParameterModel> Parameters,
    ResultKind Result,
    string ReturnType)
{
    public int MinPositional => Parameters.Count(p => p.IsPositional && !p.Optional);
    public int MaxPositional => Parameters.Count(p => p.IsPositional);
    public int PositionalOnly => Parameters.Count(p => p.Kind == ParameterKind.PositionalOnly);
    public int MinKeyword => Parameters.Count(p => p.Kind == ParameterKind.KeywordOnly && !p.Optional);
    public bool HasVarArgs => Parameters.Any(p => p.Kind == ParameterKind.VarArgs);
}

internal sealed record MethodModel(string Name, string TextSignature, string Doc, Receiver Receiver, BindingModel Binding);

/// <summary>A slot and the method in it; <see cref="Binding"/> is set when arguments must be bound first (New, Init).</summary>
internal sealed record SlotModel(string Slot, string Target, string PointerType, BindingModel? Binding);

internal sealed record PropertyModel(
    string Name, string Doc, string Getter, string GetterType, string? Setter, string SetterType, bool IsMember);

internal sealed record TypeModel(
    string Namespace,
    string Struct,
    string Name,
    int Index,
    int Base,
    uint Flags,
    string Module,
    string Doc,
    string Signature,
    int ItemSize,
    int DictOffset,
    EquatableArray<SlotModel> Slots,
    EquatableArray<MethodModel> Methods,
    EquatableArray<PropertyModel> Properties,
    bool HasAttributes,
    EquatableArray<ProblemModel> Problems)
{
    public bool HasNumberSlots => Slots.Any(s => SlotTable.IsNumber(s.Slot));
    public bool NeedsPopulate => HasAttributes || Methods.Count + Properties.Count > 0;
    public string FullName => $"global::{Namespace}.{Struct}";
}

/// <summary>The part of a type that the table of all types is written from: a changed method body or binder leaves it equal.</summary>
internal sealed record TypeRow(
    string FullName, string Name, int Index, int Base, uint Flags, string Module, string Doc, string Signature, int ItemSize, int DictOffset,
    bool HasSlots, bool HasNumberSlots, bool NeedsPopulate)
{
    public static TypeRow Of(TypeModel t) => new(
        t.FullName, t.Name, t.Index, t.Base, t.Flags, t.Module, t.Doc, t.Signature, t.ItemSize, t.DictOffset,
        t.Slots.Count > 0, t.HasNumberSlots, t.NeedsPopulate);
}

internal sealed record FunctionModel(string Module, string ContainingType, MethodModel? Method, EquatableArray<ProblemModel> Problems);

internal sealed record ModuleModel(string Namespace, string Class, string Name, string Doc, bool HasExecute, EquatableArray<ProblemModel> Problems)
{
    public string FullName => $"global::{Namespace}.{Class}";
}
