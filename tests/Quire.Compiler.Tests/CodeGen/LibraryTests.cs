using System.Diagnostics;
using Quire.Bytecode;
using Quire.Compiler.Parsing;
using Quire.Compiler.Text;

namespace Quire.Compiler.Tests.CodeGen;

/// <summary>Every module of an installed CPython 3.13 that parses compiles into units that verify. Skipped where none is installed.</summary>
public class LibraryTests
{
    [Fact]
    public void The_standard_library_compiles_and_verifies()
    {
        string? library = FindLibrary();
        if (library is null)
            return;
        var faults = new List<string>();
        foreach (string path in Directory.EnumerateFiles(library, "*.py", SearchOption.AllDirectories))
        {
            if (path.Contains("site-packages", StringComparison.Ordinal) || path.EndsWith("badsyntax_future.py", StringComparison.Ordinal))
                continue;
            SourceText source = SourceText.FromBytes(path, File.ReadAllBytes(path));
            if (Parser.ParseModule(source).Tree is null)
                continue;
            CompileResult result = PythonCompiler.Compile(source);
            string? fault = result.Code is null ? result.Error!.ToString() : Verifier.Check(result.Code);
            if (fault is not null)
                faults.Add($"{path}: {fault}");
        }
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private static string? FindLibrary()
    {
        foreach (string command in (string[])["pyenv prefix 3.13.0", "python3.13 -c \"import sys; print(sys.prefix)\""])
        {
            if (Run(command) is string prefix && Directory.Exists(Path.Combine(prefix, "lib", "python3.13")))
                return Path.Combine(prefix, "lib", "python3.13");
        }
        return null;
    }

    private static string? Run(string command)
    {
        if (OperatingSystem.IsWindows())
            return null;
        var start = new ProcessStartInfo("/bin/sh", ["-c", command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : null;
    }
}
