using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>UnicodeError.</summary>
[PyType("UnicodeError", TypeIndex.UnicodeError, Base = TypeIndex.ValueError, DictOffset = 8,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.ExceptionSubclass | TypeFlags.HasDict, Doc = "Text cannot be encoded or decoded.")]
internal unsafe partial struct PyUnicodeError
{
    public PyBaseException Head;
}
