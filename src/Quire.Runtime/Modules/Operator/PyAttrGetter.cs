using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Operator;

/// <summary>attrgetter: fetches an attribute, or a tuple of several; dots lead through attributes of attributes.</summary>
[PyType("attrgetter", TypeIndex.AttrGetter, Module = "operator",
    Flags = TypeFlags.Container | TypeFlags.Immutable,
    Signature = "(attr, /, *attrs)",
    Doc = "A function that fetches the named attribute from its argument; with several names, a tuple of attributes.")]
internal unsafe partial struct PyAttrGetter
{
    public PyObject Header;

    /// <summary>The names as given.</summary>
    public PyTuple* Names;

    /// <summary>For each name a tuple of its interned parts between the dots.</summary>
    public PyTuple* Paths;

    [PySlot(Slot.New)]
    private static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        if (!ArgumentBinding.TakesNoKeywords(py, "attrgetter", kwnames))
            return null;
        if (count == 0)
            return ArgumentBinding.WrongCount(py, "attrgetter", 0, 1, 1);
        using var names = new PyOwned(py, PyTuple.FromBorrowed(py, args, count));
        using var paths = new PyOwned(py, names.IsNull ? null : (PyObject*)PyTuple.New(py, count));
        for (int i = 0; i < count && !paths.IsNull; i++)
        {
            PyObject* path = Split(py, args[i]);
            if (path == null)
                return null;
            PyTuple.Items((PyTuple*)paths.Pointer)[i] = path;
        }
        var self = paths.IsNull ? null : (PyAttrGetter*)Types.AllocateInstance(py, type, 0);
        if (self == null)
            return null;
        self->Names = (PyTuple*)names.Move();
        self->Paths = (PyTuple*)paths.Move();
        return (PyObject*)self;
    }

    private static PyObject* Split(Interpreter py, PyObject* name)
    {
        if (!PyStr.Check(py, name))
            return Raise.TypeError(py, "attribute name must be a string");
        string[] parts = PyStr.ToText((PyStr*)name).Split('.');
        using var path = new PyOwned(py, (PyObject*)PyTuple.New(py, parts.Length));
        for (int i = 0; i < parts.Length && !path.IsNull; i++)
        {
            PyObject* part = PyStr.Intern(py, parts[i]);
            if (part == null)
                return null;
            PyTuple.Items((PyTuple*)path.Pointer)[i] = part;
        }
        return path.Move();
    }

    [PySlot(Slot.Call)]
    private static PyObject* Invoke(Interpreter py, PyAttrGetter* self, PyObject** args, int count, PyObject* kwnames)
    {
        if (!ArgumentBinding.TakesNoKeywords(py, "attrgetter", kwnames))
            return null;
        if (count != 1)
            return ArgumentBinding.WrongCount(py, "attrgetter", count, 1, 1);
        long paths = self->Paths->Length;
        if (paths == 1)
            return Follow(py, args[0], (PyTuple*)PyTuple.Items(self->Paths)[0]);
        using var result = new PyOwned(py, (PyObject*)PyTuple.New(py, paths));
        for (long i = 0; i < paths && !result.IsNull; i++)
        {
            PyObject* value = Follow(py, args[0], (PyTuple*)PyTuple.Items(self->Paths)[i]);
            if (value == null)
                return null;
            PyTuple.Items((PyTuple*)result.Pointer)[i] = value;
        }
        return result.Move();
    }

    private static PyObject* Follow(Interpreter py, PyObject* start, PyTuple* path)
    {
        PyObject* value = Ref.New(start);
        for (long i = 0; i < path->Length && value != null; i++)
        {
            using var owner = new PyOwned(py, value);
            value = Attributes.Get(py, owner.Pointer, PyTuple.Items(path)[i]);
        }
        return value;
    }

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyAttrGetter* self) => GetterText.Repr(py, "operator.attrgetter", self->Names);

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the function anew.")]
    private static PyObject* Reduce(Interpreter py, PyAttrGetter* self) =>
        PyTuple.Pack(py, (PyObject*)py.TypeOf((PyObject*)self), (PyObject*)self->Names);

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, PyAttrGetter* self)
    {
        Ref.XDec(py, (PyObject*)self->Names);
        Ref.XDec(py, (PyObject*)self->Paths);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(PyAttrGetter* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Names);
        Visitor.Visit(visitor, self->Paths);
    }
}
