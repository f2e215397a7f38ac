using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>ValueError.</summary>
[PyType("ValueError", TypeIndex.ValueError, Base = TypeIndex.Exception, DictOffset = 8,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.ExceptionSubclass | TypeFlags.HasDict, Doc = "An object has the right type and a wrong value.")]
internal unsafe partial struct PyValueError
{
    public PyBaseException Head;
}
