using System.Text;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>types.SimpleNamespace: an object that is its attributes.</summary>
[PyType("SimpleNamespace", TypeIndex.SimpleNamespace, Module = "types", Flags = TypeFlags.Container | TypeFlags.BaseType, DictOffset = 8,
    Signature = "(mapping_or_iterable=(), /, **kwargs)", Doc = "An object with the attributes it is made with.")]
internal unsafe partial struct PySimpleNamespace
{
    public PyObject Header;

    /// <summary>The attributes; null only until __new__ returns.</summary>
    public PyDict* Dict;

    /// <summary>A namespace over a dict of attributes (borrowed), for structures the runtime hands out.</summary>
    public static PyObject* New(Interpreter py, PyDict* attributes)
    {
        PyObject* self = Types.AllocateInstance(py, py.TypeTable[TypeIndex.SimpleNamespace], 0);
        if (self != null)
            ((PySimpleNamespace*)self)->Dict = (PyDict*)Ref.New((PyObject*)attributes);
        return self;
    }

    [PySlot(Slot.New)]
    internal static PyObject* Construct(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames)
    {
        using var self = new PyOwned(py, Types.AllocateInstance(py, type, 0));
        if (self.IsNull)
            return null;
        ((PySimpleNamespace*)self.Pointer)->Dict = PyDict.New(py);
        return ((PySimpleNamespace*)self.Pointer)->Dict == null ? null : self.Move();
    }

    [PySlot(Slot.Init)]
    internal static int Init(Interpreter py, PySimpleNamespace* self, PyObject** args, int count, PyObject* kwnames)
    {
        if (count > 1)
        {
            Raise.TypeError(py, $"{PyStr.ToText(py.TypeOf((PyObject*)self)->Name)} expected at most 1 argument, got {count}");
            return -1;
        }
        if (count == 1 && Merge(py, self, args[0]) < 0)
            return -1;
        long keywords = kwnames == null ? 0 : ((PyTuple*)kwnames)->Length;
        for (long i = 0; i < keywords; i++)
        {
            if (PyDict.Set(py, self->Dict, PyTuple.Items((PyTuple*)kwnames)[i], args[count + i]) < 0)
                return -1;
        }
        return 0;
    }

    private static int Merge(Interpreter py, PySimpleNamespace* self, PyObject* source)
    {
        using var dict = new PyOwned(py, (PyObject*)PyDict.New(py));
        if (dict.IsNull || PyDict.Update(py, (PyDict*)dict.Pointer, source, overwrite: true) < 0)
            return -1;
        long position = 0;
        while (PyDict.Next((PyDict*)dict.Pointer, ref position, out PyObject* key, out _))
        {
            if (PyStr.Check(py, key))
                continue;
            Raise.TypeError(py, "keywords must be strings");
            return -1;
        }
        return PyDict.Update(py, self->Dict, dict.Pointer, overwrite: true);
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PySimpleNamespace* self)
    {
        Ref.Clear(py, (PyObject**)&self->Dict);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PySimpleNamespace* self, Visitor* visitor) => Visitor.Visit(visitor, self->Dict);

    /// <summary>The dict stays, empty: the object may be used by finalizers that run later.</summary>
    [PySlot(Slot.Clear)]
    internal static void Clear(Interpreter py, PySimpleNamespace* self) => Ref.Clear(py, (PyObject**)&self->Dict);

    [PySlot(Slot.Repr)]
    internal static PyObject* Repr(Interpreter py, PySimpleNamespace* self)
    {
        string name = self->Header.Is(TypeIndex.SimpleNamespace) ? "namespace" : Types.NameOf(py, (PyObject*)self);
        int entered = py.ReprGuard.Enter(py, (PyObject*)self);
        if (entered != 0)
            return entered < 0 ? null : PyStr.FromString(py, $"{name}(...)");
        PyObject* result = ReprInside(py, self, name);
        py.ReprGuard.Leave(py);
        return result;
    }

    private static PyObject* ReprInside(Interpreter py, PySimpleNamespace* self, string name)
    {
        using var copy = new PyOwned(py, (PyObject*)PyDict.Copy(py, self->Dict));
        if (copy.IsNull)
            return null;
        var text = new StringBuilder(name).Append('(');
        bool first = true;
        long position = 0;
        while (PyDict.Next((PyDict*)copy.Pointer, ref position, out PyObject* key, out PyObject* value))
        {
            if (!PyStr.Check(py, key) || ((PyStr*)key)->Length == 0)
                continue;
            using var shown = new PyOwned(py, Conversion.Repr(py, value));
            if (shown.IsNull)
                return null;
            text.Append(first ? "" : ", ").Append(Conversion.Text(key)).Append('=').Append(Conversion.Text(shown.Pointer));
            first = false;
        }
        return PyStr.FromString(py, text.Append(')').ToString());
    }

    [PySlot(Slot.Compare)]
    internal static PyObject* Compare(Interpreter py, PySimpleNamespace* self, PyObject* other, CompareOp op)
    {
        if (!Types.IsInstance(py, other, TypeIndex.SimpleNamespace))
            return Ref.New(py.NotImplemented);
        return Comparison.Compare(py, (PyObject*)self->Dict, (PyObject*)((PySimpleNamespace*)other)->Dict, op);
    }

    [PyMethod("__reduce__($self, /)", Doc = "How to pickle the namespace.")]
    internal static PyObject* Reduce(Interpreter py, PySimpleNamespace* self) =>
        PyTuple.Pack(py, (PyObject*)py.TypeOf((PyObject*)self), py.EmptyTuple, (PyObject*)self->Dict);

    [PyMethod("__replace__($self, /, **changes)", Doc = "A copy with some attributes changed.")]
    internal static PyObject* Replace(Interpreter py, PySimpleNamespace* self, PyObject** args, int count, PyObject* kwnames)
    {
        if (count > 0)
            return Raise.TypeError(py, "__replace__() takes no positional arguments");
        using var made = new PyOwned(py, Call.NoArgs(py, (PyObject*)py.TypeOf((PyObject*)self)));
        if (made.IsNull)
            return null;
        if (!Types.IsInstance(py, made.Pointer, TypeIndex.SimpleNamespace))
            return Raise.TypeError(
                py, $"expect {Types.NameOf(py.TypeTable[TypeIndex.SimpleNamespace])} type, but {Types.NameOf(py, (PyObject*)self)}() returned '{Types.NameOf(py, made.Pointer)}' object");
        var copy = (PySimpleNamespace*)made.Pointer;
        if (PyDict.Update(py, copy->Dict, (PyObject*)self->Dict, overwrite: true) < 0)
            return null;
        return Init(py, copy, args, 0, kwnames) < 0 ? null : made.Move();
    }

    [PyProperty("__dict__", IsMember = true)]
    internal static PyObject* GetDict(Interpreter py, PySimpleNamespace* self) => Ref.New(self->Dict == null ? py.None : (PyObject*)self->Dict);
}
