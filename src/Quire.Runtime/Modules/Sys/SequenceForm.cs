namespace Quire.Runtime.Modules.Sys;

/// <summary>The name of a struct sequence and of its fields; those from <see cref="Visible"/> on are no items, they only have names.</summary>
internal sealed class SequenceForm(string name, int visible, params string[] fields)
{
    public string Name { get; } = name;
    public int Visible { get; } = visible;
    public string[] Fields { get; } = fields;

    /// <summary>Where a field stands, or −1.</summary>
    public int IndexOf(string field) => Array.IndexOf(Fields, field);
}
