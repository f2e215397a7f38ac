using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>The loop's slow paths for displays, functions and unpacking.</summary>
internal static unsafe class Building
{
    public static PyObject* Set(Interpreter py, PyObject** items, int count)
    {
        using var set = new PyOwned(py, PySet.New(py, null));
        if (set.IsNull)
            return null;
        for (int i = 0; i < count; i++)
        {
            if (PySet.Add(py, (PySet*)set.Pointer, items[i]) < 0)
                return null;
        }
        return set.Move();
    }

    public static PyObject* Map(Interpreter py, PyObject** pairs, int count)
    {
        using var dict = new PyOwned(py, (PyObject*)PyDict.NewPresized(py, count));
        if (dict.IsNull)
            return null;
        for (int i = 0; i < count; i++)
        {
            if (PyDict.Set(py, (PyDict*)dict.Pointer, pairs[2 * i], pairs[(2 * i) + 1]) < 0)
                return null;
        }
        return dict.Move();
    }

    public static int ExtendList(Interpreter py, PyList* list, PyObject* iterable)
    {
        if (PyList.Extend(py, list, iterable) == 0)
            return 0;
        if (IsNotIterable(py, iterable))
            Raise.TypeError(py, $"Value after * must be an iterable, not {Types.NameOf(py, iterable)}");
        return -1;
    }

    /// <summary>The positional arguments of f(*iterable) as a tuple.</summary>
    public static PyObject* ArgumentsTuple(Interpreter py, PyObject* callable, PyObject* iterable)
    {
        PyObject* tuple = Iteration.ToTuple(py, iterable);
        if (tuple == null && IsNotIterable(py, iterable))
            Raise.TypeError(py, $"{Call.DescribeFunction(py, callable)} argument after * must be an iterable, not {Types.NameOf(py, iterable)}");
        return tuple;
    }

    // The pending TypeError came from asking something that cannot be iterated; it is cleared then.
    private static bool IsNotIterable(Interpreter py, PyObject* iterable)
    {
        PyType* type = py.TypeOf(iterable);
        return type->Iter == null && type->GetItemAt == null && type->GetItem == null && Errors.ClearIf(py, TypeIndex.TypeError);
    }

    public static int UpdateDict(Interpreter py, PyDict* dict, PyObject* mapping)
    {
        if (Types.IsInstance(py, mapping, TypeIndex.Dict))
            return PyDict.Update(py, dict, mapping, true);
        PyObject* keys;
        int has = Attributes.TryGet(py, mapping, Name.keys, &keys);
        Ref.XDec(py, keys);
        if (has == 0)
            Raise.TypeError(py, $"'{Types.NameOf(py, mapping)}' object is not a mapping");
        return has == 1 ? PyDict.Update(py, dict, mapping, true) : -1;
    }

    public static PyObject* FormatValue(Interpreter py, PyObject* value, int conversion, PyObject* spec)
    {
        if (conversion == 0)
            return value->Is(TypeIndex.Str) && spec == null ? Ref.New(value) : Conversion.Format(py, value, spec);
        using var converted = new PyOwned(py, conversion switch
        {
            1 => Conversion.Str(py, value),
            2 => Conversion.Repr(py, value),
            _ => Conversion.Ascii(py, value),
        });
        if (converted.IsNull)
            return null;
        return spec == null ? converted.Move() : Conversion.Format(py, converted.Pointer, spec);
    }

    /// <summary>MAKE_FUNCTION: pops the code and what the flags announce; frame->Top is below them afterwards.</summary>
    public static PyObject* MakeFunction(Interpreter py, Frame* frame, PyObject** sp, int flags)
    {
        PyObject* code = *--sp;
        PyObject* closure = (flags & 8) != 0 ? *--sp : null;
        PyObject* annotations = (flags & 4) != 0 ? *--sp : null;
        PyObject* keywordDefaults = (flags & 2) != 0 ? *--sp : null;
        PyObject* defaults = (flags & 1) != 0 ? *--sp : null;
        frame->Top = sp;
        PyFunction* function = PyFunction.New(py, (PyCode*)code, frame->Globals, frame->Function->Builtins);
        Ref.Dec(py, code);
        if (function == null)
        {
            Ref.XDec(py, closure);
            Ref.XDec(py, annotations);
            Ref.XDec(py, keywordDefaults);
            Ref.XDec(py, defaults);
            return null;
        }
        function->Closure = (PyTuple*)closure;
        function->KeywordDefaults = (PyDict*)keywordDefaults;
        function->Defaults = (PyTuple*)defaults;
        if (annotations != null && PyFunction.SetAnnotations(py, function, annotations) < 0)
        {
            Ref.Dec(py, (PyObject*)function);
            return null;
        }
        return (PyObject*)function;
    }

