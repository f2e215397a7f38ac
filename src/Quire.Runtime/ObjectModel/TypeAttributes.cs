using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Attributes of types: their own and inherited ones, with the metatype's descriptors around them.</summary>
internal static unsafe class TypeAttributes
{
    /// <summary>As <see cref="AttributeLookup.Get"/>.</summary>
    public static PyObject* Get(Interpreter py, PyType* type, PyObject* name, bool raises)
    {
        PyType* metatype = py.TypeOf((PyObject*)type);
        PyObject* onMeta = Types.Lookup(py, metatype, name);
        if (onMeta == null && py.HasError)
            return null;
        if (onMeta != null && py.TypeOf(onMeta)->DescriptorSet != null && py.TypeOf(onMeta)->DescriptorGet != null)
            return AttributeLookup.Bind(py, onMeta, (PyObject*)type, metatype);
        Ref.XNew(onMeta);
        PyObject* result = GetBelowMeta(py, type, metatype, onMeta, name, raises);
        Ref.XDec(py, onMeta);
        return result;
    }

    private static PyObject* GetBelowMeta(Interpreter py, PyType* type, PyType* metatype, PyObject* onMeta, PyObject* name, bool raises)
    {
        PyObject* own = Types.Lookup(py, type, name);
        if (own != null)
            return BindToClass(py, own, type);
        if (py.HasError)
            return null;
        if (onMeta != null)
            return AttributeLookup.Bind(py, onMeta, (PyObject*)type, metatype);
        return raises ? AttributeErrors.MissingOnType(py, type, name) : null;
    }

    private static PyObject* BindToClass(Interpreter py, PyObject* value, PyType* type)
    {
        TernarySlot get = py.TypeOf(value)->DescriptorGet;
        Ref.Inc(value);
        if (get == null)
            return value;
        PyObject* result = get(py, value, null, (PyObject*)type);
        Ref.Dec(py, value);
        return result;
    }

    /// <summary>Sets or, with a null value, deletes; rewrites the slots the name stands for. 0 or −1.</summary>
    public static int Set(Interpreter py, PyType* type, PyObject* name, PyObject* value)
    {
        if ((type->Flags & TypeFlags.Immutable) != 0)
            return AttributeErrors.ImmutableType(py, type, name);
        PyType* metatype = py.TypeOf((PyObject*)type);
        PyObject* onMeta = Types.Lookup(py, metatype, name);
        if (onMeta == null && py.HasError)
            return -1;
        SetItemSlot set = onMeta == null ? null : py.TypeOf(onMeta)->DescriptorSet;
        if (set != null)
        {
            Ref.Inc(onMeta);
            int done = set(py, onMeta, (PyObject*)type, value);
            Ref.Dec(py, onMeta);
            return done;
        }
        return StoreInDict(py, type, name, value);
    }

    /// <summary>Changes the type's dict and everything that follows from it. The old value is let go of last, when all is consistent.</summary>
    public static int StoreInDict(Interpreter py, PyType* type, PyObject* name, PyObject* value)
    {
        bool isSlotName = SlotUpdate.IsSlotName(py, name);
        if (isSlotName && SlotUpdate.Prepare(py, type) < 0)
            return -1;
        PyObject* old = Ref.XNew(PyDict.GetStr(py, type->Dict, name));
        int status = value != null ? PyDict.SetStr(py, type->Dict, name, value) : PyDict.DeleteStr(py, type->Dict, name);
        if (status == 0)
        {
            Types.Modified(py, type);
            if (isSlotName)
                SlotUpdate.AfterChange(py, type, name);
        }
        else if (status > 0)
        {
            AttributeErrors.MissingOnType(py, type, name);
            status = -1;
        }
        Ref.XDec(py, old);
        return status;
    }
}
