using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Builtins;

internal static unsafe class Chr
{
    [PyFunction("chr(i, /)", Doc = "The one-character str with the code point i.")]
    internal static PyObject* Run(Interpreter py, PyObject* i)
    {
        using var index = new PyOwned(py, Conversion.Index(py, i));
        if (index.IsNull)
            return null;
        if (!PyInt.TryGetLong(index.Pointer, out long codePoint) || codePoint < 0 || codePoint > 0x10FFFF)
            return Raise.ValueError(py, "chr() arg not in range(0x110000)");
        return PyStr.FromCodePoint(py, (int)codePoint);
    }
}
