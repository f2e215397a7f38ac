using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Reading an attribute of an ordinary object: data descriptors of the class, then the instance, then what else the class has.
/// </summary>
internal static unsafe class AttributeLookup
{
    /// <summary>
    /// Owned. Null with an exception pending; or, unless it <paramref name="raises"/>, null alone when the attribute is missing (an
    /// AttributeError from a descriptor stays pending in either case).
    /// </summary>
    public static PyObject* Get(Interpreter py, PyType* type, PyObject* o, PyObject* name, bool raises)
    {
        PyObject* found = Types.Lookup(py, type, name);
        TernarySlot get = null;
        if (found == null)
        {
            if (py.HasError)
                return null;
        }
        else
        {
            PyType* foundType = py.TypeOf(found);
            get = foundType->DescriptorGet;
            if (get != null && foundType->DescriptorSet != null)
                return CallGet(py, get, found, o, type);
        }
        if (InstanceAttributes.AsksKeys(type, o))
            return GetHolding(py, type, o, name, found, raises);
        PyObject* own = InstanceAttributes.Find(py, type, o, name);
        if (own != null)
            return Ref.New(own);
        if (get != null)
            return CallGet(py, get, found, o, type);
        if (found != null)
            return Ref.New(found);
        return raises ? AttributeErrors.Missing(py, o, name) : null;
    }

    // The rest of Get where a key's __eq__ may take the class attribute away, or the dict.
    private static PyObject* GetHolding(Interpreter py, PyType* type, PyObject* o, PyObject* name, PyObject* foundOrNull, bool raises)
    {
        using var dict = new PyOwned(py, Ref.New((PyObject*)InstanceAttributes.DictOrNull(type, o)));
        using var found = new PyOwned(py, Ref.XNew(foundOrNull));
        PyObject* own = PyDict.GetStr(py, (PyDict*)dict.Pointer, name);
        if (own != null)
            return Ref.New(own);
        if (!found.IsNull)
            return Bind(py, found.Pointer, o, type);
        return raises ? AttributeErrors.Missing(py, o, name) : null;
    }

    /// <summary>What a class attribute (borrowed) becomes when read through an object: bound, or itself.</summary>
    public static PyObject* Bind(Interpreter py, PyObject* found, PyObject* o, PyType* type)
    {
        TernarySlot get = py.TypeOf(found)->DescriptorGet;
        return get == null ? Ref.New(found) : CallGet(py, get, found, o, type);
    }

    // The descriptor is kept alive: the getter may remove it from its class.
    private static PyObject* CallGet(Interpreter py, TernarySlot get, PyObject* descriptor, PyObject* o, PyType* type)
    {
        Ref.Inc(descriptor);
        PyObject* result = get(py, descriptor, o, (PyObject*)type);
        Ref.Dec(py, descriptor);
        return result;
    }
}
