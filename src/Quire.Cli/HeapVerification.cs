using Quire.Memory;
using Quire.Runtime;
using Quire.Runtime.Tracing;

namespace Quire.Cli;

/// <summary>
/// --verify-heap: recounts all references when the program has ended, and again when its modules are gone; afterwards nothing may be left.
/// </summary>
internal sealed class HeapVerification(Interpreter py)
{
    private const int MaxLines = 20;

    private readonly List<string> _report = [];
    private string[] _typeNames = [];

    /// <summary>To be called where no code of the program runs and the types still exist.</summary>
    public void Audit(string moment)
    {
        if (_report.Count > 0 || !IsIntact())
            return;
        List<AuditDifference> differences = ReferenceAudit.Run(py);
        _typeNames = Survivors.TypeNames(py);
        if (differences.Count == 0)
            return;
        _report.Add($"{moment}, {Count(differences.Count, "object")} with a wrong count:");
        _report.AddRange(differences.Select(difference => $"  {difference}"));
    }

    /// <summary>The exit code, or 97 and a report. To be called when the interpreter has given everything up.</summary>
    public int Finish(int exitCode)
    {
        if (IsIntact() && py.Heap.LiveBlocks > 0)
        {
            _report.Add($"{Count(py.Heap.LiveBlocks, "block")} not freed ({SizeText.Show(py.Heap.LiveBytes)}):");
            foreach ((string type, int count) in Survivors.List(py, _typeNames))
                _report.Add($"  {count} {type}");
        }
        if (_report.Count == 0)
            return exitCode;
        int shown = _report.Count <= MaxLines ? _report.Count : MaxLines - 1;
        for (int i = 0; i < shown; i++)
            Console.Error.WriteLine(_report[i].StartsWith(' ') ? _report[i] : $"quire: {_report[i]}");
        if (shown < _report.Count)
            Console.Error.WriteLine($"  … and {_report.Count - shown} more lines");
        return ExitCodes.HeapFault;
    }

    private bool IsIntact()
    {
        try
        {
            py.Heap.Verify();
            return true;
        }
        catch (HeapCorruptionException error)
        {
            _report.Add($"the heap is damaged: {error.Message}");
            return false;
        }
    }

    private static string Count(long number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
