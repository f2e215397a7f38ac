using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Builtins;

/// <summary>__build_class__: what a class statement calls.</summary>
internal static unsafe class BuildClass
{
    [PyFunction("__build_class__(func, name, /, *bases, metaclass=<unrepresentable>, **kwds)", Doc = "Makes a class from the function that is its body.")]
    internal static PyObject* Run(Interpreter py, PyObject** args, int count, PyObject* kwnames)
    {
        if (count < 2)
            return Raise.TypeError(py, "__build_class__: not enough arguments");
        if (!args[0]->Is(TypeIndex.Function))
            return Raise.TypeError(py, "__build_class__: func must be a function");
        if (!PyStr.Check(py, args[1]))
            return Raise.TypeError(py, "__build_class__: name is not a string");
        using var written = new PyOwned(py, PyTuple.FromBorrowed(py, args + 2, count - 2));
        using var bases = new PyOwned(py, written.IsNull ? null : ResolveBases(py, (PyTuple*)written.Pointer));
        using var keywords = new PyOwned(py, bases.IsNull ? null : Keywords(py, args + count, kwnames));
        using var meta = new PyOwned(py, keywords.IsNull ? null : MetaclassOf(py, (PyTuple*)bases.Pointer, (PyDict*)keywords.Pointer));
        if (meta.IsNull)
            return null;
        using var space = new PyOwned(py, Prepare(py, meta.Pointer, args[1], bases.Pointer, (PyDict*)keywords.Pointer));
        using var cell = new PyOwned(py, space.IsNull ? null : CallPaths.RunBody(py, (PyFunction*)args[0], space.Pointer));
        if (cell.IsNull)
            return null;
        if (bases.Pointer != written.Pointer && Items.Set(py, space.Pointer, py.NameOf(Name.__orig_bases__), written.Pointer) < 0)
            return null;
        using var cls = new PyOwned(py, Invoke(py, meta.Pointer, args[1], bases.Pointer, space.Pointer, (PyDict*)keywords.Pointer));
        return cls.IsNull || !CellFits(py, cell.Pointer, cls.Pointer, args[1]) ? null : cls.Move();
    }

    // The bases with each that is no class replaced by what its __mro_entries__ gives; the same tuple when there are none.
    private static PyObject* ResolveBases(Interpreter py, PyTuple* written)
    {
        PyList* list = null;
        for (long i = 0; i < written->Length; i++)
        {
            PyObject* entry = PyTuple.Items(written)[i];
            PyObject* method = null;
            int found = Types.IsType(py, entry) ? 0 : Attributes.TryGet(py, entry, Name.__mro_entries__, &method);
            bool ok = found >= 0;
            if (found > 0)
            {
                list = list == null ? (PyList*)StartList(py, written, i) : list;
                ok = list != null && AddEntries(py, list, method, written);
                Ref.Dec(py, method);
            }
            else if (ok && list != null)
            {
                ok = PyList.Append(py, list, entry) == 0;
            }
            if (ok)
                continue;
            Ref.XDec(py, (PyObject*)list);
            return null;
        }
        if (list == null)
            return Ref.New((PyObject*)written);
        using var owned = new PyOwned(py, (PyObject*)list);
        return PyList.ToTuple(py, list);
    }

    private static PyObject* StartList(Interpreter py, PyTuple* written, long count)
    {
        using var head = new PyOwned(py, PyTuple.FromBorrowed(py, PyTuple.Items(written), count));
        return head.IsNull ? null : Iteration.ToList(py, head.Pointer);
    }

    private static bool AddEntries(Interpreter py, PyList* list, PyObject* method, PyTuple* written)
    {
        using var entries = new PyOwned(py, Call.OneArg(py, method, (PyObject*)written));
        if (entries.IsNull)
            return false;
        if (PyTuple.Check(py, entries.Pointer))
            return PyList.Extend(py, list, entries.Pointer) == 0;
        Raise.TypeError(py, "__mro_entries__ must return a tuple");
        return false;
    }

