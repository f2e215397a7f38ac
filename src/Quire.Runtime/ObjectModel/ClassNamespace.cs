using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.ObjectModel;

/// <summary>Turns the copy of a class body's namespace into the dict of the class.</summary>
internal static unsafe class ClassNamespace
{
    /// <summary>False with an exception.</summary>
    public static bool Complete(Interpreter py, PyType* type, in SlotsDeclaration slots) =>
        TakeQualName(py, type)
        && SetModule(py, type)
        && Wrap(py, type, Name.__new__, TypeIndex.StaticMethod)
        && Wrap(py, type, Name.__init_subclass__, TypeIndex.ClassMethod)
        && Wrap(py, type, Name.__class_getitem__, TypeIndex.ClassMethod)
        && AddMembers(py, type, in slots)
        && AddInstanceProperties(py, type, in slots)
        && FillClassCell(py, type)
        && FillClassDictCell(py, type)
        && SetDefault(py, type, Name.__doc__)
        && DropHash(py, type);

    private static bool TakeQualName(Interpreter py, PyType* type)
    {
        PyObject* qualname = PyDict.GetName(py, type->Dict, Name.__qualname__);
        if (qualname == null)
            return true;
        if (!PyStr.Check(py, qualname))
        {
            Raise.TypeError(py, $"type __qualname__ must be a str, not {Types.NameOf(py, qualname)}");
            return false;
        }
        Ref.Set(py, (PyObject**)&type->QualName, Ref.New(qualname));
        return PyDict.DeleteStr(py, type->Dict, py.NameOf(Name.__qualname__)) == 0;
    }

    // The module is the one whose code makes the class.
    private static bool SetModule(Interpreter py, PyType* type)
    {
        if (py.CurrentFrame == null || PyDict.GetName(py, type->Dict, Name.__module__) != null)
            return true;
        PyObject* module = PyDict.GetName(py, py.CurrentFrame->Globals, Name.__name__);
        return module == null || PyDict.SetName(py, type->Dict, Name.__module__, module) == 0;
    }

    private static bool Wrap(Interpreter py, PyType* type, Name name, int wrapper)
    {
        PyObject* function = PyDict.GetName(py, type->Dict, name);
        if (function == null || !function->Is(TypeIndex.Function))
            return true;
        using var wrapped = new PyOwned(py, Call.OneArg(py, (PyObject*)py.TypeTable[wrapper], function));
        return !wrapped.IsNull && PyDict.SetName(py, type->Dict, name, wrapped.Pointer) == 0;
    }

    private static bool AddMembers(Interpreter py, PyType* type, in SlotsDeclaration slots)
    {
        int first = type->SlotCount - slots.Count;
        for (int i = 0; i < slots.Count; i++)
        {
            int offset = type->SlotsOffset == InstanceLayout.InTail ? -1 - (first + i) : type->SlotsOffset + (first + i) * sizeof(PyObject*);
            PyObject* name = slots.Names->Items[i];
            using var member = new PyOwned(py, PyMemberDescriptor.New(py, type, name, offset));
            if (member.IsNull || PyDict.SetStr(py, type->Dict, name, member.Pointer) < 0)
                return false;
        }
        return true;
    }

    private static bool AddInstanceProperties(Interpreter py, PyType* type, in SlotsDeclaration slots)
    {
        if (slots.AddsDict)
        {
            int text = py.Texts.Add("", "The attributes the instance holds itself.");
            using var dict = new PyOwned(
                py, PyGetSetDescriptor.New(py, type, "__dict__", &InstanceProperties.GetDict, &InstanceProperties.SetDict, text));
            if (!AddProperty(py, type, Name.__dict__, dict.Pointer))
                return false;
        }
        if (!slots.AddsWeakReferences)
            return true;
        int weakText = py.Texts.Add("", "A weak reference to the instance, or None while there is none.");
        using var weak = new PyOwned(py, PyGetSetDescriptor.New(py, type, "__weakref__", &InstanceProperties.GetWeakReference, null, weakText));
        return AddProperty(py, type, Name.__weakref__, weak.Pointer);
    }

    private static bool AddProperty(Interpreter py, PyType* type, Name name, PyObject* property) => property != null
        && (PyDict.GetName(py, type->Dict, name) != null || PyDict.SetName(py, type->Dict, name, property) == 0);

    // The cell through which the body's functions see __class__.
    private static bool FillClassCell(Interpreter py, PyType* type)
    {
        PyObject* cell = PyDict.GetName(py, type->Dict, Name.__classcell__);
        if (cell == null)
            return true;
        if (!cell->Is(TypeIndex.Cell))
        {
            Raise.TypeError(py, $"__classcell__ must be a nonlocal cell, not {Conversion.ReprText(py, (PyObject*)py.TypeOf(cell))}");
            return false;
        }
        Ref.Set(py, &((PyCell*)cell)->Value, Ref.New((PyObject*)type));
        return PyDict.DeleteStr(py, type->Dict, py.NameOf(Name.__classcell__)) == 0;
    }

    // The cell through which annotation scopes in the body see the class's namespace.
    private static bool FillClassDictCell(Interpreter py, PyType* type)
    {
        PyObject* cell = PyDict.GetText(py, type->Dict, "__classdictcell__");
        if (cell == null)
            return !py.HasError;
        if (!cell->Is(TypeIndex.Cell))
        {
            Raise.TypeError(py, $"__classdictcell__ must be a nonlocal cell, not {Conversion.ReprText(py, (PyObject*)py.TypeOf(cell))}");
            return false;
        }
        using var name = new PyOwned(py, PyStr.Intern(py, "__classdictcell__"));
        if (name.IsNull)
            return false;
        Ref.Set(py, &((PyCell*)cell)->Value, Ref.New((PyObject*)type->Dict));
        return PyDict.DeleteStr(py, type->Dict, name.Pointer) == 0;
    }

    private static bool SetDefault(Interpreter py, PyType* type, Name name) =>
        PyDict.GetName(py, type->Dict, name) != null || PyDict.SetName(py, type->Dict, name, py.None) == 0;

    // A class that says what equality means and not what hashing means has no hash.
    private static bool DropHash(Interpreter py, PyType* type) =>
        PyDict.GetName(py, type->Dict, Name.__eq__) == null || SetDefault(py, type, Name.__hash__);
}
