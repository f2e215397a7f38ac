using System.Text;
using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Type variables in the arguments of generic aliases and unions: finding them, replacing them, and showing arguments.</summary>
internal static unsafe class GenericArguments
{
    private const int MaxDepth = 100;

    /// <summary>The type variables in the arguments, each once, in order: owned tuple.</summary>
    public static PyObject* Of(Interpreter py, PyTuple* args)
    {
        using var found = new PyOwned(py, (PyObject*)PyList.New(py, 0));
        return found.IsNull || !Collect(py, (PyList*)found.Pointer, args, 0) ? null : PyList.ToTuple(py, (PyList*)found.Pointer);
    }

    private static bool Collect(Interpreter py, PyList* found, PyTuple* args, int depth)
    {
        for (long i = 0; i < args->Length; i++)
        {
            PyObject* arg = PyTuple.Items(args)[i];
            if (Types.IsType(py, arg))
                continue;
            if (arg->Is(TypeIndex.Tuple) || arg->Is(TypeIndex.List))
            {
                using var inner = new PyOwned(py, Iteration.ToTuple(py, arg));
                if (inner.IsNull || (depth < MaxDepth && !Collect(py, found, (PyTuple*)inner.Pointer, depth + 1)))
                    return false;
            }
            else if (!CollectFrom(py, found, arg))
            {
                return false;
            }
        }
        return true;
    }

    private static bool CollectFrom(Interpreter py, PyList* found, PyObject* arg)
    {
        PyObject* value;
        int has = Attributes.TryGet(py, arg, Name.__typing_subst__, &value);
        if (has < 0)
            return false;
        if (has > 0)
        {
            Ref.Dec(py, value);
            return AddOnce(py, found, arg);
        }
        if (Attributes.TryGet(py, arg, Name.__parameters__, &value) < 0)
            return false;
        using var inner = new PyOwned(py, value);
        if (value == null || !value->Is(TypeIndex.Tuple))
            return true;
        for (long i = 0; i < ((PyTuple*)value)->Length; i++)
        {
            if (!AddOnce(py, found, PyTuple.Items((PyTuple*)value)[i]))
                return false;
        }
        return true;
    }

    private static bool AddOnce(Interpreter py, PyList* found, PyObject* parameter)
    {
        for (int i = 0; i < found->Length; i++)
        {
            if (found->Items[i] == parameter)
                return true;
        }
        return PyList.Append(py, found, parameter) == 0;
    }

    /// <summary>The arguments with the parameters replaced by what the subscript gives: owned tuple.</summary>
    public static PyObject* Substitute(Interpreter py, PyObject* self, PyTuple* args, PyTuple* parameters, PyObject* item)
    {
        if (parameters->Length == 0)
            return Raise.TypeError(py, $"{Conversion.ReprText(py, self)} is not a generic class");
        using var given = new PyOwned(py, UnpackItem(py, item));
        using var prepared = new PyOwned(py, given.IsNull ? null : Prepare(py, self, parameters, given.Pointer));
        if (prepared.IsNull)
            return null;
        var values = (PyTuple*)prepared.Pointer;
        if (values->Length != parameters->Length)
            return Raise.TypeError(
                py, $"Too {(values->Length > parameters->Length ? "many" : "few")} arguments for {Conversion.ReprText(py, self)}; actual {values->Length}, expected {parameters->Length}");
        using var result = new PyOwned(py, Replace(py, args, parameters, values, 0));
        return result.IsNull ? null : PyList.ToTuple(py, (PyList*)result.Pointer);
    }

    // A starred tuple among the subscripts is spread, unless its length is open.
    private static PyObject* UnpackItem(Interpreter py, PyObject* item)
    {
        using var items = new PyOwned(py, item->Is(TypeIndex.Tuple) ? Ref.New(item) : PyTuple.Pack(py, item));
        using var flat = new PyOwned(py, items.IsNull ? null : (PyObject*)PyList.New(py, 0));
        if (flat.IsNull)
            return null;
        var list = (PyList*)flat.Pointer;
        var tuple = (PyTuple*)items.Pointer;
        for (long i = 0; i < tuple->Length; i++)
        {
            PyObject* value = PyTuple.Items(tuple)[i];
            PyObject* spread = null;
            if (!Types.IsType(py, value) && Attributes.TryGet(py, value, Name.__typing_unpacked_tuple_args__, &spread) < 0)
                return null;
            using var inner = new PyOwned(py, spread);
            bool isSpread = spread != null && spread->Is(TypeIndex.Tuple) && !EndsOpen(py, (PyTuple*)spread);
            if ((isSpread ? PyList.Extend(py, list, spread) : PyList.Append(py, list, value)) < 0)
                return null;
        }
        return PyList.ToTuple(py, list);
    }

