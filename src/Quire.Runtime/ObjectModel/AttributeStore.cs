using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Setting (or, with a null value, deleting) an attribute of an ordinary object.</summary>
internal static unsafe class AttributeStore
{
    /// <summary>0 or −1.</summary>
    public static int Set(Interpreter py, PyObject* o, PyObject* name, PyObject* value)
    {
        PyType* type = py.TypeOf(o);
        PyObject* found = Types.Lookup(py, type, name);
        if (found == null)
        {
            if (py.HasError)
                return -1;
        }
        else
        {
            SetItemSlot set = py.TypeOf(found)->DescriptorSet;
            if (set != null)
                return CallSet(py, set, found, o, value);
        }
        if (!InstanceAttributes.CanHold(type))
            return AttributeErrors.CannotSet(py, o, name, found);
        if (value != null)
            return InstanceAttributes.Set(py, type, o, name, value);
        int status = InstanceAttributes.Delete(py, type, o, name);
        if (status > 0)
            AttributeErrors.Missing(py, o, name);
        return status == 0 ? 0 : -1;
    }

    private static int CallSet(Interpreter py, SetItemSlot set, PyObject* descriptor, PyObject* o, PyObject* value)
    {
        Ref.Inc(descriptor);
        int status = set(py, descriptor, o, value);
        Ref.Dec(py, descriptor);
        return status;
    }
}
