using Quire.Runtime.ObjectModel;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Objects;

/// <summary>The attributes of functions that are more than a field.</summary>
internal static unsafe class FunctionAttributes
{
    public static PyObject* OrNone(Interpreter py, void* field) => Ref.New(field == null ? py.None : (PyObject*)field);

    /// <summary>An extra attribute, borrowed; null when not set.</summary>
    public static PyObject* Extra(Interpreter py, PyFunction* self, Name name) =>
        self->Extras == null ? null : PyDict.GetName(py, self->Extras, name);

    public static int SetExtra(Interpreter py, PyFunction* self, Name name, PyObject* value)
    {
        if (self->Extras == null && (self->Extras = PyDict.New(py)) == null)
            return -1;
        return PyDict.SetName(py, self->Extras, name, value);
    }

    public static PyObject* Doc(Interpreter py, PyFunction* self)
    {
        PyObject* set = Extra(py, self, Name.__doc__);
        if (set != null)
            return Ref.New(set);
        bool has = (self->Code->Flags & Bytecode.CodeFlags.HasDocstring) != 0 && self->Code->Constants->Length > 0;
        return Ref.New(has ? PyTuple.Items(self->Code->Constants)[0] : py.None);
    }

    public static PyObject* Module(Interpreter py, PyFunction* self)
    {
        PyObject* value = Extra(py, self, Name.__module__);
        value = value != null ? value : PyDict.GetName(py, self->Globals, Name.__name__);
        return Ref.New(value == null ? py.None : value);
    }

    public static PyObject* Annotations(Interpreter py, PyFunction* self)
    {
        PyObject* value = Extra(py, self, Name.__annotations__);
        if (value != null)
            return Ref.New(value);
        using var empty = new PyOwned(py, (PyObject*)PyDict.New(py));
        return empty.IsNull || SetExtra(py, self, Name.__annotations__, empty.Pointer) < 0 ? null : empty.Move();
    }

    public static int ReplaceAnnotations(Interpreter py, PyFunction* self, PyObject* value)
    {
        if (value == null || value == py.None)
            return self->Extras == null || PyDict.DeleteStr(py, self->Extras, py.NameOf(Name.__annotations__)) >= 0 ? 0 : -1;
        if (Types.IsInstance(py, value, TypeIndex.Dict))
            return SetExtra(py, self, Name.__annotations__, value);
        Raise.TypeError(py, "__annotations__ must be set to a dict object");
        return -1;
    }

    public static int SetText(Interpreter py, PyObject** field, PyObject* value, string name)
    {
        if (value == null || !Types.IsInstance(py, value, TypeIndex.Str))
        {
            Raise.TypeError(py, $"{name} must be set to a string object");
            return -1;
        }
        Ref.Set(py, field, Ref.New(value));
        return 0;
    }

    public static int SetTyped(Interpreter py, PyObject** field, PyObject* value, int typeIndex, string complaint)
    {
        if (value == py.None)
            value = null;
        if (value != null && !Types.IsInstance(py, value, typeIndex))
        {
            Raise.TypeError(py, complaint);
            return -1;
        }
        Ref.Set(py, field, Ref.XNew(value));
        return 0;
    }

    public static int SetCode(Interpreter py, PyFunction* self, PyObject* value)
    {
        if (value == null || !value->Is(TypeIndex.Code))
        {
            Raise.TypeError(py, "__code__ must be set to a code object");
            return -1;
        }
        var code = (PyCode*)value;
        long cells = self->Closure == null ? 0 : self->Closure->Length;
        if (code->FreeCount != cells)
        {
            Raise.ValueError(py, $"{PyStr.ToText(self->Name)}() requires a code object with {cells} free vars, not {code->FreeCount}");
            return -1;
        }
        Ref.Set(py, (PyObject**)&self->Code, Ref.New(value));
        return 0;
    }

    /// <summary>types.FunctionType(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None).</summary>
    public static PyObject* Construct(Interpreter py, PyObject** args, int count, PyObject* names)
    {
        ReadOnlySpan<string> parameters = ["code", "globals", "name", "argdefs", "closure", "kwdefaults"];
        PyObject** values = stackalloc PyObject*[6];
        if (NativeArguments.Bind(py, "function", parameters, 2, args, count, names, values) < 0)
            return null;
        PyObject* code = values[0];
        if (!code->Is(TypeIndex.Code))
            return Raise.TypeError(py, $"function() argument 'code' must be code, not {Types.NameOf(py, code)}");
        if (!Types.IsInstance(py, values[1], TypeIndex.Dict))
            return Raise.TypeError(py, $"function() argument 'globals' must be dict, not {Types.NameOf(py, values[1])}");
        PyFunction* function = PyFunction.New(py, (PyCode*)code, (PyDict*)values[1], py.BuiltinsDict);
        using var owner = new PyOwned(py, (PyObject*)function);
        if (function == null || !FillIn(py, function, values))
            return null;
        return owner.Move();
    }

    private static bool FillIn(Interpreter py, PyFunction* function, PyObject** values)
    {
        bool hasName = values[2] != null && values[2] != py.None;
        if (hasName && SetText(py, (PyObject**)&function->Name, values[2], "arg 3 (name)") < 0)
            return false;
        if (values[3] != null && SetTyped(py, (PyObject**)&function->Defaults, values[3], TypeIndex.Tuple, "arg 4 (defaults) must be None or tuple") < 0)
            return false;
        if (values[5] != null && SetTyped(py, (PyObject**)&function->KeywordDefaults, values[5], TypeIndex.Dict, "arg 6 (kwdefaults) must be None or dict") < 0)
            return false;
        PyObject* closure = values[4] == py.None ? null : values[4];
        int needed = function->Code->FreeCount;
        if (closure != null && !closure->Is(TypeIndex.Tuple))
            return Raise.TypeError(py, "arg 5 (closure) must be None or tuple") != null;
        if (closure == null && needed > 0)
            return Raise.TypeError(py, "arg 5 (closure) must be tuple") != null;
        if (closure != null && ((PyTuple*)closure)->Length != needed)
            return Raise.ValueError(py, $"{PyStr.ToText(function->Code->Name)} requires closure of length {needed}, not {((PyTuple*)closure)->Length}") != null;
        Ref.Set(py, (PyObject**)&function->Closure, Ref.XNew(closure));
        return true;
    }
}
