using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Modules.Io;

/// <summary>ResourceWarning about a file that its last reference left open.</summary>
internal static unsafe class UnclosedWarning
{
    /// <summary>0, or −1 with an exception.</summary>
    public static int Issue(Interpreter py, PyObject* file)
    {
        using var shown = new PyOwned(py, Conversion.Repr(py, file));
        using var text = new PyOwned(py, shown.IsNull ? null : PyStr.FromString(py, $"unclosed file {Conversion.Text(shown.Pointer)}"));
        if (text.IsNull)
            return -1;
        return Warnings.Issue(py, (PyObject*)py.TypeTable[TypeIndex.ResourceWarning], text.Pointer, 1, null, file);
    }
}
