using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Attributes of modules: the module's dict, then its __getattr__ function (PEP 562).</summary>
internal static unsafe class ModuleAttributes
{
    /// <summary>As <see cref="AttributeLookup.Get"/>.</summary>
    public static PyObject* Get(Interpreter py, PyModule* self, PyObject* name, bool raises)
    {
        PyObject* found = AttributeLookup.Get(py, py.TypeOf((PyObject*)self), (PyObject*)self, name, raises: false);
        if (found != null || (py.HasError && !Errors.ClearIf(py, TypeIndex.AttributeError)))
            return found;
        PyObject* fallback = self->Dict == null ? null : PyDict.GetName(py, self->Dict, Name.__getattr__);
        if (fallback != null)
        {
            using var function = new PyOwned(py, Ref.New(fallback));
            return Call.OneArg(py, function.Pointer, name);
        }
        return raises ? RaiseMissing(py, self, name) : null;
    }

    /// <summary>The module's name for messages, or a question mark.</summary>
    public static string NameOf(Interpreter py, PyModule* self)
    {
        PyObject* name = self->Dict == null ? null : PyDict.GetName(py, self->Dict, Name.__name__);
        return name != null && PyStr.Check(py, name) ? Conversion.Text(name) : "?";
    }

    private static PyObject* RaiseMissing(Interpreter py, PyModule* self, PyObject* name)
    {
        PyObject* moduleName = self->Dict == null ? null : PyDict.GetName(py, self->Dict, Name.__name__);
        string attribute = Conversion.Text(name);
        if (moduleName == null || !PyStr.Check(py, moduleName))
            return Raise.AttributeError(py, (PyObject*)self, name, $"module has no attribute '{attribute}'");
        return Raise.AttributeError(
            py, (PyObject*)self, name, ModuleOrigin.DescribeMissing(py, self, Conversion.Text(moduleName), attribute));
    }

    /// <summary>By its spec when it has one, else by __name__, __loader__ and __file__.</summary>
    public static PyObject* Repr(Interpreter py, PyModule* self)
    {
        PyDict* dict = self->Dict;
        PyObject* name = dict == null ? null : PyDict.GetName(py, dict, Name.__name__);
        PyObject* spec = dict == null ? null : PyDict.GetName(py, dict, Name.__spec__);
        string text = name == null ? "'?'" : Conversion.ReprText(py, name);
        if (spec != null && spec != py.None)
            return ReprBySpec(py, spec);
        PyObject* file = dict == null ? null : PyDict.GetName(py, dict, Name.__file__);
        if (file != null)
            return PyStr.FromString(py, $"<module {text} from {Conversion.ReprText(py, file)}>");
        PyObject* loader = dict == null ? null : PyDict.GetName(py, dict, Name.__loader__);
        return loader == null || loader == py.None
            ? PyStr.FromString(py, $"<module {text}>")
            : PyStr.FromString(py, $"<module {text} ({Conversion.ReprText(py, loader)})>");
    }

    private static PyObject* ReprBySpec(Interpreter py, PyObject* spec)
    {
        using var owned = new PyOwned(py, Ref.New(spec));
        using var name = new PyOwned(py, GetText(py, spec, "name"));
        using var origin = new PyOwned(py, GetText(py, spec, "origin"));
        using var hasLocation = new PyOwned(py, GetText(py, spec, "has_location"));
        if (py.HasError)
            return null;
        string text = name.IsNull || name.Pointer == py.None ? "'?'" : Conversion.ReprText(py, name.Pointer);
        int located = hasLocation.IsNull ? 0 : Conversion.IsTrue(py, hasLocation.Pointer);
        if (located < 0)
            return null;
        if (origin.IsNull || origin.Pointer == py.None)
        {
            using var loader = new PyOwned(py, GetText(py, spec, "loader"));
            if (py.HasError)
                return null;
            return loader.IsNull || loader.Pointer == py.None
                ? PyStr.FromString(py, $"<module {text}>")
                : PyStr.FromString(py, $"<module {text} ({Conversion.ReprText(py, loader.Pointer)})>");
        }
        if (located > 0)
            return PyStr.FromString(py, $"<module {text} from {Conversion.ReprText(py, origin.Pointer)}>");
        string where = PyStr.Check(py, origin.Pointer) ? Conversion.Text(origin.Pointer) : Conversion.ReprText(py, origin.Pointer);
        return PyStr.FromString(py, $"<module {text} ({where})>");
    }

    // Owned; null when missing, or on an error, which stays pending.
    private static PyObject* GetText(Interpreter py, PyObject* o, string attribute)
    {
        if (py.HasError)
            return null;
        using var name = new PyOwned(py, PyStr.Intern(py, attribute));
        PyObject* found = null;
        if (!name.IsNull)
            Attributes.TryGet(py, o, name.Pointer, &found);
        return found;
    }
}
