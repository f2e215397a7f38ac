using System.Runtime.CompilerServices;
using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Calling objects. Arguments are borrowed; count is the number of positional ones, the values for the names in kwnames (a tuple of str, or
/// null) follow them. Results are owned; null with an exception pending.
/// </summary>
[SkipLocalsInit] // What is taken from the stack is written before it is read.
internal static unsafe class Call
{
    private const int MaxOnStack = 16;

    public static PyObject* Invoke(Interpreter py, PyObject* callable, PyObject** args, int count, PyObject* kwnames)
    {
        CallSlot call = py.TypeOf(callable)->Call;
        if (call == null)
            return Raise.TypeError(py, $"'{Types.NameOf(py, callable)}' object is not callable");
        if (!NativeRecursion.Enter(py, " while calling a Python object"))
            return null;
        PyObject* result = call(py, callable, args, count, kwnames);
        NativeRecursion.Leave(py);
        return result;
    }

    public static PyObject* NoArgs(Interpreter py, PyObject* callable) => Invoke(py, callable, null, 0, null);

    public static PyObject* OneArg(Interpreter py, PyObject* callable, PyObject* a) => Invoke(py, callable, &a, 1, null);

    public static PyObject* TwoArgs(Interpreter py, PyObject* callable, PyObject* a, PyObject* b)
    {
        PyObject** args = stackalloc PyObject*[2] { a, b };
        return Invoke(py, callable, args, 2, null);
    }

    public static PyObject* ThreeArgs(Interpreter py, PyObject* callable, PyObject* a, PyObject* b, PyObject* c)
    {
        PyObject** args = stackalloc PyObject*[3] { a, b, c };
        return Invoke(py, callable, args, 3, null);
    }

    /// <summary>callable(*args, **kwargs); kwargs may be null.</summary>
    public static PyObject* WithTuple(Interpreter py, PyObject* callable, PyTuple* args, PyDict* kwargs)
    {
        int count = (int)args->Length;
        if (kwargs == null || kwargs->Used == 0)
            return Invoke(py, callable, PyTuple.Items(args), count, null);
        int total = count + kwargs->Used;
        if (total <= MaxOnStack)
        {
            PyObject** onStack = stackalloc PyObject*[MaxOnStack];
            return WithKeywords(py, callable, args, kwargs, onStack);
        }
        var buffer = (PyObject**)py.NewBuffer((nuint)total * (nuint)sizeof(PyObject*));
        if (buffer == null)
            return null;
        PyObject* result = WithKeywords(py, callable, args, kwargs, buffer);
        py.Heap.Free(buffer);
        return result;
    }

    private static PyObject* WithKeywords(Interpreter py, PyObject* callable, PyTuple* args, PyDict* kwargs, PyObject** buffer)
    {
        int count = (int)args->Length;
        using var names = new PyOwned(py, (PyObject*)PyTuple.New(py, kwargs->Used));
        if (names.IsNull)
            return null;
        for (int i = 0; i < count; i++)
            buffer[i] = PyTuple.Items(args)[i];
        int next = 0;
        long position = 0;
        bool areTexts = true;
        while (PyDict.Next(kwargs, ref position, out PyObject* key, out PyObject* value))
        {
            areTexts &= Types.IsInstance(py, key, TypeIndex.Str);
            PyTuple.Items((PyTuple*)names.Pointer)[next] = Ref.New(key);
            buffer[count + next++] = Ref.New(value);
        }
        PyObject* result = areTexts
            ? Invoke(py, callable, buffer, count, names.Pointer)
            : Raise.TypeError(py, "keywords must be strings");
        while (next > 0)
            Ref.Dec(py, buffer[count + --next]);
        return result;
    }

    public static PyObject* Method(Interpreter py, PyObject* self, Name name) => MethodWith(py, self, name, null, 0);

    public static PyObject* Method(Interpreter py, PyObject* self, Name name, PyObject* a) => MethodWith(py, self, name, &a, 1);

    public static PyObject* Method(Interpreter py, PyObject* self, Name name, PyObject* a, PyObject* b)
    {
        PyObject** args = stackalloc PyObject*[2] { a, b };
        return MethodWith(py, self, name, args, 2);
    }

    /// <summary>self.name(args…) without making a bound method; at most 15 arguments.</summary>
    public static PyObject* MethodWith(Interpreter py, PyObject* self, Name name, PyObject** args, int count)
    {
        PyObject* method;
        int found = Attributes.GetMethod(py, self, py.NameOf(name), &method);
        if (found < 0)
            return null;
        using var held = new PyOwned(py, method);
        if (found == 0)
            return Invoke(py, method, args, count, null);
        return WithSelf(py, method, self, args, count, null);
    }

    /// <summary>callable(self, args…), keywords as for <see cref="Invoke"/>.</summary>
    public static PyObject* WithSelf(Interpreter py, PyObject* callable, PyObject* self, PyObject** args, int count, PyObject* kwnames)
    {
        int total = count + (kwnames == null ? 0 : (int)((PyTuple*)kwnames)->Length);
        if (total < MaxOnStack)
        {
            PyObject** onStack = stackalloc PyObject*[MaxOnStack];
            return Prepended(py, callable, self, args, count, total, kwnames, onStack);
        }
        var buffer = (PyObject**)py.NewBuffer((nuint)(total + 1) * (nuint)sizeof(PyObject*));
        if (buffer == null)
            return null;
        PyObject* result = Prepended(py, callable, self, args, count, total, kwnames, buffer);
        py.Heap.Free(buffer);
        return result;
    }

    private static PyObject* Prepended(
        Interpreter py, PyObject* callable, PyObject* self, PyObject** args, int count, int total, PyObject* kwnames, PyObject** buffer)
    {
        buffer[0] = self;
        for (int i = 0; i < total; i++)
            buffer[i + 1] = args[i];
        return Invoke(py, callable, buffer, count + 1, kwnames);
    }

    /// <summary>How messages name a callable: "module.f()", "f()" for built-ins, else its text.</summary>
    public static string DescribeFunction(Interpreter py, PyObject* callable)
    {
        PyObject* pending = Errors.Take(py);
        string text = Describe(py, callable);
        Errors.Clear(py);
        Errors.Restore(py, pending);
        return text;
    }

    private static string Describe(Interpreter py, PyObject* callable)
    {
        PyObject* found;
        if (Attributes.TryGet(py, callable, Name.__qualname__, &found) <= 0)
            return StrText(py, callable);
        using var name = new PyOwned(py, found);
        if (!found->Is(TypeIndex.Str))
            return StrText(py, callable);
        string text = Conversion.Text(found);
        if (Attributes.TryGet(py, callable, Name.__module__, &found) <= 0)
            return text + "()";
        using var module = new PyOwned(py, found);
        bool isNamed = found->Is(TypeIndex.Str) && Conversion.Text(found) != "builtins";
        return isNamed ? $"{Conversion.Text(found)}.{text}()" : text + "()";
    }

    private static string StrText(Interpreter py, PyObject* o)
    {
        using var text = new PyOwned(py, Conversion.Str(py, o));
        return text.IsNull ? "object" : Conversion.Text(text.Pointer);
    }
}
