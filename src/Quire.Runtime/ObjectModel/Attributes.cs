using System.Runtime.CompilerServices;
using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Attribute access by the object's own protocol. Names are interned str.</summary>
internal static unsafe class Attributes
{
    /// <summary>obj.name: owned, or null with an exception pending.</summary>
    public static PyObject* Get(Interpreter py, PyObject* o, PyObject* name)
    {
        PyObject* value = py.TypeOf(o)->GetAttribute(py, o, name);
        if (value == null)
            AttributeErrors.AddContext(py, o, name);
        return value;
    }

    public static PyObject* Get(Interpreter py, PyObject* o, Name name) => Get(py, o, py.NameOf(name));

    /// <summary>As Get, for an object whose attributes another one passes on as its own: such objects can be nested.</summary>
    public static PyObject* GetForwarded(Interpreter py, PyObject* o, PyObject* name)
    {
        if (!NativeRecursion.Enter(py, ""))
            return null;
        PyObject* found = Get(py, o, name);
        NativeRecursion.Leave(py);
        return found;
    }

    /// <summary>Like Get, but a missing attribute is not an error: 1 found (result owned), 0 missing (result null), −1 error.</summary>
    public static int TryGet(Interpreter py, PyObject* o, PyObject* name, PyObject** result)
    {
        PyType* type = py.TypeOf(o);
        if (IsGenericGet(type))
            *result = AttributeLookup.Get(py, type, o, name, raises: false);
        else if (FunctionPointer.Same(type->GetAttribute, (BinarySlot)(&PyTypeObject.GetAttribute)))
            *result = TypeAttributes.Get(py, (PyType*)o, name, raises: false);
        else if (FunctionPointer.Same(type->GetAttribute, (BinarySlot)(&PyModule.GetAttribute)))
            *result = ModuleAttributes.Get(py, (PyModule*)o, name, raises: false);
        else
            *result = type->GetAttribute(py, o, name);
        if (*result != null)
            return 1;
        return !py.HasError || Errors.ClearIf(py, TypeIndex.AttributeError) ? 0 : -1;
    }

    public static int TryGet(Interpreter py, PyObject* o, Name name, PyObject** result) => TryGet(py, o, py.NameOf(name), result);

    /// <summary>obj.name = value; 0 or −1.</summary>
    public static int Set(Interpreter py, PyObject* o, PyObject* name, PyObject* value) => py.TypeOf(o)->SetAttribute(py, o, name, value);

    public static int Set(Interpreter py, PyObject* o, Name name, PyObject* value) => Set(py, o, py.NameOf(name), value);

    public static int Delete(Interpreter py, PyObject* o, PyObject* name) => py.TypeOf(o)->SetAttribute(py, o, name, null);

    /// <summary>For the call of a method: 1 when found as an unbound method on the type (method owned; call it with the object first), 0 when method is an ordinary (bound) callable, −1 error.</summary>
    public static int GetMethod(Interpreter py, PyObject* o, PyObject* name, PyObject** method)
    {
        PyType* type = py.TypeOf(o);
        if (!IsGenericGet(type))
        {
            *method = Get(py, o, name);
            return *method == null ? -1 : 0;
        }
        PyObject* found = Types.Lookup(py, type, name);
        if (found == null && py.HasError)
        {
            *method = null;
            return -1;
        }
        if (found != null && (py.TypeOf(found)->Flags & TypeFlags.MethodDescriptor) != 0)
        {
            bool isFree = !InstanceAttributes.CanHold(type) || (!InstanceAttributes.AsksKeys(type, o) && InstanceAttributes.Find(py, type, o, name) == null);
            if (isFree)
            {
                *method = Ref.New(found);
                return 1;
            }
        }
        *method = AttributeLookup.Get(py, type, o, name, raises: true);
        return *method == null ? -1 : 0;
    }

    /// <summary>object.__getattribute__ and object.__setattr__: the slots GetAttribute and SetAttribute of ordinary objects.</summary>
    public static PyObject* GenericGet(Interpreter py, PyObject* o, PyObject* name) =>
        AttributeLookup.Get(py, py.TypeOf(o), o, name, raises: true);

    public static int GenericSet(Interpreter py, PyObject* o, PyObject* name, PyObject* value) => AttributeStore.Set(py, o, name, value);

    /// <summary>Whether the type reads (sets) attributes as object does.</summary>
    public static bool IsGenericGet(PyType* type) => FunctionPointer.Same(type->GetAttribute, (BinarySlot)(&GenericGet));

    public static bool IsGenericSet(PyType* type) => FunctionPointer.Same(type->SetAttribute, (SetItemSlot)(&GenericSet));

    /// <summary>Looks a special method up on the type only and binds it; null without an exception when missing.</summary>
    public static PyObject* LookupSpecial(Interpreter py, PyObject* o, Name name)
    {
        PyType* type = py.TypeOf(o);
        PyObject* found = Types.Lookup(py, type, name);
        return found == null ? null : AttributeLookup.Bind(py, found, o, type);
    }

    /// <summary>Looks a special method up without binding: as GetMethod; 2 when missing (no exception).</summary>
    public static int LookupSpecialMethod(Interpreter py, PyObject* o, Name name, PyObject** method)
    {
        PyType* type = py.TypeOf(o);
        PyObject* found = Types.Lookup(py, type, name);
        *method = null;
        if (found == null)
            return py.HasError ? -1 : 2;
        if ((py.TypeOf(found)->Flags & TypeFlags.MethodDescriptor) != 0)
        {
            *method = Ref.New(found);
            return 1;
        }
        *method = AttributeLookup.Bind(py, found, o, type);
        return *method == null ? -1 : 0;
    }

    /// <summary>The instance's __dict__, made if it must be (owned); null with AttributeError when the type gives none.</summary>
    public static PyObject* GetDict(Interpreter py, PyObject* o)
    {
        PyType* type = py.TypeOf(o);
        if (!InstanceAttributes.CanHold(type))
            return AttributeErrors.Missing(py, o, py.NameOf(Name.__dict__));
        return Ref.XNew((PyObject*)InstanceAttributes.EnsureDict(py, type, o));
    }
}
