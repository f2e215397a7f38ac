using System.Text;
using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Sys;

/// <summary>Tuples whose items have names, such as sys.version_info: the layout of a tuple under a type of their own.</summary>
internal static unsafe class StructSequence
{
    /// <summary>A new one; items are taken over. Null with MemoryError.</summary>
    public static PyObject* New(Interpreter py, int typeIndex, ReadOnlySpan<nint> items)
    {
        bool isWhole = true;
        foreach (nint item in items)
            isWhole &= item != 0;
        nuint size = (nuint)sizeof(PyTuple) + ((nuint)items.Length * (nuint)sizeof(PyObject*));
        var tuple = isWhole ? (PyTuple*)py.NewObject(size, BlockKind.Container, (uint)typeIndex) : null;
        for (int i = 0; i < items.Length; i++)
        {
            if (tuple == null)
                Ref.XDec(py, (PyObject*)items[i]);
            else
                PyTuple.Items(tuple)[i] = (PyObject*)items[i];
        }
        if (tuple != null)
            tuple->Length = items.Length;
        return (PyObject*)tuple;
    }

    /// <summary>A new one of which only the first fields are items; all are taken over. Null with MemoryError.</summary>
    public static PyObject* New(Interpreter py, int typeIndex, int visible, ReadOnlySpan<nint> items)
    {
        PyObject* made = New(py, typeIndex, items);
        if (made != null)
            ((PyTuple*)made)->Length = visible;
        return made;
    }

    /// <summary>What a call of the type makes: of a sequence of the items, and a dict of hidden fields that the sequence does not have.</summary>
    public static PyObject* Create(Interpreter py, PyType* type, SequenceForm form, PyObject** args, int count, PyObject* kwnames)
    {
        PyObject** given = stackalloc PyObject*[2];
        if (NativeArguments.Bind(py, "structseq", ["sequence", "dict"], 1, args, count, kwnames, given) < 0)
            return null;
        using var items = new PyOwned(py, Iteration.Fast(py, given[0], "constructor requires a sequence"));
        if (items.IsNull)
            return null;
        PyObject* names = given[1];
        if (names != null && !PyDict.Check(py, names))
            return Raise.TypeError(py, $"{form.Name}() takes a dict as second arg, if any");
        PyObject** values = Iteration.FastItems(py, items.Pointer, out long length);
        if (length < form.Visible || length > form.Fields.Length)
        {
            string bound = form.Visible == form.Fields.Length ? "" : length < form.Visible ? "an at least " : "an at most ";
            int limit = length < form.Visible ? form.Visible : form.Fields.Length;
            return Raise.TypeError(py, $"{form.Name}() takes {(bound.Length == 0 ? "a " : bound)}{limit}-sequence ({length}-sequence given)");
        }
        Span<nint> fields = stackalloc nint[form.Fields.Length];
        long found = 0;
        for (int i = 0; i < fields.Length; i++)
        {
            PyObject* value = i < length ? values[i] : names == null ? null : PyDict.GetText(py, (PyDict*)names, form.Fields[i]);
            found += i >= length && value != null ? 1 : 0;
            fields[i] = (nint)Ref.New(value != null ? value : py.None);
        }
        using var made = new PyOwned(py, New(py, type->Index, form.Visible, fields));
        if (made.IsNull || py.HasError)
            return null;
        return names == null || ((PyDict*)names)->Used == found
            ? made.Move()
            : Raise.TypeError(py, $"{form.Name}() got duplicate or unexpected field name(s)");
    }

    /// <summary>name(field=value, …)</summary>
    public static PyObject* Repr(Interpreter py, PyObject* self, SequenceForm form)
    {
        var text = new StringBuilder(form.Name).Append('(');
        for (int i = 0; i < form.Visible; i++)
        {
            if (i > 0)
                text.Append(", ");
            text.Append(form.Fields[i]).Append('=').Append(Conversion.ReprText(py, Item(self, i)));
            if (py.HasError)
                return null;
        }
        return PyStr.FromString(py, text.Append(')').ToString());
    }

