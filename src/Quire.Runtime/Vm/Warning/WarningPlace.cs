using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>What a warning is about: a line of a file, the module it belongs to, and where the module's past warnings are written down.</summary>
internal readonly unsafe ref struct WarningPlace
{
    private readonly Interpreter _py;

    /// <summary>A str.</summary>
    public readonly PyObject* FileName;
    public readonly PyObject* Module;

    /// <summary>A dict, or null when nothing is written down.</summary>
    public readonly PyObject* Registry;
    public readonly long Line;

    private WarningPlace(Interpreter py, PyObject* fileName, long line, PyObject* module, PyObject* registry)
    {
        _py = py;
        FileName = Ref.XNew(fileName);
        Line = line;
        Module = Ref.XNew(module);
        Registry = Ref.XNew(registry);
    }

    /// <summary>False when making the place failed; the exception is pending.</summary>
    public bool IsKnown => FileName != null;

    public void Dispose()
    {
        Ref.XDec(_py, FileName);
        Ref.XDec(_py, Module);
        Ref.XDec(_py, Registry);
    }

    /// <summary>A given place; a module that is null is made from the file's name.</summary>
    public static WarningPlace Of(Interpreter py, PyObject* fileName, long line, PyObject* module, PyObject* registry)
    {
        using var made = new PyOwned(py, module != null ? Ref.New(module) : ModuleOf(py, fileName));
        return made.IsNull ? default : new WarningPlace(py, fileName, line, made.Pointer, registry);
    }

    private static PyObject* ModuleOf(Interpreter py, PyObject* fileName)
    {
        string text = Conversion.Text(fileName);
        return PyStr.FromString(py, text.Length == 0 ? "<unknown>" : text.EndsWith(".py", StringComparison.Ordinal) ? text[..^3] : text);
    }

    /// <summary>Where the Python code so many frames up stands; frames of import, and of files with one of the prefixes, are passed over.</summary>
    public static WarningPlace OfFrame(Interpreter py, long level, PyTuple* skippedPrefixes)
    {
        Frame* frame = py.CurrentFrame;
        bool takesAll = level <= 0 || (frame != null && IsOfImport(frame));
        while (frame != null && --level > 0)
        {
            do
                frame = frame->Previous;
            while (!takesAll && frame != null && (IsOfImport(frame) || IsSkipped(frame, skippedPrefixes)));
        }
        PyDict* globals = frame == null ? py.SysDict : frame->Globals;
        if (globals == null)
        {
            Raise.RuntimeError(py, "lost sys");
            return default;
        }
        using var registry = new PyOwned(py, RegistryOf(py, globals));
        using var fileName = new PyOwned(py, registry.IsNull ? null : frame == null ? PyStr.FromString(py, "<sys>") : Ref.New(frame->Code->FileName));
        using var module = new PyOwned(py, fileName.IsNull ? null : ModuleName(py, globals));
        if (module.IsNull)
            return default;
        int line = frame == null ? 0 : PyCode.LineAt(frame->Code, Frame.LastInstruction(frame));
        return new WarningPlace(py, fileName.Pointer, line, module.Pointer, registry.Pointer == py.None ? null : registry.Pointer);
    }

    private static PyObject* ModuleName(Interpreter py, PyDict* globals)
    {
        PyObject* name = PyDict.GetName(py, globals, Name.__name__);
        return name != null && (name == py.None || PyStr.Check(py, name)) ? Ref.New(name) : PyStr.FromString(py, "<string>");
    }

    private static PyObject* RegistryOf(Interpreter py, PyDict* globals)
    {
        using var name = new PyOwned(py, PyStr.Intern(py, "__warningregistry__"));
        if (name.IsNull)
            return null;
        PyObject* found = PyDict.GetStr(py, globals, name.Pointer);
        if (found != null)
            return WarningRegistry.Check(py, found) ? Ref.New(found) : null;
        using var made = new PyOwned(py, (PyObject*)PyDict.New(py));
        return made.IsNull || PyDict.SetStr(py, globals, name.Pointer, made.Pointer) < 0 ? null : made.Move();
    }

    private static bool IsOfImport(Frame* frame)
    {
        string file = Conversion.Text(frame->Code->FileName);
        return file.Contains("importlib", StringComparison.Ordinal) && file.Contains("_bootstrap", StringComparison.Ordinal);
    }

    private static bool IsSkipped(Frame* frame, PyTuple* prefixes)
    {
        for (long i = 0; prefixes != null && i < prefixes->Length; i++)
        {
            string prefix = Conversion.Text(PyTuple.Items(prefixes)[i]);
            if (Conversion.Text(frame->Code->FileName).StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
