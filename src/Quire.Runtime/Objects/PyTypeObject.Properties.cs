using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>The attributes of types that are not in their dicts.</summary>
internal unsafe partial struct PyTypeObject
{
    [PyProperty("__basicsize__", IsMember = true)]
    internal static PyObject* GetBasicSize(Interpreter py, PyType* self) => PyInt.FromLong(py, self->BasicSize);

    [PyProperty("__itemsize__", IsMember = true)]
    internal static PyObject* GetItemSize(Interpreter py, PyType* self) => PyInt.FromLong(py, self->ItemSize);

    [PyProperty("__flags__", IsMember = true)]
    internal static PyObject* GetFlags(Interpreter py, PyType* self) => PyInt.FromLong(py, TypeNames.FlagsOf(self));

    /// <summary>What CPython says when they lie outside of the instance, as ours always do.</summary>
    private const int WeakReferencesBeside = -32;

    [PyProperty("__weakrefoffset__", IsMember = true)]
    internal static PyObject* GetWeakReferenceOffset(Interpreter py, PyType* self) =>
        PyInt.FromLong(py, (self->Flags & TypeFlags.Weakly) != 0 ? WeakReferencesBeside : 0);

    [PyProperty("__dictoffset__", IsMember = true)]
    internal static PyObject* GetDictOffset(Interpreter py, PyType* self) =>
        PyInt.FromLong(py, (self->Flags & TypeFlags.HasShape) != 0 ? self->ShapeOffset : self->DictOffset);

    [PyProperty("__base__", IsMember = true)]
    internal static PyObject* GetBase(Interpreter py, PyType* self) => Ref.New(self->Base == null ? py.None : (PyObject*)self->Base);

    [PyProperty("__bases__")]
    internal static PyObject* GetBases(Interpreter py, PyType* self) => Ref.New((PyObject*)self->Bases);

    [PyPropertySetter("__bases__")]
    internal static int SetBases(Interpreter py, PyType* self, PyObject* value) => TypeBases.Set(py, self, value);

    [PyProperty("__mro__")]
    internal static PyObject* GetMroTuple(Interpreter py, PyType* self) => Ref.New(self->Mro == null ? py.None : (PyObject*)self->Mro);

    [PyProperty("__dict__")]
    internal static PyObject* GetDict(Interpreter py, PyType* self) =>
        Types.EnsurePopulated(py, self) < 0 ? null : PyMappingProxy.New(py, (PyObject*)self->Dict);

    [PyProperty("__name__")]
    internal static PyObject* GetName(Interpreter py, PyType* self) => Ref.New((PyObject*)self->Name);

    [PyPropertySetter("__name__")]
    internal static int SetName(Interpreter py, PyType* self, PyObject* value)
    {
        if (!CheckString(py, self, Name.__name__, value))
            return -1;
        if (Conversion.Text(value).Contains('\0'))
        {
            Raise.ValueError(py, "type name must not contain null characters");
            return -1;
        }
        Ref.Set(py, (PyObject**)&self->Name, Ref.New(value));
        return 0;
    }

    [PyProperty("__qualname__")]
    internal static PyObject* GetQualName(Interpreter py, PyType* self) =>
        Ref.New((PyObject*)(self->QualName != null ? self->QualName : self->Name));

    [PyPropertySetter("__qualname__")]
    internal static int SetQualName(Interpreter py, PyType* self, PyObject* value)
    {
        if (!CheckString(py, self, Name.__qualname__, value))
            return -1;
        Ref.Set(py, (PyObject**)&self->QualName, Ref.New(value));
        return 0;
    }

    [PyProperty("__module__")]
    internal static PyObject* GetModule(Interpreter py, PyType* self)
    {
        if ((self->Flags & TypeFlags.HeapType) == 0)
            return PyStr.Intern(py, TypeNames.BuiltinModuleOf(self));
        PyObject* module = PyDict.GetName(py, self->Dict, Name.__module__);
        return module != null ? Ref.New(module) : Raise.New(py, TypeIndex.AttributeError, "__module__");
    }

    [PyPropertySetter("__module__")]
    internal static int SetModule(Interpreter py, PyType* self, PyObject* value)
    {
        if (!CheckSettable(py, self, Name.__module__, value))
            return -1;
        Types.Modified(py, self);
        // The line of the definition belongs to the module it was made in.
        return PyDict.DeleteStr(py, self->Dict, py.NameOf(Name.__firstlineno__)) < 0
            ? -1
            : PyDict.SetName(py, self->Dict, Name.__module__, value);
    }

    [PyProperty("__abstractmethods__")]
    internal static PyObject* GetAbstractMethods(Interpreter py, PyType* self)
    {
        PyObject* names = self->Index == TypeIndex.Type || self->Dict == null ? null : PyDict.GetText(py, self->Dict, "__abstractmethods__");
        return names != null ? Ref.New(names) : Raise.New(py, TypeIndex.AttributeError, "__abstractmethods__");
    }

