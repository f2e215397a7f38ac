using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Modules.Io;

/// <summary>The field _finalizing of several types: set to True by a finalizer that is about to close the file.</summary>
internal static unsafe class IoFinalizing
{
    public static int Set(Interpreter py, PyObject* value, out bool field)
    {
        field = value == py.True;
        if (value != null && value->Is(TypeIndex.Bool))
            return 0;
        Raise.TypeError(py, value == null ? "can't delete numeric/char attribute" : "attribute value type must be bool");
        return -1;
    }
}
