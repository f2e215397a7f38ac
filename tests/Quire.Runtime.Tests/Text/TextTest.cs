using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Text.Codecs;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Tests.Text;

/// <summary>An interpreter, and short words for texts that live in it. What is made is released with the interpreter.</summary>
public abstract unsafe class TextTest : IDisposable
{
    private readonly List<nint> _made = [];

    private protected readonly Interpreter Py = new();

    protected TextTest() => Assert.True(InterpreterStartup.Build(Py));

    public void Dispose()
    {
        foreach (nint o in _made)
            Ref.Dec(Py, (PyObject*)o);
        InterpreterShutdown.ClearModules(Py);
        InterpreterShutdown.Finish(Py);
        Py.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Keeps an object until the end of the test.</summary>
    private protected PyObject* Keep(PyObject* o)
    {
        if (o != null)
            _made.Add((nint)o);
        return o;
    }

    private protected PyStr* Str(string text) => (PyStr*)Keep(PyStr.FromString(Py, text));

    private protected PyObject* Bytes(params byte[] bytes) => Keep(PyBytes.New(Py, bytes));

    /// <summary>The text of a str, which must be one.</summary>
    private protected string Text(PyObject* s)
    {
        Assert.True(s != null, $"no str, but {Failure()}");
        return PyStr.ToText((PyStr*)Keep(s));
    }

    /// <summary>The strs of a list, with bars between them.</summary>
    private protected string Joined(PyObject* list)
    {
        Assert.True(list != null, $"no list, but {Failure()}");
        Keep(list);
        var texts = new List<string>();
        for (int i = 0; i < ((PyList*)list)->Length; i++)
            texts.Add(PyStr.ToText((PyStr*)((PyList*)list)->Items[i]));
        return string.Join('|', texts);
    }

    /// <summary>Type and words of the pending exception, which is cleared.</summary>
    private protected string Failure()
    {
        PyObject* error = Errors.Take(Py);
        if (error == null)
            return "nothing";
        PyObject* words = Conversion.Str(Py, error);
        string text = $"{Types.NameOf(Py, error)}: {PyStr.ToText((PyStr*)words)}";
        Ref.Dec(Py, words);
        Ref.Dec(Py, error);
        return text;
    }

    private protected string Decoded(string encoding, string errors, params byte[] bytes)
    {
        PyObject* s = TextCodecs.Decode(Py, bytes, encoding, errors);
        return s == null ? Failure() : Text(s);
    }

    private protected string Encoded(string text, string encoding, string errors = "strict")
    {
        PyObject* bytes = TextCodecs.Encode(Py, Str(text), encoding, errors);
        return bytes == null ? Failure() : Convert.ToHexString(PyBytes.Span((PyBytes*)Keep(bytes)));
    }
}