    private static bool EndsOpen(Interpreter py, PyTuple* args) =>
        args->Length > 0 && PyTuple.Items(args)[args->Length - 1] == py.EllipsisObject;

    // Parameters may rearrange the values, as one that takes many does.
    private static PyObject* Prepare(Interpreter py, PyObject* self, PyTuple* parameters, PyObject* values)
    {
        using var name = new PyOwned(py, PyStr.Intern(py, "__typing_prepare_subst__"));
        var current = new PyOwned(py, Ref.New(values));
        for (long i = 0; i < parameters->Length && !name.IsNull; i++)
        {
            PyObject* found;
            int has = Attributes.TryGet(py, PyTuple.Items(parameters)[i], name.Pointer, &found);
            using var prepare = new PyOwned(py, found);
            if (has < 0)
            {
                current.Dispose();
                return null;
            }
            if (has == 0 || found == py.None)
                continue;
            using var answer = new PyOwned(py, Call.TwoArgs(py, found, self, current.Pointer));
            current.Dispose();
            if (answer.IsNull)
                return null;
            current = new PyOwned(py, answer.Pointer->Is(TypeIndex.Tuple) ? answer.Move() : PyTuple.Pack(py, answer.Pointer));
            if (current.IsNull)
                return null;
        }
        return current.Move();
    }

    private static PyObject* Replace(Interpreter py, PyTuple* args, PyTuple* parameters, PyTuple* values, int depth)
    {
        using var result = new PyOwned(py, (PyObject*)PyList.New(py, 0));
        if (result.IsNull)
            return null;
        var list = (PyList*)result.Pointer;
        for (long i = 0; i < args->Length; i++)
        {
            PyObject* arg = PyTuple.Items(args)[i];
            using var replaced = new PyOwned(py, ReplaceOne(py, arg, parameters, values, depth));
            if (replaced.IsNull)
                return null;
            int spreads = Spreads(py, arg);
            bool isSpread = spreads > 0 && replaced.Pointer->Is(TypeIndex.Tuple);
            if (spreads < 0 || (isSpread ? PyList.Extend(py, list, replaced.Pointer) : PyList.Append(py, list, replaced.Pointer)) < 0)
                return null;
        }
        return result.Move();
    }

    private static int Spreads(Interpreter py, PyObject* arg)
    {
        if (Types.IsType(py, arg))
            return 0;
        PyObject* found;
        int has = Attributes.TryGet(py, arg, Name.__typing_is_unpacked_typevar__, &found);
        if (has <= 0)
            return has;
        using var value = new PyOwned(py, found);
        return Conversion.IsTrue(py, found);
    }

    private static PyObject* ReplaceOne(Interpreter py, PyObject* arg, PyTuple* parameters, PyTuple* values, int depth)
    {
        if (Types.IsType(py, arg))
            return Ref.New(arg);
        if ((arg->Is(TypeIndex.Tuple) || arg->Is(TypeIndex.List)) && depth < MaxDepth)
        {
            using var inner = new PyOwned(py, Iteration.ToTuple(py, arg));
            using var list = new PyOwned(py, inner.IsNull ? null : Replace(py, (PyTuple*)inner.Pointer, parameters, values, depth + 1));
            return list.IsNull ? null : arg->Is(TypeIndex.List) ? list.Move() : PyList.ToTuple(py, (PyList*)list.Pointer);
        }
        PyObject* found;
        int has = Attributes.TryGet(py, arg, Name.__typing_subst__, &found);
        if (has < 0)
            return null;
        using var substitute = new PyOwned(py, found);
        if (has == 0)
            return ReplaceInside(py, arg, parameters, values);
        long position = PositionOf(parameters, arg);
        return position < 0 ? Ref.New(arg) : Call.OneArg(py, found, PyTuple.Items(values)[position]);
    }

