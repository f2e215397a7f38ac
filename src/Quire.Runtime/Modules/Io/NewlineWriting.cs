using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Text;

namespace Quire.Runtime.Modules.Io;

/// <summary>"\n" as it is written.</summary>
internal static unsafe class NewlineWriting
{
    /// <summary>The text with each "\n" replaced (owned); itself when there is nothing to replace.</summary>
    public static PyObject* Translate(Interpreter py, PyObject* text, string? newline, bool isKept)
    {
        if (newline == null || isKept || CodeUnitSearch.IndexOf((PyStr*)text, '\n', 0, ((PyStr*)text)->Length) < 0)
            return Ref.New(text);
        using var old = new PyOwned(py, PyStr.FromCodePoint(py, '\n'));
        using var fresh = new PyOwned(py, old.IsNull ? null : PyStr.FromString(py, newline));
        return fresh.IsNull ? null : StrReplace.Replace(py, (PyStr*)text, (PyStr*)old.Pointer, (PyStr*)fresh.Pointer, -1);
    }
}
