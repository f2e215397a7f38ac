using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>property.</summary>
[PyType("property", TypeIndex.Property, Flags = TypeFlags.Container | TypeFlags.BaseType,
    Signature = "(fget=None, fset=None, fdel=None, doc=None)", Doc = "An attribute whose value functions give, set and delete.")]
internal unsafe partial struct PyProperty
{
    public PyObject Header;

    /// <summary>The functions; null for none.</summary>
    public PyObject* Getter;
    public PyObject* Setter;
    public PyObject* Deleter;
    public PyObject* Doc;

    /// <summary>The name it was given in a class, or null.</summary>
    public PyObject* Name;

    /// <summary>The docstring came from the getter, so another getter brings another one.</summary>
    public bool DocIsGetters;

    [PySlot(Slot.New)]
    internal static PyObject* New(Interpreter py, PyType* type, PyObject** args, int count, PyObject* kwnames) =>
        Types.AllocateInstance(py, type, 0);

    [PySlot(Slot.Init)]
    internal static int Init(Interpreter py, PyProperty* self, PyObject* fget, PyObject* fset, PyObject* fdel, PyObject* doc)
    {
        Ref.Set(py, &self->Getter, OrNull(py, fget));
        Ref.Set(py, &self->Setter, OrNull(py, fset));
        Ref.Set(py, &self->Deleter, OrNull(py, fdel));
        Ref.Clear(py, &self->Doc);
        Ref.Clear(py, &self->Name);
        self->DocIsGetters = false;
        return SetDocFrom(py, self, doc == py.None ? null : doc);
    }

    private static PyObject* OrNull(Interpreter py, PyObject* o) => o == null || o == py.None ? null : Ref.New(o);

    // A subclass keeps the docstring in its instances' attributes: its own __doc__ hides the field.
    private static int SetDocFrom(Interpreter py, PyProperty* self, PyObject* doc)
    {
        using var text = new PyOwned(py, Ref.XNew(doc));
        if (text.IsNull && self->Getter != null)
        {
            PyObject* found;
            if (Attributes.TryGet(py, self->Getter, ObjectModel.Name.__doc__, &found) < 0)
                return -1;
            if (found != null && found != py.None)
            {
                self->DocIsGetters = true;
                return StoreDoc(py, self, found);
            }
            Ref.XDec(py, found);
        }
        return StoreDoc(py, self, text.Move());
    }

    // The docstring is taken over; null is none.
    private static int StoreDoc(Interpreter py, PyProperty* self, PyObject* doc)
    {
        if (self->Header.Is(TypeIndex.Property))
        {
            Ref.Set(py, &self->Doc, doc);
            return 0;
        }
        using var value = new PyOwned(py, doc == null ? Ref.New(py.None) : doc);
        int status = Attributes.Set(py, (PyObject*)self, ObjectModel.Name.__doc__, value.Pointer);
        return status == 0 || !self->DocIsGetters && Errors.ClearIf(py, TypeIndex.AttributeError) ? 0 : -1;
    }

    [PySlot(Slot.Dealloc)]
    internal static void Dealloc(Interpreter py, PyProperty* self)
    {
        Clear(py, self);
        Types.FreeInstance(py, (PyObject*)self);
    }

    [PySlot(Slot.Traverse)]
    internal static void Traverse(PyProperty* self, Visitor* visitor)
    {
        Visitor.Visit(visitor, self->Getter);
        Visitor.Visit(visitor, self->Setter);
        Visitor.Visit(visitor, self->Deleter);
        Visitor.Visit(visitor, self->Doc);
        Visitor.Visit(visitor, self->Name);
    }

    [PySlot(Slot.Clear)]
    internal static void Clear(Interpreter py, PyProperty* self)
    {
        Ref.Clear(py, &self->Getter);
        Ref.Clear(py, &self->Setter);
        Ref.Clear(py, &self->Deleter);
        Ref.Clear(py, &self->Doc);
        Ref.Clear(py, &self->Name);
    }

    [PySlot(Slot.DescriptorGet)]
    internal static PyObject* Get(Interpreter py, PyProperty* self, PyObject* o, PyObject* type)
    {
        if (o == null || o == py.None)
            return Ref.New((PyObject*)self);
        if (self->Getter == null)
        {
            RaiseWithout(py, self, o, "getter");
            return null;
        }
        using var getter = new PyOwned(py, Ref.New(self->Getter));
        return Call.OneArg(py, getter.Pointer, o);
    }

    [PySlot(Slot.DescriptorSet)]
    internal static int Set(Interpreter py, PyProperty* self, PyObject* o, PyObject* value)
    {
        PyObject* function = value == null ? self->Deleter : self->Setter;
        if (function == null)
        {
            RaiseWithout(py, self, o, value == null ? "deleter" : "setter");
            return -1;
        }
        using var held = new PyOwned(py, Ref.New(function));
        using var result = new PyOwned(py, value == null ? Call.OneArg(py, function, o) : Call.TwoArgs(py, function, o, value));
        return result.IsNull ? -1 : 0;
    }

