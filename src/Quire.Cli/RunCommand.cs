using Quire.Compiler;
using Quire.Memory;
using Quire.Runtime;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Cli;

/// <summary>Runs a program and gives its exit code.</summary>
internal static unsafe class RunCommand
{
    public static int Run(ProgramSource source, RunSettings settings)
    {
        byte[]? bytes = null;
        if (!TraceSettings.TryRead(settings, out int frames, out string? complaint))
        {
            Console.Error.WriteLine($"quire: {complaint}");
            return ExitCodes.Failure;
        }
        if (source.Text == null && !TryRead(ref source, settings.MemoryLimit, out bytes, out int refused))
            return refused;
        using Interpreter py = Start(source, settings);
        if (!InterpreterStartup.Build(py))
        {
            Console.Error.WriteLine("quire: the memory limit is too small to start");
            return ExitCodes.Usage;
        }
        if (StressSettings.FailAllocation > 0)
            py.Heap.FailAllocationNumber(StressSettings.FailAllocation);
        bool audits = settings.Audit != AuditMode.Off || StressSettings.Audits;
        TraceSettings.Start(py, frames, audits);
        using var interrupt = new InterruptHandler(py);
        py.Collector.CollectsAlways = StressSettings.CollectsAlways;
        bool everywhere = settings.Audit == AuditMode.Every || StressSettings.Audits;
        SafepointAudit? audit = audits ? new SafepointAudit(py, everywhere, thinsOut: StressSettings.Audits) : null;
        HeapVerification? verification = settings.VerifyHeap ? new HeapVerification(py) : null;
        int exitCode = Execute(py, source, bytes);
        audit?.AtEnd();
        verification?.Audit("when the program ended");
        exitCode = MainExit.Close(py, exitCode);
        verification?.Audit("when its modules were gone");
        if (settings.HeapStatistics)
        {
            HeapStatisticsText.Write(Console.Error, py.Heap.GetStatistics());
            HeapStatisticsText.Write(Console.Error, py.Collector);
        }
        InterpreterShutdown.Finish(py);
        exitCode = verification?.Finish(exitCode) ?? exitCode;
        return audit?.Differences > 0 ? ExitCodes.HeapFault : exitCode;
    }

    /// <summary>Finds and reads the program; what cannot be read is told, and is an exit code.</summary>
    public static bool TryRead(ref ProgramSource source, long most, out byte[]? bytes, out int refused)
    {
        bytes = null;
        ProgramSource? found = source.InFolder();
        if (found == null)
        {
            Console.Error.WriteLine($"quire: can't find '__main__' module in '{source.FileName}'");
            refused = ExitCodes.Failure;
            return false;
        }
        source = found;
        bytes = source.ReadBytes(Math.Min(most, Array.MaxLength / 2), out string? complaint);
        Console.Error.Write(bytes != null ? "" : complaint == null ? "MemoryError\n" : $"quire: {complaint}\n");
        refused = complaint == null ? ExitCodes.Failure : ExitCodes.Usage;
        return bytes != null;
    }

    private static Interpreter Start(ProgramSource source, RunSettings settings)
    {
        var py = new Interpreter(StressSettings.Apply(new HeapOptions { Limit = settings.MemoryLimit }))
        {
            Arguments = source.Argv,
            SearchPath = SearchPaths.For(source, settings),
            WarningOptions = settings.Warnings,
            Executable = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "quire.exe" : "quire"),
            XOptions = settings.XOptions,
            IgnoresEnvironment = settings.IgnoresEnvironment,
            IsIsolated = settings.IsIsolated,
        };
        HashSeed.Set(py, settings);
        return py;
    }

    private static int Execute(Interpreter py, ProgramSource source, byte[]? bytes)
    {
        string fileName = source.ShownName;
        if (source.Text != null || source.IsStandardInput)
            py.Sources.Enter(fileName, source.Text ?? System.Text.Encoding.UTF8.GetString(bytes!));
        PyCode* code = bytes == null
            ? Compiling.FromText(py, source.Text!, fileName, CompileMode.Exec, CompilerOptions.Default)
            : Compiling.FromBytes(py, bytes, fileName);
        bool isDone = code != null && ScriptRun.RunMain(py, code, source.Text != null || source.IsStandardInput ? null : fileName);
        Ref.XDec(py, (PyObject*)code);
        return isDone ? ExitCodes.Success : MainExit.Report(py);
    }
}
