using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Builtins;

/// <summary>What bin, oct and hex share.</summary>
internal static unsafe class IntegerText
{
    /// <summary>The integer behind __index__, laid out by a format specification.</summary>
    public static PyObject* Write(Interpreter py, PyObject* number, string specification)
    {
        using var index = new PyOwned(py, Conversion.Index(py, number));
        if (index.IsNull)
            return null;
        using var text = new PyOwned(py, PyStr.Intern(py, specification));
        return text.IsNull ? null : Conversion.Format(py, index.Pointer, text.Pointer);
    }
}
