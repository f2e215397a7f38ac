using System.Text;
using Quire.Cli;
using Quire.Memory;
using Quire.Runtime;
using Quire.Runtime.Files;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Tracing;
using Quire.Runtime.Vm;

namespace Quire.Stress;

/// <summary>
/// Runs one program in an interpreter of its own, as the command does, and looks for what must never be: a .NET exception, a wrong
/// count, a block that is left, a damaged heap.
/// </summary>
internal sealed unsafe class ProgramRun(RunPlan plan, Watchdog watchdog) : IDisposable
{
    private readonly RunResult _result = new();
    private readonly BoundedStream _output = new();
    private readonly BoundedStream _error = new();
    private string[] _typeNames = [];

    public static RunResult Of(RunPlan plan, Watchdog watchdog)
    {
        using var run = new ProgramRun(plan, watchdog);
        return run.Run();
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    private RunResult Run()
    {
        try
        {
            WorkerFolder.Clear();
            RunUnguarded();
        }
        catch (Exception error)
        {
            string place = string.Join(" < ", (error.StackTrace ?? "").Split('\n').Take(6).Select(line => line.Trim().Split('(')[0].Replace("at Quire.Runtime.", "", StringComparison.Ordinal)));
            _result.Faults.Add($".NET exception {error.GetType().Name}: {error.Message} [{place}]");
        }
        _result.Output = Encoding.UTF8.GetString(_output.ToArray());
        _result.Error = Encoding.UTF8.GetString(_error.ToArray());
        return _result;
    }

    private void RunUnguarded()
    {
        using var py = new Interpreter(plan.Heap)
        {
            Arguments = [plan.FileName],
            SearchPath = plan.Folder == null ? [] : [plan.Folder],
            OpenStream = Open,
            WarningOptions = plan.Warnings,
        };
        if (plan.FailsInStartup)
            FailIn(py);
        if (!InterpreterStartup.Build(py))
        {
            if (!plan.FailsInStartup)
                _result.Faults.Add("the interpreter did not start");
            _result.HasFailed = true;
            py.Heap.FailAllocationNumber(0);
            Finish(py);
            return;
        }
        if (!plan.FailsInStartup)
            FailIn(py);
        watchdog.Watch(py, plan.InterruptSeconds);
        _result.Code = Execute(py);
        Audit(py, "when the program ended");
        _result.Code = MainExit.Close(py, _result.Code);
        _result.WasInterrupted = watchdog.Leave();
        Audit(py, "when its modules were gone");
        _result.Allocations = py.Heap.AllocationCount;
        _result.HasFailed = plan.FailAt > 0 && _result.Allocations >= plan.FailAt;
        py.Heap.FailAllocationNumber(0);
        py.Heap.CountsAllocations = false;
        Finish(py);
    }

    private void FailIn(Interpreter py)
    {
        py.Heap.CountsAllocations = true;
        if (plan.FailAt > 0)
            py.Heap.FailAllocationNumber(plan.FailAt, plan.FailsForGood);
    }

    private TextFile Open(int descriptor) => descriptor switch
    {
        0 => new TextFile(new MemoryStream(plan.Input), "<stdin>", "r", false, 0),
        1 => new TextFile(_output, "<stdout>", "w", false, 1),
        _ => new TextFile(_error, "<stderr>", "w", true, 2) { Errors = "backslashreplace" },
    };

    private int Execute(Interpreter py)
    {
        PyCode* code = Compiling.FromBytes(py, plan.Source, plan.FileName);
        if (code == null && !py.HasError)
            _result.Faults.Add("compiling failed without an exception");
        bool isDone = code != null && ScriptRun.RunMain(py, code, plan.FileName);
        Ref.XDec(py, (PyObject*)code);
        if (isDone)
        {
            if (py.HasError)
                _result.Faults.Add($"ended well with {NameOf(py, py.Pending)} pending");
            return ExitCodes.Success;
        }
        if (!py.HasError)
        {
            _result.Faults.Add("failed without an exception");
            return ExitCodes.Failure;
        }
        NoteUncaught(py);
        return MainExit.Report(py);
    }

    private void NoteUncaught(Interpreter py)
    {
        PyObject* exception = py.Pending;
        for (int i = 0; exception != null && i < 20; i++)
        {
            _result.Uncaught.Add(NameOf(py, exception));
            var fields = (PyBaseException*)exception;
            exception = fields->Cause != null ? fields->Cause : fields->Context;
        }
    }

    private static string NameOf(Interpreter py, PyObject* o) => Types.NameOf(py, o);

    private void Audit(Interpreter py, string moment)
    {
        if (py.HasError)
            _result.Faults.Add($"{moment}: {NameOf(py, py.Pending)} pending");
        Errors.Clear(py);
        if (_result.Faults.Count > 0 || !IsIntact(py))
            return;
        _typeNames = Survivors.TypeNames(py);
        List<AuditDifference> differences = ReferenceAudit.Run(py);
        if (differences.Count > 0)
            _result.Faults.Add($"{moment}: {string.Join("; ", differences.Take(4))}{(differences.Count > 4 ? $"; {differences.Count} in all" : "")}");
    }

    private void Finish(Interpreter py)
    {
        InterpreterShutdown.Finish(py);
        if (_result.Faults.Count == 0 && IsIntact(py) && py.Heap.LiveBlocks > 0)
            _result.Faults.Add("left: " + string.Join(", ", Survivors.List(py, _typeNames).Take(6).Select(left => $"{left.Count} {left.Type}")));
        // The collector keeps a stack of its own to the end.
        py.Collector.Dispose();
        if (py.Heap.ChargedBytes != 0)
            _result.Faults.Add($"still charged: {py.Heap.ChargedBytes} bytes");
    }

    private bool IsIntact(Interpreter py)
    {
        try
        {
            py.Heap.Verify();
            return true;
        }
        catch (HeapCorruptionException error)
        {
            _result.Faults.Add($"the heap is damaged: {error.Message}");
            return false;
        }
    }
}
