using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>LookupError.</summary>
[PyType("LookupError", TypeIndex.LookupError, Base = TypeIndex.Exception, DictOffset = 8,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.ExceptionSubclass | TypeFlags.HasDict, Doc = "Base of errors in look-ups.")]
internal unsafe partial struct PyLookupError
{
    public PyBaseException Head;
}
