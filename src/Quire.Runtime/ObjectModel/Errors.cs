using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.ObjectModel;

/// <summary>The pending exception (raised, not yet caught) and the handled one (caught, its except block running).</summary>
internal static unsafe class Errors
{
    /// <summary>Whether the pending exception is an instance of the built-in exception type.</summary>
    public static bool Matches(Interpreter py, int exceptionTypeIndex) =>
        py.Pending != null && Types.IsInstance(py, py.Pending, exceptionTypeIndex);

    /// <summary>Clears and returns the pending exception (owned), null when there is none.</summary>
    public static PyObject* Take(Interpreter py)
    {
        PyObject* pending = py.Pending;
        py.Pending = null;
        return pending;
    }

    /// <summary>Makes an exception pending again (stolen, may be null) without touching its context. One that is pending is dropped.</summary>
    public static void Restore(Interpreter py, PyObject* exception)
    {
        PyObject* old = py.Pending;
        py.Pending = exception;
        Ref.XDec(py, old);
    }

    public static void Clear(Interpreter py) => Restore(py, null);

    /// <summary>Clears the pending exception if it is of the type; true when it did.</summary>
    public static bool ClearIf(Interpreter py, int exceptionTypeIndex)
    {
        if (!Matches(py, exceptionTypeIndex))
            return false;
        Clear(py);
        return true;
    }

    /// <summary>
    /// The exception being handled (borrowed), or null: that of the innermost generator that handles one, else of the stack below it.
    /// </summary>
    public static PyObject* Handled(Interpreter py)
    {
        PyObject** slot = py.Handled;
        while (slot != py.BaseHandled && *slot == null)
        {
            var generator = (PyGenerator*)((byte*)slot - PyGenerator.HandledOffset);
            slot = (PyObject**)PyGenerator.FrameOf(generator)->NamespaceOrOuterHandled;
        }
        return *slot;
    }

    /// <summary>Whether an object is a class derived from BaseException.</summary>
    public static bool IsExceptionClass(Interpreter py, PyObject* o) =>
        Types.IsInstance(py, o, TypeIndex.Type) && (((PyType*)o)->Flags & TypeFlags.ExceptionSubclass) != 0;

    /// <summary>issubclass for except clauses: exception instance or class against class or tuple of classes (checked by the caller).</summary>
    public static bool GivenMatches(Interpreter py, PyObject* exception, PyObject* matcher)
    {
        if (Types.IsInstance(py, matcher, TypeIndex.Tuple))
        {
            var tuple = (PyTuple*)matcher;
            for (long i = 0; i < tuple->Length; i++)
            {
                if (GivenMatches(py, exception, PyTuple.Items(tuple)[i]))
                    return true;
            }
            return false;
        }
        PyType* type = Types.IsInstance(py, exception, TypeIndex.Type) ? (PyType*)exception : py.TypeOf(exception);
        return IsExceptionClass(py, matcher) && Types.IsSubtype(type, (PyType*)matcher);
    }

    /// <summary>
    /// Reports the pending exception through sys.unraisablehook and clears it: for places that cannot fail. <paramref name="where"/> may be null.
    /// </summary>
    public static void WriteUnraisable(Interpreter py, PyObject* where, string? message) => Unraisable.Report(py, where, message);

    /// <summary>warnings.warn: 0, or −1 when a filter turned it into an error.</summary>
    public static int Warn(Interpreter py, int categoryTypeIndex, string message, int stackLevel) =>
        Warnings.Issue(py, categoryTypeIndex, message, stackLevel);
}
