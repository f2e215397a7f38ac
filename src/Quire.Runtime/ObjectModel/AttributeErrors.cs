using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>The words of attribute errors.</summary>
internal static unsafe class AttributeErrors
{
    public static PyObject* Missing(Interpreter py, PyObject* o, PyObject* name) =>
        Raise.AttributeError(py, o, name, $"'{Types.NameOf(py, o)}' object has no attribute '{Conversion.Text(name)}'");

    public static PyObject* MissingOnType(Interpreter py, PyType* type, PyObject* name) => Raise.AttributeError(
        py, (PyObject*)type, name, $"type object '{Types.NameOf(type)}' has no attribute '{Conversion.Text(name)}'");

    /// <summary>A pending AttributeError that says neither which object nor which name is told both.</summary>
    public static void AddContext(Interpreter py, PyObject* o, PyObject* name)
    {
        if (!Errors.Matches(py, TypeIndex.AttributeError))
            return;
        PyObject** fields = PyBaseException.Fields((PyBaseException*)py.Pending);
        if (fields[ExceptionFields.AttributeErrorName] != null || fields[ExceptionFields.AttributeErrorObject] != null)
            return;
        ExceptionFields.SetPending(py, ExceptionFields.AttributeErrorName, name);
        ExceptionFields.SetPending(py, ExceptionFields.AttributeErrorObject, o);
    }

    /// <summary>For an object that holds no attributes itself; <paramref name="found"/> is what its class has under the name, or null. Returns −1.</summary>
    public static int CannotSet(Interpreter py, PyObject* o, PyObject* name, PyObject* found)
    {
        string subject = $"'{Types.NameOf(py, o)}' object";
        string attribute = $"attribute '{Conversion.Text(name)}'";
        if (found != null)
            Raise.New(py, TypeIndex.AttributeError, $"{subject} {attribute} is read-only");
        else if (Attributes.IsGenericSet(py.TypeOf(o)))
            Raise.AttributeError(py, o, name, $"{subject} has no {attribute} and no __dict__ for setting new attributes");
        else
            Raise.AttributeError(py, o, name, $"{subject} has no {attribute}");
        return -1;
    }

    /// <summary>A field of a built-in type without setter. Returns −1.</summary>
    public static int ReadOnly(Interpreter py)
    {
        Raise.New(py, TypeIndex.AttributeError, "readonly attribute");
        return -1;
    }

    /// <summary>A native property without setter. Returns −1.</summary>
    public static int NotWritable(Interpreter py, PyType* owner, PyObject* name)
    {
        Raise.New(py, TypeIndex.AttributeError, $"attribute '{Conversion.Text(name)}' of '{Types.NameOf(owner)}' objects is not writable");
        return -1;
    }

    /// <summary>Returns −1.</summary>
    public static int ImmutableType(Interpreter py, PyType* type, PyObject* name)
    {
        Raise.TypeError(py, $"cannot set {Conversion.ReprText(py, name)} attribute of immutable type '{Types.NameOf(type)}'");
        return -1;
    }

    /// <summary>A name that is no str, given to a __getattribute__ or __setattr__ wrapper. Returns null.</summary>
    public static PyObject* NameNotStr(Interpreter py, PyObject* name) =>
        Raise.TypeError(py, $"attribute name must be string, not '{Types.NameOf(py, name)}'");
}
