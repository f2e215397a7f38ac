using System.Text.RegularExpressions;
using Quire.Memory;

namespace Quire.Stress;

/// <summary>Runs each program as it is, in a poisoned heap and with tiny pools: all three must print the same.</summary>
internal sealed partial class HeapModes(List<CorpusProgram> programs, Watchdog watchdog) : ICaseSource
{
    private static readonly (string Name, HeapOptions Options)[] Modes =
        [("poison", new HeapOptions { Hardened = true }), ("tiny-pools", new HeapOptions { TinyPools = true })];

    private RunResult _plain = new();

    public int Groups => programs.Count;

    public string NameOf(int group) => programs[group].Name;

    public byte[]? ProgramOf(int group, long number) => null;

    public bool TryNext(int group, ref long from, Action<string> report)
    {
        if (from >= Modes.Length)
            return false;
        (string name, HeapOptions options) = Modes[from++];
        if (from == 1)
            _plain = Run(programs[group], new HeapOptions());
        RunResult stressed = Run(programs[group], options);
        foreach (string fault in stressed.Faults)
            report($"{name}: {fault}");
        // A program that prints addresses or times never prints the same twice.
        // Nor does one that shows the sizes of blocks, which have guards when poisoned.
        bool showsSizes = programs[group].Name == "samples/object_sizes";
        if (!showsSizes && !Same(stressed, _plain) && Same(_plain, Run(programs[group], new HeapOptions())))
            report($"{name}: prints something else");
        return true;
    }

    private static bool Same(RunResult left, RunResult right) =>
        Plain(left.Output) == Plain(right.Output) && Plain(left.Error) == Plain(right.Error) && left.Code == right.Code;

    private static string Plain(string text) => Address().Replace(text, "0x");

    [GeneratedRegex("0x[0-9a-f]+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    private RunResult Run(CorpusProgram program, HeapOptions options) => ProgramRun.Of(
        new RunPlan
        {
            FileName = program.Path,
            Folder = Path.GetDirectoryName(program.Path),
            Source = program.Source,
            Input = program.Input,
            Heap = options,
            InterruptSeconds = 60,
        },
        watchdog);
}