    [PyPropertySetter("__abstractmethods__")]
    internal static int SetAbstractMethods(Interpreter py, PyType* self, PyObject* value)
    {
        int isAbstract = value == null ? 0 : Conversion.IsTrue(py, value);
        using var name = new PyOwned(py, PyStr.Intern(py, "__abstractmethods__"));
        if (isAbstract < 0 || name.IsNull)
            return -1;
        int status = value == null ? PyDict.DeleteStr(py, self->Dict, name.Pointer) : PyDict.SetStr(py, self->Dict, name.Pointer, value);
        if (status > 0)
            Raise.New(py, TypeIndex.AttributeError, "__abstractmethods__");
        if (status != 0)
            return -1;
        Types.Modified(py, self);
        self->Flags = isAbstract > 0 ? self->Flags | TypeFlags.Abstract : self->Flags & ~TypeFlags.Abstract;
        return 0;
    }

    [PyProperty("__doc__")]
    internal static PyObject* GetDoc(Interpreter py, PyType* self)
    {
        if (self->DefinitionIndex > 0)
            return Descriptors.TextOrNone(py, BuiltinTypes.DocOf(self->DefinitionIndex - 1));
        if (Types.EnsurePopulated(py, self) < 0)
            return null;
        PyObject* doc = PyDict.GetName(py, self->Dict, Name.__doc__);
        if (doc == null)
            return Ref.New(py.None);
        if ((self->Flags & TypeFlags.HeapType) == 0 && !PyStr.Check(py, doc))
            return Ref.New(doc == py.None ? doc : py.None);
        TernarySlot get = py.TypeOf(doc)->DescriptorGet;
        return get == null ? Ref.New(doc) : get(py, doc, null, (PyObject*)self);
    }

    [PyPropertySetter("__doc__")]
    internal static int SetDoc(Interpreter py, PyType* self, PyObject* value)
    {
        if (!CheckSettable(py, self, Name.__doc__, value))
            return -1;
        Types.Modified(py, self);
        return PyDict.SetName(py, self->Dict, Name.__doc__, value);
    }

    [PyProperty("__text_signature__")]
    internal static PyObject* GetTextSignature(Interpreter py, PyType* self) => Descriptors.TextOrNone(
        py, self->DefinitionIndex > 0 ? BuiltinTypes.SignatureOf(self->DefinitionIndex - 1) : "");

    [PyProperty("__annotations__")]
    internal static PyObject* GetAnnotations(Interpreter py, PyType* self)
    {
        if ((self->Flags & TypeFlags.HeapType) == 0)
            return AttributeErrors.MissingOnType(py, self, py.NameOf(Name.__annotations__));
        PyObject* found = PyDict.GetName(py, self->Dict, Name.__annotations__);
        if (found != null)
        {
            TernarySlot get = py.TypeOf(found)->DescriptorGet;
            return get == null ? Ref.New(found) : get(py, found, null, (PyObject*)self);
        }
        using var made = new PyOwned(py, (PyObject*)PyDict.New(py));
        if (made.IsNull || PyDict.SetName(py, self->Dict, Name.__annotations__, made.Pointer) < 0)
            return null;
        Types.Modified(py, self);
        return made.Move();
    }

    [PyPropertySetter("__annotations__")]
    internal static int SetAnnotations(Interpreter py, PyType* self, PyObject* value)
    {
        PyObject* name = py.NameOf(Name.__annotations__);
        if ((self->Flags & TypeFlags.Immutable) != 0)
            return AttributeErrors.ImmutableType(py, self, name);
        int status = value == null ? PyDict.DeleteStr(py, self->Dict, name) : PyDict.SetStr(py, self->Dict, name, value);
        if (status > 0)
            Raise.New(py, TypeIndex.AttributeError, "__annotations__");
        if (status == 0)
            Types.Modified(py, self);
        return status == 0 ? 0 : -1;
    }

    [PyProperty("__type_params__")]
    internal static PyObject* GetTypeParameters(Interpreter py, PyType* self)
    {
        PyObject* found = (self->Flags & TypeFlags.HeapType) == 0 ? null : PyDict.GetName(py, self->Dict, Name.__type_params__);
        return Ref.New(found == null ? py.EmptyTuple : found);
    }

    [PyPropertySetter("__type_params__")]
    internal static int SetTypeParameters(Interpreter py, PyType* self, PyObject* value)
    {
        if (!CheckSettable(py, self, Name.__type_params__, value))
            return -1;
        Types.Modified(py, self);
        return PyDict.SetName(py, self->Dict, Name.__type_params__, value);
    }

    private static bool CheckSettable(Interpreter py, PyType* self, Name name, PyObject* value)
    {
        if ((self->Flags & TypeFlags.Immutable) != 0)
        {
            AttributeErrors.ImmutableType(py, self, py.NameOf(name));
            return false;
        }
        if (value != null)
            return true;
        Raise.TypeError(py, $"cannot delete '{Conversion.Text(py.NameOf(name))}' attribute of immutable type '{Types.NameOf(self)}'");
        return false;
    }

    private static bool CheckString(Interpreter py, PyType* self, Name name, PyObject* value)
    {
        if (!CheckSettable(py, self, name, value))
            return false;
        if (PyStr.Check(py, value))
            return true;
        Raise.TypeError(
            py, $"can only assign string to {Types.NameOf(self)}.{Conversion.Text(py.NameOf(name))}, not '{Types.NameOf(py, value)}'");
        return false;
    }
}
