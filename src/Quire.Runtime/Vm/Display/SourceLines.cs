using System.Text;

namespace Quire.Runtime.Vm;

/// <summary>The lines of source files, for tracebacks. Text that is no file (of -c, of standard input) is entered by whoever compiles it.</summary>
internal sealed class SourceLines
{
    /// <summary>Larger files are not shown: their lines would lie outside of the heap and its limit.</summary>
    private const int MostBytes = 4 << 20;

    private readonly Dictionary<string, string[]> _files = [];

    public void Enter(string fileName, string text) => _files[fileName] = text.Length > MostBytes ? [] : Split(text);

    /// <summary>The lines, without their ends; none when the file cannot be read.</summary>
    public string[] Lines(string fileName)
    {
        if (_files.TryGetValue(fileName, out string[]? lines))
            return lines;
        lines = Read(fileName);
        _files[fileName] = lines;
        return lines;
    }

    private static string[] Read(string fileName)
    {
        try
        {
            return new FileInfo(fileName) is { Exists: true, Length: <= MostBytes } ? Split(File.ReadAllText(fileName, Encoding.UTF8)) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static readonly string[] LineEnds = ["\r\n", "\n", "\r"];

    private static string[] Split(string text) => text.Split(LineEnds, StringSplitOptions.None);
}
