using Quire.Bytecode;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>The loop's slow paths for variables.</summary>
internal static unsafe class NameAccess
{
    public static PyObject* NameAt(Frame* frame, int index) => PyTuple.Items(frame->Code->Names)[index];

    public static void UnboundLocal(Interpreter py, Frame* frame, int slot)
    {
        PyObject* name = PyTuple.Items(frame->Code->LocalNames)[slot];
        ExceptionFields.RaiseName(py, TypeIndex.UnboundLocalError, name,
            $"cannot access local variable '{Conversion.Text(name)}' where it is not associated with a value");
    }

    public static void UnboundDeref(Interpreter py, Frame* frame, int slot)
    {
        PyObject* name = PyTuple.Items(frame->Code->LocalNames)[slot];
        bool isFree = (LocalKinds(frame)[slot] & (byte)LocalKind.Free) != 0;
        if (!isFree)
            UnboundLocal(py, frame, slot);
        else
            ExceptionFields.RaiseName(py, TypeIndex.NameError, name,
                $"cannot access free variable '{Conversion.Text(name)}' where it is not associated with a value in enclosing scope");
    }

    private static byte* LocalKinds(Frame* frame) => PyBytes.Data((PyBytes*)frame->Code->LocalKinds);

    private static PyObject* NotDefined(Interpreter py, PyObject* name)
    {
        ExceptionFields.RaiseName(py, TypeIndex.NameError, name, $"name '{Conversion.Text(name)}' is not defined");
        return null;
    }

    public static int MakeCell(Interpreter py, PyObject** slot)
    {
        PyObject* cell = PyCell.New(py, *slot);
        if (cell == null)
            return -1;
        Ref.Set(py, slot, cell);
        return 0;
    }

    public static void CopyFreeVariables(Frame* frame, PyObject** locals, int count)
    {
        PyObject** cells = PyTuple.Items(frame->Function->Closure);
        PyObject** first = locals + frame->Code->LocalCount - count;
        for (int i = 0; i < count; i++)
            first[i] = Ref.New(cells[i]);
    }

    public static PyObject* LoadGlobal(Interpreter py, Frame* frame, int index)
    {
        PyObject* name = NameAt(frame, index);
        PyObject* value = PyDict.GetStr(py, frame->Globals, name);
        if (value != null)
            return Ref.New(value);
        return TryBuiltin(py, frame, name, &value) == 0 ? NotDefined(py, name) : value;
    }

    /// <summary>
    /// A name of the frame's builtins, which a program may have made any object: 1 with it (owned), 0 when there is none, −1 with an exception.
    /// </summary>
    public static int TryBuiltin(Interpreter py, Frame* frame, PyObject* name, PyObject** value)
    {
        var builtins = (PyObject*)frame->Function->Builtins;
        if (!PyDict.Check(py, builtins))
            return TryNamespace(py, builtins, name, value);
        *value = Ref.XNew(PyDict.GetStr(py, (PyDict*)builtins, name));
        return *value == null ? 0 : 1;
    }

    public static PyObject* LoadName(Interpreter py, Frame* frame, int index)
    {
        PyObject* value;
        int found = TryNamespace(py, Frame.Namespace(frame), NameAt(frame, index), &value);
        if (found != 0)
            return value;
        return LoadGlobal(py, frame, index);
    }

    // 1 found (owned), 0 missing, −1 error (value null).
    private static int TryNamespace(Interpreter py, PyObject* space, PyObject* name, PyObject** value)
    {
        *value = null;
        if (space->Is(TypeIndex.Dict))
        {
            *value = Ref.XNew(PyDict.GetStr(py, (PyDict*)space, name));
            return *value == null ? 0 : 1;
        }
        *value = Items.Get(py, space, name);
        if (*value != null)
            return 1;
        return Errors.ClearIf(py, TypeIndex.KeyError) ? 0 : -1;
    }

    public static PyObject* LoadFromDictOrDeref(Interpreter py, Frame* frame, PyObject* space, int slot)
    {
        PyObject* value;
        if (TryNamespace(py, space, PyTuple.Items(frame->Code->LocalNames)[slot], &value) != 0)
            return value;
        var cell = (PyCell*)Frame.Locals(frame)[slot];
        if (cell->Value == null)
        {
            UnboundDeref(py, frame, slot);
            return null;
        }
        return Ref.New(cell->Value);
    }

    public static PyObject* LoadFromDictOrGlobals(Interpreter py, Frame* frame, PyObject* space, int index)
    {
        PyObject* value;
        if (TryNamespace(py, space, NameAt(frame, index), &value) != 0)
            return value;
        return LoadGlobal(py, frame, index);
    }

    public static int StoreName(Interpreter py, Frame* frame, int index, PyObject* value)
    {
        PyObject* space = Frame.Namespace(frame);
        PyObject* name = NameAt(frame, index);
        return space->Is(TypeIndex.Dict) ? PyDict.SetStr(py, (PyDict*)space, name, value) : Items.Set(py, space, name, value);
    }

    public static int DeleteName(Interpreter py, Frame* frame, int index)
    {
        PyObject* name = NameAt(frame, index);
        int deleted = Items.Delete(py, Frame.Namespace(frame), name);
        if (deleted < 0 && Errors.ClearIf(py, TypeIndex.KeyError))
            NotDefined(py, name);
        return deleted;
    }

    public static int DeleteGlobal(Interpreter py, Frame* frame, int index)
    {
        PyObject* name = NameAt(frame, index);
        int deleted = PyDict.DeleteStr(py, frame->Globals, name);
        if (deleted == 1)
            NotDefined(py, name);
        return deleted == 0 ? 0 : -1;
    }

    public static int SetupAnnotations(Interpreter py, Frame* frame)
    {
        PyObject* space = Frame.Namespace(frame);
        PyObject* present;
        int found = TryNamespace(py, space, py.NameOf(Name.__annotations__), &present);
        Ref.XDec(py, present);
        if (found != 0)
            return found < 0 ? -1 : 0;
        using var annotations = new PyOwned(py, (PyObject*)PyDict.New(py));
        return annotations.IsNull ? -1 : Items.Set(py, space, py.NameOf(Name.__annotations__), annotations.Pointer);
    }

    public static PyObject* LoadBuildClass(Interpreter py, Frame* frame)
    {
        PyObject* builder;
        if (TryBuiltin(py, frame, py.NameOf(Name.__build_class__), &builder) == 0)
            return Raise.New(py, TypeIndex.NameError, "__build_class__ not found");
        return builder;
    }
}
