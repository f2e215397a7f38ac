using Quire.Generators.Model;

namespace Quire.Generators.Writing;

/// <summary>
/// Writes the method that takes a call in its raw form, checks and converts the arguments and calls the C# method; or none,
/// where the C# method already has the raw form.
/// </summary>
internal sealed class BinderWriter
{
    private readonly SourceWriter _out;
    private readonly BindingModel _binding;
    private readonly string _name;
    private readonly string _failure;

    // What stands for the n-th argument, by kind: "arg", "args[0]" or "v[0]".
    private readonly string _source;

    private BinderWriter(SourceWriter output, BindingModel binding, string name, string failure)
    {
        _out = output;
        _binding = binding;
        _name = name;
        _failure = failure;
        _source = binding.Kind switch { CallKind.OneArg => "arg", CallKind.Positional => "args", _ => "v" };
    }

    public static string NameOf(string pythonName) => "Bind_" + pythonName;

    public static bool NeedsBinder(BindingModel binding)
    {
        if (binding.Result != ResultKind.Object || !binding.TakesReceiver)
            return true;
        if (binding.Form != BindingForm.Bound)
            return false;
        return binding.Kind is not (CallKind.NoArgs or CallKind.OneArg) || binding.Parameters.Any(p => p.Value != ValueKind.Object);
    }

    /// <summary>The pointer to register, as an expression of type void*.</summary>
    public static string Pointer(MethodModel method)
    {
        BindingModel binding = method.Binding;
        return NeedsBinder(binding)
            ? $"(void*)(delegate*<global::Quire.Runtime.Interpreter, PyObject*{RawTypes(binding.Kind)}, PyObject*>)&{NameOf(method.Name)}"
            : $"(void*)(delegate*<global::Quire.Runtime.Interpreter, {binding.ReceiverType}{RawTypes(binding.Kind)}, {binding.ReturnType}>)&{binding.Target}";
    }

    public static void WriteMethod(SourceWriter output, MethodModel method)
    {
        if (!NeedsBinder(method.Binding))
            return;
        var writer = new BinderWriter(output, method.Binding, method.Name, "null");
        output.Line("");
        output.Open($"private static PyObject* {NameOf(method.Name)}(global::Quire.Runtime.Interpreter py, PyObject* self{RawParameters(method.Binding.Kind)})");
        writer.WriteBody();
        output.Close();
    }

    /// <summary>The binder of a New or Init slot; <paramref name="typeName"/> names the type in messages.</summary>
    public static void WriteConstructor(SourceWriter output, SlotModel slot, string typeName, int typeIndex)
    {
        BindingModel binding = slot.Binding!;
        bool isNew = slot.Slot == "New";
        string failure = isNew ? "null" : "-1";
        var writer = new BinderWriter(output, binding, typeName, failure);
        output.Line("");
        output.Open(isNew
            ? $"private static PyObject* Bind_slot_New(global::Quire.Runtime.Interpreter py, PyType* self{RawParameters(CallKind.Keywords)})"
            : $"private static int Bind_slot_Init(global::Quire.Runtime.Interpreter py, PyObject* self{RawParameters(CallKind.Keywords)})");
        if (binding.Kind != CallKind.Keywords)
        {
            string check = isNew ? "NewTakesNoKeywords(py, self, " : "InitTakesNoKeywords(py, self, ";
            writer.Check($"kwnames != null && !ArgumentBinding.{check}{typeIndex}, {SourceWriter.Literal(typeName)}, kwnames)");
        }
        writer.WriteConstructorBody();
        output.Close();
    }

    private static string RawTypes(CallKind kind) => kind switch
    {
        CallKind.NoArgs => "",
        CallKind.OneArg => ", PyObject*",
        CallKind.Positional => ", PyObject**, int",
        _ => ", PyObject**, int, PyObject*",
    };