    // An argument that is generic itself is subscripted with the values of its own parameters.
    private static PyObject* ReplaceInside(Interpreter py, PyObject* arg, PyTuple* parameters, PyTuple* values)
    {
        PyObject* found;
        if (Attributes.TryGet(py, arg, Name.__parameters__, &found) < 0)
            return null;
        using var own = new PyOwned(py, found);
        if (found == null || !found->Is(TypeIndex.Tuple) || ((PyTuple*)found)->Length == 0)
            return Ref.New(arg);
        var inner = (PyTuple*)found;
        using var chosen = new PyOwned(py, (PyObject*)PyTuple.New(py, inner->Length));
        if (chosen.IsNull)
            return null;
        for (long i = 0; i < inner->Length; i++)
        {
            PyObject* parameter = PyTuple.Items(inner)[i];
            long position = PositionOf(parameters, parameter);
            PyTuple.Items((PyTuple*)chosen.Pointer)[i] = Ref.New(position < 0 ? parameter : PyTuple.Items(values)[position]);
        }
        return Items.Get(py, arg, chosen.Pointer);
    }

    private static long PositionOf(PyTuple* parameters, PyObject* parameter)
    {
        for (long i = 0; i < parameters->Length; i++)
        {
            if (PyTuple.Items(parameters)[i] == parameter)
                return i;
        }
        return -1;
    }

    /// <summary>An argument as aliases and unions show it; false with an exception.</summary>
    public static bool AppendRepr(Interpreter py, StringBuilder text, PyObject* o) => AppendRepr(py, text, o, 0);

    private static bool AppendRepr(Interpreter py, StringBuilder text, PyObject* o, int depth)
    {
        if (o == py.EllipsisObject)
        {
            text.Append("...");
            return true;
        }
        if (o->Is(TypeIndex.List) && depth < MaxDepth)
            return AppendList(py, text, (PyList*)o, depth);
        if (Types.IsType(py, o) && py.TypeOf(o)->Index == TypeIndex.Type)
        {
            text.Append(TypeNames.FullNameOf(py, (PyType*)o) is var name && TypeNames.ModuleOf(py, (PyType*)o) is null or "builtins"
                ? TypeNames.QualNameOf((PyType*)o)
                : name);
            return true;
        }
        return AppendOther(py, text, o);
    }

    private static bool AppendList(Interpreter py, StringBuilder text, PyList* list, int depth)
    {
        text.Append('[');
        for (int i = 0; i < list->Length; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            if (!AppendRepr(py, text, list->Items[i], depth + 1))
                return false;
        }
        text.Append(']');
        return true;
    }

    // Aliases show themselves; other things with a module and a qualified name are named by these.
    private static bool AppendOther(Interpreter py, StringBuilder text, PyObject* o)
    {
        using var origin = new PyOwned(py, Find(py, o, Name.__origin__));
        using var args = new PyOwned(py, origin.IsNull ? null : Find(py, o, Name.__args__));
        using var qualname = new PyOwned(py, args.IsNull ? Find(py, o, Name.__qualname__) : null);
        using var module = new PyOwned(py, qualname.IsNull ? null : Find(py, o, Name.__module__));
        if (py.HasError)
            return false;
        if (module.IsNull || module.Pointer == py.None)
        {
            using var repr = new PyOwned(py, Conversion.Repr(py, o));
            if (!repr.IsNull)
                text.Append(Conversion.Text(repr.Pointer));
            return !repr.IsNull;
        }
        string place = Show(py, module.Pointer);
        text.Append(place == "builtins" ? "" : place + ".").Append(Show(py, qualname.Pointer));
        return true;
    }

    private static string Show(Interpreter py, PyObject* o) => PyStr.Check(py, o) ? Conversion.Text(o) : Conversion.ReprText(py, o);

    private static PyObject* Find(Interpreter py, PyObject* o, Name name)
    {
        PyObject* found = null;
        if (!py.HasError)
            Attributes.TryGet(py, o, name, &found);
        return found;
    }
}
