namespace Quire.Cli;

/// <summary>What to run: a file, standard input ("-"), or text given with -c; and the arguments the program gets.</summary>
internal sealed class ProgramSource
{
    /// <summary>The file's name, or null for text.</summary>
    public string? FileName { get; private init; }

    public string? Text { get; private init; }

    public bool IsStandardInput => FileName == "-";

    public string[] Arguments { get; private init; } = [];

    /// <summary>sys.argv.</summary>
    public IReadOnlyList<string> Argv => [Text != null ? "-c" : FileName!, .. Arguments];

    public static ProgramSource FromFile(string fileName, string[] arguments) => new() { FileName = fileName, Arguments = arguments };

    public static ProgramSource FromText(string text, string[] arguments) => new() { Text = text, Arguments = arguments };

    /// <summary>The folder that modules are imported from first: the script's, or the current one.</summary>
    public string ImportFolder
    {
        get
        {
            if (FileName == null || IsStandardInput)
                return "";
            return Path.GetDirectoryName(Path.GetFullPath(FileName)) ?? "";
        }
    }

    /// <summary>The bytes of a file or of standard input, or null with what is wrong in <paramref name="complaint"/>.</summary>
    public byte[]? ReadBytes(out string complaint)
    {
        complaint = "";
        try
        {
            if (IsStandardInput)
                return ReadStandardInput();
            if (Directory.Exists(FileName))
                complaint = $"can't open '{FileName}': it is a directory";
            else
                return File.ReadAllBytes(FileName!);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            complaint = $"can't open file '{Path.GetFullPath(FileName!)}': [Errno 2] No such file or directory";
        }
        catch (UnauthorizedAccessException)
        {
            complaint = $"can't open file '{Path.GetFullPath(FileName!)}': [Errno 13] Permission denied";
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            complaint = $"can't open file '{FileName}': {e.Message}";
        }
        return null;
    }

    private static byte[] ReadStandardInput()
    {
        using var all = new MemoryStream();
        using Stream input = Console.OpenStandardInput();
        input.CopyTo(all);
        return all.ToArray();
    }
}