    private static string RawParameters(CallKind kind) => kind switch
    {
        CallKind.NoArgs => "",
        CallKind.OneArg => ", PyObject* arg",
        CallKind.Positional => ", PyObject** args, int n",
        _ => ", PyObject** args, int n, PyObject* kwnames",
    };

    private void WriteBody()
    {
        if (_binding.Form != BindingForm.Bound)
        {
            Return(_binding.Form == BindingForm.RawPositional ? ["args", "n"] : ["args", "n", "kwnames"]);
            return;
        }
        if (_binding.Kind == CallKind.Positional)
            CheckCount();
        else if (_binding.Kind == CallKind.Keywords)
            Unpack();
        Return(Convert());
    }

    // Constructors are always called in the keyword form, whatever their parameters.
    private void WriteConstructorBody()
    {
        if (_binding.Form == BindingForm.Bound && _binding.Kind != CallKind.Keywords)
            CheckCount();
        else if (_binding.Form == BindingForm.Bound)
            Unpack();
        if (_binding.Kind == CallKind.OneArg)
            _out.Line("PyObject* arg = args[0];");
        List<string> values = _binding.Form == BindingForm.Bound ? Convert() : ["args", "n"];
        _out.Line($"return {Target(values)};");
    }

    private void CheckCount()
    {
        int min = _binding.MinPositional, max = _binding.MaxPositional;
        string maxText = _binding.HasVarArgs ? "int.MaxValue" : max.ToString();
        if (_binding.HasVarArgs && min == 0)
            return;
        string condition = _binding.HasVarArgs ? $"n < {min}" : min == max ? $"n != {min}" : min == 0 ? $"n > {max}" : $"n < {min} || n > {max}";
        _out.Open($"if ({condition})");
        _out.Line($"ArgumentBinding.WrongCount(py, {SourceWriter.Literal(_name)}, n, {min}, {maxText});");
        _out.Line($"return {_failure};");
        _out.Close();
    }

    private void Unpack()
    {
        int min = _binding.MinPositional, max = _binding.MaxPositional;
        int slots = _binding.Parameters.Count(p => p.Kind != ParameterKind.VarArgs);
        _out.Line($"ArgumentSlots{(slots <= 2 ? 2 : slots <= 4 ? 4 : slots <= 8 ? 8 : 16)} slots = default;");
        _out.Line("PyObject** v = (PyObject**)&slots;");
        string names = string.Join(",", _binding.Parameters.Where(p => p.Kind is ParameterKind.PositionalOrKeyword or ParameterKind.KeywordOnly).Select(p => p.Name));
        string spec = $"new ParameterSpec({SourceWriter.Literal(_name)}, {SourceWriter.Literal(names)}u8, "
            + $"{_binding.PositionalOnly}, {min}, {max}, {_binding.MinKeyword}, {(_binding.HasVarArgs ? "true" : "false")})";
        string unpack = $"!ArgumentBinding.Unpack(py, {spec}, args, n, kwnames, v)";
        if (_binding.MinKeyword > 0)
        {
            Check(unpack);
            return;
        }
        string range = (min > 0 ? $" && n >= {min}" : "") + (_binding.HasVarArgs ? "" : $" && n <= {max}");
        _out.Line($"if (kwnames == null{range})");
        _out.Inner(_binding.HasVarArgs ? $"ArgumentBinding.Copy(args, n < {max} ? n : {max}, v);" : "ArgumentBinding.Copy(args, n, v);");
        Check(unpack, "else if");
    }

    private List<string> Convert()
    {
        var values = new List<string>();
        int slot = 0;
        foreach (ParameterModel parameter in _binding.Parameters)
        {
            if (parameter.Value == ValueKind.VarArgs)
            {
                int max = _binding.MaxPositional;
                values.Add(max == 0 ? "args" : $"args + {max}");
                values.Add(max == 0 ? "n" : $"(n > {max} ? n - {max} : 0)");
                continue;
            }
            values.Add(ConvertOne(parameter, slot));
            slot++;
        }
        return values;
    }

