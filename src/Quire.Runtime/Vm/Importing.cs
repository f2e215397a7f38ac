using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>The import statement and __import__.</summary>
internal static unsafe class Importing
{
    /// <summary>IMPORT_NAME: through builtins.__import__ when a program replaced it.</summary>
    public static PyObject* ImportName(Interpreter py, Frame* frame, PyObject* name, PyObject* fromList, PyObject* level)
    {
        PyObject* import;
        int found = NameAccess.TryBuiltin(py, frame, py.NameOf(Name.__import__), &import);
        if (found <= 0)
            return found < 0 ? null : Raise.New(py, TypeIndex.ImportError, "__import__ not found");
        using var held = new PyOwned(py, import);
        if (import->Is(TypeIndex.Builtin))
        {
            long depth = Conversion.IndexAsLong(py, level, TypeIndex.OverflowError);
            return py.HasError ? null : Import(py, name, (PyObject*)frame->Globals, fromList, (int)depth);
        }
        PyObject** args = stackalloc PyObject*[5];
        args[0] = name;
        args[1] = (PyObject*)frame->Globals;
        args[2] = frame->Has(FrameFlags.HasNamespace) ? Frame.Namespace(frame) : py.None;
        args[3] = fromList;
        args[4] = level;
        return Call.Invoke(py, import, args, 5, null);
    }

    /// <summary>__import__(name, globals, locals, fromlist, level). Globals and fromlist may be null.</summary>
    public static PyObject* Import(Interpreter py, PyObject* name, PyObject* globals, PyObject* fromList, int level)
    {
        if (!Types.IsInstance(py, name, TypeIndex.Str))
            return Raise.TypeError(py, "module name must be a string");
        if (level < 0)
            return Raise.ValueError(py, "level must be >= 0");
        string text = Conversion.Text(name);
        if (level == 0 && text.Length == 0)
            return Raise.ValueError(py, "Empty module name");
        string? full = level == 0 ? text : Absolute(py, text, globals, level);
        if (full == null)
            return null;
        PyObject* module = ModuleLoading.Ensure(py, full);
        if (module == null)
            return null;
        using var owner = new PyOwned(py, module);
        int wants = fromList == null || fromList == py.None ? 0 : Conversion.IsTrue(py, fromList);
        if (wants < 0)
            return null;
        if (wants == 1)
            return LoadFromList(py, module, full, fromList) < 0 ? null : owner.Move();
        return TopLevel(py, owner.Move(), text, full, level);
    }

    // import a.b.c binds a: the package that the first part of the written name says.
    private static PyObject* TopLevel(Interpreter py, PyObject* module, string written, string full, int level)
    {
        int dot = written.IndexOf('.');
        if (dot < 0 || (level > 0 && written.Length == 0))
            return module;
        Ref.Dec(py, module);
        string top = level == 0 ? written[..dot] : full[..(full.Length - (written.Length - dot))];
        PyObject* found = PyDict.GetText(py, py.Modules, top);
        return found != null ? Ref.New(found) : Raise.KeyError(py, py.None);
    }

    private static string? Absolute(Interpreter py, string name, PyObject* globals, int level)
    {
        string? package = globals == null ? null : PackageOf(py, (PyDict*)globals);
        if (py.HasError)
            return null;
        if (string.IsNullOrEmpty(package))
        {
            Raise.New(py, TypeIndex.ImportError, "attempted relative import with no known parent package");
            return null;
        }
        for (int i = 1; i < level; i++)
        {
            int dot = package.LastIndexOf('.');
            if (dot < 0)
            {
                Raise.New(py, TypeIndex.ImportError, "attempted relative import beyond top-level package");
                return null;
            }
            package = package[..dot];
        }
        return name.Length == 0 ? package : package + "." + name;
    }

