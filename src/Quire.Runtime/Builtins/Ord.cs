using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Builtins;

internal static unsafe class Ord
{
    [PyFunction("ord(c, /)", Doc = "The code point of a one-character str, or the value of a one-byte bytes.")]
    internal static PyObject* Run(Interpreter py, PyObject* c)
    {
        long length;
        if (PyStr.Check(py, c))
        {
            length = ((PyStr*)c)->Length;
            if (length == 1)
                return PyInt.FromLong(py, PyStr.At((PyStr*)c, 0));
        }
        else if (Types.IsInstance(py, c, TypeIndex.Bytes))
        {
            length = ((PyBytes*)c)->Length;
            if (length == 1)
                return PyInt.FromLong(py, *PyBytes.Data((PyBytes*)c));
        }
        else if (Types.IsInstance(py, c, TypeIndex.ByteArray))
        {
            length = ((PyByteArray*)c)->Length;
            if (length == 1)
                return PyInt.FromLong(py, *((PyByteArray*)c)->Data);
        }
        else
        {
            return Raise.TypeError(py, $"ord() expected string of length 1, but {Types.NameOf(py, c)} found");
        }
        return Raise.TypeError(py, $"ord() expected a character, but string of length {length} found");
    }
}
