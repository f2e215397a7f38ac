using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

/// <summary>UnsupportedOperation: an OSError and a ValueError.</summary>
[PyType("UnsupportedOperation", TypeIndex.UnsupportedOperation, Base = TypeIndex.OSError, Module = "io", DictOffset = 8,
    Flags = TypeFlags.Container | TypeFlags.BaseType | TypeFlags.ExceptionSubclass | TypeFlags.HasDict | TypeFlags.Late,
    Doc = "A file cannot do what is asked of it.")]
internal unsafe partial struct PyUnsupportedOperation
{
    public PyOSError Head;
}