    private static void RaiseWithout(Interpreter py, PyProperty* self, PyObject* o, string what)
    {
        using var name = new PyOwned(py, FindName(py, self));
        if (py.HasError)
            return;
        string which = name.IsNull ? "" : $" {Conversion.ReprText(py, name.Pointer)}";
        Raise.New(py, TypeIndex.AttributeError, $"property{which} of '{TypeNames.QualNameOf(py.TypeOf(o))}' object has no {what}");
    }

    // The name given by the class, else the getter's; owned, null when there is none or on an error, which is pending.
    private static PyObject* FindName(Interpreter py, PyProperty* self)
    {
        if (self->Name != null)
            return Ref.New(self->Name);
        PyObject* found = null;
        if (self->Getter != null)
            Attributes.TryGet(py, self->Getter, ObjectModel.Name.__name__, &found);
        return found;
    }

    private static PyObject* CopyWith(Interpreter py, PyProperty* self, PyObject* getter, PyObject* setter, PyObject* deleter)
    {
        PyObject** args = stackalloc PyObject*[4];
        args[0] = getter != null ? getter : self->Getter != null ? self->Getter : py.None;
        args[1] = setter != null ? setter : self->Setter != null ? self->Setter : py.None;
        args[2] = deleter != null ? deleter : self->Deleter != null ? self->Deleter : py.None;
        using var doc = new PyOwned(py, self->DocIsGetters && args[0] != py.None
            ? Ref.New(py.None)
            : Attributes.Get(py, (PyObject*)self, ObjectModel.Name.__doc__));
        if (doc.IsNull)
            return null;
        args[3] = doc.Pointer;
        PyObject* copy = Call.Invoke(py, (PyObject*)py.TypeOf((PyObject*)self), args, 4, null);
        if (copy != null && Types.IsInstance(py, copy, TypeIndex.Property))
            Ref.Set(py, &((PyProperty*)copy)->Name, Ref.XNew(self->Name));
        return copy;
    }

    [PyMethod("getter($self, object, /)", Doc = "The same property with another getter.")]
    internal static PyObject* WithGetter(Interpreter py, PyProperty* self, PyObject* function) => CopyWith(py, self, function, null, null);

    [PyMethod("setter($self, object, /)", Doc = "The same property with another setter.")]
    internal static PyObject* WithSetter(Interpreter py, PyProperty* self, PyObject* function) => CopyWith(py, self, null, function, null);

    [PyMethod("deleter($self, object, /)", Doc = "The same property with another deleter.")]
    internal static PyObject* WithDeleter(Interpreter py, PyProperty* self, PyObject* function) => CopyWith(py, self, null, null, function);

    [PyMethod("__set_name__($self, *args)", Doc = "Tells the property its name in a class.")]
    internal static PyObject* SetNameInClass(Interpreter py, PyProperty* self, PyObject** args, int count)
    {
        if (count != 2)
            return Raise.TypeError(py, $"__set_name__() takes 2 positional arguments but {count} were given");
        Ref.Set(py, &self->Name, Ref.New(args[1]));
        return Ref.New(py.None);
    }

    [PyProperty("fget", IsMember = true)]
    internal static PyObject* GetGetter(Interpreter py, PyProperty* self) => Ref.New(self->Getter == null ? py.None : self->Getter);

    [PyProperty("fset", IsMember = true)]
    internal static PyObject* GetSetter(Interpreter py, PyProperty* self) => Ref.New(self->Setter == null ? py.None : self->Setter);

    [PyProperty("fdel", IsMember = true)]
    internal static PyObject* GetDeleter(Interpreter py, PyProperty* self) => Ref.New(self->Deleter == null ? py.None : self->Deleter);

    [PyProperty("__doc__", IsMember = true)]
    internal static PyObject* GetDoc(Interpreter py, PyProperty* self) => Ref.New(self->Doc == null ? py.None : self->Doc);

    [PyPropertySetter("__doc__")]
    internal static int SetDoc(Interpreter py, PyProperty* self, PyObject* value)
    {
        Ref.Set(py, &self->Doc, Ref.XNew(value));
        return 0;
    }

    [PyProperty("__name__")]
    internal static PyObject* GetName(Interpreter py, PyProperty* self)
    {
        PyObject* name = FindName(py, self);
        if (name != null || py.HasError)
            return name;
        return AttributeErrors.Missing(py, (PyObject*)self, py.NameOf(ObjectModel.Name.__name__));
    }

    [PyPropertySetter("__name__")]
    internal static int SetName(Interpreter py, PyProperty* self, PyObject* value)
    {
        Ref.Set(py, &self->Name, Ref.XNew(value));
        return 0;
    }

    [PyProperty("__isabstractmethod__")]
    internal static PyObject* GetIsAbstract(Interpreter py, PyProperty* self)
    {
        int isAbstract = WrapperAttributes.IsAbstract(py, self->Getter);
        if (isAbstract == 0)
            isAbstract = WrapperAttributes.IsAbstract(py, self->Setter);
        if (isAbstract == 0)
            isAbstract = WrapperAttributes.IsAbstract(py, self->Deleter);
        return ArgumentBinding.FromTruth(py, isAbstract);
    }
}
