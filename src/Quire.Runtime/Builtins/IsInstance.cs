using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Builtins;

internal static unsafe class IsInstance
{
    [PyFunction(
        "isinstance(obj, class_or_tuple, /)",
        Doc = "Whether the object is an instance of the class or of a subclass; of any, when given a tuple or union of classes.")]
    [return: Truth]
    internal static int Run(Interpreter py, PyObject* value, PyObject* classes) => ClassTest.IsInstance(py, value, classes);
}
