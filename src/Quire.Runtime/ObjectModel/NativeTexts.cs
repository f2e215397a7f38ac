namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Docstrings and text signatures of native functions and properties. Their objects hold an index into this table, so that
/// the texts become Python strs only when a program asks. Grows only while built-in types and modules are filled.
/// </summary>
internal sealed class NativeTexts
{
    private readonly List<(string Signature, string Doc)> _texts = [("", "")];

    /// <summary>Index 0 is the empty pair.</summary>
    public int Add(string signature, string doc)
    {
        if (signature.Length + doc.Length == 0)
            return 0;
        _texts.Add((signature, doc));
        return _texts.Count - 1;
    }

    public string Signature(int index) => _texts[index].Signature;

    public string Doc(int index) => _texts[index].Doc;
}
