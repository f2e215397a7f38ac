using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

/// <summary>Parts of what __getstate__ and __setstate__ of files in memory pass.</summary>
internal static unsafe class IoState
{
    /// <summary>None, or a copy of the attributes (owned).</summary>
    public static PyObject* CopyOfDict(Interpreter py, PyDict* dict) => dict == null ? Ref.New(py.None) : (PyObject*)PyDict.Copy(py, dict);

    /// <summary>The place in the file, which must be an int and not negative; false with an exception.</summary>
    public static bool Position(Interpreter py, PyObject* o, string ordinal, out long position)
    {
        position = 0;
        if (!PyInt.Check(o, py))
            return Raise.TypeError(py, $"{ordinal} item of state must be an integer, {(ordinal == "second" ? "not" : "got")} {Types.NameOf(py, o)}") != null;
        if (!ArgumentBinding.ToLong(py, o, out long value))
            return false;
        if (value < 0)
            return Raise.ValueError(py, "position value cannot be negative") != null;
        position = value;
        return true;
    }

    /// <summary>The attributes, a dict or None; 0 or −1.</summary>
    public static int TakeDict(Interpreter py, PyDict** dict, PyObject* given, string ordinal)
    {
        if (given == py.None)
            return 0;
        if (!PyDict.Check(py, given))
        {
            Raise.TypeError(py, $"{ordinal} item of state should be a dict, got a {Types.NameOf(py, given)}");
            return -1;
        }
        if (*dict != null)
            return PyDict.Update(py, *dict, given, overwrite: true);
        *dict = (PyDict*)Ref.New(given);
        return 0;
    }
}
