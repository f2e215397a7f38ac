using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Puts native methods and properties into the dict of a built-in type. After a failure (no memory) the exception is pending,
/// <see cref="Failed"/> is true and further calls do nothing.
/// </summary>
internal unsafe ref struct TypeBuilder(Interpreter py, PyType* type)
{
    public bool Failed { get; private set; }

    public readonly Interpreter Interpreter => py;

    public void Method(string name, string signature, string doc, CallKind kind, void* function)
    {
        if (!Failed)
            Store(name, PyMethodDescriptor.New(py, type, name, kind, function, py.Texts.Add(signature, doc), isClassMethod: false));
    }

    public void ClassMethod(string name, string signature, string doc, CallKind kind, void* function)
    {
        if (!Failed)
            Store(name, PyMethodDescriptor.New(py, type, name, kind, function, py.Texts.Add(signature, doc), isClassMethod: true));
    }

    public void StaticMethod(string name, string signature, string doc, CallKind kind, void* function)
    {
        if (Failed)
            return;
        using var builtin = new PyOwned(py, PyBuiltin.New(py, name, kind, function, (PyObject*)type, null, py.Texts.Add(signature, doc)));
        Store(name, builtin.IsNull ? null : Call.OneArg(py, (PyObject*)py.TypeTable[TypeIndex.StaticMethod], builtin.Pointer));
    }

    /// <summary>A property; without setter it is read-only.</summary>
    public void Property(string name, string doc, UnarySlot getter, ContainsSlot setter)
    {
        if (!Failed)
            Store(name, PyGetSetDescriptor.New(py, type, name, getter, setter, py.Texts.Add("", doc)));
    }

    /// <summary>A property that Python shows as a field; without setter it is read-only.</summary>
    public void Member(string name, string doc, UnarySlot getter, ContainsSlot setter)
    {
        if (!Failed)
            Store(name, PyMemberDescriptor.NewNative(py, type, name, getter, setter, py.Texts.Add("", doc)));
    }

    /// <summary>Any other attribute; the value is taken over, null counts as a failure.</summary>
    public void Store(string name, PyObject* stolenValue)
    {
        using var value = new PyOwned(py, stolenValue);
        if (Failed || value.IsNull)
        {
            Failed = true;
            return;
        }
        using var key = new PyOwned(py, PyStr.Intern(py, name));
        Failed = key.IsNull || PyDict.SetStr(py, type->Dict, key.Pointer, value.Pointer) < 0;
    }

    /// <summary>The same under a name that the runtime knows.</summary>
    public void Store(Name name, PyObject* stolenValue)
    {
        using var value = new PyOwned(py, stolenValue);
        Failed = Failed || value.IsNull || PyDict.SetName(py, type->Dict, name, value.Pointer) < 0;
    }
}
