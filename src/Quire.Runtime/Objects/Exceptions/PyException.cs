using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Exception.</summary>
[PyType("Exception", TypeIndex.Exception, Base = TypeIndex.BaseException, DictOffset = 8,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.ExceptionSubclass | TypeFlags.HasDict, Doc = "Base of all exceptions a program should catch.")]
internal unsafe partial struct PyException
{
    public PyBaseException Head;
}
