using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text;

/// <summary>str.startswith and endswith.</summary>
internal static unsafe class StrTail
{
    /// <summary>1, 0, or −1 with TypeError pending.</summary>
    public static int Test(Interpreter py, PyStr* s, PyObject* part, long start, long end, bool atEnd)
    {
        if (PyStr.Check(py, part))
            return StrSearch.HasTail(s, (PyStr*)part, start, end, atEnd) ? 1 : 0;
        string method = atEnd ? "endswith" : "startswith";
        if ((py.TypeOf(part)->Flags & TypeFlags.TupleSubclass) == 0)
        {
            Raise.TypeError(py, $"{method} first arg must be str or a tuple of str, not {Types.NameOf(py, part)}");
            return -1;
        }
        var tuple = (PyTuple*)part;
        for (long i = 0; i < tuple->Length; i++)
        {
            PyObject* item = PyTuple.Items(tuple)[i];
            if (!PyStr.Check(py, item))
            {
                Raise.TypeError(py, $"tuple for {method} must only contain str, not {Types.NameOf(py, item)}");
                return -1;
            }
            if (StrSearch.HasTail(s, (PyStr*)item, start, end, atEnd))
                return 1;
        }
        return 0;
    }
}
