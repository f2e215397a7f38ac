using System.Runtime.CompilerServices;
using Quire.Bytecode;

namespace Quire.Compiler.Tests.CodeGen;

/// <summary>
/// Each file in Snapshots holds programs and their disassembly: program, a line of dashes, disassembly, a line of equals signs. With
/// QUIRE_RECORD=1 in the environment the disassemblies are written anew.
/// </summary>
public class SnapshotTests
{
    private const string Dashes = "----";
    private const string Equal = "====";

    private static string Folder([CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "Snapshots");

    public static TheoryData<string> Files()
    {
        var files = new TheoryData<string>();
        foreach (string path in Directory.GetFiles(Folder(), "*.txt").Order(StringComparer.Ordinal))
            files.Add(Path.GetFileName(path));
        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Programs_disassemble_as_recorded(string file)
    {
        string path = Path.Combine(Folder(), file);
        string recorded = File.ReadAllText(path);
        string actual = string.Concat(recorded.Split(Equal + "\n", StringSplitOptions.RemoveEmptyEntries).Select(Render));
        if (Environment.GetEnvironmentVariable("QUIRE_RECORD") == "1")
            File.WriteAllText(path, actual);
        else
            Assert.Equal(recorded, actual);
    }

    private static string Render(string entry)
    {
        string program = entry.Split(Dashes + "\n")[0];
        return program + Dashes + "\n" + Disassembler.Text(Compiling.Compile(program)) + Equal + "\n";
    }
}
