using System.Text;
using Quire.Runtime.Files;

namespace Quire.Cli.Explain;

/// <summary>The program's standard output, kept to be shown with the statement that wrote it.</summary>
internal sealed class CapturedOutput : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly TextFile _file;

    public CapturedOutput() => _file = new TextFile(_bytes, "<stdout>", "w", false, 1);

    public TextFile? Open(int descriptor) => descriptor == 1 ? _file : TextFile.Standard(descriptor);

    /// <summary>What was written since the last call.</summary>
    public string Take()
    {
        if (_file.IsClosed)
            return "";
        _file.Flush();
        string text = Encoding.UTF8.GetString(_bytes.GetBuffer(), 0, (int)_bytes.Length);
        _bytes.SetLength(0);
        return text;
    }

    public void Dispose()
    {
        _file.Dispose();
        _bytes.Dispose();
    }
}
