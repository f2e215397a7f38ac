using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>__dict__ and __weakref__ of instances of classes.</summary>
internal static unsafe class InstanceProperties
{
    public static PyObject* GetDict(Interpreter py, PyObject* self) => Attributes.GetDict(py, self);

    public static int SetDict(Interpreter py, PyObject* self, PyObject* value)
    {
        PyType* type = py.TypeOf(self);
        if (value != null && (py.TypeOf(value)->Flags & TypeFlags.DictSubclass) == 0)
        {
            Raise.TypeError(py, $"__dict__ must be set to a dictionary, not a '{Types.NameOf(py, value)}'");
            return -1;
        }
        if (!InstanceAttributes.CanHold(type))
        {
            Raise.New(py, TypeIndex.AttributeError, "This object has no __dict__");
            return -1;
        }
        InstanceAttributes.ReplaceDict(py, type, self, (PyDict*)value);
        return 0;
    }

    public static PyObject* GetWeakReference(Interpreter py, PyObject* self)
    {
        PyObject* reference = self->Has(HeaderFlags.HasWeakReferences) && py.WeakReferenceOf != null ? py.WeakReferenceOf(py, self) : null;
        return reference != null || py.HasError ? reference : Ref.New(py.None);
    }
}
