using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>What a new class tells others: its attributes (__set_name__) and its bases (__init_subclass__).</summary>
internal static unsafe class ClassHooks
{
    /// <summary>False with an exception. The dict is copied first: __set_name__ may change the class.</summary>
    public static bool SetNames(Interpreter py, PyType* type)
    {
        if (!AnyWantsName(py, type))
            return !py.HasError;
        using var copy = new PyOwned(py, (PyObject*)PyDict.Copy(py, type->Dict));
        if (copy.IsNull)
            return false;
        long position = 0;
        while (PyDict.Next((PyDict*)copy.Pointer, ref position, out PyObject* key, out PyObject* value))
        {
            using var hook = new PyOwned(py, Attributes.LookupSpecial(py, value, Name.__set_name__));
            if (hook.IsNull && py.HasError)
                return false;
            if (hook.IsNull)
                continue;
            using var result = new PyOwned(py, Call.TwoArgs(py, hook.Pointer, (PyObject*)type, key));
            if (!result.IsNull)
                continue;
            AddNote(py, type, key, value);
            return false;
        }
        return true;
    }

    private static bool AnyWantsName(Interpreter py, PyType* type)
    {
        long position = 0;
        while (PyDict.Next(type->Dict, ref position, out _, out PyObject* value))
        {
            if (Types.Lookup(py, py.TypeOf(value), Name.__set_name__) != null)
                return true;
            if (py.HasError)
                return false;
        }
        return false;
    }

    // As e.add_note() would: to the list in __notes__, made if it must be. If that fails the exception goes on without.
    private static void AddNote(Interpreter py, PyType* type, PyObject* key, PyObject* value)
    {
        PyObject* error = Errors.Take(py);
        string text = $"Error calling __set_name__ on '{Types.NameOf(py, value)}' instance {Conversion.ReprText(py, key)} in '{Types.NameOf(type)}'";
        PyObject* found = null;
        Attributes.TryGet(py, error, Name.__notes__, &found);
        using var notes = new PyOwned(py, found != null ? found : (PyObject*)PyList.New(py, 0));
        using var note = new PyOwned(py, PyStr.FromString(py, text));
        if (!notes.IsNull && !note.IsNull && notes.Pointer->Is(TypeIndex.List) && PyList.Append(py, (PyList*)notes.Pointer, note.Pointer) == 0)
            Attributes.Set(py, error, Name.__notes__, notes.Pointer);
        Errors.Clear(py);
        Errors.Restore(py, error);
    }

    /// <summary>super(type, type).__init_subclass__(**kwargs); false with an exception.</summary>
    public static bool InitSubclass(Interpreter py, PyType* type, PyObject** kwargs, PyObject* kwnames)
    {
        using var hook = new PyOwned(
            py, PySuper.Lookup(py, type, (PyObject*)type, type, py.NameOf(Name.__init_subclass__), out _));
        if (hook.IsNull)
        {
            if (!py.HasError)
                AttributeErrors.MissingOnType(py, type, py.NameOf(Name.__init_subclass__));
            return false;
        }
        using var result = new PyOwned(py, Call.Invoke(py, hook.Pointer, kwargs, 0, kwnames));
        return !result.IsNull;
    }
}
