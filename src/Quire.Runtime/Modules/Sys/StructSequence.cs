using System.Text;
using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Sys;

/// <summary>Tuples whose items have names, such as sys.version_info: the layout of a tuple under a type of their own.</summary>
internal static unsafe class StructSequence
{
    /// <summary>A new one; items are taken over. Null with MemoryError.</summary>
    public static PyObject* New(Interpreter py, int typeIndex, ReadOnlySpan<nint> items)
    {
        bool isWhole = true;
        foreach (nint item in items)
            isWhole &= item != 0;
        nuint size = (nuint)sizeof(PyTuple) + ((nuint)items.Length * (nuint)sizeof(PyObject*));
        var tuple = isWhole ? (PyTuple*)py.NewObject(size, BlockKind.Container, (uint)typeIndex) : null;
        for (int i = 0; i < items.Length; i++)
        {
            if (tuple == null)
                Ref.XDec(py, (PyObject*)items[i]);
            else
                PyTuple.Items(tuple)[i] = (PyObject*)items[i];
        }
        if (tuple != null)
            tuple->Length = items.Length;
        return (PyObject*)tuple;
    }

    /// <summary>name(field=value, …)</summary>
    public static PyObject* Repr(Interpreter py, PyObject* self, string name, ReadOnlySpan<string> fields)
    {
        var text = new StringBuilder(name).Append('(');
        for (int i = 0; i < fields.Length; i++)
        {
            if (i > 0)
                text.Append(", ");
            text.Append(fields[i]).Append('=').Append(Conversion.ReprText(py, Item(self, i)));
        }
        return PyStr.FromString(py, text.Append(')').ToString());
    }

    public static PyObject* Item(PyObject* self, int index) => PyTuple.Items((PyTuple*)self)[index];
}
