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
        output.Line("/// <summary>Every built-in type, bases before what derives from them.</summary>");
        output.Open("internal static unsafe class BuiltinTypes");
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
        foreach (ModuleModel module in ordered)
        {
            output.Line($"case {SourceWriter.Literal(module.Name)}:");
            string execute = module.HasExecute ? $"&{module.FullName}.Execute" : "null";
            output.Inner($"definition = new({SourceWriter.Literal(module.Name)}, {SourceWriter.Literal(module.Doc)}, &{module.FullName}.Populate, {execute});");
            output.Inner("return true;");
        }
        output.Line("default:");
        output.Inner("definition = default;");
        output.Inner("return false;");
        output.Close();
        output.Close();
        output.Close();
        return output.ToString();
    }

    private static string Definition(TypeRow row) =>
        $"new({row.Index}, {SourceWriter.Literal(row.Name)}, {SourceWriter.Literal(row.Module)}, {row.Base}, (TypeFlags){row.Flags}u, sizeof({row.FullName}), "
        + $"{row.ItemSize}, {row.DictOffset}, {(row.HasSlots ? $"&{row.FullName}.FillSlots" : "null")}, "
        + $"{(row.NeedsPopulate ? $"&{row.FullName}.Populate" : "null")}, {(row.HasNumberSlots ? "true" : "false")}, "
        + $"{SourceWriter.Literal(row.Doc)}, {SourceWriter.Literal(row.Signature)})";

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
