using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Builtins;

/// <summary>The type of exit and quit.</summary>
[PyType("Quitter", TypeIndex.Quitter, Module = "_sitebuiltins", Flags = TypeFlags.Container,
    Signature = "(name, eof)", Doc = "A callable that ends the program, and says so when it is shown.")]
internal unsafe partial struct PyQuitter
{
    public PyObject Header;
    public PyObject* Name;
    public PyObject* EndOfFile;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject* name, PyObject* eof)
    {
        var self = (PyQuitter*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->Name = Ref.New(name);
        self->EndOfFile = Ref.New(eof);
        return (PyObject*)self;
    }

    /// <summary>exit or quit, as the program finds it at first.</summary>
    public static PyObject* New(Interpreter py, string name)
    {
        using var text = new PyOwned(py, PyStr.Intern(py, name));
        using var eof = new PyOwned(
            py, text.IsNull ? null : PyStr.FromString(py, OperatingSystem.IsWindows() ? "Ctrl-Z plus Return" : "Ctrl-D (i.e. EOF)"));
        return eof.IsNull ? null : New(py, py.TypeTable[TypeIndex.Quitter], text.Pointer, eof.Pointer);
    }

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyQuitter* self)
    {
        using var name = new PyOwned(py, Conversion.Str(py, self->Name));
        using var eof = new PyOwned(py, name.IsNull ? null : Conversion.Str(py, self->EndOfFile));
        return eof.IsNull ? null : PyStr.FromString(py, $"Use {Conversion.Text(name.Pointer)}() or {Conversion.Text(eof.Pointer)} to exit");
    }

    // A shell in the process may go on reading stdin after SystemExit: closing it ends that as well.
    [PySlot(Slot.Call)]
    private static PyObject* CallSelf(Interpreter py, PyQuitter* self, PyObject** args, int count, PyObject* kwnames)
    {
        PyObject* code = null;
        if (!TryCode(py, args, count, (PyTuple*)kwnames, ref code))
            return null;
        PyObject* input = PyDict.GetName(py, py.SysDict, ObjectModel.Name.stdin);
        if (input != null)
        {
            using var held = new PyOwned(py, Ref.New(input));
            using var closed = new PyOwned(py, Call.Method(py, input, ObjectModel.Name.close));
        }
        Errors.Clear(py);
        using var exit = new PyOwned(py, Call.OneArg(py, (PyObject*)py.TypeTable[TypeIndex.SystemExit], code == null ? py.None : code));
        return exit.IsNull ? null : Raise.Instance(py, exit.Move());
    }

    private static bool TryCode(Interpreter py, PyObject** args, int count, PyTuple* names, ref PyObject* code)
    {
        int keywords = names == null ? 0 : (int)names->Length;
        for (int i = 0; i < keywords; i++)
        {
            PyObject* name = PyTuple.Items(names)[i];
            if (!PyStr.EqualsText(name, "code"))
                Raise.TypeError(py, $"Quitter.__call__() got an unexpected keyword argument '{Conversion.Text(name)}'");
            else if (count > 0)
                Raise.TypeError(py, "Quitter.__call__() got multiple values for argument 'code'");
        }
        if (!py.HasError && count > 1)
            Raise.TypeError(py, $"Quitter.__call__() takes from 1 to 2 positional arguments but {count + 1} were given");
        if (count + keywords > 0)
            code = args[0];
        return !py.HasError;
    }

    [PyProperty("name", IsMember = true, Doc = "The name it is called by.")]
    private static PyObject* GetName(Interpreter py, PyQuitter* self) => Ref.New(self->Name);

    [PyProperty("eof", IsMember = true, Doc = "What else ends a shell.")]
    private static PyObject* GetEndOfFile(Interpreter py, PyQuitter* self) => Ref.New(self->EndOfFile);

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyQuitter* self)
    {
        Ref.XDec(py, self->Name);
        Ref.XDec(py, self->EndOfFile);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyQuitter* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Name);
        Visitor.Visit(visitor, self->EndOfFile);
    }
}
