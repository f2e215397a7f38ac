using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>The __new__ of a built-in type as an attribute: a built-in bound to the type.</summary>
internal static unsafe class NewWrapper
{
    public static PyObject* Make(Interpreter py, PyType* type) => PyBuiltin.New(
        py, "__new__", CallKind.Keywords, (delegate*<Interpreter, PyObject*, PyObject**, int, PyObject*, PyObject*>)(&Invoke), (PyObject*)type, null,
        py.Texts.Add("($type, *args, **kwargs)", "A new object of the given type, which __init__ then sets up."));

    public static PyObject* Invoke(Interpreter py, PyObject* self, PyObject** args, int count, PyObject* kwnames)
    {
        var type = (PyType*)self;
        if (count < 1)
            return Raise.TypeError(py, $"{Types.NameOf(type)}.__new__(): not enough arguments");
        if (!Types.IsType(py, args[0]))
            return Raise.TypeError(py, $"{Types.NameOf(type)}.__new__(X): X is not a type object ({Types.NameOf(py, args[0])})");
        var wanted = (PyType*)args[0];
        if (!Types.IsSubtype(wanted, type))
            return Raise.TypeError(
                py, $"{Types.NameOf(type)}.__new__({Types.NameOf(wanted)}): {Types.NameOf(wanted)} is not a subtype of {Types.NameOf(type)}");
        PyType* native = BaseChoice.NativeBaseOf(wanted);
        if (!FunctionPointer.Same(native->New, type->New))
            return Raise.TypeError(
                py, $"{Types.NameOf(type)}.__new__({Types.NameOf(wanted)}) is not safe, use {Types.NameOf(native)}.__new__()");
        return type->New(py, wanted, args + 1, count - 1, kwnames);
    }
}
