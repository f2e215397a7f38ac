using System.Text.Encodings.Web;
using System.Text.Json;
using Quire.Runtime.Tracing;

namespace Quire.Cli.Explain;

/// <summary>--json: one document, written step by step.</summary>
internal sealed class JsonSteps(Stream to) : IStepWriter, IDisposable
{
    private readonly Utf8JsonWriter _json = new(to, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private bool _isOpen;

    public void Begin()
    {
        _json.WriteStartObject();
        _json.WriteStartArray("steps");
        _isOpen = true;
    }

    public void Write(ExplainStep step)
    {
        _json.WriteStartObject();
        _json.WriteNumber("line", step.Line);
        _json.WriteString("source", step.Source);
        _json.WriteStartObject("names");
        foreach ((string name, string id) in step.Names)
            _json.WriteString(name, id);
        _json.WriteEndObject();
        _json.WriteStartArray("objects");
        foreach (ProgramObject o in step.Objects)
            WriteObject(o);
        _json.WriteEndArray();
        _json.WriteStartArray("freed");
        foreach (FreedObject freed in step.Freed)
        {
            _json.WriteStartObject();
            WriteIdentity(freed.Id, freed.Type, freed.Value);
            _json.WriteString("by", freed.ByCollector ? "collector" : "count");
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteString("output", step.Output);
        _json.WriteEndObject();
        _json.Flush();
    }

    public void End(string output)
    {
        if (!_isOpen)
            return;
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        to.WriteByte((byte)'\n');
        to.Flush();
    }

    public void Dispose() => _json.Dispose();

    private void WriteObject(ProgramObject o)
    {
        _json.WriteStartObject();
        WriteIdentity(o.Id, o.Type, o.Value);
        _json.WriteNumber("references", o.References);
        _json.WriteStartArray("holders");
        foreach (string holder in o.Holders)
            _json.WriteStringValue(holder);
        _json.WriteEndArray();
        _json.WriteNumber("runtimeReferences", o.RuntimeReferences);
        _json.WriteStartArray("runtimeHolders");
        foreach (RuntimeHolder holder in o.RuntimeHolders)
        {
            _json.WriteStartObject();
            _json.WriteString("by", holder.By);
            _json.WriteNumber("count", holder.Count);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteNumber("count", o.Count);
        _json.WriteEndObject();
    }

    private void WriteIdentity(string id, string type, string value)
    {
        _json.WriteString("id", id);
        _json.WriteString("type", type);
        _json.WriteString("value", value);
    }
}