    /// <summary>Pushes new references to items, the first on top; returns the new top.</summary>
    public static PyObject** PushReversed(PyObject** sp, PyObject** items, int count)
    {
        for (int i = count - 1; i >= 0; i--)
            *sp++ = Ref.New(items[i]);
        return sp;
    }

    /// <summary>UNPACK_SEQUENCE: the new top, or null with an exception and the operand still on the stack.</summary>
    public static PyObject** Unpack(Interpreter py, Frame* frame, PyObject** sp, int count)
    {
        PyObject* sequence = sp[-1];
        PyObject** items = null;
        long length = 0;
        if (sequence->Is(TypeIndex.Tuple))
        {
            items = PyTuple.Items((PyTuple*)sequence);
            length = ((PyTuple*)sequence)->Length;
        }
        else if (sequence->Is(TypeIndex.List))
        {
            items = ((PyList*)sequence)->Items;
            length = ((PyList*)sequence)->Length;
        }
        else
        {
            return UnpackIterable(py, frame, sp, count, -1);
        }
        if (length != count)
        {
            WrongCount(py, count, length);
            return null;
        }
        sp = PushReversed(sp - 1, items, count);
        frame->Top = sp;
        Ref.Dec(py, sequence);
        return sp;
    }

    private static void WrongCount(Interpreter py, int expected, long got) =>
        Raise.ValueError(py, got > expected
            ? $"too many values to unpack (expected {expected})"
            : $"not enough values to unpack (expected {expected}, got {got})");

    /// <summary>UNPACK_EX: as <see cref="Unpack"/>, with a list of the middle.</summary>
    public static PyObject** UnpackStarred(Interpreter py, Frame* frame, PyObject** sp, int before, int after) =>
        UnpackIterable(py, frame, sp, before, after);

    // after < 0: no starred target. Items are written below the place the first one will have, top down.
    private static PyObject** UnpackIterable(Interpreter py, Frame* frame, PyObject** sp, int before, int after)
    {
        PyObject* iterable = sp[-1];
        PyObject* iterator = Iteration.Iter(py, iterable);
        if (iterator == null)
        {
            if (IsNotIterable(py, iterable))
                Raise.TypeError(py, $"cannot unpack non-iterable {Types.NameOf(py, iterable)} object");
            return null;
        }
        using var owner = new PyOwned(py, iterator);
        int total = before + (after < 0 ? 0 : after + 1);
        PyObject** end = sp - 1 + total;
        PyObject** place = end;
        for (int i = 0; i < before; i++)
        {
            PyObject* item = Iteration.Next(py, iterator);
            if (item == null)
            {
                if (!py.HasError)
                    TooFew(py, before, after, i);
                return Discard(py, sp, iterable, place, end);
            }
            *--place = item;
        }
        if (after < 0)
        {
            PyObject* extra = Iteration.Next(py, iterator);
            if (extra != null)
            {
                Ref.Dec(py, extra);
                Raise.ValueError(py, $"too many values to unpack (expected {before})");
            }
            if (py.HasError)
                return Discard(py, sp, iterable, place, end);
        }
        else
        {
            PyList* rest = (PyList*)Iteration.ToList(py, iterator);
            if (rest == null)
                return Discard(py, sp, iterable, place, end);
            *--place = (PyObject*)rest;
            if (rest->Length < after)
            {
                TooFew(py, before, after, before + rest->Length);
                return Discard(py, sp, iterable, place, end);
            }
            for (int i = after; i > 0; i--)
                *--place = rest->Items[rest->Length - i];
            rest->Length -= after;
        }
        frame->Top = end;
        Ref.Dec(py, iterable);
        return end;
    }

    private static void TooFew(Interpreter py, int before, int after, long got) =>
        Raise.ValueError(py, after < 0
            ? $"not enough values to unpack (expected {before}, got {got})"
            : $"not enough values to unpack (expected at least {before + after}, got {got})");

    // Releases what was unpacked so far and puts the iterable back, whose place the last item may have taken.
    private static PyObject** Discard(Interpreter py, PyObject** sp, PyObject* iterable, PyObject** place, PyObject** end)
    {
        PyObject* pending = Errors.Take(py);
        while (place < end)
            Ref.Dec(py, *place++);
        sp[-1] = iterable;
        Errors.Restore(py, pending);
        return null;
    }
}