    private string ConvertOne(ParameterModel parameter, int slot)
    {
        string source = _source == "arg" ? "arg" : $"{_source}[{slot}]";
        string? present = !parameter.Optional ? null : _source == "args" ? $"n > {slot}" : $"{source} != null";
        string objectText = present == null || _source == "v" ? source : $"({present} ? {source} : null)";
        string name = "a" + slot;
        switch (parameter.Value)
        {
            case ValueKind.Object:
                return objectText;
            case ValueKind.Typed:
                return ConvertTyped(parameter, slot, name, objectText);
            default:
                string helper = parameter.Value switch
                {
                    ValueKind.Long => "ToLong",
                    ValueKind.Int => "ToInt",
                    ValueKind.Bool => "ToBool",
                    ValueKind.Double => "ToDouble",
                    _ => parameter.AllowNone ? "ToSliceIndexOrNone" : "ToSliceIndex",
                };
                string type = parameter.Value == ValueKind.SliceIndex ? "long" : parameter.CSharpType;
                string initial = parameter.Optional ? parameter.Default : "default";
                _out.Line($"{type} {name} = {initial};");
                string reference = parameter.Value == ValueKind.SliceIndex ? "ref" : "out";
                Check($"{(present == null ? "" : present + " && ")}!ArgumentBinding.{helper}(py, {source}, {reference} {name})");
                return name;
        }
    }

    private string ConvertTyped(ParameterModel parameter, int slot, string name, string source)
    {
        _out.Line(parameter.AllowNone ? $"PyObject* {name} = ArgumentBinding.NoneToNull(py, {source});" : $"PyObject* {name} = {source};");
        string present = parameter.Optional ? $"{name} != null && " : "";
        string display = parameter.Kind != ParameterKind.PositionalOnly ? $"argument '{parameter.Name}'"
            : _binding.Kind == CallKind.OneArg ? "argument" : $"argument {slot + 1}";
        string expected = parameter.PythonType + (parameter.AllowNone ? " or None" : "");
        _out.Open($"if ({present}!{TypeTest(parameter, name)})");
        _out.Line($"ArgumentBinding.WrongType(py, {SourceWriter.Literal(_name)}, {SourceWriter.Literal(display)}, {SourceWriter.Literal(expected)}, {name});");
        _out.Line($"return {_failure};");
        _out.Close();
        return $"({parameter.CSharpType}){name}";
    }

    private static string TypeTest(ParameterModel parameter, string name)
    {
        string? flag = parameter.PythonType switch
        {
            "int" => "IntSubclass",
            "list" => "ListSubclass",
            "tuple" => "TupleSubclass",
            "bytes" => "BytesSubclass",
            "str" => "StrSubclass",
            "dict" => "DictSubclass",
            "type" => "TypeSubclass",
            _ => null,
        };
        return flag == null
            ? $"Types.IsInstance(py, {name}, {parameter.TypeIndex})"
            : $"ArgumentBinding.Is(py, {name}, {parameter.TypeIndex}, TypeFlags.{flag})";
    }

    private void Return(List<string> values)
    {
        string call = Target(values);
        _out.Line(_binding.Result switch
        {
            ResultKind.Object => $"return (PyObject*){call};",
            ResultKind.Status => $"return ArgumentBinding.FromStatus(py, {call});",
            ResultKind.Truth => $"return ArgumentBinding.FromTruth(py, {call});",
            _ => $"return ArgumentBinding.From(py, {call});",
        });
    }

    private string Target(List<string> values)
    {
        var all = new List<string> { "py" };
        if (_binding.TakesReceiver)
            all.Add(_binding.ReceiverType.EndsWith(".PyObject*", StringComparison.Ordinal) ? "self" : $"({_binding.ReceiverType})self");
        all.AddRange(values);
        return $"{_binding.Target}({string.Join(", ", all)})";
    }

    private void Check(string condition, string keyword = "if")
    {
        _out.Line($"{keyword} ({condition})");
        _out.Inner($"return {_failure};");
    }
}
