using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Modules.Sys;

/// <summary>What sys.get_asyncgen_hooks returns.</summary>
[PyType("asyncgen_hooks", TypeIndex.AsyncGeneratorHooks, Base = TypeIndex.Tuple,
    Flags = TypeFlags.Container | TypeFlags.TupleSubclass | TypeFlags.VariableSize | TypeFlags.Immutable, ItemSize = 8,
    Doc = "The hooks of asynchronous generators.")]
internal unsafe partial struct AsyncHooks
{
    public PyObject Header;
    public long Length;

    private static readonly SequenceForm s_form = new("asyncgen_hooks", 2, "firstiter", "finalizer");

    [PySlot(Slot.New)]
    private static PyObject* Create(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames) =>
        StructSequence.Create(py, type, s_form, args, count, kwnames);

    [PySlot(Slot.Repr)]
    private static PyObject* Repr(Interpreter py, PyObject* self) => StructSequence.Repr(py, self, s_form);

    [PyMethod("__reduce__($self, /)", Doc = "How pickle and copy make the object anew.")]
    private static PyObject* Reduce(Interpreter py, PyObject* self) => StructSequence.Reduce(py, self, s_form);

    [PyMethod("__replace__($self, /, **changes)", Doc = "A copy in which some fields differ.")]
    private static PyObject* Replace(Interpreter py, PyObject* self, PyObject** args, int count, PyObject* kwnames) =>
        StructSequence.Replace(py, self, s_form, args, count, kwnames);

    private static void AddAttributes(Interpreter py, ref TypeBuilder builder) => StructSequence.AddAttributes(py, ref builder, s_form);

    [PyProperty("firstiter", IsMember = true, Doc = "Called when such a generator is iterated over first, or None.")]
    private static PyObject* GetFirst(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 0));

    [PyProperty("finalizer", IsMember = true, Doc = "Called when such a generator is about to be freed, or None.")]
    private static PyObject* GetFinalizer(Interpreter py, PyObject* self) => Ref.New(StructSequence.Item(self, 1));

    [PyFunction("get_asyncgen_hooks()", Module = "sys", Doc = "The hooks of asynchronous generators.")]
    internal static PyObject* Get(Interpreter py) => StructSequence.New(
        py,
        TypeIndex.AsyncGeneratorHooks,
        [
            (nint)Ref.New(py.AsyncFirstIteration == null ? py.None : py.AsyncFirstIteration),
            (nint)Ref.New(py.AsyncFinalizer == null ? py.None : py.AsyncFinalizer),
        ]);

    [PyFunction("set_asyncgen_hooks(*args, **kwargs)", Module = "sys", Doc = "Sets the hooks of asynchronous generators; None takes one away, what is not given stays.")]
    internal static PyObject* Set(Interpreter py, PyObject** args, int count, PyObject* kwnames)
    {
        PyObject** hooks = stackalloc PyObject*[2] { null, null };
        if (!TryHooks(py, args, count, (PyTuple*)kwnames, hooks))
            return null;
        PyObject* first = hooks[0];
        PyObject* finalizer = hooks[1];
        if (finalizer != null && finalizer != py.None && py.TypeOf(finalizer)->Call == null)
            return Raise.TypeError(py, $"callable finalizer expected, got {Types.NameOf(py, finalizer)}");
        if (first != null && first != py.None && py.TypeOf(first)->Call == null)
            return Raise.TypeError(py, $"callable firstiter expected, got {Types.NameOf(py, first)}");
        if (finalizer != null && !TrySet(py, ref py.AsyncFinalizer, finalizer, "sys.set_asyncgen_hook_finalizer"))
            return null;
        return first != null && !TrySet(py, ref py.AsyncFirstIteration, first, "sys.set_asyncgen_hook_firstiter") ? null : Ref.New(py.None);
    }

    private static bool TryHooks(Interpreter py, PyObject** args, int count, PyTuple* names, PyObject** hooks)
    {
        int keywords = names == null ? 0 : (int)names->Length;
        if (count + keywords > 2)
        {
            Raise.TypeError(py, $"function takes at most 2 {(count == 0 ? "keyword " : "")}arguments ({count + keywords} given)");
            return false;
        }
        for (int i = 0; i < count; i++)
            hooks[i] = args[i];
        for (int i = 0; i < keywords; i++)
        {
            PyObject* name = PyTuple.Items(names)[i];
            int at = PyStr.EqualsText(name, "firstiter") ? 0 : PyStr.EqualsText(name, "finalizer") ? 1 : -1;
            if (at < 0)
                Raise.TypeError(py, $"this function got an unexpected keyword argument '{Conversion.Text(name)}'");
            else if (hooks[at] != null)
                Raise.TypeError(py, $"argument for function given by name ('{Conversion.Text(name)}') and position ({at + 1})");
            if (py.HasError)
                return false;
            hooks[at] = args[count + i];
        }
        return true;
    }

    private static bool TrySet(Interpreter py, ref PyObject* field, PyObject* hook, string name)
    {
        if (py.AuditHooks != null && Auditing.Event(py, name) < 0)
            return false;
        PyObject* before = field;
        field = hook == py.None ? null : Ref.New(hook);
        Ref.XDec(py, before);
        return true;
    }
}
