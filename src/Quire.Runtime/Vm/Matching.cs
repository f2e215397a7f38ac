using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>match: mapping and class patterns.</summary>
internal static unsafe class Matching
{
    /// <summary>The values of the keys as a tuple, None when one is missing; null with an exception.</summary>
    public static PyObject* Keys(Interpreter py, PyObject* subject, PyObject* keys)
    {
        var names = (PyTuple*)keys;
        using var values = new PyOwned(py, (PyObject*)PyList.New(py, 0));
        using var seen = new PyOwned(py, PySet.New(py, null));
        if (values.IsNull || seen.IsNull)
            return null;
        for (long i = 0; i < names->Length; i++)
        {
            PyObject* key = PyTuple.Items(names)[i];
            int present = PySet.Contains(py, (PySet*)seen.Pointer, key);
            if (present > 0)
                return Raise.ValueError(py, $"mapping pattern checks duplicate key ({Conversion.ReprText(py, key)})");
            if (present < 0 || PySet.Add(py, (PySet*)seen.Pointer, key) < 0)
                return null;
            PyObject* value = Lookup(py, subject, key);
            if (value == null)
                return py.HasError ? null : Ref.New(py.None);
            if (PyList.AppendStolen(py, (PyList*)values.Pointer, value) < 0)
                return null;
        }
        return PyList.ToTuple(py, (PyList*)values.Pointer);
    }

    // subject.get(key, sentinel), so that a defaultdict makes nothing up. Null without an exception when missing.
    private static PyObject* Lookup(Interpreter py, PyObject* subject, PyObject* key)
    {
        if (subject->Is(TypeIndex.Dict))
            return Ref.XNew(PyDict.Get(py, (PyDict*)subject, key));
        using var sentinel = new PyOwned(py, (PyObject*)PyList.New(py, 0));
        if (sentinel.IsNull)
            return null;
        PyObject* value = Call.Method(py, subject, Name.get, key, sentinel.Pointer);
        if (value != sentinel.Pointer)
            return value;
        Ref.Dec(py, value);
        return null;
    }

    /// <summary>The attributes a class pattern binds as a tuple, None when the subject does not match; null with an exception.</summary>
    public static PyObject* Class(Interpreter py, PyObject* subject, PyObject* type, int positional, PyObject* keywords)
    {
        if (!Types.IsInstance(py, type, TypeIndex.Type))
            return Raise.TypeError(py, "called match pattern must be a class");
        int isInstance = ClassTest.IsInstance(py, subject, type);
        if (isInstance <= 0)
            return isInstance < 0 ? null : Ref.New(py.None);
        using var values = new PyOwned(py, (PyObject*)PyList.New(py, 0));
        using var seen = new PyOwned(py, PySet.New(py, null));
        if (values.IsNull || seen.IsNull)
            return null;
        if (positional > 0)
        {
            int matched = Positional(py, subject, (PyType*)type, positional, (PyList*)values.Pointer, (PySet*)seen.Pointer);
            if (matched <= 0)
                return matched < 0 ? null : Ref.New(py.None);
        }
        var names = (PyTuple*)keywords;
        for (long i = 0; i < names->Length; i++)
        {
            int matched = Attribute(py, subject, (PyType*)type, PyTuple.Items(names)[i], (PyList*)values.Pointer, (PySet*)seen.Pointer);
            if (matched <= 0)
                return matched < 0 ? null : Ref.New(py.None);
        }
        return PyList.ToTuple(py, (PyList*)values.Pointer);
    }

    private static int Positional(Interpreter py, PyObject* subject, PyType* type, int count, PyList* values, PySet* seen)
    {
        PyObject* found;
        int has = Attributes.TryGet(py, (PyObject*)type, py.NameOf(Name.__match_args__), &found);
        if (has < 0)
            return -1;
        using var arguments = new PyOwned(py, found);
        if (has == 0 && (type->Flags & TypeFlags.MatchSelf) != 0)
        {
            if (count > 1)
                return TooMany(py, type, 1, count);
            return PyList.Append(py, values, subject) < 0 ? -1 : 1;
        }
        if (has == 1 && !found->Is(TypeIndex.Tuple))
        {
            Raise.TypeError(py, $"{Types.NameOf(type)}.__match_args__ must be a tuple (got {Types.NameOf(py, found)})");
            return -1;
        }
        long allowed = has == 0 ? 0 : ((PyTuple*)found)->Length;
        if (count > allowed)
            return TooMany(py, type, allowed, count);
        for (int i = 0; i < count; i++)
        {
            PyObject* name = PyTuple.Items((PyTuple*)found)[i];
            if (!name->Is(TypeIndex.Str))
            {
                Raise.TypeError(py, $"__match_args__ elements must be strings (got {Types.NameOf(py, name)})");
                return -1;
            }
            int matched = Attribute(py, subject, type, name, values, seen);
            if (matched <= 0)
                return matched;
        }
        return 1;
    }

    private static int TooMany(Interpreter py, PyType* type, long allowed, int given)
    {
        Raise.TypeError(py, $"{Types.NameOf(type)}() accepts {allowed} positional sub-pattern{(allowed == 1 ? "" : "s")} ({given} given)");
        return -1;
    }

    // 1 appended, 0 the subject has no such attribute, −1 error.
    private static int Attribute(Interpreter py, PyObject* subject, PyType* type, PyObject* name, PyList* values, PySet* seen)
    {
        int present = PySet.Contains(py, seen, name);
        if (present > 0)
            Raise.TypeError(py, $"{Types.NameOf(type)}() got multiple sub-patterns for attribute {Conversion.ReprText(py, name)}");
        if (present != 0 || PySet.Add(py, seen, name) < 0)
            return -1;
        PyObject* value;
        int has = Attributes.TryGet(py, subject, name, &value);
        if (has <= 0)
            return has;
        return PyList.AppendStolen(py, values, value) < 0 ? -1 : 1;
    }
}
