using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// The attributes an instance holds itself, without a look at its class: in inline values under a shape, or in a dict.
/// Names are interned strs. For types with neither (<see cref="CanHold"/> is false) nothing is found and nothing can be set.
/// </summary>
internal static unsafe class InstanceAttributes
{
    public static bool CanHold(PyType* type) => (type->Flags & (TypeFlags.HasShape | TypeFlags.HasDict)) != 0;

    /// <summary>Borrowed; null when missing. Never raises.</summary>
    public static PyObject* Find(Interpreter py, PyType* type, PyObject* o, PyObject* name)
    {
        if ((type->Flags & TypeFlags.HasShape) != 0)
        {
            nuint word = *InstanceLayout.ShapeWord(type, o);
            if ((word & Shape.DictBit) == 0)
            {
                int index = Shape.IndexOf((Shape*)word, name);
                return index < 0 ? null : InstanceLayout.InlineValues(type, o)[index];
            }
        }
        PyDict* dict = DictOrNull(type, o);
        return dict == null ? null : PyDict.GetStr(py, dict, name);
    }

    /// <summary>Whether <see cref="Find"/> may ask a key for equality: a program that puts other keys than strs into a __dict__ can run then.</summary>
    public static bool AsksKeys(PyType* type, PyObject* o)
    {
        PyDict* dict = DictOrNull(type, o);
        return dict != null && !dict->Keys->StrKeys;
    }

    /// <summary>The dict that holds the attributes now (borrowed); null while there is none.</summary>
    public static PyDict* DictOrNull(PyType* type, PyObject* o)
    {
        if ((type->Flags & TypeFlags.HasShape) != 0)
        {
            nuint word = *InstanceLayout.ShapeWord(type, o);
            return (word & Shape.DictBit) == 0 ? null : (PyDict*)(word & ~Shape.DictBit);
        }
        return (type->Flags & TypeFlags.HasDict) == 0 ? null : *InstanceLayout.DictField(type, o);
    }

    /// <summary>0 or −1. The type can hold attributes.</summary>
    public static int Set(Interpreter py, PyType* type, PyObject* o, PyObject* name, PyObject* value)
    {
        if ((type->Flags & TypeFlags.HasShape) != 0 && SetInline(py, type, o, name, value))
            return 0;
        PyDict* dict = EnsureDict(py, type, o, hidden: true);
        if (dict == null)
            return -1;
        Ref.Inc((PyObject*)dict);
        int status = PyDict.SetStr(py, dict, name, value);
        Ref.Dec(py, (PyObject*)dict);
        return status;
    }

    /// <summary>0 deleted, 1 was not there (no exception), −1 error.</summary>
    public static int Delete(Interpreter py, PyType* type, PyObject* o, PyObject* name)
    {
        if ((type->Flags & TypeFlags.HasShape) != 0)
        {
            nuint* word = InstanceLayout.ShapeWord(type, o);
            var shape = (Shape*)*word;
            if ((*word & Shape.DictBit) == 0)
            {
                int index = Shape.IndexOf(shape, name);
                if (index < 0)
                    return 1;
                if (index == shape->Count - 1)
                {
                    *word = (nuint)shape->Parent;
                    Ref.Dec(py, InstanceLayout.InlineValues(type, o)[index]);
                    return 0;
                }
            }
            if (EnsureDict(py, type, o, hidden: true) == null)
                return -1;
        }
        PyDict* dict = DictOrNull(type, o);
        if (dict == null)
            return 1;
        Ref.Inc((PyObject*)dict);
        int status = PyDict.DeleteStr(py, dict, name);
        Ref.Dec(py, (PyObject*)dict);
        return status;
    }

    /// <summary>The dict that from now on holds the attributes (borrowed), in their order; null with MemoryError.</summary>
    /// <param name="py">The interpreter.</param>
    /// <param name="type">The instance's type.</param>
    /// <param name="o">The instance.</param>
    /// <param name="hidden">The program does not get to see it.</param>
    public static PyDict* EnsureDict(Interpreter py, PyType* type, PyObject* o, bool hidden = false)
    {
        PyDict* dict = DictOrNull(type, o);
        if (dict != null)
        {
            dict->Header.Tag &= hidden ? ~0u : ~HeaderFlags.HiddenDict;
            return dict;
        }
        if ((type->Flags & TypeFlags.HasShape) != 0)
        {
            dict = Materialize(py, type, o);
            if (dict != null && hidden)
                dict->Header.Tag |= HeaderFlags.HiddenDict;
            return dict;
        }
        dict = PyDict.New(py);
        if (dict != null)
            *InstanceLayout.DictField(type, o) = dict;
        return dict;
    }

    /// <summary>Replaces all attributes by those of a dict (borrowed), or by none when it is null.</summary>
    public static void ReplaceDict(Interpreter py, PyType* type, PyObject* o, PyDict* dict)
    {
        Ref.XNew((PyObject*)dict);
        if ((type->Flags & TypeFlags.HasShape) == 0)
        {
            Ref.Set(py, (PyObject**)InstanceLayout.DictField(type, o), (PyObject*)dict);
            return;
        }
        Shape* root = dict == null ? ShapeTree.RootThatFits(type, InstanceLayout.InlineRoom(type, o)) : null;
        Detach(py, type, o, root == null ? (nuint)dict | Shape.DictBit : (nuint)root);
    }

