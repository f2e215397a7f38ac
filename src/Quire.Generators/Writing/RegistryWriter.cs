using Microsoft.CodeAnalysis;
using Quire.Generators.Model;

namespace Quire.Generators.Writing;

/// <summary>Writes the table of all types and the switch over all modules.</summary>
internal static class RegistryWriter
{
    public static string WriteTypes(EquatableArray<TypeRow> rows, Action<string> problem)
    {
        List<TypeRow> ordered = BasesFirst(rows, problem);
        var output = new SourceWriter();
        output.Line("namespace Quire.Runtime.ObjectModel;");
        output.Line("");
        output.Line("/// <summary>");
        output.Line("/// Every built-in type, bases before what derives from them. Texts and code are behind switches: what a program does not ask for is never");
        output.Line("/// resolved, which would take longer than all else at the start of an interpreter.");
        output.Line("/// </summary>");
        output.Open("internal static unsafe class BuiltinTypes");
        output.Line("/// <summary>The names of all, with spaces between.</summary>");
        output.Line($"internal const string Names = {SourceWriter.Literal(string.Join(" ", ordered.Select(r => r.Name)))};");
        output.Line("");
        output.Line("private static readonly TypeDefinition[] s_all = Build();");
        output.Line("");
        output.Line("internal static global::System.ReadOnlySpan<TypeDefinition> Definitions() => s_all;");
        output.Line("");
        output.Open("private static TypeDefinition[] Build()");
        output.Line($"var all = new TypeDefinition[{ordered.Count}];");
        for (int i = 0; i < ordered.Count; i++)
            output.Line($"all[{i}] = {Definition(ordered[i])};");
        output.Line("return all;");
        output.Close();
        WriteCalls(output, "FillSlots(int definition, PyType* type)", "FillSlots(type)", ordered, row => row.HasSlots);
        WriteCalls(output, "Populate(int definition, ref TypeBuilder builder)", "Populate(ref builder)", ordered, row => row.NeedsPopulate);
        WriteTexts(output, "ModuleOf", ordered, row => row.Module, "builtins");
        WriteTexts(output, "DocOf", ordered, row => row.Doc, "");
        WriteTexts(output, "SignatureOf", ordered, row => row.Signature, "");
        output.Close();
        return output.ToString();
    }

    public static string WriteModules(EquatableArray<ModuleModel> modules)
    {
        var output = new SourceWriter();
        ModuleModel[] ordered = modules.OrderBy(m => m.Name, StringComparer.Ordinal).ToArray();
        output.Line("namespace Quire.Runtime.ObjectModel;");
        output.Line("");
        output.Line("/// <summary>Every built-in module by name.</summary>");
        output.Open("internal static unsafe class BuiltinModules");
        output.Line($"internal static readonly string[] Names = [{string.Join(", ", ordered.Select(m => SourceWriter.Literal(m.Name)))}];");
        output.Line("");
        output.Open("internal static bool TryFind(string name, out ModuleDefinition definition)");
        output.Open("switch (name)");
        for (int i = 0; i < ordered.Length; i++)
        {
            output.Line($"case {SourceWriter.Literal(ordered[i].Name)}:");
            output.Inner($"definition = Module{i}();");
            output.Inner("return true;");
        }
        output.Line("default:");
        output.Inner("definition = default;");
        output.Inner("return false;");
        output.Close();
        output.Close();
        for (int i = 0; i < ordered.Length; i++)
            WriteModule(output, ordered[i], $"Module{i}");
        output.Close();
        return output.ToString();
    }

    // A method each: the addresses that a method speaks of are all resolved before it runs.
    private static void WriteModule(SourceWriter output, ModuleModel module, string name)
    {
        string execute = module.HasExecute ? $"&{module.FullName}.Execute" : "null";
        output.Line("");
        output.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
        output.Line($"private static ModuleDefinition {name}() =>");
        output.Inner($"new({SourceWriter.Literal(module.Name)}, {SourceWriter.Literal(module.Doc)}, &{module.FullName}.Populate, {execute});");
    }

    private static string Definition(TypeRow row) =>
        $"new({row.Index}, {row.Base}, (TypeFlags){row.Flags}u, sizeof({row.FullName}), {row.ItemSize}, {row.DictOffset}, "
        + $"{(row.HasNumberSlots ? "true" : "false")})";

    // A method that calls the method of the same name of the type's struct, where the type has it.
    private static void WriteCalls(SourceWriter output, string signature, string call, List<TypeRow> rows, Func<TypeRow, bool> hasIt)
    {
        output.Line("");
        output.Open($"internal static void {signature}");
        output.Open("switch (definition)");
        for (int i = 0; i < rows.Count; i++)
        {
            if (!hasIt(rows[i]))
                continue;
            output.Line($"case {i}:");
            output.Inner($"{rows[i].FullName}.{call};");
            output.Inner("break;");
        }
        output.Close();
        output.Close();
    }

    private static void WriteTexts(SourceWriter output, string name, List<TypeRow> rows, Func<TypeRow, string> text, string usual)
    {
        output.Line("");
        output.Open($"internal static string {name}(int definition) => definition switch");
        for (int i = 0; i < rows.Count; i++)
        {
            if (text(rows[i]) != usual)
                output.Line($"{i} => {SourceWriter.Literal(text(rows[i]))},");
        }
        output.Line($"_ => {SourceWriter.Literal(usual)},");
        output.Close(";");
    }

    // Orders by index and moves each type behind its base. The root names itself or nothing as base.
    private static List<TypeRow> BasesFirst(EquatableArray<TypeRow> rows, Action<string> problem)
    {
        foreach (IGrouping<int, TypeRow> group in rows.GroupBy(r => r.Index).Where(g => g.Count() > 1))
            problem($"type index {group.Key} is used by {string.Join(" and ", group.Select(r => r.Name))}");
        var waiting = rows.OrderBy(r => r.Index).ThenBy(r => r.Name, StringComparer.Ordinal).ToList();
        var known = new HashSet<int>(waiting.Select(r => r.Index));
        var done = new HashSet<int>();
        var ordered = new List<TypeRow>();
        while (waiting.Count > 0)
        {
            int before = ordered.Count;
            foreach (TypeRow row in waiting.Where(r => r.Base == r.Index || done.Contains(r.Base) || !known.Contains(r.Base)).ToArray())
            {
                ordered.Add(row);
                done.Add(row.Index);
                waiting.Remove(row);
            }
            if (ordered.Count > before)
                continue;
            problem($"the bases of {string.Join(", ", waiting.Select(r => r.Name))} form a circle");
            break;
        }
        return ordered;
    }
}
