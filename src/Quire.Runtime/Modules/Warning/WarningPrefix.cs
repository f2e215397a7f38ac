using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Warning;

/// <summary>What an option -W makes of its text: a pattern that fits all texts with this beginning, whatever their case.</summary>
[PyType("prefix", TypeIndex.WarningPrefix, Module = "_warnings", Flags = TypeFlags.Container | TypeFlags.Immutable | TypeFlags.NoInstances,
    Doc = "A pattern that fits texts with a given beginning.")]
internal unsafe partial struct WarningPrefix
{
    public PyObject Header;
    public PyObject* Text;

    public static PyObject* New(Interpreter py, string prefix)
    {
        using var text = new PyOwned(py, PyStr.FromString(py, prefix));
        var self = text.IsNull ? null : (WarningPrefix*)py.NewObject((nuint)sizeof(WarningPrefix), BlockKind.Container, TypeIndex.WarningPrefix);
        if (self != null)
            self->Text = text.Move();
        return (PyObject*)self;
    }

    [PyMethod("match($self, text, /)", Doc = "Whether the text begins so.")]
    private static PyObject* Match(Interpreter py, WarningPrefix* self, PyObject* text) => PyBool.From(
        py, PyStr.Check(py, text) && Conversion.Text(text).StartsWith(Conversion.Text(self->Text), StringComparison.OrdinalIgnoreCase));

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, WarningPrefix* self) =>
        PyStr.FromString(py, $"<texts that begin with {Conversion.ReprText(py, self->Text)}>");

    [PySlot(Slot.Dealloc)]
    private static void Dealloc(Interpreter py, WarningPrefix* self)
    {
        Ref.Dec(py, self->Text);
        py.Heap.Free(self);
    }

    [PySlot(Slot.Traverse)]
    private static void Traverse(WarningPrefix* self, Visitor* visitor) => Visitor.Visit(visitor, self->Text);
}
