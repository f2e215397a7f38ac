namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Declares a built-in type on its layout struct: the generator writes its slot table, methods and properties.
/// </summary>
[AttributeUsage(AttributeTargets.Struct)]
internal sealed class PyTypeAttribute(string name, int index) : Attribute
{
    /// <summary>Name as Python shows it, without module.</summary>
    public string Name { get; } = name;

    /// <summary>A <see cref="TypeIndex"/> constant.</summary>
    public int Index { get; } = index;
    public int Base { get; set; } = TypeIndex.Object;
    public TypeFlags Flags { get; set; }
    public string Module { get; set; } = "builtins";
    public string Doc { get; set; } = "";

    /// <summary>Text signature of the constructor, such as <c>(iterable=(), /)</c>; empty for none.</summary>
    public string Signature { get; set; } = "";
    public int ItemSize { get; set; }

    /// <summary>Offset of a dict pointer in the layout, when instances have one (exceptions, functions, modules); 0 for none.</summary>
    public int DictOffset { get; set; }
}

/// <summary>Declares a built-in module on a static partial class holding its functions.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PyModuleAttribute(string name) : Attribute
{
    public string Name { get; } = name;
    public string Doc { get; set; } = "";
}

/// <summary>
/// A function of a module: on any static method of a static class, in one file per function. The signature is
/// Python's text signature with the name, such as <c>pow(base, exp, mod=None)</c>; the generator binds arguments from it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PyFunctionAttribute(string signature) : Attribute
{
    public string Signature { get; } = signature;
    public string Doc { get; set; } = "";

    /// <summary>The module; by default that of the enclosing <see cref="PyModuleAttribute"/>, else builtins.</summary>
    public string Module { get; set; } = "";
}

/// <summary>
/// A method of the enclosing <see cref="PyTypeAttribute"/> struct. The signature begins with <c>$self</c> (instance method) or
/// <c>$type</c> (class method), such as <c>pop($self, index=-1, /)</c>; without either it is a static method.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class PyMethodAttribute(string signature) : Attribute
{
    public string Signature { get; } = signature;
    public string Doc { get; set; } = "";
}

/// <summary>The getter of a property: <c>PyObject* F(Interpreter, T* self)</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PyPropertyAttribute(string name) : Attribute
{
    public string Name { get; } = name;
    public string Doc { get; set; } = "";

    /// <summary>Whether CPython has a member_descriptor here, a plain field, rather than a getset_descriptor.</summary>
    public bool IsMember { get; set; }
}

/// <summary>The setter of a property: <c>int F(Interpreter, T* self, PyObject* valueOrNullToDelete)</c>, 0 or −1.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PyPropertySetterAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>Puts the method into a slot of the type record; its signature is the slot's, <c>self</c> may be the layout's own pointer type.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class PySlotAttribute(Slot slot) : Attribute
{
    public Slot Slot { get; } = slot;
}

/// <summary>The names of <see cref="PyType"/>'s and <see cref="NumberSlots"/>' function fields.</summary>
internal enum Slot
{
    Dealloc, Traverse, Clear, Finalize, New, Init,
    Repr, Str, Hash, Compare, Call, GetAttribute, SetAttribute, DescriptorGet, DescriptorSet, Iter, Next,
    Length, GetItem, SetItem, GetItemAt, SetItemAt, Contains, Concat, InPlaceConcat, Repeat, InPlaceRepeat,
    Await, AsyncIter, AsyncNext,
    Add, Subtract, Multiply, MatrixMultiply, TrueDivide, FloorDivide, Remainder, DivMod,
    LeftShift, RightShift, And, Xor, Or, Power,
    Negative, Positive, Absolute, Invert, Int, Float, Index, Bool,
    InPlaceAdd, InPlaceSubtract, InPlaceMultiply, InPlaceMatrixMultiply, InPlaceTrueDivide, InPlaceFloorDivide, InPlaceRemainder,
    InPlaceLeftShift, InPlaceRightShift, InPlaceAnd, InPlaceXor, InPlaceOr, InPlacePower,
}
