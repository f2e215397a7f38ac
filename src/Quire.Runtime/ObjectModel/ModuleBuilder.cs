using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Puts native functions and constants into a module. After a failure the exception is pending, <see cref="Failed"/> is true
/// and further calls do nothing.
/// </summary>
internal unsafe ref struct ModuleBuilder(Interpreter py, PyModule* module)
{
    public bool Failed { get; private set; }

    public void Function(string name, string signature, string doc, CallKind kind, void* function)
    {
        if (!Failed)
            Store(name, PyBuiltin.New(py, name, kind, function, (PyObject*)module, module->Name, py.Texts.Add(signature, doc)));
    }

    /// <summary>Makes a built-in type an attribute of the module under its own name.</summary>
    public void Type(int typeIndex)
    {
        PyType* type = py.TypeTable[typeIndex];
        Failed = Failed || PyDict.SetStr(py, module->Dict, (PyObject*)type->Name, (PyObject*)type) < 0;
    }

    public void Text(string name, string value)
    {
        if (!Failed)
            Store(name, PyStr.FromString(py, value));
    }

    public void Integer(string name, long value)
    {
        if (!Failed)
            Store(name, PyInt.FromLong(py, value));
    }

    public void Float(string name, double value)
    {
        if (!Failed)
            Store(name, PyFloat.New(py, value));
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
        Failed = key.IsNull || PyDict.SetStr(py, module->Dict, key.Pointer, value.Pointer) < 0;
    }
}
