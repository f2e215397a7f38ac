using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>
/// list.sort. While the program may run, the list is empty and its items are here; they go back whatever happens. Keys that
/// are all ints, all floats, all strs or all tuples are compared without asking the objects.
/// </summary>
internal static unsafe class ListSort
{
    /// <summary>Sorts a list by its items or by key(item); 0 or −1.</summary>
    public static int Sort(Interpreter py, PyList* list, PyObject* key, bool reverse)
    {
        PyObject** items = list->Items;
        int length = list->Length;
        int capacity = list->Capacity;
        list->Items = null;
        list->Length = 0;
        list->Capacity = PyList.CapacityWhileSorting;

        int result = SortItems(py, items, length, key, reverse);

        bool modified = list->Capacity != PyList.CapacityWhileSorting;
        PyObject** late = list->Items;
        int lateLength = list->Length;
        list->Items = items;
        list->Length = length;
        list->Capacity = capacity;
        if (late != null)
        {
            PyTuple.ReleaseItems(py, late, lateLength);
            py.Heap.Free(late);
        }
        if (!modified || result < 0)
            return result;
        Raise.ValueError(py, "list modified during sort");
        return -1;
    }

    private static int SortItems(Interpreter py, PyObject** items, int n, PyObject* key, bool reverse)
    {
        PyObject** keys = items;
        if (key != null && n > 0 && (keys = MakeKeys(py, items, n, key)) == null)
            return -1;
        // Descending order with equal items left as they were: reversed, sorted ascending, reversed again.
        if (reverse)
            Reverse(items, keys, n);
        int result = SortKeys(py, keys, keys == items ? null : items, n);
        if (reverse)
            Reverse(items, keys, n);
        if (keys != items)
        {
            PyTuple.ReleaseItems(py, keys, n);
            py.Heap.Free(keys);
        }
        return result;
    }

    private static PyObject** MakeKeys(Interpreter py, PyObject** items, int n, PyObject* key)
    {
        var keys = (PyObject**)py.NewBuffer((nuint)n * 8);
        if (keys == null)
            return null;
        for (int i = 0; i < n; i++)
        {
            keys[i] = Call.OneArg(py, key, items[i]);
            if (keys[i] != null)
                continue;
            PyTuple.ReleaseItems(py, keys, i);
            py.Heap.Free(keys);
            return null;
        }
        return keys;
    }

    private static void Reverse(PyObject** items, PyObject** keys, int n)
    {
        new Span<nint>(items, n).Reverse();
        if (keys != items)
            new Span<nint>(keys, n).Reverse();
    }

    private static int SortKeys(Interpreter py, PyObject** keys, PyObject** values, int n)
    {
        if (n < 2)
            return 0;
        return CommonType(keys, n) switch
        {
            TypeIndex.Int => SortIntegers(py, keys, values, n),
            TypeIndex.Float => SortFloats(py, keys, values, n),
            TypeIndex.Str => MergeSort<nint, SortByStr>.Sort(py, (nint*)keys, values, n),
            TypeIndex.Tuple => MergeSort<nint, SortByTuple>.Sort(py, (nint*)keys, values, n),
            _ => MergeSort<nint, SortByObject>.Sort(py, (nint*)keys, values, n),
        };
    }

    // The one exact type of all keys (ints within 64 bits only), or 0.
    private static int CommonType(PyObject** keys, int n)
    {
        int type = keys[0]->TypeIndex;
        uint differing = 0, bits = 0;
        for (int i = 0; i < n; i++)
        {
            differing |= (keys[i]->Tag ^ keys[0]->Tag) & PyObject.TypeMask;
            bits |= keys[i]->Tag;
        }
        return differing != 0 || (type == TypeIndex.Int && (bits & HeaderFlags.TypeBitA) != 0) ? 0 : type;
    }

    private static int SortIntegers(Interpreter py, PyObject** keys, PyObject** values, int n)
    {
        var numbers = (long*)py.NewBuffer((nuint)n * sizeof(long));
        if (numbers == null)
            return -1;
        for (int i = 0; i < n; i++)
            numbers[i] = ((PyInt*)keys[i])->Value;
        int result = MergeSort<long, SortByInteger>.Sort(py, numbers, values == null ? keys : values, n);
        py.Heap.Free(numbers);
        return result;
    }

    private static int SortFloats(Interpreter py, PyObject** keys, PyObject** values, int n)
    {
        var numbers = (double*)py.NewBuffer((nuint)n * sizeof(double));
        if (numbers == null)
            return -1;
        for (int i = 0; i < n; i++)
            numbers[i] = ((PyFloat*)keys[i])->Value;
        int result = MergeSort<double, SortByFloat>.Sort(py, numbers, values == null ? keys : values, n);
        py.Heap.Free(numbers);
        return result;
    }
}
