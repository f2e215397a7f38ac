using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

/// <summary>Arguments and results that several types of files take alike. A converter that returns false has left an exception.</summary>
internal static unsafe class IoArguments
{
    /// <summary>A size: an integer, or −1 for None and for what was left out.</summary>
    public static bool Size(Interpreter py, PyObject* o, out long size)
    {
        size = -1;
        if (o == null || o == py.None)
            return true;
        if (py.TypeOf(o)->Number->Index == null)
            return Raise.TypeError(py, $"argument should be integer or None, not '{Types.NameOf(py, o)}'") != null;
        size = Conversion.IndexAsLong(py, o, TypeIndex.OverflowError);
        return size != -1 || !py.HasError;
    }

    /// <summary>A place in a file: an integer of 64 bits.</summary>
    public static bool Offset(Interpreter py, PyObject* o, out long offset)
    {
        offset = -1;
        using var number = new PyOwned(py, Conversion.Index(py, o));
        if (number.IsNull)
            return false;
        if (PyInt.TryGetLong(number.Pointer, out offset))
            return true;
        return Raise.OverflowError(py, "Python int too large to convert to C long") != null;
    }

    /// <summary>Asks another file for a yes or no: 1, 0, or −1 with an exception.</summary>
    public static int Ask(Interpreter py, PyObject* file, Name question)
    {
        using var answer = new PyOwned(py, Call.Method(py, file, question));
        return answer.IsNull ? -1 : Conversion.IsTrue(py, answer.Pointer);
    }

    /// <summary>The truth of an attribute of another file: 1, 0, or −1 with an exception.</summary>
    public static int Truth(Interpreter py, PyObject* file, Name name)
    {
        using var value = new PyOwned(py, Attributes.Get(py, file, name));
        return value.IsNull ? -1 : Conversion.IsTrue(py, value.Pointer);
    }

    /// <summary>A line of a list or other iterable is written after the other by <c>self.write</c>; 0 or −1.</summary>
    public static int WriteLines(Interpreter py, PyObject* self, PyObject* lines)
    {
        using var iterator = new PyOwned(py, Iteration.Iter(py, lines));
        if (iterator.IsNull)
            return -1;
        while (true)
        {
            using var line = new PyOwned(py, Iteration.Next(py, iterator.Pointer));
            if (line.IsNull)
                return py.HasError ? -1 : 0;
            using var written = new PyOwned(py, Call.Method(py, self, Name.write, line.Pointer));
            if (written.IsNull)
                return -1;
        }
    }
}
