using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class IsSubclass
{
    [PyFunction(
        "issubclass(cls, class_or_tuple, /)",
        Doc = "Whether the first class is the second or derives from it; from any, when given a tuple or union of classes.")]
    [return: Truth]
    internal static int Run(Interpreter py, PyObject* cls, PyObject* classes) => ClassTest.IsSubclass(py, cls, classes);
}
