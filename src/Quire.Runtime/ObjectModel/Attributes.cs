using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Attribute access by the object's own protocol. Names are interned str.</summary>
internal static unsafe class Attributes
{
    /// <summary>obj.name: owned, or null with an exception pending.</summary>
    public static PyObject* Get(Interpreter py, PyObject* o, PyObject* name) => throw null!;
    /// <summary>Like Get, but a missing attribute is not an error: 1 found (result owned), 0 missing (result null), −1 error.</summary>
    public static int TryGet(Interpreter py, PyObject* o, PyObject* name, PyObject** result) => throw null!;
    /// <summary>obj.name = value; 0 or −1.</summary>
    public static int Set(Interpreter py, PyObject* o, PyObject* name, PyObject* value) => throw null!;
    public static int Delete(Interpreter py, PyObject* o, PyObject* name) => throw null!;
    public static PyObject* Get(Interpreter py, PyObject* o, Name name) => throw null!;
    public static int TryGet(Interpreter py, PyObject* o, Name name, PyObject** result) => throw null!;
    public static int Set(Interpreter py, PyObject* o, Name name, PyObject* value) => throw null!;
    /// <summary>For the call of a method: 1 when found as an unbound method on the type (method owned; call it with the object first), 0 when method is an ordinary (bound) callable, −1 error.</summary>
    public static int GetMethod(Interpreter py, PyObject* o, PyObject* name, PyObject** method) => throw null!;
    /// <summary>object.__getattribute__ and object.__setattr__: the slots GetAttribute and SetAttribute of ordinary objects.</summary>
    public static PyObject* GenericGet(Interpreter py, PyObject* o, PyObject* name) => throw null!;
    public static int GenericSet(Interpreter py, PyObject* o, PyObject* name, PyObject* value) => throw null!;
    /// <summary>Looks a special method up on the type only and binds it; null without an exception when missing.</summary>
    public static PyObject* LookupSpecial(Interpreter py, PyObject* o, Name name) => throw null!;
    /// <summary>Looks a special method up without binding: as GetMethod; 2 when missing (no exception).</summary>
    public static int LookupSpecialMethod(Interpreter py, PyObject* o, Name name, PyObject** method) => throw null!;
    /// <summary>The instance's __dict__, made if it must be (owned); null with AttributeError when the type gives none.</summary>
    public static PyObject* GetDict(Interpreter py, PyObject* o) => throw null!;
}
