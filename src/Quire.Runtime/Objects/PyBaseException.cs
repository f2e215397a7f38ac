using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>BaseException and, as a prefix, every exception.</summary>
internal unsafe partial struct PyBaseException
{
    public PyObject Header;
    /// <summary>The instance __dict__, or null.</summary>
    public PyDict* Dict;
    public PyTuple* Args;
    public PyObject* Traceback;
    public PyObject* Context;
    public PyObject* Cause;
    public bool SuppressContext;
}
