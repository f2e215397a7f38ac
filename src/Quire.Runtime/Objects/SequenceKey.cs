using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Turning subscripts of sequences into numbers.</summary>
internal static unsafe class SequenceKey
{
    /// <summary>
    /// A subscript that is no slice as a 64-bit number; false with an exception pending: "list indices must be integers or slices, not str".
    /// </summary>
    public static bool TryIndex(Interpreter py, PyObject* key, string typeName, out long index)
    {
        if (key->Is(TypeIndex.Int) && !key->Has(HeaderFlags.TypeBitA))
        {
            index = ((PyInt*)key)->Value;
            return true;
        }
        index = 0;
        if (py.TypeOf(key)->Number->Index == null)
        {
            Raise.TypeError(py, $"{typeName} indices must be integers or slices, not {Types.NameOf(py, key)}");
            return false;
        }
        index = Conversion.IndexAsLong(py, key, TypeIndex.IndexError);
        return index != -1 || !py.HasError;
    }
}