    /// <summary>Gives up all attributes of an instance that is dying: nobody can find it any more.</summary>
    public static void Release(Interpreter py, PyType* type, PyObject* o)
    {
        if ((type->Flags & TypeFlags.HasShape) == 0)
        {
            if ((type->Flags & TypeFlags.HasDict) != 0)
                Ref.Clear(py, (PyObject**)InstanceLayout.DictField(type, o));
            return;
        }
        nuint* word = InstanceLayout.ShapeWord(type, o);
        nuint old = *word;
        *word = (nuint)type->RootShape;
        if ((old & Shape.DictBit) != 0)
        {
            Ref.XDec(py, (PyObject*)(old & ~Shape.DictBit));
            return;
        }
        PyObject** values = InstanceLayout.InlineValues(type, o);
        int count = old == 0 ? 0 : ((Shape*)old)->Count;
        for (int i = 0; i < count; i++)
            Ref.Dec(py, values[i]);
    }

    /// <summary>Gives up all attributes of an instance that the collector cuts loose: the program may still find it.</summary>
    public static void Clear(Interpreter py, PyType* type, PyObject* o)
    {
        if ((type->Flags & TypeFlags.HasShape) == 0)
        {
            Release(py, type, o);
            return;
        }
        nuint* word = InstanceLayout.ShapeWord(type, o);
        var shape = (Shape*)*word;
        if ((*word & Shape.DictBit) == 0 && shape != null && shape->Count <= 1)
        {
            // The root of the shape's own tree, which fits, and a value that needs no copy.
            if (shape->Count == 0)
                return;
            PyObject* only = *InstanceLayout.InlineValues(type, o);
            *word = (nuint)shape->Parent;
            Ref.Dec(py, only);
            return;
        }
        Shape* root = ShapeTree.RootThatFits(type, InstanceLayout.InlineRoom(type, o));
        if (root != null)
            Detach(py, type, o, (nuint)root);
        else if ((*word & Shape.DictBit) != 0)
            PyDict.Clear(py, (PyDict*)(*word & ~Shape.DictBit));
    }

    public static void Traverse(PyType* type, PyObject* o, Visitor* visitor)
    {
        if ((type->Flags & TypeFlags.HasShape) == 0)
        {
            Visitor.Visit(visitor, DictOrNull(type, o));
            return;
        }
        nuint word = *InstanceLayout.ShapeWord(type, o);
        if ((word & Shape.DictBit) != 0)
        {
            Visitor.Visit(visitor, (void*)(word & ~Shape.DictBit));
            return;
        }
        if (word != 0)
            Visitor.VisitRange(visitor, InstanceLayout.InlineValues(type, o), ((Shape*)word)->Count);
    }

    // False when the attribute must go to a dict.
    private static bool SetInline(Interpreter py, PyType* type, PyObject* o, PyObject* name, PyObject* value)
    {
        nuint* word = InstanceLayout.ShapeWord(type, o);
        if ((*word & Shape.DictBit) != 0)
            return false;
        var shape = (Shape*)*word;
        PyObject** values = InstanceLayout.InlineValues(type, o);
        int index = Shape.IndexOf(shape, name);
        if (index >= 0)
        {
            Ref.Set(py, values + index, Ref.New(value));
            return true;
        }
        Shape* wider = Shape.Transition(py, shape, name);
        if (wider == null)
        {
            if (shape->Count == shape->Capacity && shape->Capacity == type->InlineCapacity)
                ShapeTree.Grow(py, type);
            return false;
        }
        values[shape->Count] = Ref.New(value);
        *word = (nuint)wider;
        return true;
    }

    // The dict gets its own references first; when that fails the instance is as it was.
    private static PyDict* Materialize(Interpreter py, PyType* type, PyObject* o)
    {
        nuint* word = InstanceLayout.ShapeWord(type, o);
        var shape = (Shape*)*word;
        PyObject** values = InstanceLayout.InlineValues(type, o);
        PyDict* dict = PyDict.NewPresized(py, shape->Count);
        if (dict == null)
            return null;
        Shape** path = stackalloc Shape*[ShapeTree.MaxCapacity];
        for (Shape* s = shape; s->Parent != null; s = s->Parent)
            path[s->Count - 1] = s;
        for (int i = 0; i < shape->Count; i++)
        {
            if (PyDict.SetStr(py, dict, path[i]->Key, values[i]) < 0)
            {
                Ref.Dec(py, (PyObject*)dict);
                return null;
            }
        }
        *word = (nuint)dict | Shape.DictBit;
        for (int i = 0; i < shape->Count; i++)
            Ref.Dec(py, values[i]);
        return dict;
    }

    // Gives the instance another shape word and lets go of what the old one stood for. Nothing is found in the instance by the
    // code that the releases may run.
    private static void Detach(Interpreter py, PyType* type, PyObject* o, nuint newWord)
    {
        nuint* word = InstanceLayout.ShapeWord(type, o);
        nuint old = *word;
        int count = (old & Shape.DictBit) != 0 || old == 0 ? 0 : ((Shape*)old)->Count;
        PyObject** taken = stackalloc PyObject*[ShapeTree.MaxCapacity];
        new ReadOnlySpan<nuint>(InstanceLayout.InlineValues(type, o), count).CopyTo(new Span<nuint>(taken, count));
        *word = newWord;
        if ((old & Shape.DictBit) != 0)
            Ref.XDec(py, (PyObject*)(old & ~Shape.DictBit));
        for (int i = 0; i < count; i++)
            Ref.Dec(py, taken[i]);
    }
}
