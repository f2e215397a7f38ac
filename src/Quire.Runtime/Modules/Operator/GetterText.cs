using System.Text;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Operator;

/// <summary>The repr of itemgetter, attrgetter and methodcaller.</summary>
internal static unsafe class GetterText
{
    /// <summary>name(a, b, …), or name(...) from within itself.</summary>
    public static PyObject* Repr(Interpreter py, string name, PyTuple* items)
    {
        var text = new StringBuilder(name).Append('(');
        return Append(py, text, items) ? PyStr.FromString(py, text.Append(')').ToString()) : null;
    }

    /// <summary>Appends the reprs of all items, separated by commas; false with an exception pending.</summary>
    public static bool Append(Interpreter py, StringBuilder text, PyTuple* items)
    {
        if (!NativeRecursion.Enter(py, " while getting the repr of an object"))
            return false;
        for (long i = 0; i < items->Length && !py.HasError; i++)
        {
            using var item = new PyOwned(py, Conversion.Repr(py, PyTuple.Items(items)[i]));
            if (!item.IsNull)
                text.Append(i > 0 ? ", " : "").Append(Conversion.Text(item.Pointer));
        }
        NativeRecursion.Leave(py);
        return !py.HasError;
    }
}