    private static PyObject* Keywords(Interpreter py, PyObject** values, PyObject* kwnames)
    {
        using var keywords = new PyOwned(py, (PyObject*)PyDict.New(py));
        long count = kwnames == null ? 0 : ((PyTuple*)kwnames)->Length;
        for (long i = 0; i < count && !keywords.IsNull; i++)
        {
            if (PyDict.Set(py, (PyDict*)keywords.Pointer, PyTuple.Items((PyTuple*)kwnames)[i], values[i]) < 0)
                return null;
        }
        return keywords.Move();
    }

    // The metaclass keyword, taken out of the others, or the type of the first base; in either case the most derived of all bases' types.
    private static PyObject* MetaclassOf(Interpreter py, PyTuple* bases, PyDict* keywords)
    {
        PyObject* given = PyDict.Pop(py, keywords, py.NameOf(Name.metaclass));
        if (given == null && py.HasError)
            return null;
        using var meta = new PyOwned(
            py, given != null ? given : Ref.New((PyObject*)(bases->Length == 0 ? py.TypeTable[TypeIndex.Type] : py.TypeOf(PyTuple.Items(bases)[0]))));
        if (!Types.IsType(py, meta.Pointer))
            return meta.Move();
        PyType* winner = Metaclass.Calculate(py, (PyType*)meta.Pointer, bases);
        return Ref.XNew((PyObject*)winner);
    }

    private static PyObject* Prepare(Interpreter py, PyObject* meta, PyObject* name, PyObject* bases, PyDict* keywords)
    {
        if (meta == (PyObject*)py.TypeTable[TypeIndex.Type])
            return (PyObject*)PyDict.New(py);
        PyObject* method;
        int found = Attributes.TryGet(py, meta, Name.__prepare__, &method);
        if (found <= 0)
            return found < 0 ? null : (PyObject*)PyDict.New(py);
        using var prepare = new PyOwned(py, method);
        using var arguments = new PyOwned(py, PyTuple.Pack(py, name, bases));
        using var space = new PyOwned(py, arguments.IsNull ? null : Call.WithTuple(py, prepare.Pointer, (PyTuple*)arguments.Pointer, keywords));
        if (space.IsNull || CodeRun.IsMapping(py, space.Pointer))
            return space.Move();
        string owner = Types.IsType(py, meta) ? Types.NameOf((PyType*)meta) : "<metaclass>";
        return Raise.TypeError(py, $"{owner}.__prepare__() must return a mapping, not {Types.NameOf(py, space.Pointer)}");
    }

    private static PyObject* Invoke(Interpreter py, PyObject* meta, PyObject* name, PyObject* bases, PyObject* space, PyDict* keywords)
    {
        if (keywords->Used == 0)
            return Call.ThreeArgs(py, meta, name, bases, space);
        using var arguments = new PyOwned(py, PyTuple.Pack(py, name, bases, space));
        return arguments.IsNull ? null : Call.WithTuple(py, meta, (PyTuple*)arguments.Pointer, keywords);
    }

    // Methods that use super() find the class in this cell; type.__new__ must have put it there.
    private static bool CellFits(Interpreter py, PyObject* cell, PyObject* cls, PyObject* name)
    {
        if (!cell->Is(TypeIndex.Cell) || !Types.IsType(py, cls))
            return true;
        PyObject* held = ((PyCell*)cell)->Value;
        if (held == cls)
            return true;
        string nameText = Conversion.ReprText(py, name), clsText = Conversion.ReprText(py, cls);
        if (held == null)
            Raise.RuntimeError(py, $"__class__ not set defining {nameText} as {clsText}. Was __classcell__ propagated to type.__new__?");
        else
            Raise.TypeError(py, $"__class__ set to {Conversion.ReprText(py, held)} defining {nameText} as {clsText}");
        return false;
    }
}
