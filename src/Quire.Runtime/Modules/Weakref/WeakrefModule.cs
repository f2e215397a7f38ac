using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Weakref;

/// <summary>The module <c>_weakref</c>.</summary>
[PyModule("_weakref", Doc = "Weak references: what they refer to can go all the same.")]
internal static unsafe partial class WeakrefModule
{
    internal static int Execute(Interpreter py, PyModule* module)
    {
        var builder = new ModuleBuilder(py, module);
        builder.Store("ref", Ref.New((PyObject*)py.TypeTable[TypeIndex.WeakReference]));
        builder.Type(TypeIndex.WeakReference);
        builder.Type(TypeIndex.WeakProxy);
        builder.Type(TypeIndex.WeakCallableProxy);
        return builder.Failed ? -1 : 0;
    }

    [PyFunction("proxy(object, callback=None, /)", Doc = "A weak reference that behaves as the object itself.")]
    internal static PyObject* Proxy(Interpreter py, PyObject* o, PyObject* callback)
    {
        int index = py.TypeOf(o)->Call != null ? TypeIndex.WeakCallableProxy : TypeIndex.WeakProxy;
        return py.Weak.Make(py.TypeTable[index], o, callback);
    }

    [PyFunction("getweakrefcount(object, /)", Doc = "The number of weak references to the object.")]
    internal static PyObject* GetWeakrefCount(Interpreter py, PyObject* o)
    {
        long count = 0;
        for (PyWeakReference* reference = py.Weak.FirstOf(o); reference != null; reference = reference->Next)
            count++;
        return PyInt.FromLong(py, count);
    }

    [PyFunction("getweakrefs(object, /)", Doc = "All weak references to the object, in a list.")]
    internal static PyObject* GetWeakrefs(Interpreter py, PyObject* o)
    {
        using var list = new PyOwned(py, (PyObject*)PyList.New(py, 0));
        if (list.IsNull)
            return null;
        for (PyWeakReference* reference = py.Weak.FirstOf(o); reference != null; reference = reference->Next)
        {
            if (reference->Header.Count != 0 && PyList.Append(py, (PyList*)list.Pointer, (PyObject*)reference) < 0)
                return null;
        }
        return list.Move();
    }

    [PyFunction("_remove_dead_weakref(dct, key, /)", Doc = "Removes the key if its value is a weak reference whose object is gone.")]
    internal static PyObject* RemoveDeadWeakref(Interpreter py, PyDict* dct, PyObject* key)
    {
        PyObject* value = PyDict.Get(py, dct, key);
        if (value == null)
            return py.HasError ? null : Ref.New(py.None);
        if (!PyWeakReference.IsAny(py, value))
            return Raise.TypeError(py, "not a weakref");
        using var target = new PyOwned(py, PyWeakReference.Target((PyWeakReference*)value));
        if (target.IsNull && PyDict.Delete(py, dct, key) < 0)
            return null;
        return Ref.New(py.None);
    }
}
