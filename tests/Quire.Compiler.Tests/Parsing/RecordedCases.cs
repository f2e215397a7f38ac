using System.Reflection;
using System.Text.Json;
using Quire.Compiler.Parsing;
using Quire.Compiler.Text;

namespace Quire.Compiler.Tests.Parsing;

/// <summary>Programs with what CPython 3.13 makes of them, as recorded by record.py.</summary>
internal static class RecordedCases
{
    public static IEnumerable<JsonElement> Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return JsonDocument.Parse(line).RootElement;
    }

    public static ParseResult Parse(string mode, string text)
    {
        var source = SourceText.FromString("f", text);
        return mode switch
        {
            "exec" => Parser.ParseModule(source),
            "eval" => Parser.ParseExpression(source),
            "single" => Parser.ParseInteractive(source),
            _ => Parser.ParseInteractive(source, new ParseOptions { AllowIncomplete = true, DontImplyDedent = true }),
        };
    }
}
