using System.Runtime.CompilerServices;
using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Calling a native function by its <see cref="CallKind"/>, with the checks that the kind implies. Built-in functions,
/// method descriptors and class method descriptors all come through here.
/// </summary>
internal static unsafe class NativeFunction
{
    /// <summary>
    /// <paramref name="callable"/> is the object being called (a built-in or a descriptor): it names the function in errors.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyObject* Invoke(
        Interpreter py, CallKind kind, void* function, PyObject* self, PyObject** args, int count, PyObject* kwnames, PyObject* callable)
    {
        if (kind == CallKind.Keywords)
            return ((delegate*<Interpreter, PyObject*, PyObject**, int, PyObject*, PyObject*>)function)(py, self, args, count, kwnames);
        if (kwnames != null && ((PyTuple*)kwnames)->Length > 0)
            return TakesNoKeywords(py, callable);
        if (kind == CallKind.Positional)
            return ((delegate*<Interpreter, PyObject*, PyObject**, int, PyObject*>)function)(py, self, args, count);
        if (kind == CallKind.OneArg)
        {
            return count == 1
                ? ((delegate*<Interpreter, PyObject*, PyObject*, PyObject*>)function)(py, self, args[0])
                : TakesOneArgument(py, callable, count);
        }
        return count == 0
            ? ((delegate*<Interpreter, PyObject*, PyObject*>)function)(py, self)
            : TakesNoArguments(py, callable, count);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PyObject* TakesNoArguments(Interpreter py, PyObject* callable, int given) =>
        Raise.TypeError(py, $"{Describe(py, callable)} takes no arguments ({given} given)");

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PyObject* TakesOneArgument(Interpreter py, PyObject* callable, int given) =>
        Raise.TypeError(py, $"{Describe(py, callable)} takes exactly one argument ({given} given)");

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PyObject* TakesNoKeywords(Interpreter py, PyObject* callable) =>
        Raise.TypeError(py, $"{Describe(py, callable)} takes no keyword arguments");

    /// <summary>The function as messages name it: <c>len()</c>, <c>math.sqrt()</c>, <c>list.append()</c>.</summary>
    public static string Describe(Interpreter py, PyObject* callable)
    {
        if (!callable->Is(TypeIndex.Builtin))
        {
            var descriptor = (PyMethodDescriptor*)callable;
            return $"{QualifiedName(descriptor->Owner)}.{PyStr.ToText(descriptor->Name)}()";
        }
        var builtin = (PyBuiltin*)callable;
        string name = PyStr.ToText(builtin->Name);
        if (builtin->Module != null && PyStr.Check(py, builtin->Module))
        {
            string module = PyStr.ToText((PyStr*)builtin->Module);
            return module == "builtins" ? $"{name}()" : $"{module}.{name}()";
        }
        if (builtin->Self == null || builtin->Self->Is(TypeIndex.Module))
            return $"{name}()";
        bool selfIsType = (py.TypeOf(builtin->Self)->Flags & TypeFlags.TypeSubclass) != 0;
        return $"{QualifiedName(selfIsType ? (PyType*)builtin->Self : py.TypeOf(builtin->Self))}.{name}()";
    }

    private static string QualifiedName(PyType* type) => PyStr.ToText(type->QualName != null ? type->QualName : type->Name);
}
