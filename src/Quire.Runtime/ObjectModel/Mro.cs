using System.Text;
using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>The method resolution order: the C3 merge of the bases' orders, or what the metatype's own mro() says.</summary>
internal static unsafe class Mro
{
    /// <summary>The order of a type whose Base and Bases are set, by its metatype's mro(): owned tuple of types; null with an exception.</summary>
    public static PyTuple* Of(Interpreter py, PyType* type, out bool isCustom)
    {
        isCustom = false;
        PyType* metatype = py.TypeOf((PyObject*)type);
        if (metatype->Index == TypeIndex.Type)
            return Merge(py, type);
        PyObject* own = Types.Lookup(py, metatype, Name.mro);
        if (own == null && py.HasError)
            return null;
        if (own == null || own == Types.Lookup(py, py.TypeTable[TypeIndex.Type], Name.mro))
            return Merge(py, type);
        isCustom = true;
        using var result = new PyOwned(py, SpecialCall.Invoke(py, (PyObject*)type, Name.mro));
        var order = (PyTuple*)(result.IsNull ? null : Iteration.ToTuple(py, result.Pointer));
        if (order == null || IsAcceptable(py, type, order))
            return order;
        Ref.Dec(py, (PyObject*)order);
        return null;
    }

    /// <summary>The C3 merge: owned; null with TypeError when the bases contradict each other.</summary>
    public static PyTuple* Merge(Interpreter py, PyType* type)
    {
        PyTuple* bases = type->Bases;
        for (long i = 0; i < bases->Length; i++)
        {
            var parent = (PyType*)PyTuple.Items(bases)[i];
            if (parent->Mro == null) // its own mro() is running
                return (PyTuple*)Raise.TypeError(py, $"Cannot extend an incomplete type '{Types.NameOf(parent)}'");
        }
        if (bases->Length == 1)
            return Prepend(py, type, ((PyType*)PyTuple.Items(bases)[0])->Mro);
        if (HasDuplicate(py, bases))
            return null;
        long total = 1;
        for (long i = 0; i < bases->Length; i++)
            total += ((PyType*)PyTuple.Items(bases)[i])->Mro->Length;
        var merged = (PyType**)py.NewBuffer((nuint)total * (nuint)sizeof(PyType*));
        var positions = (long*)(merged == null ? null : py.NewBuffer((nuint)(bases->Length + 1) * sizeof(long)));
        PyTuple* order = null;
        if (positions != null)
        {
            merged[0] = type;
            long count = MergeInto(bases, merged, positions);
            if (count < 0)
                RaiseInconsistent(py, bases, positions);
            else
                order = (PyTuple*)PyTuple.FromBorrowed(py, (PyObject**)merged, count);
            py.Heap.Free(positions);
        }
        if (merged != null)
            py.Heap.Free(merged);
        return order;
    }

    // List i < n is the order of base i, list n the bases themselves; positions say how far each was consumed. −1: contradiction.
    private static long MergeInto(PyTuple* bases, PyType** merged, long* positions)
    {
        long n = bases->Length;
        new Span<long>(positions, (int)n + 1).Clear();
        long count = 1;
        while (true)
        {
            bool allEmpty = true;
            PyObject* next = null;
            for (long i = 0; i <= n && next == null; i++)
            {
                PyTuple* list = ListAt(bases, i);
                if (positions[i] >= list->Length)
                    continue;
                allEmpty = false;
                PyObject* head = PyTuple.Items(list)[positions[i]];
                if (!IsInAnyTail(bases, positions, head))
                    next = head;
            }
            if (next == null)
                return allEmpty ? count : -1;
            merged[count++] = (PyType*)next;
            for (long i = 0; i <= n; i++)
            {
                PyTuple* list = ListAt(bases, i);
                if (positions[i] < list->Length && PyTuple.Items(list)[positions[i]] == next)
                    positions[i]++;
            }
        }
    }

    private static PyTuple* ListAt(PyTuple* bases, long i) => i == bases->Length ? bases : ((PyType*)PyTuple.Items(bases)[i])->Mro;

    private static bool IsInAnyTail(PyTuple* bases, long* positions, PyObject* candidate)
    {
        for (long i = 0; i <= bases->Length; i++)
        {
            PyTuple* list = ListAt(bases, i);
            for (long j = positions[i] + 1; j < list->Length; j++)
            {
                if (PyTuple.Items(list)[j] == candidate)
                    return true;
            }
        }
        return false;
    }

    private static bool HasDuplicate(Interpreter py, PyTuple* bases)
    {
        PyObject** items = PyTuple.Items(bases);
        for (long i = 0; i < bases->Length; i++)
        {
            for (long j = i + 1; j < bases->Length; j++)
            {
                if (items[i] != items[j])
                    continue;
                Raise.TypeError(py, $"duplicate base class {PyStr.ToText(((PyType*)items[i])->Name)}");
                return true;
            }
        }
        return false;
    }

    private static void RaiseInconsistent(Interpreter py, PyTuple* bases, long* positions)
    {
        var heads = new List<nint>();
        for (long i = 0; i <= bases->Length; i++)
        {
            PyTuple* list = ListAt(bases, i);
            if (positions[i] < list->Length && !heads.Contains((nint)PyTuple.Items(list)[positions[i]]))
                heads.Add((nint)PyTuple.Items(list)[positions[i]]);
        }
        var text = new StringBuilder("Cannot create a consistent method resolution order (MRO) for bases");
        for (int i = 0; i < heads.Count; i++)
            text.Append(i == 0 ? " " : ", ").Append(PyStr.ToText(((PyType*)heads[i])->Name));
        Raise.TypeError(py, text.ToString());
    }

    private static PyTuple* Prepend(Interpreter py, PyType* type, PyTuple* rest)
    {
        PyTuple* order = PyTuple.New(py, rest->Length + 1);
        if (order == null)
            return null;
        PyTuple.Items(order)[0] = Ref.New((PyObject*)type);
        for (long i = 0; i < rest->Length; i++)
            PyTuple.Items(order)[i + 1] = Ref.New(PyTuple.Items(rest)[i]);
        return order;
    }

    private static bool IsAcceptable(Interpreter py, PyType* type, PyTuple* order)
    {
        PyType* solid = BaseChoice.SolidBase(type);
        for (long i = 0; i < order->Length; i++)
        {
            PyObject* item = PyTuple.Items(order)[i];
            if (!Types.IsType(py, item))
            {
                Raise.TypeError(py, $"mro() returned a non-class ('{Types.NameOf(py, item)}')");
                return false;
            }
            if (!Types.IsSubtype(solid, BaseChoice.SolidBase((PyType*)item)))
            {
                Raise.TypeError(py, $"mro() returned base with unsuitable layout ('{Types.NameOf((PyType*)item)}')");
                return false;
            }
        }
        return true;
    }
}
