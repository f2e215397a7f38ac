using System.IO.MemoryMappedFiles;
using System.Text;

namespace Quire.Stress;

/// <summary>
/// Runs the cases of a source, in a process that may die of it. Where it stands is in a shared file, so that the one who
/// started it knows what killed it and can go on behind.
/// </summary>
internal sealed class Worker(ICaseSource source, WorkerTask task)
{
    /// <summary>Bytes of the shared file: group, number of the case, cases done.</summary>
    public const int SharedBytes = 24;

    private const int StackBytes = 64 * 1024 * 1024;

    public int Run()
    {
        var thread = new Thread(RunAll, task.StackBytes > 0 ? task.StackBytes : StackBytes);
        thread.Start();
        thread.Join();
        return 0;
    }

    private void RunAll()
    {
        using var shared = MemoryMappedFile.CreateFromFile(task.SharedFile, FileMode.Open);
        using MemoryMappedViewAccessor place = shared.CreateViewAccessor(0, SharedBytes);
        using var to = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };
        long done = place.ReadInt64(16);
        for (int group = task.FirstGroup; group < source.Groups; group += task.GroupStep)
        {
            long number = group == task.FirstGroup ? task.FirstNumber : 0;
            bool goesOn = true;
            while (goesOn && DateTime.UtcNow < task.End)
            {
                place.Write(0, (long)group);
                place.Write(8, number);
                place.Write(16, done);
                long tried = number;
                int which = group;
                goesOn = source.TryNext(group, ref number, text => to.WriteLine($"{which}\t{tried}\t{text.ReplaceLineEndings("\\n")}"));
                done += goesOn ? 1 : 0;
            }
        }
        place.Write(16, done);
        to.WriteLine("end");
    }
}

/// <summary>A worker's share: every <paramref name="GroupStep"/>-th group from the first on.</summary>
internal sealed record WorkerTask(string SharedFile, int FirstGroup, long FirstNumber, int GroupStep, DateTime End, int StackBytes);