    private static string? PackageOf(Interpreter py, PyDict* globals)
    {
        PyObject* package = PyDict.GetName(py, globals, Name.__package__);
        if (package != null && package != py.None)
        {
            if (Types.IsInstance(py, package, TypeIndex.Str))
                return Conversion.Text(package);
            Raise.TypeError(py, "package must be a string");
            return null;
        }
        PyObject* name = PyDict.GetName(py, globals, Name.__name__);
        if (name == null || !Types.IsInstance(py, name, TypeIndex.Str))
        {
            using var missing = new PyOwned(py, PyStr.FromString(py, "'__name__' not in globals"));
            if (!missing.IsNull)
                Raise.KeyError(py, missing.Pointer);
            return null;
        }
        string text = Conversion.Text(name);
        if (PyDict.GetName(py, globals, Name.__path__) != null)
            return text;
        int dot = text.LastIndexOf('.');
        return dot < 0 ? "" : text[..dot];
    }

    // from package import a, b: a submodule that is not yet an attribute is imported.
    private static int LoadFromList(Interpreter py, PyObject* module, string full, PyObject* fromList)
    {
        PyObject* path;
        int isPackage = Attributes.TryGet(py, module, py.NameOf(Name.__path__), &path);
        if (isPackage <= 0)
            return isPackage;
        Ref.Dec(py, path);
        using var names = new PyOwned(py, Iteration.ToTuple(py, fromList));
        if (names.IsNull)
            return -1;
        var tuple = (PyTuple*)names.Pointer;
        for (long i = 0; i < tuple->Length; i++)
        {
            PyObject* name = PyTuple.Items(tuple)[i];
            if (!Types.IsInstance(py, name, TypeIndex.Str))
            {
                Raise.TypeError(py, $"Item in ``from list'' must be str, not {Types.NameOf(py, name)}");
                return -1;
            }
            if (PyStr.EqualsText(name, "*") ? LoadAll(py, module, full) < 0 : LoadSubmodule(py, module, full, name) < 0)
                return -1;
        }
        return 0;
    }

    private static int LoadAll(Interpreter py, PyObject* module, string full)
    {
        PyObject* all;
        int has = Attributes.TryGet(py, module, py.NameOf(Name.__all__), &all);
        if (has <= 0)
            return has;
        using var names = new PyOwned(py, all);
        using var list = new PyOwned(py, Iteration.ToTuple(py, all));
        if (list.IsNull)
            return -1;
        var tuple = (PyTuple*)list.Pointer;
        for (long i = 0; i < tuple->Length; i++)
        {
            PyObject* name = PyTuple.Items(tuple)[i];
            if (Types.IsInstance(py, name, TypeIndex.Str) && LoadSubmodule(py, module, full, name) < 0)
                return -1;
        }
        return 0;
    }

    private static int LoadSubmodule(Interpreter py, PyObject* module, string full, PyObject* name)
    {
        PyObject* present;
        int has = Attributes.TryGet(py, module, name, &present);
        Ref.XDec(py, present);
        if (has != 0)
            return has < 0 ? -1 : 0;
        string wanted = full + "." + Conversion.Text(name);
        PyObject* loaded = ModuleLoading.Ensure(py, wanted);
        if (loaded != null)
        {
            Ref.Dec(py, loaded);
            return 0;
        }
        // What is no submodule may still be an attribute that is missing: IMPORT_FROM says so.
        if (Errors.Matches(py, TypeIndex.ModuleNotFoundError)
            && PyStr.EqualsText(ExceptionFields.Get(py, py.Pending, ExceptionFields.ImportErrorName), wanted))
        {
            Errors.Clear(py);
            return 0;
        }
        return -1;
    }

    /// <summary>IMPORT_FROM.</summary>
    public static PyObject* ImportFrom(Interpreter py, PyObject* module, PyObject* name)
    {
        PyObject* value;
        if (Attributes.TryGet(py, module, name, &value) != 0)
            return value;
        PyObject* own;
        int has = Attributes.TryGet(py, module, py.NameOf(Name.__name__), &own);
        if (has < 0)
            return null;
        using var owner = new PyOwned(py, own);
        string? moduleName = has == 1 && own->Is(TypeIndex.Str) ? Conversion.Text(own) : null;
        if (moduleName != null)
        {
            PyObject* submodule = PyDict.GetText(py, py.Modules, moduleName + "." + Conversion.Text(name));
            if (submodule != null)
                return Ref.New(submodule);
        }
        return CannotImport(py, module, name, moduleName);
    }

