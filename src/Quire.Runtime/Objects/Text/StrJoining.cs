using Quire.Memory;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text;

/// <summary>Making one str of several.</summary>
internal static unsafe class StrJoining
{
    // A str of this many bytes or more that is appended to gets room to grow, so that a loop of appends copies little.
    private const nuint RoomFrom = 512;

    public static PyObject* Concat(Interpreter py, PyObject* a, PyObject* b)
    {
        if (!PyStr.Check(py, a) || !PyStr.Check(py, b))
            return RefuseConcat(py, a, b);
        PyStr* left = (PyStr*)a, right = (PyStr*)b;
        if (right->Length == 0)
            return StrMaking.Exact(py, left);
        if (left->Length == 0)
            return StrMaking.Exact(py, right);
        if (left->Length > int.MaxValue - right->Length)
            return Raise.NoMemory(py);
        int width = Math.Max(left->Width, right->Width);
        PyStr* result = PyStr.Allocate(py, left->Length + right->Length, width);
        if (result == null)
            return null;
        CodeUnits.Copy(PyStr.Data(left), left->Width, PyStr.Data(result), width, left->Length);
        CodeUnits.Copy(PyStr.Data(right), right->Width, PyStr.Data(result) + ((nint)left->Length * width), width, right->Length);
        return (PyObject*)result;
    }

    public static PyObject* Append(Interpreter py, PyObject* left, PyObject* right)
    {
        if (left->Count != 1 || left == right || !CanGrow(py, left, right))
        {
            PyObject* joined = Concat(py, left, right);
            Ref.Dec(py, left);
            return joined;
        }
        PyStr* s = (PyStr*)left, tail = (PyStr*)right;
        if (tail->Length == 0)
            return left;
        nuint used = (nuint)(uint)s->Length * s->Width;
        nuint needed = PyStr.DataOffset + used + ((nuint)(uint)tail->Length * s->Width);
        if (needed > Heap.SizeOf(s) && (s = Enlarge(py, s, needed)) == null)
        {
            Ref.Dec(py, left);
            return Raise.NoMemory(py);
        }
        CodeUnits.Copy(PyStr.Data(tail), tail->Width, PyStr.Data(s) + used, s->Width, tail->Length);
        s->Length += tail->Length;
        s->Hash = -1;
        s->Flags = 0;
        return (PyObject*)s;
    }

    // Null, and the str as it was, when there is no memory.
    private static PyStr* Enlarge(Interpreter py, PyStr* s, nuint needed)
    {
        void* moved = needed < RoomFrom ? null : py.Heap.Reallocate(s, needed + (needed >> 3));
        return (PyStr*)(moved == null ? py.Heap.Reallocate(s, needed) : moved);
    }

    private static bool CanGrow(Interpreter py, PyObject* left, PyObject* right)
    {
        if (!left->Is(TypeIndex.Str) || !PyStr.Check(py, right) || left->Has(HeaderFlags.HasWeakReferences))
            return false;
        PyStr* s = (PyStr*)left, tail = (PyStr*)right;
        return !PyStr.IsInterned(s) && s->Length > 0 && tail->Width <= s->Width && s->Length <= int.MaxValue - tail->Length;
    }

    private static PyObject* RefuseConcat(Interpreter py, PyObject* a, PyObject* b)
    {
        if (!PyStr.Check(py, a))
            return Raise.TypeError(py, $"must be str, not {Types.NameOf(py, a)}");
        return Raise.TypeError(py, $"can only concatenate str (not \"{Types.NameOf(py, b)}\") to str");
    }

    /// <summary>str.join. The items are held by a list or tuple while they are looked at; nothing here runs Python once they are known.</summary>
    public static PyObject* JoinIterable(Interpreter py, PyStr* separator, PyObject* iterable)
    {
        if (iterable->Is(TypeIndex.List))
            return Join(py, separator, ((PyList*)iterable)->Items, ((PyList*)iterable)->Length);
        if (iterable->Is(TypeIndex.Tuple))
            return Join(py, separator, PyTuple.Items((PyTuple*)iterable), ((PyTuple*)iterable)->Length);
        PyType* type = py.TypeOf(iterable);
        if (type->Iter == null && type->GetItemAt == null && type->GetItem == null)
            return Raise.TypeError(py, "can only join an iterable");
        using var list = new PyOwned(py, Iteration.ToList(py, iterable));
        if (list.IsNull)
            return null;
        return Join(py, separator, ((PyList*)list.Pointer)->Items, ((PyList*)list.Pointer)->Length);
    }

    public static PyObject* Join(Interpreter py, PyStr* separator, PyObject** items, long count)
    {
        if (count == 0)
            return StrMaking.Empty(py);
        if (count == 1 && items[0]->Is(TypeIndex.Str))
            return Ref.New(items[0]);
        if (!Measure(py, separator, items, count, out long length, out int width))
            return null;
        PyStr* result = PyStr.Allocate(py, (int)length, width);
        if (result == null)
            return null;
        Fill(PyStr.Data(result), width, separator, items, count);
        return (PyObject*)result;
    }

    private static bool Measure(Interpreter py, PyStr* separator, PyObject** items, long count, out long length, out int width)
    {
        length = (count - 1) * separator->Length;
        width = count > 1 ? separator->Width : 1;
        for (long i = 0; i < count; i++)
        {
            if (!PyStr.Check(py, items[i]))
            {
                Raise.TypeError(py, $"sequence item {i}: expected str instance, {Types.NameOf(py, items[i])} found");
                return false;
            }
            var item = (PyStr*)items[i];
            length += item->Length;
            width = Math.Max(width, item->Width);
        }
        if (length <= int.MaxValue)
            return true;
        Raise.NoMemory(py);
        return false;
    }

    private static void Fill(byte* target, int width, PyStr* separator, PyObject** items, long count)
    {
        nint gap = (nint)separator->Length * width;
        for (long i = 0; i < count; i++)
        {
            if (i > 0 && gap > 0)
            {
                CodeUnits.Copy(PyStr.Data(separator), separator->Width, target, width, separator->Length);
                target += gap;
            }
            var item = (PyStr*)items[i];
            CodeUnits.Copy(PyStr.Data(item), item->Width, target, width, item->Length);
            target += (nint)item->Length * width;
        }
    }
}
