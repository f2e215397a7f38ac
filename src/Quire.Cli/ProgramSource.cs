using Quire.Runtime.Files;

namespace Quire.Cli;

/// <summary>What to run: a file, standard input ("-"), or text given with -c; and the arguments the program gets.</summary>
internal sealed class ProgramSource
{
    /// <summary>The file's name, or null for text.</summary>
    public string? FileName { get; private init; }

    public string? Text { get; private init; }

    /// <summary>The folder that was named in place of its __main__.py.</summary>
    public string? Folder { get; private init; }

    /// <summary>The name as it was given, for messages.</summary>
    public string GivenName => Folder ?? FileName ?? "-c";

    /// <summary>What tracebacks and __file__ call the program: an absolute path, though not a tidied one.</summary>
    public string ShownName =>
        Text != null ? "<string>"
        : IsStandardInput ? "<stdin>"
        : Path.IsPathRooted(FileName!) ? FileName!
        : Path.Join(Directory.GetCurrentDirectory(), FileName!.StartsWith("./", StringComparison.Ordinal) ? FileName[2..] : FileName);

    public bool IsStandardInput => FileName == "-";

    public string[] Arguments { get; private init; } = [];

    /// <summary>sys.argv.</summary>
    public IReadOnlyList<string> Argv => [Text != null ? "-c" : GivenName, .. Arguments];

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

    /// <summary>A folder is run by the __main__.py in it, as in CPython; null when it is a folder without one.</summary>
    public ProgramSource? InFolder()
    {
        if (FileName == null || IsStandardInput || !Directory.Exists(FileName))
            return this;
        string main = Path.Combine(FileName, "__main__.py");
        return File.Exists(main) ? new ProgramSource { FileName = main, Folder = FileName, Arguments = Arguments } : null;
    }

    /// <summary>
    /// The bytes of a file or of standard input, or null with what is wrong in <paramref name="complaint"/>. More than <paramref name="most"/> bytes
    /// are not read: then null and no complaint.
    /// </summary>
    public byte[]? ReadBytes(long most, out string? complaint)
    {
        complaint = null;
        try
        {
            using Stream from = IsStandardInput
                ? DescriptorStream.ForThisSystem(0) ?? Console.OpenStandardInput()
                : new FileStream(FileName!, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
            return ReadAll(from, most);
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
            complaint = IsStandardInput ? "can't read standard input" : $"can't open file '{FileName}'";
        }
        return null;
    }

    private static byte[]? ReadAll(Stream from, long most)
    {
        byte[] bytes = new byte[16 * 1024];
        int length = 0;
        while (true)
        {
            int count = from.Read(bytes, length, bytes.Length - length);
            if (count == 0)
                return bytes.AsSpan(0, length).ToArray();
            length += count;
            if (length > most)
                return null;
            if (length == bytes.Length)
                Array.Resize(ref bytes, checked(length * 2));
        }
    }
}