    private static PyObject* CannotImport(Interpreter py, PyObject* module, PyObject* name, string? moduleName)
    {
        PyObject* found;
        if (Attributes.TryGet(py, module, py.NameOf(Name.__file__), &found) < 0)
            return null;
        using var file = new PyOwned(py, found);
        string shown = moduleName == null ? "'<unknown module name>'" : $"'{moduleName}'";
        string what = Conversion.ReprText(py, name);
        bool hasFile = found != null && found->Is(TypeIndex.Str);
        if (hasFile && ModuleLoading.IsInitializing(py, module))
            Raise.New(py, TypeIndex.ImportError, $"cannot import name {what} from partially initialized module {shown} (most likely due to a circular import) ({Conversion.Text(found)})");
        else
            Raise.New(py, TypeIndex.ImportError, $"cannot import name {what} from {shown} ({(hasFile ? Conversion.Text(found) : "unknown location")})");
        using var owner = new PyOwned(py, moduleName == null ? null : PyStr.FromString(py, moduleName));
        ExceptionFields.SetPending(py, ExceptionFields.ImportErrorName, owner.Pointer);
        ExceptionFields.SetPending(py, ExceptionFields.ImportErrorPath, found);
        ExceptionFields.SetPending(py, ExceptionFields.ImportErrorNameFrom, name);
        return null;
    }

    /// <summary>IMPORT_STAR: 0 or −1.</summary>
    public static int ImportStar(Interpreter py, Frame* frame, PyObject* module)
    {
        PyObject* all;
        int has = Attributes.TryGet(py, module, py.NameOf(Name.__all__), &all);
        bool skipsUnderscore = has == 0;
        if (has == 0)
            all = NamesOfDict(py, module);
        using var names = new PyOwned(py, all);
        if (names.IsNull)
            return -1;
        for (long i = 0; ; i++)
        {
            using var name = new PyOwned(py, Items.GetAt(py, all, i));
            if (name.IsNull)
                return Errors.ClearIf(py, TypeIndex.IndexError) ? 0 : -1;
            if (CopyName(py, frame, module, name.Pointer, skipsUnderscore) < 0)
                return -1;
        }
    }

    private static PyObject* NamesOfDict(Interpreter py, PyObject* module)
    {
        PyObject* dict;
        int has = Attributes.TryGet(py, module, py.NameOf(Name.__dict__), &dict);
        if (has == 0)
            return Raise.New(py, TypeIndex.ImportError, "from-import-* object has no __dict__ and no __all__");
        using var owner = new PyOwned(py, dict);
        return has < 0 ? null : Iteration.ToList(py, dict);
    }

    private static int CopyName(Interpreter py, Frame* frame, PyObject* module, PyObject* name, bool skipsUnderscore)
    {
        if (!Types.IsInstance(py, name, TypeIndex.Str))
        {
            string where = skipsUnderscore ? "Key in" : "Item in";
            string what = skipsUnderscore ? "__dict__" : "__all__";
            using var own = new PyOwned(py, Attributes.Get(py, module, Name.__name__));
            if (!own.IsNull)
                Raise.TypeError(py, $"{where} {Conversion.Text(own.Pointer)}.{what} must be str, not {Types.NameOf(py, name)}");
            return -1;
        }
        if (skipsUnderscore && ((PyStr*)name)->Length > 0 && PyStr.At((PyStr*)name, 0) == '_')
            return 0;
        using var value = new PyOwned(py, Attributes.Get(py, module, name));
        if (value.IsNull)
            return -1;
        PyObject* space = Frame.Namespace(frame);
        return space->Is(TypeIndex.Dict) ? PyDict.Set(py, (PyDict*)space, name, value.Pointer) : Items.Set(py, space, name, value.Pointer);
    }
}