    /// <summary>(type, (items, {hidden name: value}))</summary>
    public static PyObject* Reduce(Interpreter py, PyObject* self, SequenceForm form)
    {
        using var items = new PyOwned(py, PyTuple.FromBorrowed(py, PyTuple.Items((PyTuple*)self), form.Visible));
        using var hidden = new PyOwned(py, items.IsNull ? null : (PyObject*)PyDict.New(py));
        for (int i = form.Visible; !hidden.IsNull && i < form.Fields.Length; i++)
        {
            if (PyDict.SetText(py, (PyDict*)hidden.Pointer, form.Fields[i], Item(self, i)) < 0)
                return null;
        }
        using var arguments = new PyOwned(py, hidden.IsNull ? null : PyTuple.Pack(py, items.Pointer, hidden.Pointer));
        return arguments.IsNull ? null : PyTuple.Pack(py, (PyObject*)py.TypeOf(self), arguments.Pointer);
    }

    /// <summary>A copy with the fields that keywords name set to their values.</summary>
    public static PyObject* Replace(Interpreter py, PyObject* self, SequenceForm form, PyObject** args, int count, PyObject* kwnames)
    {
        if (count > 0)
            return Raise.TypeError(py, "__replace__() takes no positional arguments");
        Span<nint> fields = stackalloc nint[form.Fields.Length];
        for (int i = 0; i < fields.Length; i++)
            fields[i] = (nint)Item(self, i);
        using var unknown = new PyOwned(py, (PyObject*)PyList.New(py, 0));
        if (unknown.IsNull)
            return null;
        long keywords = kwnames == null ? 0 : ((PyTuple*)kwnames)->Length;
        for (long i = 0; i < keywords; i++)
        {
            PyObject* name = PyTuple.Items((PyTuple*)kwnames)[i];
            int at = form.IndexOf(PyStr.ToText((PyStr*)name));
            if (at >= 0)
                fields[at] = (nint)args[i];
            else if (PyList.Append(py, (PyList*)unknown.Pointer, name) < 0)
                return null;
        }
        if (((PyList*)unknown.Pointer)->Length > 0)
            return Raise.TypeError(py, $"Got unexpected field name(s): {Conversion.ReprText(py, unknown.Pointer)}");
        foreach (nint field in fields)
            Ref.Inc((PyObject*)field);
        return New(py, (int)self->TypeIndex, form.Visible, fields);
    }

    /// <summary>The class attributes that tell the form.</summary>
    public static void AddAttributes(Interpreter py, ref TypeBuilder builder, SequenceForm form)
    {
        builder.Store("n_sequence_fields", PyInt.FromLong(py, form.Visible));
        builder.Store("n_fields", PyInt.FromLong(py, form.Fields.Length));
        builder.Store("n_unnamed_fields", PyInt.FromLong(py, 0));
        using var names = new PyOwned(py, (PyObject*)PyTuple.New(py, form.Visible));
        for (int i = 0; !names.IsNull && i < form.Visible; i++)
        {
            PyObject* name = PyStr.Intern(py, form.Fields[i]);
            PyTuple.Items((PyTuple*)names.Pointer)[i] = name;
            if (name == null)
                builder.Store("__match_args__", null);
        }
        builder.Store("__match_args__", names.Move());
    }

    public static void Dealloc(Interpreter py, PyObject* self, int fields)
    {
        PyTuple.ReleaseItems(py, PyTuple.Items((PyTuple*)self), fields);
        py.Heap.Free(self);
    }

    public static void Traverse(PyObject* self, Visitor* visitor, int fields)
    {
        for (int i = 0; i < fields; i++)
            Visitor.Visit(visitor, Item(self, i));
    }

    public static PyObject* Item(PyObject* self, int index) => PyTuple.Items((PyTuple*)self)[index];
}
