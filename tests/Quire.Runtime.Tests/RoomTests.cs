using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Quire.Runtime.Tests;

/// <summary>Which rooms inside the runtime know each other, read from the namespaces that their files name.</summary>
public partial class RoomTests
{
    // A room's own name is always allowed. ObjectModel and Objects are one layer: an attribute look-up returns strs and dicts. What they know of
    // Vm is the frame, the loop's entry and safe points; of Modules, ObjectModel knows the names of CPython's library.
    private static readonly Dictionary<string, string[]> s_mayKnow = new()
    {
        ["ObjectModel"] = ["Objects", "Collector", "Vm", "Modules"],
        ["Objects"] = ["ObjectModel", "Files", "Vm"],
        ["Files"] = ["ObjectModel", "Objects"],
        ["Collector"] = ["ObjectModel", "Objects", "Vm"],
        ["Tracing"] = ["ObjectModel", "Objects", "Collector", "Vm"],
        ["Vm"] = ["ObjectModel", "Objects", "Files", "Collector", "Tracing", "Modules"],
        ["Builtins"] = ["ObjectModel", "Objects", "Files", "Vm"],
        ["Modules"] = ["ObjectModel", "Objects", "Files", "Collector", "Tracing", "Vm"],
    };

    [Fact]
    public void EveryFolderOfTheRuntimeIsARoom()
    {
        IEnumerable<string> folders = Directory.EnumerateDirectories(Root()).Select(folder => Path.GetFileName(folder)!);
        Assert.Equal(s_mayKnow.Keys.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void RoomsKnowOnlyTheRoomsBelowThem()
    {
        var unlawful = new List<string>();
        foreach ((string room, string[] known) in s_mayKnow)
        {
            foreach (string file in Directory.EnumerateFiles(Path.Combine(Root(), room), "*.cs", SearchOption.AllDirectories))
            {
                IEnumerable<string> named = Mention().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).Distinct();
                unlawful.AddRange(named
                    .Where(other => other != room && s_mayKnow.ContainsKey(other) && !known.Contains(other))
                    .Select(other => $"{room}/{Path.GetFileName(file)} knows {other}"));
            }
        }
        Assert.Empty(unlawful);
    }

    [GeneratedRegex(@"\bQuire\.Runtime\.(\w+)")]
    private static partial Regex Mention();

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "src", "Quire.Runtime"));
}
